// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutDate;
import org.encours.internal.NativeDate;

/**
 * Civil dates: a day of the proleptic Gregorian calendar, without time or time zone.
 *
 * <p>A date is the number of days since 1970-01-01, between 1900-01-01 and 2199-12-31. In results
 * and columns null means that there is no date; nothing is invented for it.
 *
 * <p>The functions that return a date give null when there is no such day or when it lies out of
 * that range, and whenever they are given null or another value out of range.
 */
public final class Dates {
    /** epoch_day of "no date". */
    public static final int NONE = -2147483648;

    /** 1900-01-01. */
    public static final int MIN = -25567;

    /** 2199-12-31. */
    public static final int MAX = 84005;

    /** bytes of a date as text, with the terminator. */
    public static final int TEXT_SIZE = 11;

    /**
     * The date of a year, month and day.
     *
     * @param year 1900 to 2199
     * @param month 1 to 12
     * @param day 1 to the length of the month
     * @return the date; null when there is no such day or it is out of range
     */
    public static LocalDate ymd(int year, int month, int day) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeDate.dateYmd(call, year, month, day).get(JAVA_INT, 0));
        }
    }

    /**
     * Year, month and day of a date; all zero when it is null or out of range.
     *
     * @param date date
     * @return year, month and day of a date
     */
    public static DateParts split(LocalDate date) {
        try (Call call = Call.begin()) {
            return DateParts.read(NativeDate.dateSplit(call, call.date(date)), call);
        }
    }

    /**
     * Whether a date is a day between 1900-01-01 and 2199-12-31.
     *
     * @param date date
     * @return 1 or 0
     */
    public static boolean isValid(LocalDate date) {
        try (Call call = Call.begin()) {
            return NativeDate.dateIsValid(call.date(date)) != 0;
        }
    }

    /**
     * The date so many days later.
     *
     * @param date date
     * @param days days; negative for earlier
     * @return the date; null out of range
     */
    public static LocalDate addDays(LocalDate date, int days) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeDate.dateAddDays(call, call.date(date), days).get(JAVA_INT,
                    0));
        }
    }

    /**
     * The same day so many months later, or the last day of that month when it is shorter:
     * 2023-01-31 plus 1 month is 2023-02-28.
     *
     * @param date date
     * @param months months; negative for earlier
     * @return the date; null out of range
     */
    public static LocalDate addMonths(LocalDate date, int months) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeDate.dateAddMonths(call, call.date(date),
                    months).get(JAVA_INT, 0));
        }
    }

    /**
     * The last day of a date's month.
     *
     * @param date date
     * @return the date; null when there is none
     */
    public static LocalDate endOfMonth(LocalDate date) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeDate.dateEndOfMonth(call, call.date(date)).get(JAVA_INT, 0));
        }
    }

    /**
     * The day of the week as in ISO 8601.
     *
     * @param date date
     * @return 1 (Monday) to 7 (Sunday); 0 when there is no date
     */
    public static int weekday(LocalDate date) {
        try (Call call = Call.begin()) {
            return NativeDate.dateWeekday(call.date(date));
        }
    }

    /**
     * The number of days of a month.
     *
     * @param year 1900 to 2199
     * @param month 1 to 12
     * @return 28 to 31; 0 when there is no such month
     */
    public static int daysInMonth(int year, int month) {
        return NativeDate.dateDaysInMonth(year, month);
    }

    /**
     * Read a date written YYYY-MM-DD (ISO 8601, extended form): ten characters, nothing around
     * them.
     *
     * @param text text
     * @return the date
     * @throws EncoursException if it is refused or fails (invalid: not of that form, no such day,
     *         or out of range)
     */
    public static LocalDate parse(String text) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutDate.Date.SIZE, 4);
            call.check(NativeDate.dateParse(call.text(Objects.requireNonNull(text, "text")), outAt,
                    call.error()));
            return Convert.date(outAt.get(JAVA_INT, 0));
        }
    }

    /**
     * Write a date as YYYY-MM-DD. Always terminated when {@code size} is not 0; cut when it is too
     * small.
     *
     * @param date date
     * @return bytes the text needs without the terminator: 10, or 0 when there is no date
     */
    public static String format(LocalDate date) {
        try (Call call = Call.begin()) {
            return call.string((text, size) -> NativeDate.dateFormat(call.date(date), text, size));
        }
    }

    private Dates() {}
}
