// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutDiscount;
import org.encours.internal.NativeDiscount;

/**
 * What a discount is worth.
 *
 * @param gross net + VAT + fixed taxes, minor units
 * @param discount net_discount + vat_correction, minor units
 * @param netDiscount off the net: charge 665, income 765, minor units
 * @param vatCorrection off the VAT, all rates, minor units
 * @param toPay gross - discount, minor units
 */
public record Discount(long gross, long discount, long netDiscount, long vatCorrection,
        long toPay) {
    /** a figure where there is no value. */
    public static final long NONE = -9223372036854775808L;

    /**
     * The tier a payment reaches: of those whose start + days is not before the payment, the
     * highest percentage, of equal ones the first. Only when there is none does grace count, in the
     * same way.
     *
     * @param tiers tiers
     * @param start day the days count from; null: not known
     * @param paid day of the payment, or the as-of day; null: not known
     * @return the tier, or why there is none
     * @throws EncoursException if it is refused or fails (invalid: tiers out of limits or not
     *         ascending, a date out of 1900 to 2199)
     */
    public static DiscountTier tierFind(DiscountTiers tiers, LocalDate start, LocalDate paid) {
        try (Call call = Call.begin()) {
            MemorySegment tiersAt = DiscountTiers.write(Objects.requireNonNull(tiers, "tiers"),
                    call);
            MemorySegment outAt = call.sized(LayoutDiscount.DiscountTier.SIZE);
            call.check(NativeDiscount.discountTierFind(tiersAt, call.date(start), call.date(paid),
                    outAt, call.error()));
            return DiscountTier.read(outAt, call);
        }
    }

    /**
     * The discount of an invoice, and of each of its VAT rates.
     *
     * <p>ON_GROSS: percent of net and VAT together, rounded, split over the rates by their gross,
     * and within a rate VAT = share x VAT / gross, rounded. ON_NET_...: percent of the net,
     * rounded, split by net; recomputed VAT is rate x what is left, rounded, for each rate. It is
     * then what was invoiced less the correction, so that a VAT invoiced too low makes a correction
     * below 0. At 0 % nothing changes, whatever the base.
     *
     * @param parts parts
     * @param percent percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}
     * @param base base
     * @param rounding a {@link Rounding}; 0: half up
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such base, rounding,
     *         percentage; amounts of both signs; overflow: the sum of the amounts does not fit
     *         int64)
     */
    public static ComputeResult compute(DiscountParts parts, long percent, DiscountBase base,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment partsAt = DiscountParts.write(Objects.requireNonNull(parts, "parts"),
                    call);
            MemorySegment outAt = call.sized(LayoutDiscount.Discount.SIZE);
            MemorySegment netDiscountAt = call.array(partsAt.get(JAVA_LONG,
                    LayoutDiscount.DiscountParts.COUNT), 8);
            MemorySegment vatCorrectionAt = call.array(partsAt.get(JAVA_LONG,
                    LayoutDiscount.DiscountParts.COUNT), 8);
            call.check(NativeDiscount.discountCompute(partsAt, percent, base.value(),
                    rounding.value(), netDiscountAt, vatCorrectionAt, outAt, call.error()));
            return new ComputeResult(Convert.elements(netDiscountAt, partsAt.get(JAVA_LONG,
                    LayoutDiscount.DiscountParts.COUNT), JAVA_LONG),
                    Convert.elements(vatCorrectionAt, partsAt.get(JAVA_LONG,
                    LayoutDiscount.DiscountParts.COUNT), JAVA_LONG), Discount.read(outAt, call));
        }
    }

    /**
     * The variant with an annual rate: amount x rate x days_early / basis, rounded once.
     *
     * <p>10 000 at 2 % a year, 30 days early, over 360: 16.67.
     *
     * @param amount minor units
     * @param rate percent x 1 000 000, a year; 0 to 100 x {@code ENCOURS_PERCENT_WHOLE}
     * @param daysEarly days before the due date, 0 to 36600
     * @param basis days of a year: 360, 365 or 366
     * @param rounding a {@link Rounding}; 0: half up
     * @return minor units
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range;
     *         overflow: the discount does not fit int64)
     */
    public static long annual(long amount, long rate, long daysEarly, long basis,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeDiscount.discountAnnual(amount, rate, Convert.u32(daysEarly,
                    "daysEarly"), Convert.u32(basis, "basis"), rounding.value(), outAt,
                    call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Whether a payment settles what is open, with a discount that is allowed and a tolerance.
     *
     * <p>The discount is granted once, with the payment that settles: one of open - discount -
     * tolerance or more settles with it, one of open - tolerance or more without. Where both do,
     * the nearer of the two counts, the discount when both are as near. Less is a part payment,
     * what is too much a rest on account: paying more never leaves more open.
     *
     * @param open open before the payment, 0 or more, minor units
     * @param payment minor units, 0 or more
     * @param discount allowed on the invoice, minor units, 0 to {@code open}; 0: none
     * @param tolerance difference written off, minor units, 0 or more
     * @return the settlement
     * @throws EncoursException if it is refused or fails (invalid: a negative argument, a discount
     *         above what is open)
     */
    public static DiscountSettlement settle(long open, long payment, long discount,
            long tolerance) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDiscount.DiscountSettlement.SIZE);
            call.check(NativeDiscount.discountSettle(open, payment, discount, tolerance, outAt,
                    call.error()));
            return DiscountSettlement.read(outAt, call);
        }
    }

    /**
     * What it costs a year not to take a discount d within n days of a term of N:
     *
     * <p>nominal    d / (1 - d) x basis / (N - n)               36.73 % for 2/10 net 30 over 360
     * effective  (1 / (1 - d))^(year_days / (N - n)) - 1     20.24 % for 2/10 net 50 over 365
     *
     * @param percent d, percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}
     * @param discountDays n, 0 to 1000
     * @param termDays N, 0 to 1000
     * @param basis of the nominal cost: 360, 365 or 366
     * @param yearDays of the effective cost: 360, 365 or 366
     * @return the cost, with its status; figures without a value are {@code ENCOURS_DISCOUNT_NONE}
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range)
     */
    public static DiscountCost costCompute(long percent, long discountDays, long termDays,
            long basis, long yearDays) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDiscount.DiscountCost.SIZE);
            call.check(NativeDiscount.discountCostCompute(percent, Convert.u32(discountDays,
                    "discountDays"), Convert.u32(termDays, "termDays"), Convert.u32(basis, "basis"),
                    Convert.u32(yearDays, "yearDays"), outAt, call.error()));
            return DiscountCost.read(outAt, call);
        }
    }

    /**
     * The discounts of many invoices under the same tiers: {@link Discount#tierFind} and
     * {@link Discount#compute} of each.
     *
     * @param invoices invoices
     * @param tiers tiers
     * @param base base
     * @param rounding a {@link Rounding}; 0: half up
     * @param out its columns
     * @throws EncoursException if it is refused or fails (invalid: tiers, base or rounding as
     *         above; a date out of 1900 to 2199; a rate out of range)
     */
    public static void discountsApply(DiscountInvoices invoices, DiscountTiers tiers,
            DiscountBase base, Rounding rounding, DiscountResults out) {
        try (Call call = Call.begin()) {
            MemorySegment invoicesAt = DiscountInvoices.write(Objects.requireNonNull(invoices,
                    "invoices"), call);
            MemorySegment tiersAt = DiscountTiers.write(Objects.requireNonNull(tiers, "tiers"),
                    call);
            MemorySegment outAt = DiscountResults.write(Objects.requireNonNull(out, "out"), call);
            DiscountResults.check(out, invoicesAt.get(JAVA_LONG,
                    LayoutDiscount.DiscountInvoices.COUNT));
            call.check(NativeDiscount.discountsApply(invoicesAt, tiersAt, base.value(),
                    rounding.value(), outAt, call.error()));
        }
    }

    /**
     * What {@link #compute} gives.
     *
     * @param netDiscount off each net, minor units
     * @param vatCorrection off each VAT, minor units
     * @param out the sums
     */
    public record ComputeResult(long[] netDiscount, long[] vatCorrection, Discount out) {}

    /** Reads a value while it can be read. */
    static Discount read(MemorySegment at, Call scope) {
        return new Discount(at.get(JAVA_LONG, LayoutDiscount.Discount.GROSS), at.get(JAVA_LONG,
                LayoutDiscount.Discount.DISCOUNT), at.get(JAVA_LONG,
                LayoutDiscount.Discount.NET_DISCOUNT), at.get(JAVA_LONG,
                LayoutDiscount.Discount.VAT_CORRECTION), at.get(JAVA_LONG,
                LayoutDiscount.Discount.TO_PAY));
    }
}
