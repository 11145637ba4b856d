// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutCalendar;
import org.encours.internal.LayoutDate;
import org.encours.internal.NativeCalendar;

/**
 * Which days are business days.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class Calendar {
    private MemorySegment holidays;
    private long holidayCount = -1;
    private long weekend;

    /** Begins without columns. */
    public Calendar() {}

    /**
     * epoch days, strictly ascending; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment holidays() {
        return holidays;
    }

    /**
     * epoch days, strictly ascending; null: none.
     *
     * @param holidays the elements
     * @return this object
     */
    public Calendar holidays(int... holidays) {
        return holidays(MemorySegment.ofArray(holidays));
    }

    /**
     * epoch days, strictly ascending; null: none.
     *
     * @param holidays the elements
     * @return this object
     */
    public Calendar holidays(MemorySegment holidays) {
        holidayCount = Convert.same(holidayCount, holidays.byteSize(), 4, "holidays");
        this.holidays = holidays;
        return this;
    }

    /**
     * holidays.
     *
     * @return holidays
     */
    public long holidayCount() {
        return Math.max(holidayCount, 0);
    }

    /**
     * holidays.
     *
     * @param holidayCount holidays
     * @return this object
     */
    public Calendar holidayCount(long holidayCount) {
        this.holidayCount = holidayCount;
        return this;
    }

    /**
     * flags of {@link Weekend}; 0: Saturday and Sunday.
     *
     * @return flags of {@link Weekend}; 0: Saturday and Sunday
     */
    public long weekend() {
        return weekend;
    }

    /**
     * flags of {@link Weekend}; 0: Saturday and Sunday.
     *
     * @param weekend flags of {@link Weekend}; 0: Saturday and Sunday
     * @return this object
     */
    public Calendar weekend(long weekend) {
        this.weekend = weekend;
        return this;
    }

    /**
     * Whether a calendar can be used.
     *
     * @param calendar calendar
     * @throws EncoursException if it is refused or fails (invalid: holidays not strictly ascending
     *         or out of the range of dates (error.index), an unknown weekend, no day of the week
     *         worked, or reserved_0 not zero)
     */
    public static void check(Calendar calendar) {
        try (Call call = Call.begin()) {
            MemorySegment calendarAt = Calendar.write(Objects.requireNonNull(calendar, "calendar"),
                    call);
            call.check(NativeCalendar.calendarCheck(calendarAt, call.error()));
        }
    }

    /**
     * Whether a date is a business day: neither weekend nor holiday.
     *
     * @param calendar calendar
     * @param date date
     * @return 1 or 0
     * @throws EncoursException if it is refused or fails (invalid: the calendar cannot be used, or
     *         there is no such date)
     */
    public static int isBusinessDay(Calendar calendar, LocalDate date) {
        try (Call call = Call.begin()) {
            MemorySegment calendarAt = Calendar.write(Objects.requireNonNull(calendar, "calendar"),
                    call);
            MemorySegment outAt = call.slot();
            call.check(NativeCalendar.calendarIsBusinessDay(calendarAt, call.date(date), outAt,
                    call.error()));
            return outAt.get(JAVA_INT, 0);
        }
    }

    /**
     * Roll a date to a business day. A business day stays what it is under every rule.
     *
     * <p>Source: business day conventions of ISDA and QuantLib (BusinessDayConvention), as in
     * {@code docs/concepts/dates.md}.
     *
     * @param calendar calendar
     * @param date date
     * @param roll roll
     * @return the business day
     * @throws EncoursException if it is refused or fails (invalid: the calendar cannot be used, no
     *         such date or roll; overflow: there is no business day on that side within the range
     *         of dates)
     */
    public static LocalDate roll(Calendar calendar, LocalDate date, Roll roll) {
        try (Call call = Call.begin()) {
            MemorySegment calendarAt = Calendar.write(Objects.requireNonNull(calendar, "calendar"),
                    call);
            MemorySegment outAt = call.zeros(LayoutDate.Date.SIZE, 4);
            call.check(NativeCalendar.calendarRoll(calendarAt, call.date(date), roll.value(), outAt,
                    call.error()));
            return Convert.date(outAt.get(JAVA_INT, 0));
        }
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(Calendar value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutCalendar.Calendar.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(Calendar value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(holidays, Math.max(holidayCount, 0), 4, "holidays");
        at.set(ADDRESS, LayoutCalendar.Calendar.HOLIDAYS, scope.in(holidays));
        at.set(JAVA_LONG, LayoutCalendar.Calendar.HOLIDAY_COUNT, Math.max(holidayCount, 0));
        at.set(JAVA_INT, LayoutCalendar.Calendar.WEEKEND, Convert.u32(weekend, "weekend"));
    }
}
