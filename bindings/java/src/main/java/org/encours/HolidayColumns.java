// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutHolidays;

/**
 * Rules of holidays, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class HolidayColumns {
    private long count = -1;
    private MemorySegment kind;
    private MemorySegment month;
    private MemorySegment day;
    private MemorySegment weekday;
    private MemorySegment validFrom;
    private MemorySegment validUntil;
    private Handle owner;

    /** Begins without columns. */
    public HolidayColumns() {}

    /**
     * rows, at most 366.
     *
     * @return rows, at most 366
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows, at most 366.
     *
     * @param count rows, at most 366
     * @return this object
     */
    public HolidayColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * a {@link HolidayKind}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kind() {
        return kind;
    }

    /**
     * a {@link HolidayKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public HolidayColumns kind(int... kind) {
        return kind(MemorySegment.ofArray(kind));
    }

    /**
     * a {@link HolidayKind}.
     *
     * @param kind the elements
     * @return this object
     */
    public HolidayColumns kind(MemorySegment kind) {
        count = Convert.same(count, kind.byteSize(), 4, "kind");
        this.kind = kind;
        return this;
    }

    /**
     * 1 to 12; of EASTER 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment month() {
        return month;
    }

    /**
     * 1 to 12; of EASTER 0.
     *
     * @param month the elements
     * @return this object
     */
    public HolidayColumns month(int... month) {
        return month(MemorySegment.ofArray(month));
    }

    /**
     * 1 to 12; of EASTER 0.
     *
     * @param month the elements
     * @return this object
     */
    public HolidayColumns month(MemorySegment month) {
        count = Convert.same(count, month.byteSize(), 4, "month");
        this.month = month;
        return this;
    }

    /**
     * FIXED: 1 to the length of the month; EASTER: -80 to 250 days; WEEKDAY: 1 to 5, or -5 to -1
     * from the end.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment day() {
        return day;
    }

    /**
     * FIXED: 1 to the length of the month; EASTER: -80 to 250 days; WEEKDAY: 1 to 5, or -5 to -1
     * from the end.
     *
     * @param day the elements
     * @return this object
     */
    public HolidayColumns day(int... day) {
        return day(MemorySegment.ofArray(day));
    }

    /**
     * FIXED: 1 to the length of the month; EASTER: -80 to 250 days; WEEKDAY: 1 to 5, or -5 to -1
     * from the end.
     *
     * @param day the elements
     * @return this object
     */
    public HolidayColumns day(MemorySegment day) {
        count = Convert.same(count, day.byteSize(), 4, "day");
        this.day = day;
        return this;
    }

    /**
     * of WEEKDAY 1 (Monday) to 7; else 0; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weekday() {
        return weekday;
    }

    /**
     * of WEEKDAY 1 (Monday) to 7; else 0; null: all 0.
     *
     * @param weekday the elements
     * @return this object
     */
    public HolidayColumns weekday(int... weekday) {
        return weekday(MemorySegment.ofArray(weekday));
    }

    /**
     * of WEEKDAY 1 (Monday) to 7; else 0; null: all 0.
     *
     * @param weekday the elements
     * @return this object
     */
    public HolidayColumns weekday(MemorySegment weekday) {
        count = Convert.same(count, weekday.byteSize(), 4, "weekday");
        this.weekday = weekday;
        return this;
    }

    /**
     * first day it can fall on, epoch day, null: any; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validFrom() {
        return validFrom;
    }

    /**
     * first day it can fall on, epoch day, null: any; null: none has one.
     *
     * @param validFrom the elements
     * @return this object
     */
    public HolidayColumns validFrom(int... validFrom) {
        return validFrom(MemorySegment.ofArray(validFrom));
    }

    /**
     * first day it can fall on, epoch day, null: any; null: none has one.
     *
     * @param validFrom the elements
     * @return this object
     */
    public HolidayColumns validFrom(MemorySegment validFrom) {
        count = Convert.same(count, validFrom.byteSize(), 4, "validFrom");
        this.validFrom = validFrom;
        return this;
    }

    /**
     * last day, epoch day, null: any; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validUntil() {
        return validUntil;
    }

    /**
     * last day, epoch day, null: any; null: none has one.
     *
     * @param validUntil the elements
     * @return this object
     */
    public HolidayColumns validUntil(int... validUntil) {
        return validUntil(MemorySegment.ofArray(validUntil));
    }

    /**
     * last day, epoch day, null: any; null: none has one.
     *
     * @param validUntil the elements
     * @return this object
     */
    public HolidayColumns validUntil(MemorySegment validUntil) {
        count = Convert.same(count, validUntil.byteSize(), 4, "validUntil");
        this.validUntil = validUntil;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(HolidayColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutHolidays.HolidayColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(HolidayColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(kind, Math.max(count, 0), 4, "kind");
        Convert.room(month, Math.max(count, 0), 4, "month");
        Convert.room(day, Math.max(count, 0), 4, "day");
        Convert.room(weekday, Math.max(count, 0), 4, "weekday");
        Convert.room(validFrom, Math.max(count, 0), 4, "validFrom");
        Convert.room(validUntil, Math.max(count, 0), 4, "validUntil");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutHolidays.HolidayColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.KIND, scope.in(kind));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.MONTH, scope.in(month));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.DAY, scope.in(day));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.WEEKDAY, scope.in(weekday));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.VALID_FROM, scope.in(validFrom));
        at.set(ADDRESS, LayoutHolidays.HolidayColumns.VALID_UNTIL, scope.in(validUntil));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static HolidayColumns read(MemorySegment at, Call scope) {
        HolidayColumns columns = new HolidayColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutHolidays.HolidayColumns.COUNT);
        kind = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.KIND), at.get(JAVA_LONG,
                LayoutHolidays.HolidayColumns.COUNT) * 4);
        month = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.MONTH), at.get(JAVA_LONG,
                LayoutHolidays.HolidayColumns.COUNT) * 4);
        day = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.DAY), at.get(JAVA_LONG,
                LayoutHolidays.HolidayColumns.COUNT) * 4);
        weekday = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.WEEKDAY),
                at.get(JAVA_LONG, LayoutHolidays.HolidayColumns.COUNT) * 4);
        validFrom = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.VALID_FROM),
                at.get(JAVA_LONG, LayoutHolidays.HolidayColumns.COUNT) * 4);
        validUntil = scope.lent(at.get(ADDRESS, LayoutHolidays.HolidayColumns.VALID_UNTIL),
                at.get(JAVA_LONG, LayoutHolidays.HolidayColumns.COUNT) * 4);
        owner = scope.owner();
    }
}
