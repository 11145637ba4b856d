// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/aging.h}. */
public final class NativeAging {
    private static final MethodHandle AGING_COMPUTE = Library.function("encours_aging_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle AGING_CONVERT = Library.function("encours_aging_convert",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_SHORT, JAVA_INT, ADDRESS,
            ADDRESS));
    private static final MethodHandle AGING_FREE = Library.function("encours_aging_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle AGING_AS_OF = Library.function("encours_aging_as_of",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle AGING_SETTINGS = Library.function("encours_aging_settings",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AGING_COLUMN_COUNT =
            Library.reader("encours_aging_column_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle AGING_COLUMN_KIND_OF =
            Library.reader("encours_aging_column_kind_of", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_COLUMN_LOWER =
            Library.reader("encours_aging_column_lower", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_COLUMN_UPPER =
            Library.reader("encours_aging_column_upper", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_COLUMN_LABEL =
            Library.reader("encours_aging_column_label", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_ROW_COUNT = Library.reader("encours_aging_row_count",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle AGING_ROW_KEYS = Library.reader("encours_aging_row_keys",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGING_ROW_CURRENCIES =
            Library.reader("encours_aging_row_currencies", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGING_ROW_LABEL = Library.reader("encours_aging_row_label",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle AGING_ROW_TOTALS = Library.reader("encours_aging_row_totals",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGING_AMOUNTS = Library.reader("encours_aging_amounts",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle AGING_ITEMS = Library.reader("encours_aging_items",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle AGING_CELL = Library.reader("encours_aging_cell",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG));
    private static final MethodHandle AGING_CURRENCY_COUNT =
            Library.reader("encours_aging_currency_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle AGING_CURRENCIES = Library.reader("encours_aging_currencies",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGING_TOTALS = Library.reader("encours_aging_totals",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGING_TOTAL_AMOUNTS =
            Library.reader("encours_aging_total_amounts", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_TOTAL_ITEMS =
            Library.reader("encours_aging_total_items", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle AGING_IS_CONVERTED =
            Library.reader("encours_aging_is_converted", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle AGING_RESIDUALS = Library.reader("encours_aging_residuals",
            FunctionDescriptor.of(ADDRESS, ADDRESS));

    private NativeAging() {}

    public static int agingCompute(MemorySegment context, MemorySegment columns, MemorySegment asOf,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) AGING_COMPUTE.invokeExact(context, columns, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingConvert(MemorySegment aging, MemorySegment rates, short currency,
            int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) AGING_CONVERT.invokeExact(aging, rates, currency, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void agingFree(MemorySegment aging) {
        try {
            AGING_FREE.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingAsOf(SegmentAllocator allocator, MemorySegment aging) {
        try {
            return (MemorySegment) AGING_AS_OF.invokeExact(allocator, aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingSettings(MemorySegment aging, MemorySegment out, MemorySegment error) {
        try {
            return (int) AGING_SETTINGS.invokeExact(aging, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agingColumnCount(MemorySegment aging) {
        try {
            return (long) AGING_COLUMN_COUNT.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingColumnKindOf(MemorySegment aging, long column) {
        try {
            return (int) AGING_COLUMN_KIND_OF.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingColumnLower(MemorySegment aging, long column) {
        try {
            return (int) AGING_COLUMN_LOWER.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingColumnUpper(MemorySegment aging, long column) {
        try {
            return (int) AGING_COLUMN_UPPER.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingColumnLabel(MemorySegment aging, long column) {
        try {
            return (MemorySegment) AGING_COLUMN_LABEL.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agingRowCount(MemorySegment aging) {
        try {
            return (long) AGING_ROW_COUNT.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingRowKeys(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_ROW_KEYS.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingRowCurrencies(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_ROW_CURRENCIES.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingRowLabel(MemorySegment aging, long row) {
        try {
            return (MemorySegment) AGING_ROW_LABEL.invokeExact(aging, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingRowTotals(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_ROW_TOTALS.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingAmounts(MemorySegment aging, long column) {
        try {
            return (MemorySegment) AGING_AMOUNTS.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingItems(MemorySegment aging, long column) {
        try {
            return (MemorySegment) AGING_ITEMS.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agingCell(MemorySegment aging, long row, long column) {
        try {
            return (long) AGING_CELL.invokeExact(aging, row, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agingCurrencyCount(MemorySegment aging) {
        try {
            return (long) AGING_CURRENCY_COUNT.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingCurrencies(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_CURRENCIES.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingTotals(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_TOTALS.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingTotalAmounts(MemorySegment aging, long column) {
        try {
            return (MemorySegment) AGING_TOTAL_AMOUNTS.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingTotalItems(MemorySegment aging, long column) {
        try {
            return (MemorySegment) AGING_TOTAL_ITEMS.invokeExact(aging, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int agingIsConverted(MemorySegment aging) {
        try {
            return (int) AGING_IS_CONVERTED.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agingResiduals(MemorySegment aging) {
        try {
            return (MemorySegment) AGING_RESIDUALS.invokeExact(aging);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
