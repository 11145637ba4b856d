// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.internal.LayoutRevaluation;

/**
 * How to revalue.
 *
 * @param closing the day of the rates; null: none
 * @param method a {@link RevaluationMethod}
 * @param scope a {@link RevaluationScope}
 * @param rounding a {@link Rounding}; 0: half up
 * @param baseCurrency ISO 4217 numeric; null: none
 */
public record RevaluationOptions(LocalDate closing, RevaluationMethod method,
        RevaluationScope scope, Rounding rounding, Currency baseCurrency) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RevaluationOptions defaults() {
        return new RevaluationOptions(null, RevaluationMethod.of(0), RevaluationScope.ALL,
                Rounding.of(0), null);
    }

    /**
     * The same with another closing.
     *
     * @param closing the day of the rates; null: none
     * @return a changed copy
     */
    public RevaluationOptions closing(LocalDate closing) {
        return new RevaluationOptions(closing, method, scope, rounding, baseCurrency);
    }

    /**
     * The same with another method.
     *
     * @param method a {@link RevaluationMethod}
     * @return a changed copy
     */
    public RevaluationOptions method(RevaluationMethod method) {
        return new RevaluationOptions(closing, method, scope, rounding, baseCurrency);
    }

    /**
     * The same with another scope.
     *
     * @param scope a {@link RevaluationScope}
     * @return a changed copy
     */
    public RevaluationOptions scope(RevaluationScope scope) {
        return new RevaluationOptions(closing, method, scope, rounding, baseCurrency);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: half up
     * @return a changed copy
     */
    public RevaluationOptions rounding(Rounding rounding) {
        return new RevaluationOptions(closing, method, scope, rounding, baseCurrency);
    }

    /**
     * The same with another base currency.
     *
     * @param baseCurrency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public RevaluationOptions baseCurrency(Currency baseCurrency) {
        return new RevaluationOptions(closing, method, scope, rounding, baseCurrency);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RevaluationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRevaluation.RevaluationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RevaluationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutRevaluation.RevaluationOptions.CLOSING, Convert.day(closing));
        at.set(JAVA_INT, LayoutRevaluation.RevaluationOptions.METHOD, method.value());
        at.set(JAVA_INT, LayoutRevaluation.RevaluationOptions.SCOPE, this.scope.value());
        at.set(JAVA_INT, LayoutRevaluation.RevaluationOptions.ROUNDING, rounding.value());
        at.set(JAVA_SHORT, LayoutRevaluation.RevaluationOptions.BASE_CURRENCY,
                Convert.currency(baseCurrency));
    }
}
