// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutClearing;
import org.encours.internal.NativeClearing;

/**
 * Sums over the invoices, and what is left of the payment; minor units.
 *
 * @param paid of the payment on the invoices
 * @param discount granted
 * @param tolerance &gt; 0 too little was paid, &lt; 0 too much
 * @param writeOff booked
 * @param fee booked
 * @param rest still open
 * @param vat by which the VAT of the sales falls
 * @param onAccount of the payment, not allocated
 * @param refund of the payment, to be given back
 * @param surplusIncome of the payment, written off in our favour; carries no VAT
 * @param settledCount invoices of which all that was asked is closed (unsigned)
 */
public record Clearing(long paid, long discount, long tolerance, long writeOff, long fee, long rest,
        long vat, long onAccount, long refund, long surplusIncome, long settledCount) {
    /**
     * Settle invoices by a payment.
     *
     * @param payment minor units, 0 or more; 0 books only write-offs and fees of the whole asked
     * @param options options
     * @param invoices invoices
     * @param out its columns
     * @return the sums
     * @throws EncoursException if it is refused or fails (invalid: an amount out of range,
     *         discount, write-off and fee above what is asked, no such policy, flag or rounding;
     *         denied: REFUSE, and the payment is above what is to be settled; overflow: the sum of
     *         the amounts does not fit int64; limit: more than 2^31 invoices)
     */
    public static Clearing compute(long payment, ClearingOptions options, ClearingInvoices invoices,
            ClearingResults out) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ClearingOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment invoicesAt = ClearingInvoices.write(Objects.requireNonNull(invoices,
                    "invoices"), call);
            MemorySegment outAt = ClearingResults.write(Objects.requireNonNull(out, "out"), call);
            MemorySegment outSumsAt = call.sized(LayoutClearing.Clearing.SIZE);
            ClearingResults.check(out, invoicesAt.get(JAVA_LONG,
                    LayoutClearing.ClearingInvoices.COUNT));
            call.check(NativeClearing.clearingCompute(payment, optionsAt, invoicesAt, outAt,
                    outSumsAt, call.error()));
            return Clearing.read(outSumsAt, call);
        }
    }

    /**
     * The retention (retenue de garantie) of an invoice: percent of a base, or a fixed amount.
     *
     * <p>French law caps that of private works at 5 % of the gross amount; caps are the caller's
     * data.
     *
     * @param gross what the retention is held from, 0 or more, minor units
     * @param base what the percentage is taken of, net or gross, 0 to {@code gross}, minor units
     * @param percent percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE}
     * @param fixed an amount in its place when {@code percent} is 0, 0 to {@code gross}, minor
     *         units
     * @param rounding a {@link Rounding}; 0: half up
     * @return what is held, minor units
     * @throws EncoursException if it is refused or fails (invalid: an amount out of range, both a
     *         percentage and an amount, no such rounding)
     */
    public static long retention(long gross, long base, long percent, long fixed,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeClearing.clearingRetention(gross, base, percent, fixed,
                    rounding.value(), outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /** Reads a value while it can be read. */
    static Clearing read(MemorySegment at, Call scope) {
        return new Clearing(at.get(JAVA_LONG, LayoutClearing.Clearing.PAID), at.get(JAVA_LONG,
                LayoutClearing.Clearing.DISCOUNT), at.get(JAVA_LONG,
                LayoutClearing.Clearing.TOLERANCE), at.get(JAVA_LONG,
                LayoutClearing.Clearing.WRITE_OFF), at.get(JAVA_LONG, LayoutClearing.Clearing.FEE),
                at.get(JAVA_LONG, LayoutClearing.Clearing.REST), at.get(JAVA_LONG,
                LayoutClearing.Clearing.VAT), at.get(JAVA_LONG, LayoutClearing.Clearing.ON_ACCOUNT),
                at.get(JAVA_LONG, LayoutClearing.Clearing.REFUND), at.get(JAVA_LONG,
                LayoutClearing.Clearing.SURPLUS_INCOME), at.get(JAVA_LONG,
                LayoutClearing.Clearing.SETTLED_COUNT));
    }
}
