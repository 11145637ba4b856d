// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutEffectiveRate;
import org.encours.internal.NativeEffectiveRate;

/**
 * A rate carried to another period.
 *
 * @param value in units of 1 / scale; INT64_MIN when there is none
 * @param scale as given
 * @param status a {@link EffectiveRateStatus}
 */
public record EffectiveRate(long value, long scale, EffectiveRateStatus status) {
    /**
     * Carry a rate to another period by compounding.
     *
     * @param rate of one period: 1 / 100 is 1 %; need not be normalised
     * @param periods periods in the new one, or the new one in periods: 12 / 1, 1 / 12, 365 / 30
     * @param scale units in one: 1000000 for parts per million; 1 or more
     * @return the rate, with its status
     * @throws EncoursException if it is refused or fails (invalid: a denominator of zero or less, a
     *         scale of zero or less)
     */
    public static EffectiveRate compute(Ratio rate, Ratio periods, long scale) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutEffectiveRate.EffectiveRate.SIZE);
            call.check(NativeEffectiveRate.effectiveRateCompute(Ratio.write(Objects.requireNonNull(
                    rate, "rate"), call), Ratio.write(Objects.requireNonNull(periods, "periods"),
                    call), scale, outAt, call.error()));
            return EffectiveRate.read(outAt, call);
        }
    }

    /**
     * Carry many rates to another period, as {@link EffectiveRate#compute} carries each.
     *
     * @param columns its {@code value} and {@code status} are written
     * @param periods the same for all
     * @param scale units in one of {@code value}; 1 or more
     * @throws EncoursException if it is refused or fails (invalid: a denominator or scale of zero
     *         or less)
     */
    public static void ratesApply(EffectiveRateColumns columns, Ratio periods, long scale) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = EffectiveRateColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeEffectiveRate.effectiveRatesApply(columnsAt,
                    Ratio.write(Objects.requireNonNull(periods, "periods"), call), scale,
                    call.error()));
        }
    }

    /** Reads a value while it can be read. */
    static EffectiveRate read(MemorySegment at, Call scope) {
        return new EffectiveRate(at.get(JAVA_LONG, LayoutEffectiveRate.EffectiveRate.VALUE),
                at.get(JAVA_LONG, LayoutEffectiveRate.EffectiveRate.SCALE),
                EffectiveRateStatus.of(at.get(JAVA_INT, LayoutEffectiveRate.EffectiveRate.STATUS)));
    }
}
