// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCreditStanding;

/**
 * Options of {@link Transaction#score}.
 *
 * @param customer who is scored (unsigned)
 * @param source code of who or what scored, as conditions name it: "score:" source
 * @param value the score as the source gives it, 0 or more; whoever records a scale that goes below
 *         0 shifts it
 * @param worst worst value of the scale, 0 or more; with {@code best} of the same value: the scale
 *         is not stated
 * @param best best value of it, 0 or more; below {@code worst} where low is good
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces a score of this customer that ends on {@code from}; 0: none (unsigned)
 */
public record CreditScoreOptions(long customer, String source, long value, long worst, long best,
        LocalDate from, LocalDate until, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditScoreOptions defaults() {
        return new CreditScoreOptions(0, null, 0, 0, 0, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer who is scored (unsigned)
     * @return a changed copy
     */
    public CreditScoreOptions customer(long customer) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another source.
     *
     * @param source code of who or what scored, as conditions name it: "score:" source
     * @return a changed copy
     */
    public CreditScoreOptions source(String source) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another value.
     *
     * @param value the score as the source gives it, 0 or more; whoever records a scale that goes
     *         below 0 shifts it
     * @return a changed copy
     */
    public CreditScoreOptions value(long value) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another worst.
     *
     * @param worst worst value of the scale, 0 or more; with {@code best} of the same value: the
     *         scale is not stated
     * @return a changed copy
     */
    public CreditScoreOptions worst(long worst) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another best.
     *
     * @param best best value of it, 0 or more; below {@code worst} where low is good
     * @return a changed copy
     */
    public CreditScoreOptions best(long best) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditScoreOptions from(LocalDate from) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditScoreOptions until(LocalDate until) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a score of this customer that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditScoreOptions replaces(long replaces) {
        return new CreditScoreOptions(customer, source, value, worst, best, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditScoreOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditStanding.CreditScoreOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditScoreOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditStanding.CreditScoreOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditStanding.CreditScoreOptions.SOURCE, scope.text(source));
        at.set(JAVA_LONG, LayoutCreditStanding.CreditScoreOptions.VALUE, value);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditScoreOptions.WORST, worst);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditScoreOptions.BEST, best);
        at.set(JAVA_INT, LayoutCreditStanding.CreditScoreOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditStanding.CreditScoreOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditScoreOptions.REPLACES, replaces);
    }
}
