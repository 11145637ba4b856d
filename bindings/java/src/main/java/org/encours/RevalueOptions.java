// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutRevalue;

/**
 * Options of {@link Transaction#revalue}.
 *
 * @param rates rates to the base currency of the ledger; read in the call
 * @param closing the day of the rates, of the balances and of what is posted; null: none
 * @param method a {@link RevaluationMethod}
 * @param scope a {@link RevaluationScope}; LOSSES goes with REVERSED alone: which losses were
 *         booked before is not told apart
 * @param rounding a {@link Rounding}; 0: half up
 * @param accountClass of what is posted, such as 411; 0: none
 * @param number number of what is posted, at most 64 bytes; null: none, as where numbers are unique
 */
public record RevalueOptions(Rates rates, LocalDate closing, RevaluationMethod method,
        RevaluationScope scope, Rounding rounding, int accountClass, String number) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RevalueOptions defaults() {
        return new RevalueOptions(null, null, RevaluationMethod.of(0), RevaluationScope.ALL,
                Rounding.of(0), 0, null);
    }

    /**
     * The same with another rates.
     *
     * @param rates rates to the base currency of the ledger; read in the call
     * @return a changed copy
     */
    public RevalueOptions rates(Rates rates) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another closing.
     *
     * @param closing the day of the rates, of the balances and of what is posted; null: none
     * @return a changed copy
     */
    public RevalueOptions closing(LocalDate closing) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another method.
     *
     * @param method a {@link RevaluationMethod}
     * @return a changed copy
     */
    public RevalueOptions method(RevaluationMethod method) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another scope.
     *
     * @param scope a {@link RevaluationScope}; LOSSES goes with REVERSED alone: which losses were
     *         booked before is not told apart
     * @return a changed copy
     */
    public RevalueOptions scope(RevaluationScope scope) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: half up
     * @return a changed copy
     */
    public RevalueOptions rounding(Rounding rounding) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another account class.
     *
     * @param accountClass of what is posted, such as 411; 0: none
     * @return a changed copy
     */
    public RevalueOptions accountClass(int accountClass) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /**
     * The same with another number.
     *
     * @param number number of what is posted, at most 64 bytes; null: none, as where numbers are
     *         unique
     * @return a changed copy
     */
    public RevalueOptions number(String number) {
        return new RevalueOptions(rates, closing, method, scope, rounding, accountClass, number);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RevalueOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRevalue.RevalueOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RevalueOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutRevalue.RevalueOptions.RATES, scope.use(rates));
        at.set(JAVA_INT, LayoutRevalue.RevalueOptions.CLOSING, Convert.day(closing));
        at.set(JAVA_INT, LayoutRevalue.RevalueOptions.METHOD, method.value());
        at.set(JAVA_INT, LayoutRevalue.RevalueOptions.SCOPE, this.scope.value());
        at.set(JAVA_INT, LayoutRevalue.RevalueOptions.ROUNDING, rounding.value());
        at.set(JAVA_SHORT, LayoutRevalue.RevalueOptions.ACCOUNT_CLASS, Convert.u16(accountClass,
                "accountClass"));
        at.set(ADDRESS, LayoutRevalue.RevalueOptions.NUMBER, scope.text(number));
    }
}
