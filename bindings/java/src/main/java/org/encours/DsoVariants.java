// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.encours.internal.LayoutDate;
import org.encours.internal.LayoutDso;
import org.encours.internal.LayoutDsoVariants;
import org.encours.internal.NativeDsoVariants;

/**
 * More figures of one balance: average, extended, contractual, disputed, and what a DSO is made of.
 *
 * <p>Notation and exact values as in encours/dso.h. Where the reduced fraction of a value here does
 * not fit int64, {@code part_numerator} and {@code part_denominator} are 0 and days_e4, worked out
 * without loss, stays right.
 *
 * <p>The count-back form of the best possible DSO is {@link Dso#countBack} of the part not due;
 * that of the delay is {@link DsoVariants#countBackDelay}. The disputed DSO is {@link Dso#simple}
 * of the disputed open amount; {@link DsoVariants#decompose} gives it beside the rest.
 *
 * <p>Sources: fool.com (average balance), JD Edwards 9.2 (days credit granted, extended DSO),
 * finance-technique.com (sales with tax). That firms call the amount-weighted mean of contractual
 * days "DSO contractuel", and exhaust the part not due, is practice without a public source.
 *
 * <p>Limits: as in encours/dso.h; 36600 balances in a mean; 2^40 items in a contractual mean.
 */
public final class DsoVariants {
    /** an item whose terms are not known. */
    public static final int TERMS_NONE = -2147483648;

    /**
     * DSO with an average balance = mean of k balances / S * n.
     *
     * <p>The mean is not rounded: the value is sum / (k * S) * n, rounded once. 17 000 at the
     * opening and 19 000 at the closing over 20 000 in 30 days: 27. Result: days_part is n; the
     * fraction reduced. Without sales balance_rest is the mean, cut to a whole minor unit.
     *
     * @param balances opening and closing balance, or those of k month ends, minor units
     * @param sales S, minor units; zero or less: UNDEFINED_NO_SALES
     * @param days n, 1 to 36600
     * @return the value; NEGATIVE_BALANCE is about the mean
     * @throws EncoursException if it is refused or fails (invalid: {@code days} or {@code count}
     *         out of range)
     */
    public static Dso average(MemorySegment balances, long sales, long days) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, balances.byteSize(), 8, "balances");
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoVariants.dsoAverage(call.in(balances), count, sales,
                    Convert.u32(days, "days"), outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * DSO with an average balance = mean of k balances / S * n.
     *
     * <p>The mean is not rounded: the value is sum / (k * S) * n, rounded once. 17 000 at the
     * opening and 19 000 at the closing over 20 000 in 30 days: 27. Result: days_part is n; the
     * fraction reduced. Without sales balance_rest is the mean, cut to a whole minor unit.
     *
     * @param balances opening and closing balance, or those of k month ends, minor units
     * @param sales S, minor units; zero or less: UNDEFINED_NO_SALES
     * @param days n, 1 to 36600
     * @return the value; NEGATIVE_BALANCE is about the mean
     * @throws EncoursException if it is refused or fails (invalid: {@code days} or {@code count}
     *         out of range)
     */
    public static Dso average(long[] balances, long sales, long days) {
        return average(Convert.memory(balances), sales, days);
    }

    /**
     * Extended DSO = days credit granted - payment terms = not due / S * n - terms.
     *
     * <p>It compares the credit that is granted with the terms on file: 29.2 days granted on terms
     * of 30 days is -0.8. Result: days_part is 1; the fraction is the exact difference, reduced.
     *
     * @param notDue the part of B that is not due, minor units
     * @param sales S, minor units; zero or less: UNDEFINED_NO_SALES
     * @param days n, 1 to 36600
     * @param terms payment terms in days, {30, 1} or an exact mean, denominator above 0
     * @return the value, signed; NEGATIVE_BALANCE is about the part not due
     * @throws EncoursException if it is refused or fails (invalid: {@code days} out of range, or
     *         {@code terms} is no ratio)
     */
    public static Dso extended(long notDue, long sales, long days, Ratio terms) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoVariants.dsoExtended(notDue, sales, Convert.u32(days, "days"),
                    Ratio.write(Objects.requireNonNull(terms, "terms"), call), outAt,
                    call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Count-back of the delay = count-back of B - count-back of the part not due.
     *
     * <p>Both walks have the same periods and policies; their exact difference is rounded once.
     * Result: the status is that of the walk of B, or of the other when B's is OK; flags and
     * periods_used are those of B's walk, balance_rest its rest.
     *
     * @param balance B, minor units
     * @param notDue the part of B that is not due, minor units
     * @param sales sales of each period, newest first, minor units
     * @param periodDays days of each period, 1 to 36600
     * @param options the three policies; null: none
     * @return the value; days_part is 1
     * @throws EncoursException if it is refused or fails (invalid: days or count out of range, a
     *         policy that is none; overflow: a balance to consume passes int64 through negative
     *         periods)
     */
    public static Dso countBackDelay(long balance, long notDue, MemorySegment sales,
            MemorySegment periodDays, DsoOptions options) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, sales.byteSize(), 8, "sales");
            count = Convert.same(count, periodDays.byteSize(), 4, "periodDays");
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoVariants.dsoCountBackDelay(balance, notDue, call.in(sales),
                    call.in(periodDays), count, optionsAt, outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Count-back of the delay = count-back of B - count-back of the part not due.
     *
     * <p>Both walks have the same periods and policies; their exact difference is rounded once.
     * Result: the status is that of the walk of B, or of the other when B's is OK; flags and
     * periods_used are those of B's walk, balance_rest its rest.
     *
     * @param balance B, minor units
     * @param notDue the part of B that is not due, minor units
     * @param sales sales of each period, newest first, minor units
     * @param periodDays days of each period, 1 to 36600
     * @param options the three policies; null: none
     * @return the value; days_part is 1
     * @throws EncoursException if it is refused or fails (invalid: days or count out of range, a
     *         policy that is none; overflow: a balance to consume passes int64 through negative
     *         periods)
     */
    public static Dso countBackDelay(long balance, long notDue, long[] sales, int[] periodDays,
            DsoOptions options) {
        return countBackDelay(balance, notDue, Convert.memory(sales), Convert.memory(periodDays),
                options);
    }

    /**
     * Calendar months back from a day, newest first, in working days: for a count-back as practised
     * in the United Kingdom. The as-of month counts up to the as-of day.
     *
     * @param asOf the day, at its end
     * @param count months, 1 to 1200
     * @param calendar weekends and holidays
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such date, a calendar that
     *         cannot be used, count out of range, months before 1900, or a month without a working
     *         day: an as-of day before the first of its month has nothing to count)
     */
    public static WorkingMonthsResult workingMonths(LocalDate asOf, long count, Calendar calendar) {
        try (Call call = Call.begin()) {
            MemorySegment calendarAt = Calendar.write(Objects.requireNonNull(calendar, "calendar"),
                    call);
            MemorySegment firstDaysAt = call.array(count, LayoutDate.Date.SIZE);
            MemorySegment periodDaysAt = call.array(count, 4);
            call.check(NativeDsoVariants.dsoWorkingMonths(call.date(asOf), Convert.size(count,
                    "count"), calendarAt, firstDaysAt, periodDaysAt, call.error()));
            return new WorkingMonthsResult(Convert.dates(firstDaysAt, count),
                    Convert.elements(periodDaysAt, count, JAVA_INT));
        }
    }

    /**
     * Sales with tax = sales without tax + the tax collected on them: the basis of a gross balance.
     *
     * @param net sales without tax, minor units
     * @param tax tax on them, minor units
     * @return sales with tax, minor units
     * @throws EncoursException if it is refused or fails (overflow: the sum does not fit int64)
     */
    public static long salesWithTax(long net, long tax) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeDsoVariants.dsoSalesWithTax(net, tax, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Take a DSO apart: not due + overdue + disputed = DSO.
     *
     * <p>What is disputed counts as disputed only, once, also when it is not due. The three are
     * exact over one denominator; as printed they are rounded by largest remainder (ties in the
     * order not due, overdue, disputed), so that they add up to the rounded DSO; each is within
     * 0.0001 of its value.
     *
     * @param parts parts
     * @return the parts
     * @throws EncoursException if it is refused or fails (invalid: {@code days} out of range;
     *         overflow: an amount of the result does not fit int64)
     */
    public static DsoDecomposition decompose(DsoParts parts) {
        try (Call call = Call.begin()) {
            MemorySegment partsAt = DsoParts.write(Objects.requireNonNull(parts, "parts"), call);
            MemorySegment outAt = call.sized(LayoutDsoVariants.DsoDecomposition.SIZE);
            call.check(NativeDsoVariants.dsoDecompose(partsAt, outAt, call.error()));
            return DsoDecomposition.read(outAt, call);
        }
    }

    /**
     * Bytes of a contractual state: encours/state.h.
     *
     * @return bytes of a contractual state
     */
    public static long contractualStateSize() {
        return NativeDsoVariants.dsoContractualStateSize();
    }

    /**
     * An empty contractual state.
     *
     * @param state state
     * @throws EncoursException if it is refused or fails (misuse: no memory, not aligned, or not of
     *         that size)
     */
    public static void contractualBegin(MemorySegment state) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            call.check(NativeDsoVariants.dsoContractualBegin(call.inout(state), size,
                    call.error()));
        }
    }

    /**
     * Add items to a contractual state.
     *
     * @param state untouched on failure
     * @param amount signed minor units of one currency
     * @param termDays days from invoice to due date, -36600 to 36600, or
     *         {@code ENCOURS_DSO_TERMS_NONE}
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: terms out of range, or a state of something else; limit: more than 2^40
     *         items in all)
     */
    public static void contractualAdd(MemorySegment state, MemorySegment amount,
            MemorySegment termDays) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            long count = Convert.same(-1, amount.byteSize(), 8, "amount");
            count = Convert.same(count, termDays.byteSize(), 4, "termDays");
            call.check(NativeDsoVariants.dsoContractualAdd(call.inout(state), size, call.in(amount),
                    call.in(termDays), count, call.error()));
        }
    }

    /**
     * Add items to a contractual state.
     *
     * @param state untouched on failure
     * @param amount signed minor units of one currency
     * @param termDays days from invoice to due date, -36600 to 36600, or
     *         {@code ENCOURS_DSO_TERMS_NONE}
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: terms out of range, or a state of something else; limit: more than 2^40
     *         items in all)
     */
    public static void contractualAdd(MemorySegment state, long[] amount, int[] termDays) {
        contractualAdd(state, Convert.memory(amount), Convert.memory(termDays));
    }

    /**
     * Weighted contractual days ("DSO contractuel") = sum(amount * terms) / sum(amount).
     *
     * <p>Exact in 128 bits, one rounding, half up. Items without known terms are left out and
     * counted.
     *
     * @param state state
     * @return the mean
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a state of something else; overflow: a sum of amounts does not fit int64)
     */
    public static DsoContractual contractualFinish(MemorySegment state) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutDsoVariants.DsoContractual.SIZE);
            call.check(NativeDsoVariants.dsoContractualFinish(call.in(state), size, outAt,
                    call.error()));
            return DsoContractual.read(outAt, call);
        }
    }

    /**
     * What {@link #workingMonths} gives.
     *
     * @param firstDays first day of each month
     * @param periodDays working days of each month
     */
    public record WorkingMonthsResult(List<LocalDate> firstDays, int[] periodDays) {}

    private DsoVariants() {}
}
