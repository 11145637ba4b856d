// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeAgingKeys;

/**
 * The aged balance as a partial state by scattered 64-bit keys: customer ids as they come, without
 * a dictionary. Slower than dense rows (aging_cells.h): a hash table in memory of the caller is
 * looked up for each item; where numbers can be dense, use them.
 *
 * <p>Options, columns, policies and figures are those of aging_cells.h, with a key in the place of
 * a row: begin, add, merge with {@link State#merge}, finish. A state has room for a number of keys
 * given at its begin; one more is {@link StatusKind#LIMIT}, and then nothing has changed: begin a
 * larger state, or split the keys over several.
 *
 * <p>Figures come out by key, ascending: the same bytes for every order and split. The bytes of a
 * state itself depend on the order in which its keys were first seen. States are merged when their
 * room is the same.
 *
 * <p>Sources: those of aging.h. Amounts are added exactly and nothing is rounded.
 *
 * <p>Limits: 2^30 - 1 keys; otherwise as aging_cells.h.
 */
public final class AgingKeys {
    /**
     * Bytes of a state with room for so many keys: four slots a key, each of whole lines of 64
     * bytes that hold the key and its cells (one line for a currency of up to 7 columns), twice,
     * and 4 bytes a key. The second part is touched only when amounts need more than 64 bits.
     *
     * @param options {@code rows} and {@code row_first} are not read; {@code count_items} must be 0
     * @param keysMax keys to make room for, 1 to 2^30 - 1
     * @return bytes
     * @throws EncoursException if it is refused or fails (invalid: as {@link AgingCells#describe};
     *         keys_max out of range; items are to be counted; currency: as
     *         {@link AgingCells#describe})
     */
    public static long stateSize(AgingCellsOptions options, long keysMax) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = AgingCellsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeAgingKeys.agingKeysStateSize(optionsAt, keysMax, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Begin an empty state.
     *
     * @param state aligned to 8 bytes, for speed to 64
     * @param options as of {@link AgingKeys#stateSize}; copied
     * @param keysMax the same number
     * @throws EncoursException if it is refused or fails (invalid: as {@link AgingKeys#stateSize};
     *         currency: as {@link AgingCells#describe}; misuse: memory that is not aligned, or not
     *         of that size)
     */
    public static void begin(MemorySegment state, AgingCellsOptions options, long keysMax) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = AgingCellsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeAgingKeys.agingKeysBegin(call.inout(state), stateSize, optionsAt,
                    keysMax, call.error()));
        }
    }

    /**
     * Add open items. On failure the state is as it was.
     *
     * @param state state
     * @param columns the items
     * @throws EncoursException if it is refused or fails (invalid: a date out of range; currency: a
     *         currency that the options do not list; limit: no room for another key, or more than
     *         2^40 items; corrupt: bytes that are no such state)
     */
    public static void add(MemorySegment state, AgingKeysColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = AgingKeysColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeAgingKeys.agingKeysAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * Keys that a state has seen: the rows of its figures.
     *
     * @param state state
     * @return number of keys
     * @throws EncoursException if it is refused or fails (invalid: a state of something else;
     *         corrupt: bytes that are no such state)
     */
    public static long count(MemorySegment state) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.slot();
            call.check(NativeAgingKeys.agingKeysCount(call.in(state), stateSize, outAt,
                    call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The figures of a state, by key, ascending.
     *
     * @param state state
     * @param out where to write, a row a key; on failure what is in the arrays has no meaning
     * @param scratch memory for sorting, aligned to 8 bytes
     * @return the keys: room for as many as the scratch memory is for
     * @throws EncoursException if it is refused or fails (overflow: the exact sum of a cell, row,
     *         column or currency does not fit int64; invalid: items are wanted: they are not
     *         counted; stated room that is not enough; misuse: scratch that is too small or not
     *         aligned; corrupt: bytes that are no such state)
     */
    public static long[] finish(MemorySegment state, AgingCellsOut out, MemorySegment scratch) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long scratchSize = Convert.same(-1, scratch.byteSize(), 1, "scratch");
            MemorySegment outAt = AgingCellsOut.write(Objects.requireNonNull(out, "out"), call);
            MemorySegment keysAt = call.array(Convert.quotient(scratchSize, 32), 8);
            call.check(NativeAgingKeys.agingKeysFinish(call.in(state), stateSize, keysAt, outAt,
                    call.inout(scratch), scratchSize, call.error()));
            return Convert.elements(keysAt, Convert.quotient(scratchSize, 32), JAVA_LONG);
        }
    }

    private AgingKeys() {}
}
