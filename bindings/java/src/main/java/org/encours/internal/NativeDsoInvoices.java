// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_invoices.h}. */
public final class NativeDsoInvoices {
    private static final MethodHandle DSO_INVOICE = Library.function("encours_dso_invoice",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, LayoutDate.Date.LAYOUT,
            LayoutDate.Date.LAYOUT, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_INVOICE_DAYS =
            Library.function("encours_dso_invoice_days", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_INVOICE_STATE_SIZE =
            Library.function("encours_dso_invoice_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DSO_INVOICE_BEGIN =
            Library.function("encours_dso_invoice_begin", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_INVOICE_ADD = Library.function("encours_dso_invoice_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_INVOICE_FINISH =
            Library.function("encours_dso_invoice_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeDsoInvoices() {}

    public static int dsoInvoice(long amount, MemorySegment issue, MemorySegment asOf,
            long monthSales, MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_INVOICE.invokeExact(amount, issue, asOf, monthSales, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoInvoiceDays(MemorySegment columns, MemorySegment options,
            MemorySegment sales, MemorySegment daysE4, MemorySegment status, MemorySegment error) {
        try {
            return (int) DSO_INVOICE_DAYS.invokeExact(columns, options, sales, daysE4, status,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dsoInvoiceStateSize(MemorySegment options) {
        try {
            return (long) DSO_INVOICE_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoInvoiceBegin(MemorySegment state, long size, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) DSO_INVOICE_BEGIN.invokeExact(state, size, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoInvoiceAdd(MemorySegment state, long size, MemorySegment options,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) DSO_INVOICE_ADD.invokeExact(state, size, options, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoInvoiceFinish(MemorySegment state, long size, MemorySegment options,
            MemorySegment sales, MemorySegment monthE4, MemorySegment monthStatus,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_INVOICE_FINISH.invokeExact(state, size, options, sales, monthE4,
                    monthStatus, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
