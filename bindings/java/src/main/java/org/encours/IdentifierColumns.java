// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutIdentifier;

/**
 * Many numbers: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]].
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class IdentifierColumns {
    private long count = -1;
    private MemorySegment kind;
    private int kindOfAll;
    private MemorySegment offsets;
    private MemorySegment bytes;
    private long size = -1;

    /** Begins without columns. */
    public IdentifierColumns() {}

    /**
     * numbers.
     *
     * @return numbers
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * numbers.
     *
     * @param count numbers
     * @return this object
     */
    public IdentifierColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * a {@link IdentifierKind} but OWN; null: kind_of_all.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kind() {
        return kind;
    }

    /**
     * a {@link IdentifierKind} but OWN; null: kind_of_all.
     *
     * @param kind the elements
     * @return this object
     */
    public IdentifierColumns kind(int... kind) {
        return kind(MemorySegment.ofArray(kind));
    }

    /**
     * a {@link IdentifierKind} but OWN; null: kind_of_all.
     *
     * @param kind the elements
     * @return this object
     */
    public IdentifierColumns kind(MemorySegment kind) {
        count = Convert.same(count, kind.byteSize(), 4, "kind");
        this.kind = kind;
        return this;
    }

    /**
     * of all numbers when {@code kind} is null, else 0.
     *
     * @return of all numbers when {@code kind} is null, else 0
     */
    public int kindOfAll() {
        return kindOfAll;
    }

    /**
     * of all numbers when {@code kind} is null, else 0.
     *
     * @param kindOfAll of all numbers when {@code kind} is null, else 0
     * @return this object
     */
    public IdentifierColumns kindOfAll(int kindOfAll) {
        this.kindOfAll = kindOfAll;
        return this;
    }

    /**
     * ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment offsets() {
        return offsets;
    }

    /**
     * ascending.
     *
     * @param offsets the elements
     * @return this object
     */
    public IdentifierColumns offsets(int... offsets) {
        return offsets(MemorySegment.ofArray(offsets));
    }

    /**
     * ascending.
     *
     * @param offsets the elements
     * @return this object
     */
    public IdentifierColumns offsets(MemorySegment offsets) {
        this.offsets = offsets;
        return this;
    }

    /**
     * UTF-8 without terminators.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment bytes() {
        return bytes;
    }

    /**
     * UTF-8 without terminators.
     *
     * @param bytes the elements
     * @return this object
     */
    public IdentifierColumns bytes(byte... bytes) {
        return bytes(MemorySegment.ofArray(bytes));
    }

    /**
     * UTF-8 without terminators.
     *
     * @param bytes the elements
     * @return this object
     */
    public IdentifierColumns bytes(MemorySegment bytes) {
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
    public IdentifierColumns size(long size) {
        this.size = size;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(IdentifierColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutIdentifier.IdentifierColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(IdentifierColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(kind, Math.max(count, 0), 4, "kind");
        Convert.room(offsets, Math.max(count, 0) + 1, 4, "offsets");
        Convert.room(bytes, Math.max(size, 0), 1, "bytes");
        at.set(JAVA_LONG, LayoutIdentifier.IdentifierColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutIdentifier.IdentifierColumns.KIND, scope.in(kind));
        at.set(JAVA_INT, LayoutIdentifier.IdentifierColumns.KIND_OF_ALL, kindOfAll);
        at.set(ADDRESS, LayoutIdentifier.IdentifierColumns.OFFSETS, scope.in(offsets));
        at.set(ADDRESS, LayoutIdentifier.IdentifierColumns.BYTES, scope.in(bytes));
        at.set(JAVA_LONG, LayoutIdentifier.IdentifierColumns.SIZE_, Math.max(size, 0));
    }
}
