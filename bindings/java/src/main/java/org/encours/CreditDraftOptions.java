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
import org.encours.internal.LayoutCreditFacts;

/**
 * Options of {@link Transaction#draft}. Exactly one of customer and order is set.
 *
 * @param customer who will be invoiced, or 0 (unsigned)
 * @param order the order that will be invoiced, or 0 (unsigned)
 * @param key key of the draft in the host's books, 1 to 96 bytes of printable UTF-8; null: none
 * @param amount gross, minor units, 0 or more
 * @param currency ISO 4217 numeric; null: none
 * @param from first day on which it counts; null: none
 * @param until planned: first day on which it no longer counts; null: none
 * @param replaces a draft of the same subject that ends on {@code from}; 0: none (unsigned)
 */
public record CreditDraftOptions(long customer, long order, String key, long amount,
        Currency currency, LocalDate from, LocalDate until, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditDraftOptions defaults() {
        return new CreditDraftOptions(0, 0, null, 0, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer who will be invoiced, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditDraftOptions customer(long customer) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another order.
     *
     * @param order the order that will be invoiced, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditDraftOptions order(long order) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another key.
     *
     * @param key key of the draft in the host's books, 1 to 96 bytes of printable UTF-8; null: none
     * @return a changed copy
     */
    public CreditDraftOptions key(String key) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another amount.
     *
     * @param amount gross, minor units, 0 or more
     * @return a changed copy
     */
    public CreditDraftOptions amount(long amount) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public CreditDraftOptions currency(Currency currency) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it counts; null: none
     * @return a changed copy
     */
    public CreditDraftOptions from(LocalDate from) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer counts; null: none
     * @return a changed copy
     */
    public CreditDraftOptions until(LocalDate until) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a draft of the same subject that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditDraftOptions replaces(long replaces) {
        return new CreditDraftOptions(customer, order, key, amount, currency, from, until,
                replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditDraftOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditFacts.CreditDraftOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditDraftOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditFacts.CreditDraftOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditDraftOptions.ORDER, order);
        at.set(ADDRESS, LayoutCreditFacts.CreditDraftOptions.KEY, scope.text(key));
        at.set(JAVA_LONG, LayoutCreditFacts.CreditDraftOptions.AMOUNT, amount);
        at.set(JAVA_SHORT, LayoutCreditFacts.CreditDraftOptions.CURRENCY,
                Convert.currency(currency));
        at.set(JAVA_INT, LayoutCreditFacts.CreditDraftOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditFacts.CreditDraftOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditDraftOptions.REPLACES, replaces);
    }
}
