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
import org.encours.internal.LayoutOrder;

/**
 * Options of {@link Transaction#order}.
 *
 * @param customer number, or reference of an earlier command (unsigned)
 * @param number number on the paper, at most 64 bytes; null: none
 * @param sourceKey key in the host's books, at most 96 bytes, of one order only; null: none
 * @param ordered the day it was placed; null: none
 * @param expected day of delivery as expected then, or null; null: none
 * @param amount gross, minor units, not negative
 * @param currency ISO 4217 numeric; null: none
 */
public record OrderOptions(long customer, String number, String sourceKey, LocalDate ordered,
        LocalDate expected, long amount, Currency currency) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static OrderOptions defaults() {
        return new OrderOptions(0, null, null, null, null, 0, null);
    }

    /**
     * The same with another customer.
     *
     * @param customer number, or reference of an earlier command (unsigned)
     * @return a changed copy
     */
    public OrderOptions customer(long customer) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another number.
     *
     * @param number number on the paper, at most 64 bytes; null: none
     * @return a changed copy
     */
    public OrderOptions number(String number) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another source key.
     *
     * @param sourceKey key in the host's books, at most 96 bytes, of one order only; null: none
     * @return a changed copy
     */
    public OrderOptions sourceKey(String sourceKey) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another ordered.
     *
     * @param ordered the day it was placed; null: none
     * @return a changed copy
     */
    public OrderOptions ordered(LocalDate ordered) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another expected.
     *
     * @param expected day of delivery as expected then, or null; null: none
     * @return a changed copy
     */
    public OrderOptions expected(LocalDate expected) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another amount.
     *
     * @param amount gross, minor units, not negative
     * @return a changed copy
     */
    public OrderOptions amount(long amount) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public OrderOptions currency(Currency currency) {
        return new OrderOptions(customer, number, sourceKey, ordered, expected, amount, currency);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(OrderOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOrder.OrderOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(OrderOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutOrder.OrderOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutOrder.OrderOptions.NUMBER, scope.text(number));
        at.set(ADDRESS, LayoutOrder.OrderOptions.SOURCE_KEY, scope.text(sourceKey));
        at.set(JAVA_INT, LayoutOrder.OrderOptions.ORDERED, Convert.day(ordered));
        at.set(JAVA_INT, LayoutOrder.OrderOptions.EXPECTED, Convert.day(expected));
        at.set(JAVA_LONG, LayoutOrder.OrderOptions.AMOUNT, amount);
        at.set(JAVA_SHORT, LayoutOrder.OrderOptions.CURRENCY, Convert.currency(currency));
    }
}
