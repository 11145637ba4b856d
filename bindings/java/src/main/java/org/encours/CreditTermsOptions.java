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
 * Options of {@link Transaction#agreedTerms}.
 *
 * @param customer whom they were agreed with (unsigned)
 * @param terms as documents write them, 1 to 96 bytes of printable UTF-8
 * @param days net days of payment, 0 to 3650; less than 0: not stated
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces terms of this customer that end on {@code from}; 0: none (unsigned)
 */
public record CreditTermsOptions(long customer, String terms, int days, LocalDate from,
        LocalDate until, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditTermsOptions defaults() {
        return new CreditTermsOptions(0, null, -1, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer whom they were agreed with (unsigned)
     * @return a changed copy
     */
    public CreditTermsOptions customer(long customer) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /**
     * The same with another terms.
     *
     * @param terms as documents write them, 1 to 96 bytes of printable UTF-8
     * @return a changed copy
     */
    public CreditTermsOptions terms(String terms) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /**
     * The same with another days.
     *
     * @param days net days of payment, 0 to 3650; less than 0: not stated
     * @return a changed copy
     */
    public CreditTermsOptions days(int days) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditTermsOptions from(LocalDate from) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditTermsOptions until(LocalDate until) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces terms of this customer that end on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditTermsOptions replaces(long replaces) {
        return new CreditTermsOptions(customer, terms, days, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditTermsOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditStanding.CreditTermsOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditTermsOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditStanding.CreditTermsOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditStanding.CreditTermsOptions.TERMS, scope.text(terms));
        at.set(JAVA_INT, LayoutCreditStanding.CreditTermsOptions.DAYS, days);
        at.set(JAVA_INT, LayoutCreditStanding.CreditTermsOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditStanding.CreditTermsOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditTermsOptions.REPLACES, replaces);
    }
}
