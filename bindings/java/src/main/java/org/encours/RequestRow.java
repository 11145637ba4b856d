// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A request as it stands on a day. Numbers that it does not have are 0, all else is null.
 *
 * @param number its number, that of its fact
 * @param state where it is: open, approved, done, refused, withdrawn, lapsed
 * @param action what was asked for
 * @param customer number of the customer that it is about, or that owns what it is about
 * @param customerCode code of that customer
 * @param subjectKind what it is about: a customer, document, order or the ledger
 * @param subject its number
 * @param amount asked for, in units of the currency
 * @param currency of the amount
 * @param from the day it was asked
 * @param until first day on which it has lapsed
 * @param decided the day of the last approval, the refusal or the withdrawal, or on which it
 *        lapsed; null while it waits
 * @param needed persons who must approve
 * @param given approvals that count
 * @param level code of the level of approval
 * @param role who decides
 * @param asker who asked, as an opaque id
 * @param decider whose step decided it, as an opaque id
 * @param reason of the transaction of that step
 * @param effectKind what was done: a document, order or fact
 * @param effect its number
 * @param code what was written when it was asked, with all its pairs
 */
public record RequestRow(long number, RequestState state, String action, long customer,
        String customerCode, SubjectKind subjectKind, long subject, BigDecimal amount,
        Currency currency, LocalDate from, LocalDate until, LocalDate decided, int needed,
        int given, String level, String role, String asker, String decider, String reason,
        SubjectKind effectKind, long effect, String code) {
    /**
     * Whether it still waits for approvals.
     *
     * @return true: somebody may approve or refuse it
     */
    public boolean isOpen() {
        return state == RequestState.OPEN;
    }

    static RequestRow of(Request one, Handle from, String customerCode) {
        return new RequestRow(one.number(), one.state(), one.action(), one.customer(),
                customerCode, one.subjectKind(), one.subject(),
                Decimals.known(one.amount(), one.currency(), from), one.currency(), one.from(),
                one.until(), one.decided(), one.needed(), one.given(), Texts.orNull(one.level()),
                Texts.orNull(one.role()), Texts.orNull(one.asker()), Texts.orNull(one.decider()),
                Texts.orNull(one.reason()),
                one.effectKind().value() == 0 ? null : one.effectKind(), one.effect(),
                one.code());
    }
}
