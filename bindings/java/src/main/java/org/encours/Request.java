// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.internal.LayoutApproval;

/**
 * A request on a day. Texts are NUL-terminated, "" when there is none.
 *
 * @param number of its fact (unsigned)
 * @param subject number; 0: the ledger (unsigned)
 * @param customer that it is or belongs to; 0: none (unsigned)
 * @param amount minor units; INT64_MIN: none
 * @param subjectKind a {@link SubjectKind}
 * @param state a {@link RequestState}
 * @param from the day it was asked; null: none
 * @param until first day on which it has lapsed, or null; null: none
 * @param decided the day of the last approval, the refusal or the withdrawal, or on which it
 *         lapsed; null while it waits; null: none
 * @param needed approvals that it needs
 * @param given approvals that count
 * @param currency ISO 4217 numeric; 0: none; null: none
 * @param effect number of what was done, of DONE; 0: none (unsigned)
 * @param effectKind a {@link SubjectKind}, or 0
 * @param action what was asked for
 * @param level of approval
 * @param role who decides
 * @param asker opaque id
 * @param decider whose step decided it, opaque id
 * @param reason of that step's transaction
 * @param code the code of the fact whole
 */
public record Request(long number, long subject, long customer, long amount,
        SubjectKind subjectKind, RequestState state, LocalDate from, LocalDate until,
        LocalDate decided, int needed, int given, Currency currency, long effect,
        SubjectKind effectKind, String action, String level, String role, String asker,
        String decider, String reason, String code) {
    /** Reads a value while it can be read. */
    static Request read(MemorySegment at, Call scope) {
        return new Request(at.get(JAVA_LONG, LayoutApproval.Request.NUMBER), at.get(JAVA_LONG,
                LayoutApproval.Request.SUBJECT), at.get(JAVA_LONG, LayoutApproval.Request.CUSTOMER),
                at.get(JAVA_LONG, LayoutApproval.Request.AMOUNT), SubjectKind.of(at.get(JAVA_INT,
                LayoutApproval.Request.SUBJECT_KIND)), RequestState.of(at.get(JAVA_INT,
                LayoutApproval.Request.STATE)), Convert.date(at.get(JAVA_INT,
                LayoutApproval.Request.FROM)), Convert.date(at.get(JAVA_INT,
                LayoutApproval.Request.UNTIL)), Convert.date(at.get(JAVA_INT,
                LayoutApproval.Request.DECIDED)), at.get(JAVA_INT, LayoutApproval.Request.NEEDED),
                at.get(JAVA_INT, LayoutApproval.Request.GIVEN), Convert.currency(at.get(JAVA_SHORT,
                LayoutApproval.Request.CURRENCY)), at.get(JAVA_LONG, LayoutApproval.Request.EFFECT),
                SubjectKind.of(at.get(JAVA_INT, LayoutApproval.Request.EFFECT_KIND)),
                Convert.field(at, LayoutApproval.Request.ACTION, 49), Convert.field(at,
                LayoutApproval.Request.LEVEL, 49), Convert.field(at, LayoutApproval.Request.ROLE,
                49), Convert.field(at, LayoutApproval.Request.ASKER, 33), Convert.field(at,
                LayoutApproval.Request.DECIDER, 33), Convert.field(at,
                LayoutApproval.Request.REASON, 33), Convert.field(at, LayoutApproval.Request.CODE,
                97));
    }
}
