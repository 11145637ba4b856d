// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativeIndicator;

/**
 * A rate, a mean or an amount, exact and rounded.
 *
 * @param status a {@link IndicatorStatus}
 * @param flags flags of {@link IndicatorFlags}
 * @param value in units of 1 / scale; {@code ENCOURS_INDICATOR_NONE} when there is none
 * @param scale units in one day or one whole; 1 for amounts
 * @param numerator the exact value: the sums it was made of...
 * @param denominator ... as they are; without a value too, to show why
 * @param items items the figure counts (unsigned)
 * @param leftOut items of the row that lack what the figure needs (unsigned)
 */
public record Indicator(IndicatorStatus status, int flags, long value, long scale, long numerator,
        long denominator, long items, long leftOut) {
    /** {@code value} where there is none. */
    public static final long NONE = -9223372036854775808L;

    /** as a row: all rows together. */
    public static final long TOTAL = 4294967295L;

    /** rows of a state. */
    public static final int ROWS_MAX = 134217728;

    /** units in a day, or in one turn. */
    public static final int SCALE_DAYS = 10000;

    /** units in 100 %. */
    public static final int SCALE_SHARE = 1000000;

    /**
     * A figure of a row, or of all rows together, out of a partial state. The state stays as it is.
     *
     * @param state a state of delays, period ratios, overdue, disputes, recovery, dunning effect or
     *         promises
     * @param row from 0, or {@code ENCOURS_INDICATOR_TOTAL}
     * @param figure one of the figures of the state's header, as {@link DelaysFigure#WEIGHTED}
     * @return the figure
     * @throws EncoursException if it is refused or fails (misuse: memory that is not aligned to 8
     *         bytes; corrupt: bytes that are no state, or not the whole of one; invalid: no such
     *         row, or no figure of this aggregate)
     */
    public static Indicator finish(MemorySegment state, long row, int figure) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeIndicator.indicatorFinish(call.in(state), stateSize, Convert.u32(row,
                    "row"), figure, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * A figure of every row of a partial state. The state stays as it is.
     *
     * @param state as {@link Indicator#finish}
     * @param figure one of the figures of the state's header
     * @param out the columns; their count is the rows of the state
     * @throws EncoursException if it is refused or fails (misuse: memory that is not aligned to 8
     *         bytes; a column that is needed is null; corrupt: bytes that are no state, or not the
     *         whole of one; invalid: no figure of this aggregate, or another number of rows)
     */
    public static void finishColumn(MemorySegment state, int figure, IndicatorColumns out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = IndicatorColumns.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeIndicator.indicatorFinishColumn(call.in(state), stateSize, figure,
                    outAt, call.error()));
        }
    }

    /** Reads a value while it can be read. */
    static Indicator read(MemorySegment at, Call scope) {
        return new Indicator(IndicatorStatus.of(at.get(JAVA_INT, LayoutIndicator.Indicator.STATUS)),
                at.get(JAVA_INT, LayoutIndicator.Indicator.FLAGS), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.VALUE), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.SCALE), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.NUMERATOR), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.DENOMINATOR), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.ITEMS), at.get(JAVA_LONG,
                LayoutIndicator.Indicator.LEFT_OUT));
    }
}
