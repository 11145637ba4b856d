// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * A guarantee.
 *
 * @param amount what is guaranteed, &gt;= 0 minor units
 * @param limit the most it pays for, minor units; NONE: no limit of its own
 * @param quotaNumerator share that is paid: 9 of 9 / 10
 * @param quotaDenominator &gt; 0, at least the numerator
 * @param rounding a {@link Rounding}; 0: HALF_UP
 */
public record ExposureCover(long amount, long limit, long quotaNumerator, long quotaDenominator,
        Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ExposureCover defaults() {
        return new ExposureCover(0, 0, 0, 0, Rounding.of(0));
    }

    /**
     * The same with another amount.
     *
     * @param amount what is guaranteed, &gt;= 0 minor units
     * @return a changed copy
     */
    public ExposureCover amount(long amount) {
        return new ExposureCover(amount, limit, quotaNumerator, quotaDenominator, rounding);
    }

    /**
     * The same with another limit.
     *
     * @param limit the most it pays for, minor units; NONE: no limit of its own
     * @return a changed copy
     */
    public ExposureCover limit(long limit) {
        return new ExposureCover(amount, limit, quotaNumerator, quotaDenominator, rounding);
    }

    /**
     * The same with another quota numerator.
     *
     * @param quotaNumerator share that is paid: 9 of 9 / 10
     * @return a changed copy
     */
    public ExposureCover quotaNumerator(long quotaNumerator) {
        return new ExposureCover(amount, limit, quotaNumerator, quotaDenominator, rounding);
    }

    /**
     * The same with another quota denominator.
     *
     * @param quotaDenominator &gt; 0, at least the numerator
     * @return a changed copy
     */
    public ExposureCover quotaDenominator(long quotaDenominator) {
        return new ExposureCover(amount, limit, quotaNumerator, quotaDenominator, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: HALF_UP
     * @return a changed copy
     */
    public ExposureCover rounding(Rounding rounding) {
        return new ExposureCover(amount, limit, quotaNumerator, quotaDenominator, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ExposureCover value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExposure.ExposureCover.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ExposureCover value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutExposure.ExposureCover.AMOUNT, amount);
        at.set(JAVA_LONG, LayoutExposure.ExposureCover.LIMIT, limit);
        at.set(JAVA_LONG, LayoutExposure.ExposureCover.QUOTA_NUMERATOR, quotaNumerator);
        at.set(JAVA_LONG, LayoutExposure.ExposureCover.QUOTA_DENOMINATOR, quotaDenominator);
        at.set(JAVA_INT, LayoutExposure.ExposureCover.ROUNDING, rounding.value());
    }
}
