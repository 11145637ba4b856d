// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * Payment terms: what the terms of events are held against.
 *
 * @param rule number of a rule of the legal-caps table (legal_caps.h) that a credit is given, such
 *         as "1"; null: none
 * @param daysMax house maximum, up to 3650; less than 0: none
 * @param daysDefault agreed with customers who have no TERMS fact, up to 3650; less than 0: none
 * @param legalDays legal cap in net days, up to 3650, for event-legal-excess, beside that of the
 *         rule; less than 0: none
 */
public record PolicyTerms(String rule, int daysMax, int daysDefault, int legalDays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyTerms defaults() {
        return new PolicyTerms(null, -1, -1, -1);
    }

    /**
     * The same with another rule.
     *
     * @param rule number of a rule of the legal-caps table (legal_caps.h) that a credit is given,
     *         such as "1"; null: none
     * @return a changed copy
     */
    public PolicyTerms rule(String rule) {
        return new PolicyTerms(rule, daysMax, daysDefault, legalDays);
    }

    /**
     * The same with another days max.
     *
     * @param daysMax house maximum, up to 3650; less than 0: none
     * @return a changed copy
     */
    public PolicyTerms daysMax(int daysMax) {
        return new PolicyTerms(rule, daysMax, daysDefault, legalDays);
    }

    /**
     * The same with another days default.
     *
     * @param daysDefault agreed with customers who have no TERMS fact, up to 3650; less than 0:
     *         none
     * @return a changed copy
     */
    public PolicyTerms daysDefault(int daysDefault) {
        return new PolicyTerms(rule, daysMax, daysDefault, legalDays);
    }

    /**
     * The same with another legal days.
     *
     * @param legalDays legal cap in net days, up to 3650, for event-legal-excess, beside that of
     *         the rule; less than 0: none
     * @return a changed copy
     */
    public PolicyTerms legalDays(int legalDays) {
        return new PolicyTerms(rule, daysMax, daysDefault, legalDays);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyTerms value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyTerms.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyTerms value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyTerms.RULE, scope.text(rule));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyTerms.DAYS_MAX, daysMax);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyTerms.DAYS_DEFAULT, daysDefault);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyTerms.LEGAL_DAYS, legalDays);
    }
}
