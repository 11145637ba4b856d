// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutDso;
import org.encours.internal.LayoutDsoInvoices;
import org.encours.internal.NativeDsoInvoices;

/**
 * True DSO, invoice by invoice.
 *
 * <p>true DSO = sum over open invoices of age * open amount / net credit sales of its month
 *
 * <p>age in days = as-of day - invoice date. Only what is open counts (Oracle Collections documents
 * it so; its code once summed all invoices). Sales are given by calendar month, newest first, the
 * as-of month up to the as-of day; same tax basis as the open amounts. Sources: Oracle Collections
 * user guide, and the note on its correction.
 *
 * <p>The months have different denominators: a state keeps one 128-bit sum for each, and only
 * finish divides; the sum of the fractions is compared with the tie exactly, so that days_e4 is the
 * exact value rounded once, half up (away from zero), for every order and split of the invoices.
 *
 * <p>Missing data stay missing: with an open invoice without date, older than the months given, or
 * of a month whose sales are zero or less, there is no total; {@code known_e4} is that of the
 * others.
 *
 * <p>Limits: 240 months; 2^40 invoices in all; an age of 109572 days (dates of 1900 to 2199).
 */
public final class DsoInvoices {
    /**
     * Days of one open invoice: age * amount / sales of its month.
     *
     * <p>1000 invoiced on 1 April in a month of 40 000, on 30 June: 90 * 1000 / 40 000 = 2.25.
     * Result: days_part is the age. Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE, LEFT_OUT
     * (invoiced later).
     *
     * @param amount open amount, minor units; a negative one counts signed
     * @param issue invoice date
     * @param asOf the day, at its end
     * @param monthSales net credit sales of the invoice's month, minor units
     * @return the value
     * @throws EncoursException if it is refused or fails (invalid: no such date)
     */
    public static Dso invoice(long amount, LocalDate issue, LocalDate asOf, long monthSales) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDso.Dso.SIZE);
            call.check(NativeDsoInvoices.dsoInvoice(amount, call.date(issue), call.date(asOf),
                    monthSales, outAt, call.error()));
            return Dso.read(outAt, call);
        }
    }

    /**
     * Days of each invoice apart.
     *
     * <p>Statuses: OK, UNDEFINED_NO_SALES (of its month), HISTORY_EXHAUSTED (older than the
     * months), NO_DATE, LEFT_OUT (not open, invoiced after the as-of day, or a credit that is left
     * out), OUT_OF_RANGE.
     *
     * @param columns the invoices
     * @param options options
     * @param sales sales of each month, newest first, minor units: as many as the months of the
     *         options, 24 when they are 0
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: options or a date out of range)
     */
    public static InvoiceDaysResult invoiceDays(DsoInvoiceColumns columns,
            DsoInvoiceOptions options, MemorySegment sales) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = DsoInvoiceColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = DsoInvoiceOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            Convert.room(sales, Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), 8, "sales");
            MemorySegment daysE4At = call.array(columnsAt.get(JAVA_LONG,
                    LayoutDsoInvoices.DsoInvoiceColumns.COUNT), 8);
            MemorySegment statusAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutDsoInvoices.DsoInvoiceColumns.COUNT), 4);
            call.check(NativeDsoInvoices.dsoInvoiceDays(columnsAt, optionsAt, call.in(sales),
                    daysE4At, statusAt, call.error()));
            return new InvoiceDaysResult(Convert.elements(daysE4At, columnsAt.get(JAVA_LONG,
                    LayoutDsoInvoices.DsoInvoiceColumns.COUNT), JAVA_LONG),
                    Convert.elements(statusAt, columnsAt.get(JAVA_LONG,
                    LayoutDsoInvoices.DsoInvoiceColumns.COUNT), JAVA_INT));
        }
    }

    /**
     * Days of each invoice apart.
     *
     * <p>Statuses: OK, UNDEFINED_NO_SALES (of its month), HISTORY_EXHAUSTED (older than the
     * months), NO_DATE, LEFT_OUT (not open, invoiced after the as-of day, or a credit that is left
     * out), OUT_OF_RANGE.
     *
     * @param columns the invoices
     * @param options options
     * @param sales sales of each month, newest first, minor units: as many as the months of the
     *         options, 24 when they are 0
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: options or a date out of range)
     */
    public static InvoiceDaysResult invoiceDays(DsoInvoiceColumns columns,
            DsoInvoiceOptions options, long[] sales) {
        return invoiceDays(columns, options, Convert.memory(sales));
    }

    /**
     * Bytes of a state: 160 + 32 for each month, as in encours/state.h; 0 when the options are
     * refused.
     *
     * @param options options
     * @return bytes of a state
     */
    public static long invoiceStateSize(DsoInvoiceOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DsoInvoiceOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeDsoInvoices.dsoInvoiceStateSize(optionsAt);
        }
    }

    /**
     * An empty state.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: no such day, months out of
     *         range, a choice that is none; misuse: no memory, not aligned, or not of that size)
     */
    public static void invoiceBegin(MemorySegment state, DsoInvoiceOptions options) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoInvoiceOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeDsoInvoices.dsoInvoiceBegin(call.inout(state), size, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add invoices to a state.
     *
     * @param state untouched on failure
     * @param options those it was begun with
     * @param columns the invoices
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a date out of range, or a state of something else; limit: more than 2^40
     *         invoices in all)
     */
    public static void invoiceAdd(MemorySegment state, DsoInvoiceOptions options,
            DsoInvoiceColumns columns) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoInvoiceOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment columnsAt = DsoInvoiceColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDsoInvoices.dsoInvoiceAdd(call.inout(state), size, optionsAt,
                    columnsAt, call.error()));
        }
    }

    /**
     * The true DSO of what a state has seen.
     *
     * @param state state
     * @param options those it was begun with
     * @param sales sales of each month, newest first, minor units: as many as the months of the
     *         options, 24 when they are 0
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a state of something else; overflow: a sum of amounts does not fit int64)
     */
    public static InvoiceFinishResult invoiceFinish(MemorySegment state, DsoInvoiceOptions options,
            MemorySegment sales) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoInvoiceOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.sized(LayoutDsoInvoices.DsoInvoiceTotal.SIZE);
            Convert.room(sales, Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), 8, "sales");
            MemorySegment monthE4At =
                    call.array(Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), 8);
            MemorySegment monthStatusAt =
                    call.array(Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), 4);
            call.check(NativeDsoInvoices.dsoInvoiceFinish(call.in(state), size, optionsAt,
                    call.in(sales), monthE4At, monthStatusAt, outAt, call.error()));
            return new InvoiceFinishResult(Convert.elements(monthE4At,
                    Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), JAVA_LONG),
                    Convert.elements(monthStatusAt,
                    Convert.usual(Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoInvoices.DsoInvoiceOptions.MONTHS)), 24), JAVA_INT),
                    DsoInvoiceTotal.read(outAt, call));
        }
    }

    /**
     * The true DSO of what a state has seen.
     *
     * @param state state
     * @param options those it was begun with
     * @param sales sales of each month, newest first, minor units: as many as the months of the
     *         options, 24 when they are 0
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a state of something else; overflow: a sum of amounts does not fit int64)
     */
    public static InvoiceFinishResult invoiceFinish(MemorySegment state, DsoInvoiceOptions options,
            long[] sales) {
        return invoiceFinish(state, options, Convert.memory(sales));
    }

    /**
     * What {@link #invoiceDays} gives.
     *
     * @param daysE4 days * 10^4 of each, half up; {@code ENCOURS_DSO_NONE}
     * @param status a {@link DsoStatus} of each
     */
    public record InvoiceDaysResult(long[] daysE4, int[] status) {}

    /**
     * What {@link #invoiceFinish} gives.
     *
     * @param monthE4 days * 10^4 of each month's invoices, half up; {@code ENCOURS_DSO_NONE} where
     *         they have none
     * @param monthStatus a {@link DsoStatus} of each month: OK, UNDEFINED_NO_SALES or OUT_OF_RANGE
     * @param out the total
     */
    public record InvoiceFinishResult(long[] monthE4, int[] monthStatus, DsoInvoiceTotal out) {}

    private DsoInvoices() {}
}
