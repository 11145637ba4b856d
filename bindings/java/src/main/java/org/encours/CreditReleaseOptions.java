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
 * Options of {@link Transaction#release}. Exactly one of customer, document and order is set.
 *
 * @param customer whatever this customer orders is released, or 0 (unsigned)
 * @param document only this document is, or 0 (unsigned)
 * @param order only this order and what belongs to it, or 0 (unsigned)
 * @param rule code of the rule that does not count; null: all rules
 * @param role code of the role in which it was given: it counts for rules that this role may
 *         release ({@link PolicyRule}.role); null: not stated, for all that somebody may. Who has
 *         which role is not known here: see authoriser.h
 * @param amount only events up to this amount, minor units, 0 or more; null: none
 * @param currency of the amount, ISO 4217 numeric; 0 without an amount; null: none
 * @param uses for so many decisions on record, at most 10^9, and no more of them are recorded:
 *         about its customer and all that were ever merged into it together; 0: any number
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces a release of the same subject that ends on {@code from}; 0: none (unsigned)
 */
public record CreditReleaseOptions(long customer, long document, long order, String rule,
        String role, Long amount, Currency currency, long uses, LocalDate from, LocalDate until,
        long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditReleaseOptions defaults() {
        return new CreditReleaseOptions(0, 0, 0, null, null, null, null, 0, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer whatever this customer orders is released, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditReleaseOptions customer(long customer) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another document.
     *
     * @param document only this document is, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditReleaseOptions document(long document) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another order.
     *
     * @param order only this order and what belongs to it, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditReleaseOptions order(long order) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another rule.
     *
     * @param rule code of the rule that does not count; null: all rules
     * @return a changed copy
     */
    public CreditReleaseOptions rule(String rule) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another role.
     *
     * @param role code of the role in which it was given: it counts for rules that this role may
     *         release ({@link PolicyRule}.role); null: not stated, for all that somebody may. Who
     *         has which role is not known here: see authoriser.h
     * @return a changed copy
     */
    public CreditReleaseOptions role(String role) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another amount.
     *
     * @param amount only events up to this amount, minor units, 0 or more; null: none
     * @return a changed copy
     */
    public CreditReleaseOptions amount(Long amount) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another currency.
     *
     * @param currency of the amount, ISO 4217 numeric; 0 without an amount; null: none
     * @return a changed copy
     */
    public CreditReleaseOptions currency(Currency currency) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another uses.
     *
     * @param uses for so many decisions on record, at most 10^9, and no more of them are recorded:
     *         about its customer and all that were ever merged into it together; 0: any number
     * @return a changed copy
     */
    public CreditReleaseOptions uses(long uses) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditReleaseOptions from(LocalDate from) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditReleaseOptions until(LocalDate until) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a release of the same subject that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditReleaseOptions replaces(long replaces) {
        return new CreditReleaseOptions(customer, document, order, rule, role, amount, currency,
                uses, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditReleaseOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditFacts.CreditReleaseOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditReleaseOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditFacts.CreditReleaseOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditReleaseOptions.DOCUMENT, document);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditReleaseOptions.ORDER, order);
        at.set(ADDRESS, LayoutCreditFacts.CreditReleaseOptions.RULE, scope.text(rule));
        at.set(ADDRESS, LayoutCreditFacts.CreditReleaseOptions.ROLE, scope.text(role));
        Convert.optional(amount, at, LayoutCreditFacts.CreditReleaseOptions.AMOUNT);
        at.set(JAVA_SHORT, LayoutCreditFacts.CreditReleaseOptions.CURRENCY,
                Convert.currency(currency));
        at.set(JAVA_INT, LayoutCreditFacts.CreditReleaseOptions.USES, Convert.u32(uses, "uses"));
        at.set(JAVA_INT, LayoutCreditFacts.CreditReleaseOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditFacts.CreditReleaseOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditReleaseOptions.REPLACES, replaces);
    }
}
