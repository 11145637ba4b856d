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
 * Options of {@link Transaction#assign}.
 *
 * @param customer who gets it (unsigned)
 * @param table code of a table of assignment
 * @param value what is assigned, 1 to 64 bytes of printable UTF-8 without ";"
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces an assignment of this customer that ends on {@code from}; 0: none (unsigned)
 */
public record CreditAssignOptions(long customer, String table, String value, LocalDate from,
        LocalDate until, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditAssignOptions defaults() {
        return new CreditAssignOptions(0, null, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer who gets it (unsigned)
     * @return a changed copy
     */
    public CreditAssignOptions customer(long customer) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /**
     * The same with another table.
     *
     * @param table code of a table of assignment
     * @return a changed copy
     */
    public CreditAssignOptions table(String table) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /**
     * The same with another value.
     *
     * @param value what is assigned, 1 to 64 bytes of printable UTF-8 without ";"
     * @return a changed copy
     */
    public CreditAssignOptions value(String value) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditAssignOptions from(LocalDate from) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditAssignOptions until(LocalDate until) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces an assignment of this customer that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditAssignOptions replaces(long replaces) {
        return new CreditAssignOptions(customer, table, value, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditAssignOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditStanding.CreditAssignOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditAssignOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditStanding.CreditAssignOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditStanding.CreditAssignOptions.TABLE, scope.text(table));
        at.set(ADDRESS, LayoutCreditStanding.CreditAssignOptions.VALUE, scope.text(value));
        at.set(JAVA_INT, LayoutCreditStanding.CreditAssignOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditStanding.CreditAssignOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditStanding.CreditAssignOptions.REPLACES, replaces);
    }
}
