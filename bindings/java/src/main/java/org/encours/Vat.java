// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutVat;
import org.encours.internal.NativeVat;

/**
 * VAT: totals of an invoice as EN 16931 has them, their check, and the VAT inside a gross amount.
 *
 * <p>line net   rounded to the decimals of the currency (BT-131) taxable    rounded lines -
 * allowances + charges, per category and rate (BT-116) VAT        taxable x rate, rounded once per
 * category and rate (BT-117) total VAT  the exact sum of these (BT-110) payable    total with VAT -
 * prepaid + rounding amount (BT-115)
 *
 * <p>Groups are the pairs of category and rate; {@link Vat#groupsFind} makes them. Some software
 * rounds the VAT of each line instead and adds that up ("round per line"): a named option, which EN
 * 16931 does not allow.
 *
 * <p>Rates are percent x 1 000 000 (20 % is 20 000 000, {@code ENCOURS_PERCENT_WHOLE} is 100 %),
 * amounts minor units of one currency. Negative amounts mirror positive ones under the default
 * rounding.
 *
 * <p>Sources: EN 16931-1 (BR-CO-10 to BR-CO-17); the schematron of CEN/TC 434, whose tolerance on
 * BR-CO-17 is 1.00; Odoo, account_tax_rounding_method. See {@code docs/concepts/vat.md}.
 *
 * <p>Limits: 65536 groups in a state, 64 in one invoice; 0 to 6 decimals; amounts must sum in
 * int64.
 */
public final class Vat {
    /** groups of {@link Vat#compute} and _check(). */
    public static final int INVOICE_GROUPS_MAX = 64;

    /**
     * The distinct pairs of category and rate of lines, in the order they first appear.
     *
     * @param category of each line; null: all 0; null: none
     * @param rate of each line, percent x 1 000 000
     * @param capacity room for groups
     * @return the results
     * @throws EncoursException if it is refused or fails (limit: more groups than {@code capacity})
     */
    public static GroupsFindResult groupsFind(MemorySegment category, MemorySegment rate,
            long capacity) {
        try (Call call = Call.begin()) {
            long count = Convert.count(-1, category, 4, "category");
            count = Convert.same(count, rate.byteSize(), 8, "rate");
            MemorySegment outCountAt = call.slot();
            MemorySegment groupAt = call.array(count, 4);
            MemorySegment outCategoryAt = call.array(capacity, 4);
            MemorySegment outRateAt = call.array(capacity, 8);
            call.check(NativeVat.vatGroupsFind(call.in(category), call.in(rate), count, groupAt,
                    outCategoryAt, outRateAt, Convert.size(capacity, "capacity"), outCountAt,
                    call.error()));
            return new GroupsFindResult(Convert.elements(groupAt, count, JAVA_INT),
                    Convert.elements(outCategoryAt, Math.min(capacity, outCountAt.get(JAVA_LONG,
                    0)), JAVA_INT), Convert.elements(outRateAt, Math.min(capacity,
                    outCountAt.get(JAVA_LONG, 0)), JAVA_LONG), outCountAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * The distinct pairs of category and rate of lines, in the order they first appear.
     *
     * @param category of each line; null: all 0; null: none
     * @param rate of each line, percent x 1 000 000
     * @param capacity room for groups
     * @return the results
     * @throws EncoursException if it is refused or fails (limit: more groups than {@code capacity})
     */
    public static GroupsFindResult groupsFind(int[] category, long[] rate, long capacity) {
        return groupsFind(Convert.memory(category), Convert.memory(rate), capacity);
    }

    /**
     * The totals of one invoice.
     *
     * @param options up to {@code ENCOURS_VAT_INVOICE_GROUPS_MAX} groups
     * @param lines lines
     * @param prepaid minor units
     * @param roundingAmount minor units
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: options out of limits, no such
     *         group, no such kind; overflow: an amount does not fit int64)
     */
    public static ComputeResult compute(VatOptions options, VatLines lines, long prepaid,
            long roundingAmount) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment linesAt = VatLines.write(Objects.requireNonNull(lines, "lines"), call);
            MemorySegment outAt = call.sized(LayoutVat.VatTotals.SIZE);
            MemorySegment taxableAt = call.array(optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), 8);
            MemorySegment vatAt = call.array(optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), 8);
            call.check(NativeVat.vatCompute(optionsAt, linesAt, prepaid, roundingAmount, taxableAt,
                    vatAt, outAt, call.error()));
            return new ComputeResult(Convert.elements(taxableAt, optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), JAVA_LONG), Convert.elements(vatAt,
                    optionsAt.get(JAVA_LONG, LayoutVat.VatOptions.GROUP_COUNT), JAVA_LONG),
                    VatTotals.read(outAt, call));
        }
    }

    /**
     * Bytes of the state of these options, for sums over any number of lines in any order.
     *
     * @param options options
     * @return bytes; SIZE_MAX when the options are not usable
     */
    public static long stateSize(VatOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            return NativeVat.vatStateSize(optionsAt);
        }
    }

    /**
     * Begin a state; see encours/state.h.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: options out of limits; misuse:
     *         memory that is not aligned, or not of that size)
     */
    public static void begin(MemorySegment state, VatOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            call.check(NativeVat.vatBegin(call.inout(state), stateSize, optionsAt, call.error()));
        }
    }

    /**
     * Add lines to a state. A failure leaves it as it was.
     *
     * @param state state
     * @param options as given to begin
     * @param lines lines
     * @throws EncoursException if it is refused or fails (invalid: other options than the state's,
     *         no such group or kind; corrupt: bytes that are no state; limit: more than 2^40 lines)
     */
    public static void add(MemorySegment state, VatOptions options, VatLines lines) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment linesAt = VatLines.write(Objects.requireNonNull(lines, "lines"), call);
            call.check(NativeVat.vatAdd(call.inout(state), stateSize, optionsAt, linesAt,
                    call.error()));
        }
    }

    /**
     * The totals of a state. VAT per rate is rounded on the sums: over several invoices that is a
     * figure of its own, not the sum of their VAT; PER_LINE gives that sum for lines and invoices
     * alike.
     *
     * @param state state
     * @param options as given to begin
     * @param prepaid minor units
     * @param roundingAmount minor units
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: other options than the state's;
     *         corrupt: bytes that are no state; overflow: an amount does not fit int64)
     */
    public static FinishResult finish(MemorySegment state, VatOptions options, long prepaid,
            long roundingAmount) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment outAt = call.sized(LayoutVat.VatTotals.SIZE);
            MemorySegment taxableAt = call.array(optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), 8);
            MemorySegment vatAt = call.array(optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), 8);
            call.check(NativeVat.vatFinish(call.in(state), stateSize, optionsAt, prepaid,
                    roundingAmount, taxableAt, vatAt, outAt, call.error()));
            return new FinishResult(Convert.elements(taxableAt, optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), JAVA_LONG), Convert.elements(vatAt,
                    optionsAt.get(JAVA_LONG, LayoutVat.VatOptions.GROUP_COUNT), JAVA_LONG),
                    VatTotals.read(outAt, call));
        }
    }

    /**
     * Hold stated totals against the lines. Only the VAT of a group has a tolerance; all else must
     * be equal.
     *
     * @param options {@code method} PER_RATE
     * @param lines lines
     * @param taxable of each group, as stated, minor units
     * @param vat of each group, as stated, minor units
     * @param stated the totals
     * @param tolerance minor units a VAT may be off, 0 or more: less than 1.00 in the standard's
     *         own schematron, so 99 with two decimals
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: as {@link Vat#compute}; a
     *         negative tolerance; PER_LINE; overflow: an amount does not fit int64)
     */
    public static CheckResult check(VatOptions options, VatLines lines, MemorySegment taxable,
            MemorySegment vat, VatTotals stated, long tolerance) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = VatOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment linesAt = VatLines.write(Objects.requireNonNull(lines, "lines"), call);
            MemorySegment statedAt = VatTotals.write(Objects.requireNonNull(stated, "stated"),
                    call);
            MemorySegment outAt = call.slot();
            Convert.room(taxable, optionsAt.get(JAVA_LONG, LayoutVat.VatOptions.GROUP_COUNT), 8,
                    "taxable");
            Convert.room(vat, optionsAt.get(JAVA_LONG, LayoutVat.VatOptions.GROUP_COUNT), 8, "vat");
            MemorySegment groupsAt = call.array(optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), 4);
            call.check(NativeVat.vatCheck(optionsAt, linesAt, call.in(taxable), call.in(vat),
                    statedAt, tolerance, groupsAt, outAt, call.error()));
            return new CheckResult(Convert.elements(groupsAt, optionsAt.get(JAVA_LONG,
                    LayoutVat.VatOptions.GROUP_COUNT), JAVA_INT),
                    Integer.toUnsignedLong(outAt.get(JAVA_INT, 0)));
        }
    }

    /**
     * Hold stated totals against the lines. Only the VAT of a group has a tolerance; all else must
     * be equal.
     *
     * @param options {@code method} PER_RATE
     * @param lines lines
     * @param taxable of each group, as stated, minor units
     * @param vat of each group, as stated, minor units
     * @param stated the totals
     * @param tolerance minor units a VAT may be off, 0 or more: less than 1.00 in the standard's
     *         own schematron, so 99 with two decimals
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: as {@link Vat#compute}; a
     *         negative tolerance; PER_LINE; overflow: an amount does not fit int64)
     */
    public static CheckResult check(VatOptions options, VatLines lines, long[] taxable, long[] vat,
            VatTotals stated, long tolerance) {
        return check(options, lines, Convert.memory(taxable), Convert.memory(vat), stated,
                tolerance);
    }

    /**
     * The VAT inside a gross amount at one rate: gross x rate / (100 % + rate), rounded once; the
     * net is the rest. 2000.00 at 20 %: 333.33 and 1666.67.
     *
     * @param gross each amount, minor units
     * @param rate of each, percent x 1 000 000, 0 to 100 %
     * @param rounding a {@link Rounding}; 0: half up
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a rate out of range, no such
     *         rounding; overflow: the gross is INT64_MIN)
     */
    public static FromGrossResult fromGross(MemorySegment gross, MemorySegment rate,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, gross.byteSize(), 8, "gross");
            count = Convert.same(count, rate.byteSize(), 8, "rate");
            MemorySegment netAt = call.array(count, 8);
            MemorySegment vatAt = call.array(count, 8);
            call.check(NativeVat.vatFromGross(call.in(gross), call.in(rate), count,
                    rounding.value(), netAt, vatAt, call.error()));
            return new FromGrossResult(Convert.elements(netAt, count, JAVA_LONG),
                    Convert.elements(vatAt, count, JAVA_LONG));
        }
    }

    /**
     * The VAT inside a gross amount at one rate: gross x rate / (100 % + rate), rounded once; the
     * net is the rest. 2000.00 at 20 %: 333.33 and 1666.67.
     *
     * @param gross each amount, minor units
     * @param rate of each, percent x 1 000 000, 0 to 100 %
     * @param rounding a {@link Rounding}; 0: half up
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a rate out of range, no such
     *         rounding; overflow: the gross is INT64_MIN)
     */
    public static FromGrossResult fromGross(long[] gross, long[] rate, Rounding rounding) {
        return fromGross(Convert.memory(gross), Convert.memory(rate), rounding);
    }

    /**
     * Split an amount with VAT over the rates of an invoice, pro rata to their gross, by the
     * largest remainder; within a rate, VAT = share x VAT / gross of that rate, rounded, and the
     * net is the rest. What a part payment, a write-off or a bank fee means for VAT.
     *
     * @param amount minor units; of the sign of the invoice or the other
     * @param net of each rate, as invoiced, minor units; all amounts of one sign
     * @param vat of each rate, as invoiced, minor units
     * @param rounding a {@link Rounding}; 0: half up
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: amounts of both signs, all zero,
     *         no such rounding; overflow: the invoice does not fit int64, or an amount is
     *         INT64_MIN)
     */
    public static SplitResult split(long amount, MemorySegment net, MemorySegment vat,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, net.byteSize(), 8, "net");
            count = Convert.same(count, vat.byteSize(), 8, "vat");
            MemorySegment outNetAt = call.array(count, 8);
            MemorySegment outVatAt = call.array(count, 8);
            call.check(NativeVat.vatSplit(amount, call.in(net), call.in(vat), count,
                    rounding.value(), outNetAt, outVatAt, call.error()));
            return new SplitResult(Convert.elements(outNetAt, count, JAVA_LONG),
                    Convert.elements(outVatAt, count, JAVA_LONG));
        }
    }

    /**
     * Split an amount with VAT over the rates of an invoice, pro rata to their gross, by the
     * largest remainder; within a rate, VAT = share x VAT / gross of that rate, rounded, and the
     * net is the rest. What a part payment, a write-off or a bank fee means for VAT.
     *
     * @param amount minor units; of the sign of the invoice or the other
     * @param net of each rate, as invoiced, minor units; all amounts of one sign
     * @param vat of each rate, as invoiced, minor units
     * @param rounding a {@link Rounding}; 0: half up
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: amounts of both signs, all zero,
     *         no such rounding; overflow: the invoice does not fit int64, or an amount is
     *         INT64_MIN)
     */
    public static SplitResult split(long amount, long[] net, long[] vat, Rounding rounding) {
        return split(amount, Convert.memory(net), Convert.memory(vat), rounding);
    }

    /**
     * What {@link #groupsFind} gives.
     *
     * @param group the group of each line
     * @param outCategory of each group; undefined on failure
     * @param outRate of each group; undefined on failure
     * @param outCount groups found
     */
    public record GroupsFindResult(int[] group, int[] outCategory, long[] outRate, long outCount) {}

    /**
     * What {@link #compute} gives.
     *
     * @param taxable of each group, minor units
     * @param vat of each group, minor units
     * @param out the totals
     */
    public record ComputeResult(long[] taxable, long[] vat, VatTotals out) {}

    /**
     * What {@link #finish} gives.
     *
     * @param taxable of each group, minor units
     * @param vat of each group, minor units
     * @param out the totals
     */
    public record FinishResult(long[] taxable, long[] vat, VatTotals out) {}

    /**
     * What {@link #check} gives.
     *
     * @param groups flags of {@link VatBreaks}, of each group
     * @param out flags of {@link VatBreaks}
     */
    public record CheckResult(int[] groups, long out) {}

    /**
     * What {@link #fromGross} gives.
     *
     * @param net of each, minor units
     * @param vat of each, minor units
     */
    public record FromGrossResult(long[] net, long[] vat) {}

    /**
     * What {@link #split} gives.
     *
     * @param outNet of each rate, minor units
     * @param outVat of each rate, minor units
     */
    public record SplitResult(long[] outNet, long[] outVat) {}

    private Vat() {}
}
