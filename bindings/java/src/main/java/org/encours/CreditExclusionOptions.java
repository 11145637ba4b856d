// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCreditFacts;

/**
 * Options of {@link Transaction#exclusion}.
 *
 * @param customer whom the rule does not apply to (unsigned)
 * @param rule code of the rule; null: all rules
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces an exclusion of this customer that ends on {@code from}; 0: none (unsigned)
 */
public record CreditExclusionOptions(long customer, String rule, LocalDate from, LocalDate until,
        long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditExclusionOptions defaults() {
        return new CreditExclusionOptions(0, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer whom the rule does not apply to (unsigned)
     * @return a changed copy
     */
    public CreditExclusionOptions customer(long customer) {
        return new CreditExclusionOptions(customer, rule, from, until, replaces);
    }

    /**
     * The same with another rule.
     *
     * @param rule code of the rule; null: all rules
     * @return a changed copy
     */
    public CreditExclusionOptions rule(String rule) {
        return new CreditExclusionOptions(customer, rule, from, until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditExclusionOptions from(LocalDate from) {
        return new CreditExclusionOptions(customer, rule, from, until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditExclusionOptions until(LocalDate until) {
        return new CreditExclusionOptions(customer, rule, from, until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces an exclusion of this customer that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditExclusionOptions replaces(long replaces) {
        return new CreditExclusionOptions(customer, rule, from, until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditExclusionOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditFacts.CreditExclusionOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditExclusionOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditFacts.CreditExclusionOptions.CUSTOMER, customer);
        at.set(ADDRESS, LayoutCreditFacts.CreditExclusionOptions.RULE, scope.text(rule));
        at.set(JAVA_INT, LayoutCreditFacts.CreditExclusionOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditFacts.CreditExclusionOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditExclusionOptions.REPLACES, replaces);
    }
}
