// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutDso;

/**
 * Options of the DSO family. Zero is the default of every member.
 *
 * @param window a {@link DsoWindow}
 * @param windowMonths of WINDOW_MONTHS; 0: 3
 * @param windowDays of WINDOW_DAYS, required; of WINDOW_MONTHS, n to use instead of the actual days
 *         (90, 365); 0: actual days
 * @param countbackMonths history of the count-back, as-of month included; 0: 24
 * @param monthDays a {@link DsoMonthDays}
 * @param zeroPeriod a {@link DsoZeroPeriod}
 * @param negativePeriod a {@link DsoNegativePeriod}
 * @param shortHistory a {@link DsoShortHistory}
 * @param by of {@link View#dso}: the dimension whose values are the rows; null: the customers. Not
 *         read here
 * @param accountClasses of {@link View#dso}: documents of these account classes only, in balance
 *         and sales; null: all.
 * @param due of {@link View#dso}: a {@link DueLayer}, for what is not due
 */
public record DsoOptions(DsoWindow window, long windowMonths, long windowDays, long countbackMonths,
        DsoMonthDays monthDays, DsoZeroPeriod zeroPeriod, DsoNegativePeriod negativePeriod,
        DsoShortHistory shortHistory, String by, short[] accountClasses, DueLayer due) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DsoOptions defaults() {
        return new DsoOptions(DsoWindow.MONTHS, 0, 0, 0, DsoMonthDays.ACTUAL,
                DsoZeroPeriod.ADD_DAYS, DsoNegativePeriod.SUBTRACT, DsoShortHistory.REPORT, null,
                null, DueLayer.ORIGINAL);
    }

    /**
     * The same with another window.
     *
     * @param window a {@link DsoWindow}
     * @return a changed copy
     */
    public DsoOptions window(DsoWindow window) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another window months.
     *
     * @param windowMonths of WINDOW_MONTHS; 0: 3
     * @return a changed copy
     */
    public DsoOptions windowMonths(long windowMonths) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another window days.
     *
     * @param windowDays of WINDOW_DAYS, required; of WINDOW_MONTHS, n to use instead of the actual
     *         days (90, 365); 0: actual days
     * @return a changed copy
     */
    public DsoOptions windowDays(long windowDays) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another countback months.
     *
     * @param countbackMonths history of the count-back, as-of month included; 0: 24
     * @return a changed copy
     */
    public DsoOptions countbackMonths(long countbackMonths) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another month days.
     *
     * @param monthDays a {@link DsoMonthDays}
     * @return a changed copy
     */
    public DsoOptions monthDays(DsoMonthDays monthDays) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another zero period.
     *
     * @param zeroPeriod a {@link DsoZeroPeriod}
     * @return a changed copy
     */
    public DsoOptions zeroPeriod(DsoZeroPeriod zeroPeriod) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another negative period.
     *
     * @param negativePeriod a {@link DsoNegativePeriod}
     * @return a changed copy
     */
    public DsoOptions negativePeriod(DsoNegativePeriod negativePeriod) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another short history.
     *
     * @param shortHistory a {@link DsoShortHistory}
     * @return a changed copy
     */
    public DsoOptions shortHistory(DsoShortHistory shortHistory) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another by.
     *
     * @param by of {@link View#dso}: the dimension whose values are the rows; null: the customers.
     *         Not read here
     * @return a changed copy
     */
    public DsoOptions by(String by) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another account classes.
     *
     * @param accountClasses of {@link View#dso}: documents of these account classes only, in
     *         balance and sales; null: all.
     * @return a changed copy
     */
    public DsoOptions accountClasses(short... accountClasses) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }

    /**
     * The same with another due.
     *
     * @param due of {@link View#dso}: a {@link DueLayer}, for what is not due
     * @return a changed copy
     */
    public DsoOptions due(DueLayer due) {
        return new DsoOptions(window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof DsoOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("DsoOptions", components(), "window", "windowMonths", "windowDays",
                "countbackMonths", "monthDays", "zeroPeriod", "negativePeriod", "shortHistory",
                "by", "accountClasses", "due");
    }

    private Object[] components() {
        return new Object[] {window, windowMonths, windowDays, countbackMonths, monthDays,
                zeroPeriod, negativePeriod, shortHistory, by, accountClasses, due};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DsoOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDso.DsoOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DsoOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutDso.DsoOptions.ACCOUNT_CLASS_COUNT,
                Convert.common("accountClassCount", accountClasses));
        at.set(JAVA_INT, LayoutDso.DsoOptions.WINDOW, window.value());
        at.set(JAVA_INT, LayoutDso.DsoOptions.WINDOW_MONTHS, Convert.u32(windowMonths,
                "windowMonths"));
        at.set(JAVA_INT, LayoutDso.DsoOptions.WINDOW_DAYS, Convert.u32(windowDays, "windowDays"));
        at.set(JAVA_INT, LayoutDso.DsoOptions.COUNTBACK_MONTHS, Convert.u32(countbackMonths,
                "countbackMonths"));
        at.set(JAVA_INT, LayoutDso.DsoOptions.MONTH_DAYS, monthDays.value());
        at.set(JAVA_INT, LayoutDso.DsoOptions.ZERO_PERIOD, zeroPeriod.value());
        at.set(JAVA_INT, LayoutDso.DsoOptions.NEGATIVE_PERIOD, negativePeriod.value());
        at.set(JAVA_INT, LayoutDso.DsoOptions.SHORT_HISTORY, shortHistory.value());
        at.set(ADDRESS, LayoutDso.DsoOptions.BY, scope.text(by));
        at.set(ADDRESS, LayoutDso.DsoOptions.ACCOUNT_CLASSES, scope.in(accountClasses));
        at.set(JAVA_INT, LayoutDso.DsoOptions.DUE, due.value());
    }
}
