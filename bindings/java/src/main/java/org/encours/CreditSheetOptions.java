// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutCreditSheet;

/**
 * How the figures are made. Zero is the default of every member but {@code aging}.
 *
 * @param aging required: the day, bounds and policy for credits; by due date, one currency, items
 *         not counted; rows are not read
 * @param schedule of {@link InterestPortfolio#schedule}, as of the same day; read with
 *         {@code interest}.
 * @param dso the three policies of count-back; null: defaults
 * @param unit of days; null: 0.0001 day, half up
 * @param periodDays days of each period of sales, newest first; read with {@code days}.
 */
public record CreditSheetOptions(AgingCellsOptions aging, MemorySegment schedule, DsoOptions dso,
        DsoUnit unit, int[] periodDays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditSheetOptions defaults() {
        return new CreditSheetOptions(null, null, null, null, null);
    }

    /**
     * The same with another aging.
     *
     * @param aging required: the day, bounds and policy for credits; by due date, one currency,
     *         items not counted; rows are not read
     * @return a changed copy
     */
    public CreditSheetOptions aging(AgingCellsOptions aging) {
        return new CreditSheetOptions(aging, schedule, dso, unit, periodDays);
    }

    /**
     * The same with another schedule.
     *
     * @param schedule of {@link InterestPortfolio#schedule}, as of the same day; read with
     *         {@code interest}.
     * @return a changed copy
     */
    public CreditSheetOptions schedule(MemorySegment schedule) {
        return new CreditSheetOptions(aging, schedule, dso, unit, periodDays);
    }

    /**
     * The same with another dso.
     *
     * @param dso the three policies of count-back; null: defaults
     * @return a changed copy
     */
    public CreditSheetOptions dso(DsoOptions dso) {
        return new CreditSheetOptions(aging, schedule, dso, unit, periodDays);
    }

    /**
     * The same with another unit.
     *
     * @param unit of days; null: 0.0001 day, half up
     * @return a changed copy
     */
    public CreditSheetOptions unit(DsoUnit unit) {
        return new CreditSheetOptions(aging, schedule, dso, unit, periodDays);
    }

    /**
     * The same with another period days.
     *
     * @param periodDays days of each period of sales, newest first; read with {@code days}.
     * @return a changed copy
     */
    public CreditSheetOptions periodDays(int... periodDays) {
        return new CreditSheetOptions(aging, schedule, dso, unit, periodDays);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof CreditSheetOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("CreditSheetOptions", components(), "aging", "schedule", "dso",
                "unit", "periodDays");
    }

    private Object[] components() {
        return new Object[] {aging, schedule, dso, unit, periodDays};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditSheetOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditSheet.CreditSheetOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditSheetOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditSheet.CreditSheetOptions.SCHEDULE_SIZE,
                Convert.common("scheduleSize", schedule));
        at.set(JAVA_LONG, LayoutCreditSheet.CreditSheetOptions.PERIODS, Convert.common("periods",
                periodDays));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetOptions.AGING, AgingCellsOptions.write(aging,
                scope));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetOptions.SCHEDULE, scope.in(schedule));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetOptions.DSO, DsoOptions.write(dso, scope));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetOptions.UNIT, DsoUnit.write(unit, scope));
        at.set(ADDRESS, LayoutCreditSheet.CreditSheetOptions.PERIOD_DAYS, scope.in(periodDays));
    }
}
