// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCommandColumns;

/**
 * A column of texts: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]], UTF-8
 * without terminators, as Arrow's utf8 ({@code offsets}) and large_utf8 ({@code offsets_64}) have
 * them. An empty text is an absent one: there is no bitmap of nulls, a null must be empty. All
 * members zero: no column, every text is absent.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class TextColumn {
    private long count;
    private MemorySegment offsets;
    private MemorySegment offsets64;
    private MemorySegment bytes;
    private long size = -1;

    /** Begins without columns. */
    public TextColumn() {}

    /**
     * texts, as many as the other columns have rows.
     *
     * @return texts, as many as the other columns have rows
     */
    public long count() {
        return count;
    }

    /**
     * texts, as many as the other columns have rows.
     *
     * @param count texts, as many as the other columns have rows
     * @return this object
     */
    public TextColumn count(long count) {
        this.count = count;
        return this;
    }

    /**
     * ascending, the first need not be 0; null: see offsets_64.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment offsets() {
        return offsets;
    }

    /**
     * ascending, the first need not be 0; null: see offsets_64.
     *
     * @param offsets the elements
     * @return this object
     */
    public TextColumn offsets(int... offsets) {
        return offsets(MemorySegment.ofArray(offsets));
    }

    /**
     * ascending, the first need not be 0; null: see offsets_64.
     *
     * @param offsets the elements
     * @return this object
     */
    public TextColumn offsets(MemorySegment offsets) {
        this.offsets = offsets;
        return this;
    }

    /**
     * instead of {@code offsets}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment offsets64() {
        return offsets64;
    }

    /**
     * instead of {@code offsets}.
     *
     * @param offsets64 the elements
     * @return this object
     */
    public TextColumn offsets64(long... offsets64) {
        return offsets64(MemorySegment.ofArray(offsets64));
    }

    /**
     * instead of {@code offsets}.
     *
     * @param offsets64 the elements
     * @return this object
     */
    public TextColumn offsets64(MemorySegment offsets64) {
        this.offsets64 = offsets64;
        return this;
    }

    /**
     * the texts one after the other.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment bytes() {
        return bytes;
    }

    /**
     * the texts one after the other.
     *
     * @param bytes the elements
     * @return this object
     */
    public TextColumn bytes(byte... bytes) {
        return bytes(MemorySegment.ofArray(bytes));
    }

    /**
     * the texts one after the other.
     *
     * @param bytes the elements
     * @return this object
     */
    public TextColumn bytes(MemorySegment bytes) {
        size = Convert.same(size, bytes.byteSize(), 1, "bytes");
        this.bytes = bytes;
        return this;
    }

    /**
     * bytes; no offset passes it.
     *
     * @return bytes; no offset passes it
     */
    public long size() {
        return Math.max(size, 0);
    }

    /**
     * bytes; no offset passes it.
     *
     * @param size bytes; no offset passes it
     * @return this object
     */
    public TextColumn size(long size) {
        this.size = size;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(TextColumn value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutCommandColumns.TextColumn.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(TextColumn value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(offsets, count + 1, 4, "offsets");
        Convert.room(offsets64, count + 1, 8, "offsets64");
        Convert.room(bytes, Math.max(size, 0), 1, "bytes");
        at.set(JAVA_LONG, LayoutCommandColumns.TextColumn.COUNT, Convert.size(count, "count"));
        at.set(ADDRESS, LayoutCommandColumns.TextColumn.OFFSETS, scope.in(offsets));
        at.set(ADDRESS, LayoutCommandColumns.TextColumn.OFFSETS_64, scope.in(offsets64));
        at.set(ADDRESS, LayoutCommandColumns.TextColumn.BYTES, scope.in(bytes));
        at.set(JAVA_LONG, LayoutCommandColumns.TextColumn.SIZE_, Math.max(size, 0));
    }
}
