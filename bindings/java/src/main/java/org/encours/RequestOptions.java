// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.internal.LayoutApproval;

/**
 * Options of {@link Transaction#request}.
 *
 * @param action what is asked for: an action of the policy's approval levels
 * @param subjectKind a {@link SubjectKind}: CUSTOMER, DOCUMENT, ORDER or LEDGER
 * @param from the day it is asked; null: none
 * @param subject of it; 0 of the ledger (unsigned)
 * @param amount asked for, minor units, 0 or more; not set: none, and no level with an amount_max
 *         will do; null: none
 * @param currency of the amount, ISO 4217 numeric; 0 without one; null: none
 * @param until first day on which it has lapsed, after {@code from}; not set: the level's
 *         expiry_days behind {@code from}, if it has any; null: none
 * @param details more pairs {@code key=value} with ';' between, such as "type=season"; null: none
 */
public record RequestOptions(String action, SubjectKind subjectKind, LocalDate from, long subject,
        Long amount, Currency currency, LocalDate until, String details) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RequestOptions defaults() {
        return new RequestOptions(null, SubjectKind.of(0), null, 0, null, null, null, null);
    }

    /**
     * The same with another action.
     *
     * @param action what is asked for: an action of the policy's approval levels
     * @return a changed copy
     */
    public RequestOptions action(String action) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another subject kind.
     *
     * @param subjectKind a {@link SubjectKind}: CUSTOMER, DOCUMENT, ORDER or LEDGER
     * @return a changed copy
     */
    public RequestOptions subjectKind(SubjectKind subjectKind) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another from.
     *
     * @param from the day it is asked; null: none
     * @return a changed copy
     */
    public RequestOptions from(LocalDate from) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another subject.
     *
     * @param subject of it; 0 of the ledger (unsigned)
     * @return a changed copy
     */
    public RequestOptions subject(long subject) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another amount.
     *
     * @param amount asked for, minor units, 0 or more; not set: none, and no level with an
     *         amount_max will do; null: none
     * @return a changed copy
     */
    public RequestOptions amount(Long amount) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another currency.
     *
     * @param currency of the amount, ISO 4217 numeric; 0 without one; null: none
     * @return a changed copy
     */
    public RequestOptions currency(Currency currency) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another until.
     *
     * @param until first day on which it has lapsed, after {@code from}; not set: the level's
     *         expiry_days behind {@code from}, if it has any; null: none
     * @return a changed copy
     */
    public RequestOptions until(LocalDate until) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /**
     * The same with another details.
     *
     * @param details more pairs {@code key=value} with ';' between, such as "type=season"; null:
     *         none
     * @return a changed copy
     */
    public RequestOptions details(String details) {
        return new RequestOptions(action, subjectKind, from, subject, amount, currency, until,
                details);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RequestOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutApproval.RequestOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RequestOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutApproval.RequestOptions.ACTION, scope.text(action));
        at.set(JAVA_INT, LayoutApproval.RequestOptions.SUBJECT_KIND, subjectKind.value());
        at.set(JAVA_INT, LayoutApproval.RequestOptions.FROM, Convert.day(from));
        at.set(JAVA_LONG, LayoutApproval.RequestOptions.SUBJECT, subject);
        Convert.optional(amount, at, LayoutApproval.RequestOptions.AMOUNT);
        at.set(JAVA_SHORT, LayoutApproval.RequestOptions.CURRENCY, Convert.currency(currency));
        Convert.optional(until, at, LayoutApproval.RequestOptions.UNTIL);
        at.set(ADDRESS, LayoutApproval.RequestOptions.DETAILS, scope.text(details));
    }
}
