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
 * Options of commands that state one code of a customer.
 *
 * @param customer who it is about (unsigned)
 * @param code what is stated; the command says what may be
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces a fact of this customer and kind that ends on {@code from}; 0: none (unsigned)
 */
public record CreditCodeOptions(long customer, String code, LocalDate from, LocalDate until,
        long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditCodeOptions defaults() {
        return new CreditCodeOptions(0, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer who it is about (unsigned)
     * @return a changed copy
     */
    public CreditCodeOptions customer(long customer) {
        return new CreditCodeOptions(customer, code, from, until, replaces);
    }

    /**
     * The same with another code.
     *
     * @param code what is stated; the command says what may be
     * @return a changed copy
     */
    public CreditCodeOptions code(String code) {
        return new CreditCodeOptions(customer, code, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditCodeOptions from(LocalDate from) {
        return new CreditCodeOptions(customer, code, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditCodeOptions until(LocalDate until) {
        return new CreditCodeOptions(customer, code, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a fact of this customer and kind that ends on {@code from}; 0: none
     *         (unsigned)
     * @return a changed copy
     */
    public CreditCodeOptions replaces(long replaces) {
        return new CreditCodeOptions(customer, code, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditCodeOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditStanding.CreditCodeOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditCodeOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditStanding.CreditCodeOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditStanding.CreditCodeOptions.CODE, scope.text(code));
        at.set(JAVA_INT, LayoutCreditStanding.CreditCodeOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditStanding.CreditCodeOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditCodeOptions.REPLACES, replaces);
    }
}
