// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativeDelayDistribution;

/**
 * Median, quantiles and mode of whole days, exact and mergeable: a histogram with one cell for each
 * day of a range the caller names, one for what lies below it and one for what lies above.
 *
 * <p>Days are those of {@link Delays#compute}: days beyond terms, days to pay, or any whole number.
 * Each cell holds a number of items and their amount, so that quantiles exist by number and by
 * amount ("half of the money came within 38 days"). A quantile that falls among the items outside
 * the range has no value and says on which side; those inside are exact all the same.
 *
 * <p>Sources differ on which item a quantile p of n items is. With k = p * n:
 *
 * <ul>
 * <li>{@link QuantileRule#MIDPOINT}: where k is whole, halfway between items k and k + 1, else the
 * item at k rounded up; p = 1/2 is the median of textbooks and of Business Central (4 10 2 8:
 * 6).</li>
 * <li>{@link QuantileRule#UPPER}: the item at k rounded up (nearest rank): a value that did
 * occur.</li>
 * <li>{@link QuantileRule#LOWER}: the item at k rounded down, at least the first: what Business
 * Central prints for its 80th and 95th percentile (5 5 8 8 10: 8 and 8). By amount an item of 250
 * stands for 250 items of one minor unit.</li>
 * </ul>
 *
 * <p>Limits: 100 000 days in a range; cells * rows at most 2^27. A state is of one currency.
 */
public final class DelayDistribution {
    /**
     * Bytes of a distribution; 0 when {@link DelayDistribution#begin} would refuse the options.
     *
     * @param options options
     * @return bytes of a distribution
     */
    public static long stateSize(DelayDistributionOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DelayDistributionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeDelayDistribution.delayDistributionStateSize(optionsAt);
        }
    }

    /**
     * An empty distribution.
     *
     * @param state memory aligned to 8 bytes
     * @param options the range is required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: no such range, or too many cells)
     */
    public static void begin(MemorySegment state, DelayDistributionOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DelayDistributionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeDelayDistribution.delayDistributionBegin(call.inout(state), stateSize,
                    optionsAt, call.error()));
        }
    }

    /**
     * Add items. A failure adds nothing.
     *
     * @param state state
     * @param columns the items
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate; no such row; an amount below zero; corrupt: bytes that
     *         are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, DelayDistributionColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DelayDistributionColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDelayDistribution.delayDistributionAdd(call.inout(state), stateSize,
                    columnsAt, call.error()));
        }
    }

    /**
     * A quantile of a row or of all rows, in days. The median is quantile 1/2 by MIDPOINT.
     *
     * @param state state
     * @param row from 0, or {@code ENCOURS_INDICATOR_TOTAL}
     * @param quantile greater than 0, less than 1
     * @param rule a {@link QuantileRule}
     * @param weight a {@link QuantileWeight}
     * @return days; {@code numerator} / {@code denominator} is exact, in halves; {@code left_out}
     *         counts the items outside the range
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: another aggregate, no such row, quantile, rule or
     *         weight; corrupt: bytes that are no state)
     */
    public static Indicator quantile(MemorySegment state, long row, Ratio quantile,
            QuantileRule rule, QuantileWeight weight) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeDelayDistribution.delayDistributionQuantile(call.in(state), stateSize,
                    Convert.u32(row, "row"), Ratio.write(Objects.requireNonNull(quantile,
                    "quantile"), call), rule.value(), weight.value(), outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * The most frequent number of days inside the range; of several the lowest, with the flag TIE.
     *
     * @param state state
     * @param row from 0, or {@code ENCOURS_INDICATOR_TOTAL}
     * @param weight a {@link QuantileWeight}
     * @return days
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: another aggregate, no such row or weight; corrupt: bytes
     *         that are no state)
     */
    public static Indicator mode(MemorySegment state, long row, QuantileWeight weight) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeDelayDistribution.delayDistributionMode(call.in(state), stateSize,
                    Convert.u32(row, "row"), weight.value(), outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    private DelayDistribution() {}
}
