// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativePeriodRatios;

/**
 * Ratios of a period's balances and flows: collection effectiveness (CEI), receivables turnover,
 * bad-debt ratio; of one set of amounts, by row, and mergeable.
 *
 * <ul>
 * <li>CEI = (opening + sales / N - closing) / (opening + sales / N - closing not due). Sources read
 * N as the months of the period (creditguru.com: 55.9 %) or as 1 (wizedu.com: 79.63 % of the same
 * data): N is an argument, there is no default. Over 100 % is flagged and not cut. One page puts
 * the closing balance past due below the line: its sign is wrong, and it is not offered.</li>
 * <li>turnover = sales / average receivables; in days, basis / turnover, with basis 365, 360 or the
 * days of the period. The average is given, or it is (opening + closing) / 2.</li>
 * <li>bad-debt ratio = (write-offs - recoveries) / sales, all three without VAT.</li>
 * </ul>
 *
 * <p>CEI and turnover want sales on the tax basis of the balances, that is with VAT.
 *
 * <p>Sources: creditguru.com, wizedu.com, gaviti.com (CEI), gaodun.com, drlogy.com (turnover).
 */
public final class PeriodRatios {
    /**
     * Collection effectiveness of one set of amounts. 6200, 10 890, 3, 6340, 3590: 55.9295 %.
     *
     * @param opening receivables at the start, minor units
     * @param sales credit sales of the period, minor units, with VAT
     * @param months N, 1 to 1200: the months of the period, or 1 for its whole sales
     * @param closing receivables at the end, minor units
     * @param notDue part of them not due, minor units
     * @return a share; the fraction is multiplied by N, so that it is whole
     * @throws EncoursException if it is refused or fails (invalid: {@code months} out of range)
     */
    public static Indicator ceiCompute(long opening, long sales, long months, long closing,
            long notDue) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativePeriodRatios.ceiCompute(opening, sales, Convert.u32(months, "months"),
                    closing, notDue, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Turnover of receivables of one set of amounts: sales / average.
     *
     * @param sales credit sales of the period, minor units, with VAT
     * @param average average receivables, minor units
     * @return turns, scale 10 000
     * @throws EncoursException if it is refused or fails (misuse: {@code out} is null; abi)
     */
    public static Indicator turnoverCompute(long sales, long average) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativePeriodRatios.turnoverCompute(sales, average, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Days of a turn: basis / turnover = average * basis / sales, rounded once.
     *
     * @param sales credit sales of the period, minor units, with VAT
     * @param average average receivables, minor units
     * @param basisDays 365, 360, or the days of the period; 1 to 36600
     * @return days
     * @throws EncoursException if it is refused or fails (invalid: {@code basis_days} out of range)
     */
    public static Indicator turnoverDaysCompute(long sales, long average, long basisDays) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativePeriodRatios.turnoverDaysCompute(sales, average, Convert.u32(basisDays,
                    "basisDays"), outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Bad-debt ratio of one set of amounts: (write_offs - recoveries) / sales_net.
     *
     * @param writeOffs receivables written off in the period, minor units, without VAT
     * @param recoveries received in the period on what was written off, minor units, without VAT
     * @param salesNet credit sales of the period, minor units, without VAT
     * @return a share; below zero when recoveries exceed write-offs
     * @throws EncoursException if it is refused or fails (misuse: {@code out} is null; abi)
     */
    public static Indicator badDebtRatioCompute(long writeOffs, long recoveries, long salesNet) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativePeriodRatios.badDebtRatioCompute(writeOffs, recoveries, salesNet,
                    outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * A figure of every set of amounts.
     *
     * @param columns the amounts; rows are not read
     * @param options what the figure needs
     * @param figure a {@link PeriodRatioFigure}
     * @param out a value each; the status MISSING where a column it needs was not given
     * @throws EncoursException if it is refused or fails (misuse: a column of {@code out} that is
     *         needed is null; invalid: an option out of its range, no such figure, counts that
     *         differ)
     */
    public static void compute(PeriodRatioColumns columns, PeriodRatioOptions options,
            PeriodRatioFigure figure, IndicatorColumns out) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = PeriodRatioColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = PeriodRatioOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = IndicatorColumns.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativePeriodRatios.periodRatiosCompute(columnsAt, optionsAt, figure.value(),
                    outAt, call.error()));
        }
    }

    /**
     * Bytes of a state of period ratios; 0 when {@link PeriodRatios#begin} would refuse the
     * options.
     *
     * @param options options
     * @return bytes of a state of period ratios
     */
    public static long stateSize(PeriodRatioOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = PeriodRatioOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativePeriodRatios.periodRatiosStateSize(optionsAt);
        }
    }

    /**
     * An empty state of period ratios; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options options
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, PeriodRatioOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = PeriodRatioOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativePeriodRatios.periodRatiosBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add sets of amounts. A figure is MISSING for a row of which any set lacked an input. A
     * failure adds nothing.
     *
     * @param state state
     * @param columns the amounts
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, PeriodRatioColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = PeriodRatioColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativePeriodRatios.periodRatiosAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    private PeriodRatios() {}
}
