// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativeDelayCost;

/**
 * What delay costs: financing of late amounts, and of DSO above a target.
 *
 * <p>cost of delay  =  sum(amount * days late) * annual rate / basis cost of DSO    =  (B - target
 * days * S / n) * annual rate * days / basis
 *
 * <p>The annual rate is the user's cost of funds, a ratio (3/100 is 3 %); the basis is 365 or 360.
 * Each cost is one exact fraction, rounded once to a minor unit by the mode given.
 *
 * <p>Sources: 2m-consulting.fr (15 000.00 for 30 days at 15 %) and ERPNext dunning.py (outstanding
 * * rate / 100 / 365 * days) for the cost of delay. The cost of DSO above a target is our
 * definition: the balance that such days hold, B - target * S / n, at the same price.
 */
public final class DelayCost {
    /**
     * Cost of one amount for some days: amount * days * annual / basis. Also the simple interest of
     * a dunning letter: 15 000.00 for 30 days at 15 % over 365 is 184.93.
     *
     * @param amount minor units
     * @param days days late; zero or less cost nothing
     * @param rate rate
     * @return minor units, scale 1; the fraction is what was rounded
     * @throws EncoursException if it is refused or fails (invalid: no such rate, basis or rounding)
     */
    public static Indicator compute(long amount, int days, DelayCostRate rate) {
        try (Call call = Call.begin()) {
            MemorySegment rateAt = DelayCostRate.write(Objects.requireNonNull(rate, "rate"), call);
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeDelayCost.delayCostCompute(amount, days, rateAt, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Costs of many amounts, each rounded by itself.
     *
     * @param amounts minor units
     * @param days days late; zero or less, {@code ENCOURS_DELAY_NONE} too, cost nothing
     * @param rate rate
     * @param out minor units each; its count is that of the amounts
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: no such rate, basis or rounding; counts that differ)
     */
    public static void costsCompute(MemorySegment amounts, MemorySegment days, DelayCostRate rate,
            IndicatorColumns out) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, amounts.byteSize(), 8, "amounts");
            count = Convert.same(count, days.byteSize(), 4, "days");
            MemorySegment rateAt = DelayCostRate.write(Objects.requireNonNull(rate, "rate"), call);
            MemorySegment outAt = IndicatorColumns.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeDelayCost.delayCostsCompute(call.in(amounts), call.in(days), count,
                    rateAt, outAt, call.error()));
        }
    }

    /**
     * Costs of many amounts, each rounded by itself.
     *
     * @param amounts minor units
     * @param days days late; zero or less, {@code ENCOURS_DELAY_NONE} too, cost nothing
     * @param rate rate
     * @param out minor units each; its count is that of the amounts
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: no such rate, basis or rounding; counts that differ)
     */
    public static void costsCompute(long[] amounts, int[] days, DelayCostRate rate,
            IndicatorColumns out) {
        costsCompute(Convert.memory(amounts), Convert.memory(days), rate, out);
    }

    /**
     * Cost of the delays in a state of delays.h: sum(amount * days late) * annual / basis, rounded
     * once.
     *
     * <p>Of a state of paid items it is what late payment did cost; of open items what it has cost
     * so far.
     *
     * @param state a state of delays
     * @param row from 0, or {@code ENCOURS_INDICATOR_TOTAL}
     * @param rate rate
     * @return minor units, scale 1; {@code items} are the late ones
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: another aggregate, no such row, rate, basis or rounding;
     *         or a state of days to pay or ages, which are no delays; corrupt: bytes that are no
     *         state)
     */
    public static Indicator finish(MemorySegment state, long row, DelayCostRate rate) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment rateAt = DelayCostRate.write(Objects.requireNonNull(rate, "rate"), call);
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeDelayCost.delayCostFinish(call.in(state), stateSize, Convert.u32(row,
                    "row"), rateAt, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Cost of DSO above a target, for some days of financing.
     *
     * <p>(B - target * S / n) * annual * days / basis; DSO itself is never rounded on the way.
     * Below the target the cost is negative: what is saved. Without value, OUT_OF_RANGE, also where
     * the numerator (B * n * 10^4 - target_e4 * S) * days * annual.numerator passes 128 bits: give
     * rates in lowest terms.
     *
     * @param balance B, receivables, minor units
     * @param sales S of the window, minor units, same tax basis; zero or less: no value
     * @param windowDays n, 1 to 36600
     * @param targetE4 target DSO in units of 0.0001 day, 0 to 366 000 000
     * @param costDays days of financing, 1 to 36600; the basis for a year
     * @param rate rate
     * @return minor units, scale 1
     * @throws EncoursException if it is refused or fails (invalid: a number out of its range; no
     *         such rate, basis or rounding)
     */
    public static Indicator dsoExcessCost(long balance, long sales, long windowDays, long targetE4,
            long costDays, DelayCostRate rate) {
        try (Call call = Call.begin()) {
            MemorySegment rateAt = DelayCostRate.write(Objects.requireNonNull(rate, "rate"), call);
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeDelayCost.dsoExcessCost(balance, sales, Convert.u32(windowDays,
                    "windowDays"), targetE4, Convert.u32(costDays, "costDays"), rateAt, outAt,
                    call.error()));
            return Indicator.read(outAt, call);
        }
    }

    private DelayCost() {}
}
