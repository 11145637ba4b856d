// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;
import org.encours.internal.LayoutDate;
import org.encours.internal.LayoutDso;
import org.encours.internal.NativeDso;

/**
 * A DSO, exact and rounded.
 *
 * @param status a {@link DsoStatus}
 * @param flags flags of {@link DsoFlags}
 * @param daysE4 value * 10^4, half up; {@code ENCOURS_DSO_NONE} when there is none
 * @param daysFull exact value: whole days...
 * @param daysPart ... and these days...
 * @param partNumerator ... times this...
 * @param partDenominator ... over this, &gt; 0
 * @param balanceRest part of B that no known period consumed, minor units
 * @param periodsUsed periods the value counts, the last one in part; simple: 1
 */
public record Dso(DsoStatus status, int flags, long daysE4, long daysFull, long daysPart,
        long partNumerator, long partDenominator, long balanceRest, long periodsUsed) {
    /** days_e4 where there is no value. */
    public static final long NONE = -9223372036854775808L;

    /** units of days_e4 in a day. */
    public static final int SCALE = 10000;

    /**
     * Simple DSO = B / S * n.
     *
     * <p>800 000 of receivables, 10 000 000 of sales in 365 days: 29.2 days. For a mean balance
     * give the mean as {@code balance}; for a part of a month give its elapsed days and its sales
     * to date.
     *
     * @param balance B, minor units
     * @param sales S, minor units, same tax basis; zero or less: UNDEFINED_NO_SALES
     * @param days n, 1 to 36600
     * @return the value
     * @throws EncoursException if it is refused or fails (invalid: {@code days} out of range)
     */
    public static Dso simple(long balance, long sales, long days) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDso.dsoSimple(balance, sales, Convert.u32(days, "days"), outAt,
                    call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Best possible DSO = receivables not yet due / S * n: what it would be if all paid on time.
     *
     * @param notDue the part of B that is not due, minor units
     * @param sales S, minor units
     * @param days n, 1 to 36600
     * @return the value
     * @throws EncoursException if it is refused or fails (invalid: {@code days} out of range)
     */
    public static Dso bestPossible(long notDue, long sales, long days) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDso.dsoBestPossible(notDue, sales, Convert.u32(days, "days"), outAt,
                    call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Delay DSO (average days delinquent) = simple - best possible = (B - not due) / S * n.
     *
     * <p>The exact difference is rounded once; it can differ by 0.0001 from that of two rounded
     * figures.
     *
     * @param balance B, minor units
     * @param notDue the part of B that is not due, minor units
     * @param sales S, minor units
     * @param days n, 1 to 36600
     * @return the value; the flag NEGATIVE_BALANCE is about B - not due
     * @throws EncoursException if it is refused or fails (invalid: {@code days} out of range;
     *         overflow: B - not due does not fit int64)
     */
    public static Dso delay(long balance, long notDue, long sales, long days) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDso.dsoDelay(balance, notDue, sales, Convert.u32(days, "days"), outAt,
                    call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Count-back DSO (roll-back, exhaustion): the days of the latest sales that make up the
     * balance.
     *
     * <p>Walk back from the newest period: while the balance is at least a period's sales, add its
     * days and take its sales off; of the last period add rest / sales * days. A balance of zero or
     * less is 0 days. 2500 over 1200, 800, 700 in 30, 31, 30 days: 30 + 31 + 500 / 700 * 30 =
     * 82.4286. Not additive over customers: see {@link Dso#simple} for a figure that is.
     *
     * @param balance B, minor units
     * @param sales sales of each period, newest first, minor units
     * @param periodDays days of each period, 1 to 36600
     * @param options the three policies; the other members are not read; null: none
     * @return the value
     * @throws EncoursException if it is refused or fails (invalid: days or count out of range, a
     *         policy that is none; overflow: the balance to consume passes int64 through negative
     *         periods; abi)
     */
    public static Dso countBack(long balance, MemorySegment sales, MemorySegment periodDays,
            DsoOptions options) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, sales.byteSize(), 8, "sales");
            count = Convert.same(count, periodDays.byteSize(), 4, "periodDays");
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDso.dsoCountBack(balance, call.in(sales), call.in(periodDays), count,
                    optionsAt, outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Count-back DSO (roll-back, exhaustion): the days of the latest sales that make up the
     * balance.
     *
     * <p>Walk back from the newest period: while the balance is at least a period's sales, add its
     * days and take its sales off; of the last period add rest / sales * days. A balance of zero or
     * less is 0 days. 2500 over 1200, 800, 700 in 30, 31, 30 days: 30 + 31 + 500 / 700 * 30 =
     * 82.4286. Not additive over customers: see {@link Dso#simple} for a figure that is.
     *
     * @param balance B, minor units
     * @param sales sales of each period, newest first, minor units
     * @param periodDays days of each period, 1 to 36600
     * @param options the three policies; the other members are not read; null: none
     * @return the value
     * @throws EncoursException if it is refused or fails (invalid: days or count out of range, a
     *         policy that is none; overflow: the balance to consume passes int64 through negative
     *         periods; abi)
     */
    public static Dso countBack(long balance, long[] sales, int[] periodDays, DsoOptions options) {
        return countBack(balance, Convert.memory(sales), Convert.memory(periodDays), options);
    }

    /**
     * Calendar months back from a day, newest first: their days and first days.
     *
     * <p>The as-of month counts up to the as-of day: on 12 June ACTUAL gives 12, 31, 30 ...; on 30
     * June 30, 31, 30 ...
     *
     * @param asOf the day, at its end
     * @param count months, 1 to 1200
     * @param monthDays a {@link DsoMonthDays}
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such date or choice, count
     *         out of range, or months before 1900)
     */
    public static MonthsResult months(LocalDate asOf, long count, DsoMonthDays monthDays) {
        try (Call call = Call.begin()) {
            MemorySegment firstDaysAt = call.array(count, LayoutDate.Date.SIZE);
            MemorySegment periodDaysAt = call.array(count, 4);
            call.check(NativeDso.dsoMonths(call.date(asOf), Convert.size(count, "count"),
                    monthDays.value(), firstDaysAt, periodDaysAt, call.error()));
            return new MonthsResult(Convert.dates(firstDaysAt, count),
                    Convert.elements(periodDaysAt, count, JAVA_INT));
        }
    }

    /**
     * The window of sales that options mean on a day.
     *
     * <p>Months: from the first day of the earliest month to the as-of day; three months on 30 June
     * start on 1 April and have 91 days, on 12 June 73. Days: the last so many, the as-of day
     * included.
     *
     * @param asOf the day, at its end
     * @param options options; null: three months of actual days
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such date or choice, a number
     *         out of range, or a window before 1900)
     */
    public static WindowOfResult windowOf(LocalDate asOf, DsoOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment firstDayAt = call.zeros(LayoutDate.Date.SIZE, 4);
            MemorySegment daysAt = call.slot();
            call.check(NativeDso.dsoWindowOf(call.date(asOf), optionsAt, firstDayAt, daysAt,
                    call.error()));
            return new WindowOfResult(Convert.date(firstDayAt.get(JAVA_INT, 0)),
                    Integer.toUnsignedLong(daysAt.get(JAVA_INT, 0)));
        }
    }

    /**
     * What {@link #months} gives.
     *
     * @param firstDays first day of each month
     * @param periodDays days of each month
     */
    public record MonthsResult(List<LocalDate> firstDays, int[] periodDays) {}

    /**
     * What {@link #windowOf} gives.
     *
     * @param firstDay first day of the window; the last is {@code as_of}
     * @param days n
     */
    public record WindowOfResult(LocalDate firstDay, long days) {}

    /** Reads a value while it can be read. */
    static Dso read(MemorySegment at, Call scope) {
        return new Dso(DsoStatus.of(at.get(JAVA_INT, LayoutDso.Dso.STATUS)), at.get(JAVA_INT,
                LayoutDso.Dso.FLAGS), at.get(JAVA_LONG, LayoutDso.Dso.DAYS_E4), at.get(JAVA_LONG,
                LayoutDso.Dso.DAYS_FULL), at.get(JAVA_LONG, LayoutDso.Dso.DAYS_PART),
                at.get(JAVA_LONG, LayoutDso.Dso.PART_NUMERATOR), at.get(JAVA_LONG,
                LayoutDso.Dso.PART_DENOMINATOR), at.get(JAVA_LONG, LayoutDso.Dso.BALANCE_REST),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutDso.Dso.PERIODS_USED)));
    }
}
