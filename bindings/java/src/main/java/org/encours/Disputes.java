// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.NativeDisputes;

/**
 * Dispute rate, mean delay of resolution, disputed share; by row and mergeable.
 *
 * <p>dispute rate      =  disputes opened in the window / invoices of the window resolution delay
 * =  closed - opened, over disputes closed in the window age               =  as of - opened, over
 * disputes open on the as-of day disputed share    =  disputed amount open on the as-of day / open
 * receivables
 *
 * <p>Rates exist by amount and by number. A disputed amount may be a part of its invoice. A dispute
 * closed on the as-of day is closed; one closed or opened after that day is not known yet to be so.
 *
 * <p>Days are whole; a figure is one exact division rounded once, half up, as indicator.h says.
 *
 * <p>Source: definition, ours; no published formula with figures is known.
 */
public final class Disputes {
    /**
     * Days of one dispute: closed - opened, or its age on the as-of day while it is open.
     *
     * @param opened day opened
     * @param closed day closed, not before; null: open
     * @param asOf the day it is looked at, not before it was opened
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: dates out of range or out of
     *         order)
     */
    public static DisputeDaysResult disputeDays(LocalDate opened, LocalDate closed,
            LocalDate asOf) {
        try (Call call = Call.begin()) {
            MemorySegment daysAt = call.slot();
            MemorySegment isOpenAt = call.slot();
            call.check(NativeDisputes.disputeDays(call.date(opened), call.date(closed),
                    call.date(asOf), daysAt, isOpenAt, call.error()));
            return new DisputeDaysResult(daysAt.get(JAVA_INT, 0), isOpenAt.get(JAVA_INT, 0) != 0);
        }
    }

    /**
     * Bytes of a state of disputes; 0 when {@link Disputes#begin} would refuse the options.
     *
     * @param options all its days are required
     * @return bytes of a state of disputes
     */
    public static long stateSize(DisputeOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DisputeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeDisputes.disputesStateSize(optionsAt);
        }
    }

    /**
     * An empty state of disputes; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options all its days are required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, DisputeOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DisputeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeDisputes.disputesBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add disputes. A failure adds nothing.
     *
     * @param state state
     * @param columns the disputes
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, DisputeColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DisputeColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDisputes.disputesAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * Add what disputes are compared with: invoices and receivables, zero or more. A failure adds
     * nothing.
     *
     * @param state state
     * @param columns the sets
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void addBase(MemorySegment state, DisputeBaseColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DisputeBaseColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDisputes.disputesAddBase(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * What {@link #disputeDays} gives.
     *
     * @param days zero or more
     * @param isOpen 1 when it is open on that day, else 0
     */
    public record DisputeDaysResult(int days, boolean isOpen) {}

    private Disputes() {}
}
