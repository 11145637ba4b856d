// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLegalCaps;

/**
 * Columns out, the caller's; those that are not wanted are null.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class LegalCapResults {
    private MemorySegment status;
    private MemorySegment flags;
    private MemorySegment daysFirst;
    private MemorySegment monthFirst;
    private MemorySegment excessDaysFirst;
    private MemorySegment excessMonthFirst;
    private MemorySegment rowDaysFirst;
    private MemorySegment rowMonthFirst;
    private long invoiceCount = -1;

    /** Begins without columns. */
    public LegalCapResults() {}

    /**
     * a {@link LegalCapStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link LegalCapStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public LegalCapResults status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link LegalCapStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public LegalCapResults status(MemorySegment status) {
        invoiceCount = Convert.same(invoiceCount, status.byteSize(), 4, "status");
        this.status = status;
        return this;
    }

    /**
     * flags of {@link LegalCapFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link LegalCapFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LegalCapResults flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link LegalCapFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public LegalCapResults flags(MemorySegment flags) {
        invoiceCount = Convert.same(invoiceCount, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment daysFirst() {
        return daysFirst;
    }

    /**
     * epoch day.
     *
     * @param daysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults daysFirst(int... daysFirst) {
        return daysFirst(MemorySegment.ofArray(daysFirst));
    }

    /**
     * epoch day.
     *
     * @param daysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults daysFirst(MemorySegment daysFirst) {
        invoiceCount = Convert.same(invoiceCount, daysFirst.byteSize(), 4, "daysFirst");
        this.daysFirst = daysFirst;
        return this;
    }

    /**
     * epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment monthFirst() {
        return monthFirst;
    }

    /**
     * epoch day.
     *
     * @param monthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults monthFirst(int... monthFirst) {
        return monthFirst(MemorySegment.ofArray(monthFirst));
    }

    /**
     * epoch day.
     *
     * @param monthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults monthFirst(MemorySegment monthFirst) {
        invoiceCount = Convert.same(invoiceCount, monthFirst.byteSize(), 4, "monthFirst");
        this.monthFirst = monthFirst;
        return this;
    }

    /**
     * days, 0 when lawful.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment excessDaysFirst() {
        return excessDaysFirst;
    }

    /**
     * days, 0 when lawful.
     *
     * @param excessDaysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults excessDaysFirst(int... excessDaysFirst) {
        return excessDaysFirst(MemorySegment.ofArray(excessDaysFirst));
    }

    /**
     * days, 0 when lawful.
     *
     * @param excessDaysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults excessDaysFirst(MemorySegment excessDaysFirst) {
        invoiceCount = Convert.same(invoiceCount, excessDaysFirst.byteSize(), 4, "excessDaysFirst");
        this.excessDaysFirst = excessDaysFirst;
        return this;
    }

    /**
     * days, 0 when lawful.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment excessMonthFirst() {
        return excessMonthFirst;
    }

    /**
     * days, 0 when lawful.
     *
     * @param excessMonthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults excessMonthFirst(int... excessMonthFirst) {
        return excessMonthFirst(MemorySegment.ofArray(excessMonthFirst));
    }

    /**
     * days, 0 when lawful.
     *
     * @param excessMonthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults excessMonthFirst(MemorySegment excessMonthFirst) {
        invoiceCount = Convert.same(invoiceCount, excessMonthFirst.byteSize(), 4,
                "excessMonthFirst");
        this.excessMonthFirst = excessMonthFirst;
        return this;
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rowDaysFirst() {
        return rowDaysFirst;
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @param rowDaysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults rowDaysFirst(int... rowDaysFirst) {
        return rowDaysFirst(MemorySegment.ofArray(rowDaysFirst));
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @param rowDaysFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults rowDaysFirst(MemorySegment rowDaysFirst) {
        invoiceCount = Convert.same(invoiceCount, rowDaysFirst.byteSize(), 4, "rowDaysFirst");
        this.rowDaysFirst = rowDaysFirst;
        return this;
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rowMonthFirst() {
        return rowMonthFirst;
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @param rowMonthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults rowMonthFirst(int... rowMonthFirst) {
        return rowMonthFirst(MemorySegment.ofArray(rowMonthFirst));
    }

    /**
     * row that decided, from 0; UINT32_MAX: none.
     *
     * @param rowMonthFirst the elements, written by the library
     * @return this object
     */
    public LegalCapResults rowMonthFirst(MemorySegment rowMonthFirst) {
        invoiceCount = Convert.same(invoiceCount, rowMonthFirst.byteSize(), 4, "rowMonthFirst");
        this.rowMonthFirst = rowMonthFirst;
        return this;
    }

    /**
     * elements of each column, at least as many as there are invoices; checked before anything is
     * written. 0: not stated, the caller vouches for it.
     *
     * @return elements of each column, at least as many as there are invoices; checked before
     *         anything is written. 0: not stated, the caller vouches for it
     */
    public long invoiceCount() {
        return Math.max(invoiceCount, 0);
    }

    /**
     * elements of each column, at least as many as there are invoices; checked before anything is
     * written. 0: not stated, the caller vouches for it.
     *
     * @param invoiceCount elements of each column, at least as many as there are invoices; checked
     *         before anything is written. 0: not stated, the caller vouches for it
     * @return this object
     */
    public LegalCapResults invoiceCount(long invoiceCount) {
        this.invoiceCount = invoiceCount;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(LegalCapResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLegalCaps.LegalCapResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(LegalCapResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(status, Math.max(invoiceCount, 0), "status", "invoiceCount");
        Convert.room(status, Math.max(invoiceCount, 0), 4, "status");
        Convert.stated(flags, Math.max(invoiceCount, 0), "flags", "invoiceCount");
        Convert.room(flags, Math.max(invoiceCount, 0), 4, "flags");
        Convert.stated(daysFirst, Math.max(invoiceCount, 0), "daysFirst", "invoiceCount");
        Convert.room(daysFirst, Math.max(invoiceCount, 0), 4, "daysFirst");
        Convert.stated(monthFirst, Math.max(invoiceCount, 0), "monthFirst", "invoiceCount");
        Convert.room(monthFirst, Math.max(invoiceCount, 0), 4, "monthFirst");
        Convert.stated(excessDaysFirst, Math.max(invoiceCount, 0), "excessDaysFirst",
                "invoiceCount");
        Convert.room(excessDaysFirst, Math.max(invoiceCount, 0), 4, "excessDaysFirst");
        Convert.stated(excessMonthFirst, Math.max(invoiceCount, 0), "excessMonthFirst",
                "invoiceCount");
        Convert.room(excessMonthFirst, Math.max(invoiceCount, 0), 4, "excessMonthFirst");
        Convert.stated(rowDaysFirst, Math.max(invoiceCount, 0), "rowDaysFirst", "invoiceCount");
        Convert.room(rowDaysFirst, Math.max(invoiceCount, 0), 4, "rowDaysFirst");
        Convert.stated(rowMonthFirst, Math.max(invoiceCount, 0), "rowMonthFirst", "invoiceCount");
        Convert.room(rowMonthFirst, Math.max(invoiceCount, 0), 4, "rowMonthFirst");
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.DAYS_FIRST, scope.inout(daysFirst));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.MONTH_FIRST, scope.inout(monthFirst));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.EXCESS_DAYS_FIRST,
                scope.inout(excessDaysFirst));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.EXCESS_MONTH_FIRST,
                scope.inout(excessMonthFirst));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.ROW_DAYS_FIRST, scope.inout(rowDaysFirst));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapResults.ROW_MONTH_FIRST,
                scope.inout(rowMonthFirst));
        at.set(JAVA_LONG, LayoutLegalCaps.LegalCapResults.INVOICE_COUNT, Math.max(invoiceCount, 0));
    }
}
