// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativeOverdue;

/**
 * Overdue ratio (taux d'échu) and disputed share of open items, by row and mergeable.
 *
 * <p>overdue ratio   =  overdue / open        overdue: as of - due &gt; grace days disputed share
 * =  disputed / open       a part of an item may be disputed
 *
 * <p>Items below zero (credit notes, unallocated payments) are in both terms or in neither: in
 * neither by default, which makes the ratio a share of what is owed, between 0 and 100 %. In both,
 * an item below zero counts as overdue when its own day is past, and the ratio can leave those
 * bounds. An item without a due day is in neither term and is told in {@code left_out}.
 *
 * <p>A figure is one exact division rounded once, half up, as indicator.h says.
 *
 * <p>Source: definition, ours; no published formula with figures is known.
 */
public final class Overdue {
    /**
     * The overdue ratio of two amounts: overdue / open.
     *
     * @param overdue minor units
     * @param open minor units
     * @return a share
     * @throws EncoursException if it is refused or fails (misuse: {@code out} is null; abi)
     */
    public static Indicator ratioCompute(long overdue, long open) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeOverdue.overdueRatioCompute(overdue, open, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Bytes of a state of the overdue ratio; 0 when {@link Overdue#begin} would refuse the options.
     *
     * @param options the as-of day is required
     * @return bytes of a state of the overdue ratio
     */
    public static long stateSize(OverdueOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = OverdueOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeOverdue.overdueStateSize(optionsAt);
        }
    }

    /**
     * An empty state of the overdue ratio; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options the as-of day is required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, OverdueOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = OverdueOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeOverdue.overdueBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add open items. A failure adds nothing.
     *
     * @param state state
     * @param columns the open items
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, OverdueColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = OverdueColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeOverdue.overdueAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    private Overdue() {}
}
