// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutAgingCalendar;
import org.encours.internal.NativeAgingCalendar;

/**
 * Which buckets.
 *
 * @param asOf the day of the aged balance; null: none
 * @param periods a {@link AgingPeriods}; required
 * @param months of a period, 1 or more; CALENDAR: 1, 2, 3, 4, 6 or 12
 * @param basis a {@link AgingBasis}: that of the aged balance
 */
public record AgingCalendar(LocalDate asOf, AgingPeriods periods, int months, AgingBasis basis) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AgingCalendar defaults() {
        return new AgingCalendar(null, AgingPeriods.of(0), 0, AgingBasis.DUE_DATE);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day of the aged balance; null: none
     * @return a changed copy
     */
    public AgingCalendar asOf(LocalDate asOf) {
        return new AgingCalendar(asOf, periods, months, basis);
    }

    /**
     * The same with another periods.
     *
     * @param periods a {@link AgingPeriods}; required
     * @return a changed copy
     */
    public AgingCalendar periods(AgingPeriods periods) {
        return new AgingCalendar(asOf, periods, months, basis);
    }

    /**
     * The same with another months.
     *
     * @param months of a period, 1 or more; CALENDAR: 1, 2, 3, 4, 6 or 12
     * @return a changed copy
     */
    public AgingCalendar months(int months) {
        return new AgingCalendar(asOf, periods, months, basis);
    }

    /**
     * The same with another basis.
     *
     * @param basis a {@link AgingBasis}: that of the aged balance
     * @return a changed copy
     */
    public AgingCalendar basis(AgingBasis basis) {
        return new AgingCalendar(asOf, periods, months, basis);
    }

    /**
     * The bounds of buckets by month, quarter or year: {@code bounds} of the options of an aged
     * balance.
     *
     * @param calendar which
     * @param count 1 to 64
     * @return inclusive upper bounds in days of age, ascending.
     * @throws EncoursException if it is refused or fails (invalid: no such day or choice, months or
     *         count out of range, a period that begins before 1900 or more than 36500 days before
     *         the as-of day; abi)
     */
    public static int[] bounds(AgingCalendar calendar, long count) {
        try (Call call = Call.begin()) {
            MemorySegment calendarAt = AgingCalendar.write(Objects.requireNonNull(calendar,
                    "calendar"), call);
            MemorySegment boundsAt = call.array(count, 4);
            call.check(NativeAgingCalendar.agingCalendarBounds(calendarAt, boundsAt,
                    Convert.size(count, "count"), call.error()));
            return Convert.elements(boundsAt, count, JAVA_INT);
        }
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AgingCalendar value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgingCalendar.AgingCalendar.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AgingCalendar value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutAgingCalendar.AgingCalendar.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutAgingCalendar.AgingCalendar.PERIODS, periods.value());
        at.set(JAVA_INT, LayoutAgingCalendar.AgingCalendar.MONTHS, months);
        at.set(JAVA_INT, LayoutAgingCalendar.AgingCalendar.BASIS, basis.value());
    }
}
