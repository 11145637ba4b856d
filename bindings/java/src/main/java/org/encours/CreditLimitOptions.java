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
 * Options of {@link Transaction#limit}.
 *
 * @param customer whose limit; of a group its head (unsigned)
 * @param type code of a type of limits; null: the first type of whatever policy asks
 * @param amount minor units, 0 or more; 0 blocks, and is not the same as no limit
 * @param currency ISO 4217 numeric; null: none
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param review day by which it is to be looked at again; not set: as its type says; null: none
 * @param dimension for one value of a dimension only: the dimension, whose name is then like a
 *         code; needs {@code type}; null: for all
 * @param value that value, else null
 * @param replaces a limit of this customer that ends on {@code from}; 0: none (unsigned)
 */
public record CreditLimitOptions(long customer, String type, long amount, Currency currency,
        LocalDate from, LocalDate until, LocalDate review, String dimension, String value,
        long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditLimitOptions defaults() {
        return new CreditLimitOptions(0, null, 0, null, null, null, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer whose limit; of a group its head (unsigned)
     * @return a changed copy
     */
    public CreditLimitOptions customer(long customer) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another type.
     *
     * @param type code of a type of limits; null: the first type of whatever policy asks
     * @return a changed copy
     */
    public CreditLimitOptions type(String type) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another amount.
     *
     * @param amount minor units, 0 or more; 0 blocks, and is not the same as no limit
     * @return a changed copy
     */
    public CreditLimitOptions amount(long amount) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public CreditLimitOptions currency(Currency currency) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditLimitOptions from(LocalDate from) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditLimitOptions until(LocalDate until) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another review.
     *
     * @param review day by which it is to be looked at again; not set: as its type says; null: none
     * @return a changed copy
     */
    public CreditLimitOptions review(LocalDate review) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another dimension.
     *
     * @param dimension for one value of a dimension only: the dimension, whose name is then like a
     *         code; needs {@code type}; null: for all
     * @return a changed copy
     */
    public CreditLimitOptions dimension(String dimension) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another value.
     *
     * @param value that value, else null
     * @return a changed copy
     */
    public CreditLimitOptions value(String value) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a limit of this customer that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditLimitOptions replaces(long replaces) {
        return new CreditLimitOptions(customer, type, amount, currency, from, until, review,
                dimension, value, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditLimitOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditFacts.CreditLimitOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditLimitOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditFacts.CreditLimitOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditFacts.CreditLimitOptions.TYPE, scope.text(type));
        at.set(JAVA_LONG, LayoutCreditFacts.CreditLimitOptions.AMOUNT, amount);
        at.set(JAVA_SHORT, LayoutCreditFacts.CreditLimitOptions.CURRENCY,
                Convert.currency(currency));
        at.set(JAVA_INT, LayoutCreditFacts.CreditLimitOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditFacts.CreditLimitOptions.UNTIL);
        Convert.optional(review, at, LayoutCreditFacts.CreditLimitOptions.REVIEW);
        at.set(ADDRESS, LayoutCreditFacts.CreditLimitOptions.DIMENSION, scope.text(dimension));
        at.set(ADDRESS, LayoutCreditFacts.CreditLimitOptions.VALUE, scope.text(value));
        at.set(JAVA_LONG, LayoutCreditFacts.CreditLimitOptions.REPLACES, replaces);
    }
}
