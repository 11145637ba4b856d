// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEcl;

/**
 * One item.
 *
 * @param amount gross, minor units; less than 0: a credit balance
 * @param vat recoverable VAT in it, 0 to amount, minor units; of a credit not read
 * @param insured part an insurer would pay, &gt;= 0, minor units; of a credit not read
 * @param rateNumerator loss rate, 0 to 1...
 * @param rateDenominator ... over this, &gt; 0
 * @param factorNumerator forward-looking factor...
 * @param factorDenominator ... over this, &gt; 0; not read when there is none
 * @param forward a {@link EclForward}
 * @param rounding a {@link Rounding}; 0: HALF_UP
 */
public record EclItem(long amount, long vat, long insured, long rateNumerator, long rateDenominator,
        long factorNumerator, long factorDenominator, EclForward forward, Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static EclItem defaults() {
        return new EclItem(0, 0, 0, 0, 0, 0, 0, EclForward.NONE, Rounding.of(0));
    }

    /**
     * The same with another amount.
     *
     * @param amount gross, minor units; less than 0: a credit balance
     * @return a changed copy
     */
    public EclItem amount(long amount) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another vat.
     *
     * @param vat recoverable VAT in it, 0 to amount, minor units; of a credit not read
     * @return a changed copy
     */
    public EclItem vat(long vat) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another insured.
     *
     * @param insured part an insurer would pay, &gt;= 0, minor units; of a credit not read
     * @return a changed copy
     */
    public EclItem insured(long insured) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another rate numerator.
     *
     * @param rateNumerator loss rate, 0 to 1...
     * @return a changed copy
     */
    public EclItem rateNumerator(long rateNumerator) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another rate denominator.
     *
     * @param rateDenominator ... over this, &gt; 0
     * @return a changed copy
     */
    public EclItem rateDenominator(long rateDenominator) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another factor numerator.
     *
     * @param factorNumerator forward-looking factor...
     * @return a changed copy
     */
    public EclItem factorNumerator(long factorNumerator) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another factor denominator.
     *
     * @param factorDenominator ... over this, &gt; 0; not read when there is none
     * @return a changed copy
     */
    public EclItem factorDenominator(long factorDenominator) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another forward.
     *
     * @param forward a {@link EclForward}
     * @return a changed copy
     */
    public EclItem forward(EclForward forward) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: HALF_UP
     * @return a changed copy
     */
    public EclItem rounding(Rounding rounding) {
        return new EclItem(amount, vat, insured, rateNumerator, rateDenominator, factorNumerator,
                factorDenominator, forward, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(EclItem value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEcl.EclItem.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(EclItem value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutEcl.EclItem.AMOUNT, amount);
        at.set(JAVA_LONG, LayoutEcl.EclItem.VAT, vat);
        at.set(JAVA_LONG, LayoutEcl.EclItem.INSURED, insured);
        at.set(JAVA_LONG, LayoutEcl.EclItem.RATE_NUMERATOR, rateNumerator);
        at.set(JAVA_LONG, LayoutEcl.EclItem.RATE_DENOMINATOR, rateDenominator);
        at.set(JAVA_LONG, LayoutEcl.EclItem.FACTOR_NUMERATOR, factorNumerator);
        at.set(JAVA_LONG, LayoutEcl.EclItem.FACTOR_DENOMINATOR, factorDenominator);
        at.set(JAVA_INT, LayoutEcl.EclItem.FORWARD, forward.value());
        at.set(JAVA_INT, LayoutEcl.EclItem.ROUNDING, rounding.value());
    }
}
