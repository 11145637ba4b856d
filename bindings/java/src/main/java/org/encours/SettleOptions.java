// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutSettle;

/**
 * Options of {@link Transaction#settle}.
 *
 * @param payment the credit used; 0: none, only write-offs and fees are booked (unsigned)
 * @param amount of it to be used, minor units; 0: all that is open of it
 * @param from day of the matching and of the adjustments; null: none
 * @param surplus a {@link ClearingSurplus}; NEXT takes the other debits of the customer and
 *         currency, first due first
 * @param surplusMax of {@link ClearingSurplus#WRITE_OFF}, minor units
 * @param vat flags of {@link ClearingVat}; where an invoice states its VAT
 * @param rounding of VAT, a {@link Rounding}; 0: half up. Base amounts: half up
 * @param exchange a {@link SettleExchange}
 * @param writeOffMax authority: what may be given up of one invoice as write-off and tolerance,
 *         minor units; null: none
 * @param writeOffSumMax the same of all invoices together, minor units; null: none
 * @param invoices debits of one customer and currency, each once, in the order in which they are
 *         settled
 * @param asked part of what is open to be settled, minor units; null: all
 * @param discount allowed if it is closed now, minor units; null: none
 * @param tolerance difference accepted, minor units; null: none
 * @param writeOff given up, minor units; null: nothing
 * @param fee kept by a bank or factor, minor units; null: none
 * @param number number of all that is posted, at most 64 bytes; null: none, as where numbers are
 *         unique
 */
public record SettleOptions(long payment, long amount, LocalDate from, ClearingSurplus surplus,
        long surplusMax, long vat, Rounding rounding, SettleExchange exchange, Long writeOffMax,
        Long writeOffSumMax, long[] invoices, long[] asked, long[] discount, long[] tolerance,
        long[] writeOff, long[] fee, String number) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static SettleOptions defaults() {
        return new SettleOptions(0, 0, null, ClearingSurplus.of(0), 0, 0, Rounding.of(0),
                SettleExchange.KNOWN, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The same with another payment.
     *
     * @param payment the credit used; 0: none, only write-offs and fees are booked (unsigned)
     * @return a changed copy
     */
    public SettleOptions payment(long payment) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another amount.
     *
     * @param amount of it to be used, minor units; 0: all that is open of it
     * @return a changed copy
     */
    public SettleOptions amount(long amount) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another from.
     *
     * @param from day of the matching and of the adjustments; null: none
     * @return a changed copy
     */
    public SettleOptions from(LocalDate from) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another surplus.
     *
     * @param surplus a {@link ClearingSurplus}; NEXT takes the other debits of the customer and
     *         currency, first due first
     * @return a changed copy
     */
    public SettleOptions surplus(ClearingSurplus surplus) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another surplus max.
     *
     * @param surplusMax of {@link ClearingSurplus#WRITE_OFF}, minor units
     * @return a changed copy
     */
    public SettleOptions surplusMax(long surplusMax) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another vat.
     *
     * @param vat flags of {@link ClearingVat}; where an invoice states its VAT
     * @return a changed copy
     */
    public SettleOptions vat(long vat) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding of VAT, a {@link Rounding}; 0: half up. Base amounts: half up
     * @return a changed copy
     */
    public SettleOptions rounding(Rounding rounding) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another exchange.
     *
     * @param exchange a {@link SettleExchange}
     * @return a changed copy
     */
    public SettleOptions exchange(SettleExchange exchange) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another write off max.
     *
     * @param writeOffMax authority: what may be given up of one invoice as write-off and tolerance,
     *         minor units; null: none
     * @return a changed copy
     */
    public SettleOptions writeOffMax(Long writeOffMax) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another write off sum max.
     *
     * @param writeOffSumMax the same of all invoices together, minor units; null: none
     * @return a changed copy
     */
    public SettleOptions writeOffSumMax(Long writeOffSumMax) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another invoices.
     *
     * @param invoices debits of one customer and currency, each once, in the order in which they
     *         are settled
     * @return a changed copy
     */
    public SettleOptions invoices(long... invoices) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another asked.
     *
     * @param asked part of what is open to be settled, minor units; null: all
     * @return a changed copy
     */
    public SettleOptions asked(long... asked) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another discount.
     *
     * @param discount allowed if it is closed now, minor units; null: none
     * @return a changed copy
     */
    public SettleOptions discount(long... discount) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another tolerance.
     *
     * @param tolerance difference accepted, minor units; null: none
     * @return a changed copy
     */
    public SettleOptions tolerance(long... tolerance) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another write off.
     *
     * @param writeOff given up, minor units; null: nothing
     * @return a changed copy
     */
    public SettleOptions writeOff(long... writeOff) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another fee.
     *
     * @param fee kept by a bank or factor, minor units; null: none
     * @return a changed copy
     */
    public SettleOptions fee(long... fee) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }

    /**
     * The same with another number.
     *
     * @param number number of all that is posted, at most 64 bytes; null: none, as where numbers
     *         are unique
     * @return a changed copy
     */
    public SettleOptions number(String number) {
        return new SettleOptions(payment, amount, from, surplus, surplusMax, vat, rounding,
                exchange, writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance,
                writeOff, fee, number);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof SettleOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("SettleOptions", components(), "payment", "amount", "from",
                "surplus", "surplusMax", "vat", "rounding", "exchange", "writeOffMax",
                "writeOffSumMax", "invoices", "asked", "discount", "tolerance", "writeOff", "fee",
                "number");
    }

    private Object[] components() {
        return new Object[] {payment, amount, from, surplus, surplusMax, vat, rounding, exchange,
                writeOffMax, writeOffSumMax, invoices, asked, discount, tolerance, writeOff, fee,
                number};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(SettleOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutSettle.SettleOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(SettleOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutSettle.SettleOptions.COUNT, Convert.common("count", invoices, asked,
                discount, tolerance, writeOff, fee));
        at.set(JAVA_LONG, LayoutSettle.SettleOptions.PAYMENT, payment);
        at.set(JAVA_LONG, LayoutSettle.SettleOptions.AMOUNT, amount);
        at.set(JAVA_INT, LayoutSettle.SettleOptions.FROM, Convert.day(from));
        at.set(JAVA_INT, LayoutSettle.SettleOptions.SURPLUS, surplus.value());
        at.set(JAVA_LONG, LayoutSettle.SettleOptions.SURPLUS_MAX, surplusMax);
        at.set(JAVA_INT, LayoutSettle.SettleOptions.VAT, Convert.u32(vat, "vat"));
        at.set(JAVA_INT, LayoutSettle.SettleOptions.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutSettle.SettleOptions.EXCHANGE, exchange.value());
        Convert.optional(writeOffMax, at, LayoutSettle.SettleOptions.WRITE_OFF_MAX);
        Convert.optional(writeOffSumMax, at, LayoutSettle.SettleOptions.WRITE_OFF_SUM_MAX);
        at.set(ADDRESS, LayoutSettle.SettleOptions.INVOICES, scope.in(invoices));
        at.set(ADDRESS, LayoutSettle.SettleOptions.ASKED, scope.in(asked));
        at.set(ADDRESS, LayoutSettle.SettleOptions.DISCOUNT, scope.in(discount));
        at.set(ADDRESS, LayoutSettle.SettleOptions.TOLERANCE, scope.in(tolerance));
        at.set(ADDRESS, LayoutSettle.SettleOptions.WRITE_OFF, scope.in(writeOff));
        at.set(ADDRESS, LayoutSettle.SettleOptions.FEE, scope.in(fee));
        at.set(ADDRESS, LayoutSettle.SettleOptions.NUMBER, scope.text(number));
    }
}
