// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.NativeHolidays;

/**
 * Holidays by rule: Easter, rows of rules with their validity, and the days they make in a range of
 * years, ready for {@link Calendar}.
 *
 * <p>Which days are holidays is data, given as rows; the library ships those of France, of
 * Alsace-Moselle and of TARGET (see tables.h) and knows none by itself. A row says one day of every
 * year:
 *
 * <p>FIXED    {@code day} of {@code month}; 29 February in leap years only EASTER   {@code day}
 * days after Easter Sunday, negative before: -2 Good Friday, 1 Easter Monday WEEKDAY  the
 * {@code day}-th {@code weekday} of {@code month}, negative from its end: -1 the last; none where
 * the month has no such day
 *
 * <p>and counts from {@code valid_from} to {@code valid_until}, both included. Days moved because
 * they fall on a weekend are not modelled: in France and TARGET there are none. Days are whole:
 * nothing is rounded.
 *
 * <p>Sources: the computus of Nature, 20 April 1876 (Easter); the days themselves have the sources
 * of their rows.
 *
 * <p>Limits: years 1900 to 2199; 366 rows.
 */
public final class Holidays {
    /**
     * Easter Sunday of the Gregorian calendar: the first Sunday after the ecclesiastical full moon
     * of or after 21 March. Source: the computus as published anonymously in Nature of 20 April
     * 1876.
     *
     * @param year 1900 to 2199
     * @return the date; null when the year is out of range
     */
    public static LocalDate dateEaster(int year) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeHolidays.dateEaster(call, year).get(JAVA_INT, 0));
        }
    }

    /**
     * The holidays of a range of years: strictly ascending epoch days, each once however many rows
     * fall on it, as {@link Calendar} takes them.
     *
     * <p>To learn how many there are, give no memory: {@code capacity} 0. Two rows a year in 300
     * years need at most 600 days; rows * years is always enough.
     *
     * @param columns the rows
     * @param firstYear 1900 to 2199
     * @param lastYear first_year to 2199
     * @param capacity days that fit at {@code out}; 0: only count
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a kind, month, day or weekday
     *         that is none, a validity that ends before it begins or is no date, or a year out of
     *         range; limit: more than 366 rows, or more days than {@code capacity}: the message
     *         says how many there are; abi)
     */
    public static ListResult list(HolidayColumns columns, int firstYear, int lastYear,
            long capacity) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = HolidayColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment countAt = call.slot();
            MemorySegment outAt = call.array(capacity, 4);
            call.check(NativeHolidays.holidaysList(columnsAt, firstYear, lastYear, outAt,
                    Convert.size(capacity, "capacity"), countAt, call.error()));
            return new ListResult(Convert.elements(outAt, Math.min(capacity, countAt.get(JAVA_LONG,
                    0)), JAVA_INT), countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * What {@link #list} gives.
     *
     * @param out the days, epoch days
     * @param count how many days there are
     */
    public record ListResult(int[] out, long count) {}

    private Holidays() {}
}
