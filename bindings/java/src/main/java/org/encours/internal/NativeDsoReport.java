// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/dso_report.h}. */
public final class NativeDsoReport {
    private static final MethodHandle DSO_REPORT_FREE = Library.function("encours_dso_report_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle DSO_REPORT_AS_OF =
            Library.function("encours_dso_report_as_of",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle DSO_REPORT_FIRST_DAY =
            Library.function("encours_dso_report_first_day",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle DSO_REPORT_DAYS = Library.reader("encours_dso_report_days",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle DSO_REPORT_ROW_COUNT =
            Library.reader("encours_dso_report_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_ROW_KEYS =
            Library.reader("encours_dso_report_row_keys", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle DSO_REPORT_ROW_CURRENCIES =
            Library.reader("encours_dso_report_row_currencies", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_ROW_LABEL =
            Library.reader("encours_dso_report_row_label", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle DSO_REPORT_BALANCES =
            Library.reader("encours_dso_report_balances", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle DSO_REPORT_SALES = Library.reader("encours_dso_report_sales",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle DSO_REPORT_NOT_DUE =
            Library.reader("encours_dso_report_not_due", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle DSO_REPORT_DAYS_E4 =
            Library.reader("encours_dso_report_days_e4", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_INT));
    private static final MethodHandle DSO_REPORT_STATUSES =
            Library.reader("encours_dso_report_statuses", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_INT));
    private static final MethodHandle DSO_REPORT_FIGURE =
            Library.function("encours_dso_report_figure", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DSO_REPORT_CURRENCY_COUNT =
            Library.reader("encours_dso_report_currency_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_CURRENCIES =
            Library.reader("encours_dso_report_currencies", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_TOTAL_BALANCES =
            Library.reader("encours_dso_report_total_balances", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_TOTAL_SALES =
            Library.reader("encours_dso_report_total_sales", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_TOTAL_NOT_DUE =
            Library.reader("encours_dso_report_total_not_due", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle DSO_REPORT_TOTAL =
            Library.function("encours_dso_report_total", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));

    private NativeDsoReport() {}

    public static void dsoReportFree(MemorySegment report) {
        try {
            DSO_REPORT_FREE.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportAsOf(SegmentAllocator allocator, MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_AS_OF.invokeExact(allocator, report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportFirstDay(SegmentAllocator allocator,
            MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_FIRST_DAY.invokeExact(allocator, report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoReportDays(MemorySegment report) {
        try {
            return (int) DSO_REPORT_DAYS.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dsoReportRowCount(MemorySegment report) {
        try {
            return (long) DSO_REPORT_ROW_COUNT.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportRowKeys(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_ROW_KEYS.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportRowCurrencies(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_ROW_CURRENCIES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportRowLabel(MemorySegment report, long row) {
        try {
            return (MemorySegment) DSO_REPORT_ROW_LABEL.invokeExact(report, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportBalances(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_BALANCES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportSales(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_SALES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportNotDue(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_NOT_DUE.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportDaysE4(MemorySegment report, int figure) {
        try {
            return (MemorySegment) DSO_REPORT_DAYS_E4.invokeExact(report, figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportStatuses(MemorySegment report, int figure) {
        try {
            return (MemorySegment) DSO_REPORT_STATUSES.invokeExact(report, figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoReportFigure(MemorySegment report, long row, int figure, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DSO_REPORT_FIGURE.invokeExact(report, row, figure, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long dsoReportCurrencyCount(MemorySegment report) {
        try {
            return (long) DSO_REPORT_CURRENCY_COUNT.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportCurrencies(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_CURRENCIES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportTotalBalances(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_TOTAL_BALANCES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportTotalSales(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_TOTAL_SALES.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment dsoReportTotalNotDue(MemorySegment report) {
        try {
            return (MemorySegment) DSO_REPORT_TOTAL_NOT_DUE.invokeExact(report);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int dsoReportTotal(MemorySegment report, long currencyIndex, int figure,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DSO_REPORT_TOTAL.invokeExact(report, currencyIndex, figure, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
