// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutNetting;

/**
 * One side: open items in one currency, in the order in which they are used up. Columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class NettingSide {
    private long count = -1;
    private MemorySegment open;
    private MemorySegment due;
    private MemorySegment netted;

    /** Begins without columns. */
    public NettingSide() {}

    /**
     * items, up to 2^31.
     *
     * @return items, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items, up to 2^31.
     *
     * @param count items, up to 2^31
     * @return this object
     */
    public NettingSide count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units, 0 or more.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * minor units, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public NettingSide open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * minor units, 0 or more.
     *
     * @param open the elements
     * @return this object
     */
    public NettingSide open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * epoch day, or none; needed by LEGAL; null: not given.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * epoch day, or none; needed by LEGAL; null: not given.
     *
     * @param due the elements
     * @return this object
     */
    public NettingSide due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * epoch day, or none; needed by LEGAL; null: not given.
     *
     * @param due the elements
     * @return this object
     */
    public NettingSide due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * extinguished of each, minor units; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment netted() {
        return netted;
    }

    /**
     * extinguished of each, minor units; null: not wanted.
     *
     * @param netted the elements, written by the library
     * @return this object
     */
    public NettingSide netted(long... netted) {
        return netted(MemorySegment.ofArray(netted));
    }

    /**
     * extinguished of each, minor units; null: not wanted.
     *
     * @param netted the elements, written by the library
     * @return this object
     */
    public NettingSide netted(MemorySegment netted) {
        count = Convert.same(count, netted.byteSize(), 8, "netted");
        this.netted = netted;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(NettingSide value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutNetting.NettingSide.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(NettingSide value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(netted, Math.max(count, 0), 8, "netted");
        at.set(JAVA_LONG, LayoutNetting.NettingSide.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutNetting.NettingSide.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutNetting.NettingSide.DUE, scope.in(due));
        at.set(ADDRESS, LayoutNetting.NettingSide.NETTED, scope.inout(netted));
    }
}
