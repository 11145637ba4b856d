// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutPolicyParts;

/**
 * What a policy is.
 *
 * @param name code that all its versions have
 * @param version label of this one, at most 32 bytes; null or "": none
 * @param description at most 1024 bytes; null: none
 * @param currency ISO 4217 numeric, of its amounts; null: none
 * @param exponentAfter decimals of the currency + 1; 0: those of ISO 4217
 * @param combination how base limits combine, a {@link LimitCombination}; 0:
 *         {@link LimitCombination#LATEST}
 * @param bounds buckets of age: inclusive upper bounds in days, ascending, 1 to 36500; null: 30,
 *         60, 90
 */
public record PolicyOptions(String name, String version, String description, Currency currency,
        long exponentAfter, LimitCombination combination, int[] bounds) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyOptions defaults() {
        return new PolicyOptions(null, null, null, null, 0, LimitCombination.of(0), null);
    }

    /**
     * The same with another name.
     *
     * @param name code that all its versions have
     * @return a changed copy
     */
    public PolicyOptions name(String name) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another version.
     *
     * @param version label of this one, at most 32 bytes; null or "": none
     * @return a changed copy
     */
    public PolicyOptions version(String version) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another description.
     *
     * @param description at most 1024 bytes; null: none
     * @return a changed copy
     */
    public PolicyOptions description(String description) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric, of its amounts; null: none
     * @return a changed copy
     */
    public PolicyOptions currency(Currency currency) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another exponent after.
     *
     * @param exponentAfter decimals of the currency + 1; 0: those of ISO 4217
     * @return a changed copy
     */
    public PolicyOptions exponentAfter(long exponentAfter) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another combination.
     *
     * @param combination how base limits combine, a {@link LimitCombination}; 0:
     *         {@link LimitCombination#LATEST}
     * @return a changed copy
     */
    public PolicyOptions combination(LimitCombination combination) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }

    /**
     * The same with another bounds.
     *
     * @param bounds buckets of age: inclusive upper bounds in days, ascending, 1 to 36500; null:
     *         30, 60, 90
     * @return a changed copy
     */
    public PolicyOptions bounds(int... bounds) {
        return new PolicyOptions(name, version, description, currency, exponentAfter, combination,
                bounds);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("PolicyOptions", components(), "name", "version", "description",
                "currency", "exponentAfter", "combination", "bounds");
    }

    private Object[] components() {
        return new Object[] {name, version, description, currency, exponentAfter, combination,
                bounds};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutPolicyParts.PolicyOptions.BOUND_COUNT, Convert.common("boundCount",
                bounds));
        at.set(ADDRESS, LayoutPolicyParts.PolicyOptions.NAME, scope.text(name));
        at.set(ADDRESS, LayoutPolicyParts.PolicyOptions.VERSION, scope.text(version));
        at.set(ADDRESS, LayoutPolicyParts.PolicyOptions.DESCRIPTION, scope.text(description));
        at.set(JAVA_SHORT, LayoutPolicyParts.PolicyOptions.CURRENCY, Convert.currency(currency));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyOptions.EXPONENT_AFTER, Convert.u32(exponentAfter,
                "exponentAfter"));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyOptions.COMBINATION, combination.value());
        at.set(ADDRESS, LayoutPolicyParts.PolicyOptions.BOUNDS, scope.in(bounds));
    }
}
