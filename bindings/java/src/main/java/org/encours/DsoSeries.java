// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutDsoSeries;
import org.encours.internal.NativeDsoSeries;

/**
 * Balances and sales of months, newest first, and where the figures go.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoSeries {
    private long count = -1;
    private LocalDate asOf;
    private DsoAveragePoints averagePoints = DsoAveragePoints.ENDS;
    private MemorySegment balance;
    private MemorySegment sales;
    private MemorySegment monthEnd;
    private MemorySegment simpleE4;
    private MemorySegment simpleStatus;
    private MemorySegment averageE4;
    private MemorySegment averageStatus;
    private MemorySegment countBackE4;
    private MemorySegment countBackStatus;

    /** Begins without columns. */
    public DsoSeries() {}

    /**
     * months, 1 to 1200.
     *
     * @return months, 1 to 1200
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * months, 1 to 1200.
     *
     * @param count months, 1 to 1200
     * @return this object
     */
    public DsoSeries count(long count) {
        this.count = count;
        return this;
    }

    /**
     * the day of month 0, at its end.
     *
     * @return the day of month 0, at its end; null: none
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * the day of month 0, at its end.
     *
     * @param asOf the day of month 0, at its end; null: none
     * @return this object
     */
    public DsoSeries asOf(LocalDate asOf) {
        this.asOf = asOf;
        return this;
    }

    /**
     * a {@link DsoAveragePoints}.
     *
     * @return a {@link DsoAveragePoints}
     */
    public DsoAveragePoints averagePoints() {
        return averagePoints;
    }

    /**
     * a {@link DsoAveragePoints}.
     *
     * @param averagePoints a {@link DsoAveragePoints}
     * @return this object
     */
    public DsoSeries averagePoints(DsoAveragePoints averagePoints) {
        this.averagePoints = averagePoints;
        return this;
    }

    /**
     * B at the end of each month, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * B at the end of each month, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoSeries balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * B at the end of each month, minor units.
     *
     * @param balance the elements
     * @return this object
     */
    public DsoSeries balance(MemorySegment balance) {
        count = Convert.same(count, balance.byteSize(), 8, "balance");
        this.balance = balance;
        return this;
    }

    /**
     * sales of each month, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * sales of each month, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoSeries sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * sales of each month, minor units.
     *
     * @param sales the elements
     * @return this object
     */
    public DsoSeries sales(MemorySegment sales) {
        count = Convert.same(count, sales.byteSize(), 8, "sales");
        this.sales = sales;
        return this;
    }

    /**
     * last day of each month, epoch day; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment monthEnd() {
        return monthEnd;
    }

    /**
     * last day of each month, epoch day; null: not wanted.
     *
     * @param monthEnd the elements, written by the library
     * @return this object
     */
    public DsoSeries monthEnd(int... monthEnd) {
        return monthEnd(MemorySegment.ofArray(monthEnd));
    }

    /**
     * last day of each month, epoch day; null: not wanted.
     *
     * @param monthEnd the elements, written by the library
     * @return this object
     */
    public DsoSeries monthEnd(MemorySegment monthEnd) {
        count = Convert.same(count, monthEnd.byteSize(), 4, "monthEnd");
        this.monthEnd = monthEnd;
        return this;
    }

    /**
     * simple DSO * 10^4; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment simpleE4() {
        return simpleE4;
    }

    /**
     * simple DSO * 10^4; null: not wanted.
     *
     * @param simpleE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries simpleE4(long... simpleE4) {
        return simpleE4(MemorySegment.ofArray(simpleE4));
    }

    /**
     * simple DSO * 10^4; null: not wanted.
     *
     * @param simpleE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries simpleE4(MemorySegment simpleE4) {
        count = Convert.same(count, simpleE4.byteSize(), 8, "simpleE4");
        this.simpleE4 = simpleE4;
        return this;
    }

    /**
     * a {@link DsoStatus} each; with simple_e4.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment simpleStatus() {
        return simpleStatus;
    }

    /**
     * a {@link DsoStatus} each; with simple_e4.
     *
     * @param simpleStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries simpleStatus(int... simpleStatus) {
        return simpleStatus(MemorySegment.ofArray(simpleStatus));
    }

    /**
     * a {@link DsoStatus} each; with simple_e4.
     *
     * @param simpleStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries simpleStatus(MemorySegment simpleStatus) {
        count = Convert.same(count, simpleStatus.byteSize(), 4, "simpleStatus");
        this.simpleStatus = simpleStatus;
        return this;
    }

    /**
     * average-balance DSO * 10^4; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment averageE4() {
        return averageE4;
    }

    /**
     * average-balance DSO * 10^4; null: not wanted.
     *
     * @param averageE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries averageE4(long... averageE4) {
        return averageE4(MemorySegment.ofArray(averageE4));
    }

    /**
     * average-balance DSO * 10^4; null: not wanted.
     *
     * @param averageE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries averageE4(MemorySegment averageE4) {
        count = Convert.same(count, averageE4.byteSize(), 8, "averageE4");
        this.averageE4 = averageE4;
        return this;
    }

    /**
     * a {@link DsoStatus} each; with average_e4.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment averageStatus() {
        return averageStatus;
    }

    /**
     * a {@link DsoStatus} each; with average_e4.
     *
     * @param averageStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries averageStatus(int... averageStatus) {
        return averageStatus(MemorySegment.ofArray(averageStatus));
    }

    /**
     * a {@link DsoStatus} each; with average_e4.
     *
     * @param averageStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries averageStatus(MemorySegment averageStatus) {
        count = Convert.same(count, averageStatus.byteSize(), 4, "averageStatus");
        this.averageStatus = averageStatus;
        return this;
    }

    /**
     * count-back DSO * 10^4; null: not wanted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment countBackE4() {
        return countBackE4;
    }

    /**
     * count-back DSO * 10^4; null: not wanted.
     *
     * @param countBackE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries countBackE4(long... countBackE4) {
        return countBackE4(MemorySegment.ofArray(countBackE4));
    }

    /**
     * count-back DSO * 10^4; null: not wanted.
     *
     * @param countBackE4 the elements, written by the library
     * @return this object
     */
    public DsoSeries countBackE4(MemorySegment countBackE4) {
        count = Convert.same(count, countBackE4.byteSize(), 8, "countBackE4");
        this.countBackE4 = countBackE4;
        return this;
    }

    /**
     * a {@link DsoStatus} each; with count_back_e4.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment countBackStatus() {
        return countBackStatus;
    }

    /**
     * a {@link DsoStatus} each; with count_back_e4.
     *
     * @param countBackStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries countBackStatus(int... countBackStatus) {
        return countBackStatus(MemorySegment.ofArray(countBackStatus));
    }

    /**
     * a {@link DsoStatus} each; with count_back_e4.
     *
     * @param countBackStatus the elements, written by the library
     * @return this object
     */
    public DsoSeries countBackStatus(MemorySegment countBackStatus) {
        count = Convert.same(count, countBackStatus.byteSize(), 4, "countBackStatus");
        this.countBackStatus = countBackStatus;
        return this;
    }

    /**
     * Compute the figures of each month.
     *
     * <p>The window is window_months of the options, or window_days as their number of days when
     * set; a count-back reads at most countback_months of history, and counts months by month_days.
     *
     * @param series the months; its out columns are written
     * @param options window WINDOW_MONTHS only; null: none
     * @throws EncoursException if it is refused or fails (invalid: no such day, months out of range
     *         or before 1900, a window of days, a choice that is none; misuse: a column of days
     *         without its column of statuses; overflow: the sales of a window or a balance to count
     *         back do not fit int64)
     */
    public static void compute(DsoSeries series, DsoOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment seriesAt = DsoSeries.write(Objects.requireNonNull(series, "series"),
                    call);
            MemorySegment optionsAt = DsoOptions.write(options, call);
            call.check(NativeDsoSeries.dsoSeriesCompute(seriesAt, optionsAt, call.error()));
        }
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoSeries value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoSeries.DsoSeries.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoSeries value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(balance, Math.max(count, 0), 8, "balance");
        Convert.room(sales, Math.max(count, 0), 8, "sales");
        Convert.room(monthEnd, Math.max(count, 0), 4, "monthEnd");
        Convert.room(simpleE4, Math.max(count, 0), 8, "simpleE4");
        Convert.room(simpleStatus, Math.max(count, 0), 4, "simpleStatus");
        Convert.room(averageE4, Math.max(count, 0), 8, "averageE4");
        Convert.room(averageStatus, Math.max(count, 0), 4, "averageStatus");
        Convert.room(countBackE4, Math.max(count, 0), 8, "countBackE4");
        Convert.room(countBackStatus, Math.max(count, 0), 4, "countBackStatus");
        at.set(JAVA_LONG, LayoutDsoSeries.DsoSeries.COUNT, Math.max(count, 0));
        at.set(JAVA_INT, LayoutDsoSeries.DsoSeries.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDsoSeries.DsoSeries.AVERAGE_POINTS, averagePoints.value());
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.BALANCE, scope.in(balance));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.SALES, scope.in(sales));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.MONTH_END, scope.inout(monthEnd));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.SIMPLE_E4, scope.inout(simpleE4));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.SIMPLE_STATUS, scope.inout(simpleStatus));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.AVERAGE_E4, scope.inout(averageE4));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.AVERAGE_STATUS, scope.inout(averageStatus));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.COUNT_BACK_E4, scope.inout(countBackE4));
        at.set(ADDRESS, LayoutDsoSeries.DsoSeries.COUNT_BACK_STATUS, scope.inout(countBackStatus));
    }
}
