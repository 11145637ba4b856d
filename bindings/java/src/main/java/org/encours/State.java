// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeState;

/**
 * Partial states: how a calculation is split over threads, processes or machines.
 *
 * <p>Each aggregate has the same four steps, of which only the first and the last look at options:
 *
 * <p>size   = encours_&lt;aggregate&gt;_state_size(options)     bytes of memory, the caller's begin
 * encours_&lt;aggregate&gt;_begin(state, size, ...)  an empty state add
 * encours_&lt;aggregate&gt;_add(state, size, columns)  any number of times finish
 * encours_&lt;aggregate&gt;_finish(state, size, &amp;out)  the figures; the state stays as it is
 *
 * <p>and any two states of one aggregate with the same options may be merged between add and
 * finish. A state is bytes: little-endian, without pointers, the same on every platform, so that it
 * may be copied, written down, sent and merged elsewhere. Sums inside have 128 bits and are never
 * rounded: the figures are the same for every order of the items and every split of the work. A
 * failed add or merge leaves the state as it was.
 *
 * <p>The memory of a state must be aligned to 8 bytes; 64 is faster. Nothing is allocated.
 *
 * <p>Source: definition, ours; the format is that of each aggregate and carries its own version.
 *
 * <p>Limits: 2^40 items in all.
 */
public final class State {
    /**
     * Add what another state has seen to a state. Order does not matter.
     *
     * @param state the state that grows
     * @param other a state of the same aggregate and options
     * @throws EncoursException if it is refused or fails (misuse: memory that is not aligned to 8
     *         bytes, or one state given twice; corrupt: bytes that are no state, or not the whole
     *         of one; invalid: states of two aggregates, or begun with different options; overflow:
     *         a sum passes 128 bits, or a cell its 64: only bytes forged can; limit: more than 2^40
     *         items together)
     */
    public static void merge(MemorySegment state, MemorySegment other) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long otherSize = Convert.same(-1, other.byteSize(), 1, "other");
            call.check(NativeState.stateMerge(call.inout(state), stateSize, call.in(other),
                    otherSize, call.error()));
        }
    }

    /**
     * Items a state has seen, those of the states merged into it included.
     *
     * @param state state
     * @return number of items
     * @throws EncoursException if it is refused or fails (misuse: memory that is not aligned to 8
     *         bytes; corrupt: bytes that are no state, or not the whole of one)
     */
    public static long items(MemorySegment state) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.slot();
            call.check(NativeState.stateItems(call.in(state), stateSize, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    private State() {}
}
