// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEcl;

/**
 * Items of a matrix.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EclColumns {
    private long count = -1;
    private MemorySegment segments;
    private MemorySegment buckets;
    private MemorySegment amounts;
    private MemorySegment vat;
    private MemorySegment insured;

    /** Begins without columns. */
    public EclColumns() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public EclColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * segment of each item; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment segments() {
        return segments;
    }

    /**
     * segment of each item; null: all 0.
     *
     * @param segments the elements
     * @return this object
     */
    public EclColumns segments(int... segments) {
        return segments(MemorySegment.ofArray(segments));
    }

    /**
     * segment of each item; null: all 0.
     *
     * @param segments the elements
     * @return this object
     */
    public EclColumns segments(MemorySegment segments) {
        count = Convert.same(count, segments.byteSize(), 4, "segments");
        this.segments = segments;
        return this;
    }

    /**
     * bucket of each item.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment buckets() {
        return buckets;
    }

    /**
     * bucket of each item.
     *
     * @param buckets the elements
     * @return this object
     */
    public EclColumns buckets(int... buckets) {
        return buckets(MemorySegment.ofArray(buckets));
    }

    /**
     * bucket of each item.
     *
     * @param buckets the elements
     * @return this object
     */
    public EclColumns buckets(MemorySegment buckets) {
        count = Convert.same(count, buckets.byteSize(), 4, "buckets");
        this.buckets = buckets;
        return this;
    }

    /**
     * gross, minor units; NONE: missing.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * gross, minor units; NONE: missing.
     *
     * @param amounts the elements
     * @return this object
     */
    public EclColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * gross, minor units; NONE: missing.
     *
     * @param amounts the elements
     * @return this object
     */
    public EclColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * recoverable VAT, minor units; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vat() {
        return vat;
    }

    /**
     * recoverable VAT, minor units; null: none.
     *
     * @param vat the elements
     * @return this object
     */
    public EclColumns vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * recoverable VAT, minor units; null: none.
     *
     * @param vat the elements
     * @return this object
     */
    public EclColumns vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /**
     * part an insurer would pay, minor units; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment insured() {
        return insured;
    }

    /**
     * part an insurer would pay, minor units; null: none.
     *
     * @param insured the elements
     * @return this object
     */
    public EclColumns insured(long... insured) {
        return insured(MemorySegment.ofArray(insured));
    }

    /**
     * part an insurer would pay, minor units; null: none.
     *
     * @param insured the elements
     * @return this object
     */
    public EclColumns insured(MemorySegment insured) {
        count = Convert.same(count, insured.byteSize(), 8, "insured");
        this.insured = insured;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EclColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEcl.EclColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EclColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(segments, Math.max(count, 0), 4, "segments");
        Convert.room(buckets, Math.max(count, 0), 4, "buckets");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        Convert.room(insured, Math.max(count, 0), 8, "insured");
        at.set(JAVA_LONG, LayoutEcl.EclColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutEcl.EclColumns.SEGMENTS, scope.in(segments));
        at.set(ADDRESS, LayoutEcl.EclColumns.BUCKETS, scope.in(buckets));
        at.set(ADDRESS, LayoutEcl.EclColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutEcl.EclColumns.VAT, scope.in(vat));
        at.set(ADDRESS, LayoutEcl.EclColumns.INSURED, scope.in(insured));
    }
}
