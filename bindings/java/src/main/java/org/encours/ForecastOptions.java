// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutForecast;

/**
 * Options. Zero is the default of every member that has one.
 *
 * @param asOf the day of the balance; null: none
 * @param minimumLag days; nothing is expected before as_of + minimum_lag
 * @param starts epoch days, strictly ascending; the last ends the horizon.
 * @param rows rows of the result; 0: 1
 * @param minimumObservations that customer, segment and portfolio need; 0: 1
 * @param estimate a {@link ForecastEstimate}
 * @param rounding a {@link Rounding} of delays to whole days; 0: HALF_UP
 * @param credits a {@link ForecastCredits}
 * @param roll a {@link Roll}; needs a calendar
 * @param calendar business days; null: every day is one
 * @param guaranteeDelay days after the due day at which a guarantor pays
 */
public record ForecastOptions(LocalDate asOf, long minimumLag, int[] starts, long rows,
        long minimumObservations, ForecastEstimate estimate, Rounding rounding,
        ForecastCredits credits, Roll roll, Calendar calendar, long guaranteeDelay) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ForecastOptions defaults() {
        return new ForecastOptions(null, 0, null, 0, 0, ForecastEstimate.MEAN, Rounding.of(0),
                ForecastCredits.AS_ITEMS, Roll.UNADJUSTED, null, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day of the balance; null: none
     * @return a changed copy
     */
    public ForecastOptions asOf(LocalDate asOf) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another minimum lag.
     *
     * @param minimumLag days; nothing is expected before as_of + minimum_lag
     * @return a changed copy
     */
    public ForecastOptions minimumLag(long minimumLag) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another starts.
     *
     * @param starts epoch days, strictly ascending; the last ends the horizon.
     * @return a changed copy
     */
    public ForecastOptions starts(int... starts) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of the result; 0: 1
     * @return a changed copy
     */
    public ForecastOptions rows(long rows) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another minimum observations.
     *
     * @param minimumObservations that customer, segment and portfolio need; 0: 1
     * @return a changed copy
     */
    public ForecastOptions minimumObservations(long minimumObservations) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another estimate.
     *
     * @param estimate a {@link ForecastEstimate}
     * @return a changed copy
     */
    public ForecastOptions estimate(ForecastEstimate estimate) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding} of delays to whole days; 0: HALF_UP
     * @return a changed copy
     */
    public ForecastOptions rounding(Rounding rounding) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another credits.
     *
     * @param credits a {@link ForecastCredits}
     * @return a changed copy
     */
    public ForecastOptions credits(ForecastCredits credits) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another roll.
     *
     * @param roll a {@link Roll}; needs a calendar
     * @return a changed copy
     */
    public ForecastOptions roll(Roll roll) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another calendar.
     *
     * @param calendar business days; null: every day is one
     * @return a changed copy
     */
    public ForecastOptions calendar(Calendar calendar) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }

    /**
     * The same with another guarantee delay.
     *
     * @param guaranteeDelay days after the due day at which a guarantor pays
     * @return a changed copy
     */
    public ForecastOptions guaranteeDelay(long guaranteeDelay) {
        return new ForecastOptions(asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof ForecastOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("ForecastOptions", components(), "asOf", "minimumLag", "starts",
                "rows", "minimumObservations", "estimate", "rounding", "credits", "roll",
                "calendar", "guaranteeDelay");
    }

    private Object[] components() {
        return new Object[] {asOf, minimumLag, starts, rows, minimumObservations, estimate,
                rounding, credits, roll, calendar, guaranteeDelay};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ForecastOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutForecast.ForecastOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ForecastOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutForecast.ForecastOptions.START_COUNT, Convert.common("startCount",
                starts));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.MINIMUM_LAG, Convert.u32(minimumLag,
                "minimumLag"));
        at.set(ADDRESS, LayoutForecast.ForecastOptions.STARTS, scope.in(starts));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.MINIMUM_OBSERVATIONS,
                Convert.u32(minimumObservations, "minimumObservations"));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.ESTIMATE, estimate.value());
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.CREDITS, credits.value());
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.ROLL, roll.value());
        at.set(ADDRESS, LayoutForecast.ForecastOptions.CALENDAR, Calendar.write(calendar, scope));
        at.set(JAVA_INT, LayoutForecast.ForecastOptions.GUARANTEE_DELAY, Convert.u32(guaranteeDelay,
                "guaranteeDelay"));
    }
}
