// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRevaluation;

/**
 * What is open. Columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RevaluationRows {
    private long count = -1;
    private MemorySegment currency;
    private MemorySegment open;
    private MemorySegment base;
    private MemorySegment revalued;

    /** Begins without columns. */
    public RevaluationRows() {}

    /**
     * rows, up to 2^31.
     *
     * @return rows, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows, up to 2^31.
     *
     * @param count rows, up to 2^31
     * @return this object
     */
    public RevaluationRows count(long count) {
        this.count = count;
        return this;
    }

    /**
     * ISO 4217 numeric.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * ISO 4217 numeric.
     *
     * @param currency the elements
     * @return this object
     */
    public RevaluationRows currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * ISO 4217 numeric.
     *
     * @param currency the elements
     * @return this object
     */
    public RevaluationRows currency(MemorySegment currency) {
        count = Convert.same(count, currency.byteSize(), 2, "currency");
        this.currency = currency;
        return this;
    }

    /**
     * minor units of {@code currency}, credits below 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * minor units of {@code currency}, credits below 0.
     *
     * @param open the elements
     * @return this object
     */
    public RevaluationRows open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * minor units of {@code currency}, credits below 0.
     *
     * @param open the elements
     * @return this object
     */
    public RevaluationRows open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * what of its booked base amount is open, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment base() {
        return base;
    }

    /**
     * what of its booked base amount is open, minor units.
     *
     * @param base the elements
     * @return this object
     */
    public RevaluationRows base(long... base) {
        return base(MemorySegment.ofArray(base));
    }

    /**
     * what of its booked base amount is open, minor units.
     *
     * @param base the elements
     * @return this object
     */
    public RevaluationRows base(MemorySegment base) {
        count = Convert.same(count, base.byteSize(), 8, "base");
        this.base = base;
        return this;
    }

    /**
     * earlier adjustments that stand, minor units; REVERSED does not read it; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment revalued() {
        return revalued;
    }

    /**
     * earlier adjustments that stand, minor units; REVERSED does not read it; null: 0.
     *
     * @param revalued the elements
     * @return this object
     */
    public RevaluationRows revalued(long... revalued) {
        return revalued(MemorySegment.ofArray(revalued));
    }

    /**
     * earlier adjustments that stand, minor units; REVERSED does not read it; null: 0.
     *
     * @param revalued the elements
     * @return this object
     */
    public RevaluationRows revalued(MemorySegment revalued) {
        count = Convert.same(count, revalued.byteSize(), 8, "revalued");
        this.revalued = revalued;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RevaluationRows value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRevaluation.RevaluationRows.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RevaluationRows value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(base, Math.max(count, 0), 8, "base");
        Convert.room(revalued, Math.max(count, 0), 8, "revalued");
        at.set(JAVA_LONG, LayoutRevaluation.RevaluationRows.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRevaluation.RevaluationRows.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutRevaluation.RevaluationRows.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutRevaluation.RevaluationRows.BASE, scope.in(base));
        at.set(ADDRESS, LayoutRevaluation.RevaluationRows.REVALUED, scope.in(revalued));
    }
}
