// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInterest;

/**
 * The segments of a computation, in columns of the caller. The exact interest of a segment is
 * principal * rate_e7 * days / (10^7 * year_days).
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InterestSegmentColumns {
    private long capacity = -1;
    private MemorySegment from;
    private MemorySegment until;
    private MemorySegment principal;
    private MemorySegment rateE7;
    private MemorySegment days;
    private MemorySegment yearDays;
    private MemorySegment interest;
    private MemorySegment rateRow;
    private MemorySegment source;
    private Handle owner;

    /** Begins without columns. */
    public InterestSegmentColumns() {}

    /**
     * elements of each column.
     *
     * @return elements of each column
     */
    public long capacity() {
        return Math.max(capacity, 0);
    }

    /**
     * elements of each column.
     *
     * @param capacity elements of each column
     * @return this object
     */
    public InterestSegmentColumns capacity(long capacity) {
        this.capacity = capacity;
        return this;
    }

    /**
     * first day, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment from() {
        return from;
    }

    /**
     * first day, epoch day.
     *
     * @param from the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns from(int... from) {
        return from(MemorySegment.ofArray(from));
    }

    /**
     * first day, epoch day.
     *
     * @param from the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns from(MemorySegment from) {
        capacity = Convert.same(capacity, from.byteSize(), 4, "from");
        this.from = from;
        return this;
    }

    /**
     * last day, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment until() {
        return until;
    }

    /**
     * last day, epoch day.
     *
     * @param until the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns until(int... until) {
        return until(MemorySegment.ofArray(until));
    }

    /**
     * last day, epoch day.
     *
     * @param until the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns until(MemorySegment until) {
        capacity = Convert.same(capacity, until.byteSize(), 4, "until");
        this.until = until;
        return this;
    }

    /**
     * minor units that bore interest.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment principal() {
        return principal;
    }

    /**
     * minor units that bore interest.
     *
     * @param principal the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns principal(long... principal) {
        return principal(MemorySegment.ofArray(principal));
    }

    /**
     * minor units that bore interest.
     *
     * @param principal the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns principal(MemorySegment principal) {
        capacity = Convert.same(capacity, principal.byteSize(), 8, "principal");
        this.principal = principal;
        return this;
    }

    /**
     * yearly rate * 10^7.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rateE7() {
        return rateE7;
    }

    /**
     * yearly rate * 10^7.
     *
     * @param rateE7 the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns rateE7(long... rateE7) {
        return rateE7(MemorySegment.ofArray(rateE7));
    }

    /**
     * yearly rate * 10^7.
     *
     * @param rateE7 the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns rateE7(MemorySegment rateE7) {
        capacity = Convert.same(capacity, rateE7.byteSize(), 8, "rateE7");
        this.rateE7 = rateE7;
        return this;
    }

    /**
     * days charged; charge by months: months.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * days charged; charge by months: months.
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * days charged; charge by months: months.
     *
     * @param days the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns days(MemorySegment days) {
        capacity = Convert.same(capacity, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * 360, 365 or 366; charge by months: 12.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment yearDays() {
        return yearDays;
    }

    /**
     * 360, 365 or 366; charge by months: 12.
     *
     * @param yearDays the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns yearDays(int... yearDays) {
        return yearDays(MemorySegment.ofArray(yearDays));
    }

    /**
     * 360, 365 or 366; charge by months: 12.
     *
     * @param yearDays the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns yearDays(MemorySegment yearDays) {
        capacity = Convert.same(capacity, yearDays.byteSize(), 4, "yearDays");
        this.yearDays = yearDays;
        return this;
    }

    /**
     * rounded, minor units; with ROUND_ONCE the difference of two rounded running totals, so that
     * the column adds up to the total.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment interest() {
        return interest;
    }

    /**
     * rounded, minor units; with ROUND_ONCE the difference of two rounded running totals, so that
     * the column adds up to the total.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns interest(long... interest) {
        return interest(MemorySegment.ofArray(interest));
    }

    /**
     * rounded, minor units; with ROUND_ONCE the difference of two rounded running totals, so that
     * the column adds up to the total.
     *
     * @param interest the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns interest(MemorySegment interest) {
        capacity = Convert.same(capacity, interest.byteSize(), 8, "interest");
        this.interest = interest;
        return this;
    }

    /**
     * row of the table the rate came from; -1: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rateRow() {
        return rateRow;
    }

    /**
     * row of the table the rate came from; -1: none.
     *
     * @param rateRow the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns rateRow(long... rateRow) {
        return rateRow(MemorySegment.ofArray(rateRow));
    }

    /**
     * row of the table the rate came from; -1: none.
     *
     * @param rateRow the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns rateRow(MemorySegment rateRow) {
        capacity = Convert.same(capacity, rateRow.byteSize(), 8, "rateRow");
        this.rateRow = rateRow;
        return this;
    }

    /**
     * a {@link InterestSource}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment source() {
        return source;
    }

    /**
     * a {@link InterestSource}.
     *
     * @param source the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns source(int... source) {
        return source(MemorySegment.ofArray(source));
    }

    /**
     * a {@link InterestSource}.
     *
     * @param source the elements, written by the library
     * @return this object
     */
    public InterestSegmentColumns source(MemorySegment source) {
        capacity = Convert.same(capacity, source.byteSize(), 4, "source");
        this.source = source;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InterestSegmentColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterest.InterestSegmentColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InterestSegmentColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(from, Math.max(capacity, 0), 4, "from");
        Convert.room(until, Math.max(capacity, 0), 4, "until");
        Convert.room(principal, Math.max(capacity, 0), 8, "principal");
        Convert.room(rateE7, Math.max(capacity, 0), 8, "rateE7");
        Convert.room(days, Math.max(capacity, 0), 4, "days");
        Convert.room(yearDays, Math.max(capacity, 0), 4, "yearDays");
        Convert.room(interest, Math.max(capacity, 0), 8, "interest");
        Convert.room(rateRow, Math.max(capacity, 0), 8, "rateRow");
        Convert.room(source, Math.max(capacity, 0), 4, "source");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutInterest.InterestSegmentColumns.CAPACITY, Math.max(capacity, 0));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.FROM, scope.inout(from));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.UNTIL, scope.inout(until));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.PRINCIPAL, scope.inout(principal));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.RATE_E7, scope.inout(rateE7));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.DAYS, scope.inout(days));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.YEAR_DAYS, scope.inout(yearDays));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.INTEREST, scope.inout(interest));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.RATE_ROW, scope.inout(rateRow));
        at.set(ADDRESS, LayoutInterest.InterestSegmentColumns.SOURCE, scope.inout(source));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static InterestSegmentColumns read(MemorySegment at, Call scope) {
        InterestSegmentColumns columns = new InterestSegmentColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        capacity = at.get(JAVA_LONG, LayoutInterest.InterestSegmentColumns.CAPACITY);
        owner = scope.owner();
    }
}
