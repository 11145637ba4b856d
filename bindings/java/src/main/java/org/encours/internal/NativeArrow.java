// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/arrow.h}. */
public final class NativeArrow {
    private static final MethodHandle ARROW_BATCH_IMPORT =
            Library.function("encours_arrow_batch_import", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_FREE =
            Library.function("encours_arrow_batch_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ARROW_BATCH_ROWS = Library.reader("encours_arrow_batch_rows",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle ARROW_BATCH_COLUMN_COUNT =
            Library.reader("encours_arrow_batch_column_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ARROW_BATCH_COLUMN_NAME =
            Library.reader("encours_arrow_batch_column_name", FunctionDescriptor.of(ADDRESS,
            ADDRESS, JAVA_LONG));
    private static final MethodHandle ARROW_BATCH_INTEGERS =
            Library.function("encours_arrow_batch_integers", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_AMOUNTS =
            Library.function("encours_arrow_batch_amounts", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_DATES =
            Library.function("encours_arrow_batch_dates", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_CURRENCIES =
            Library.function("encours_arrow_batch_currencies", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_KEYS =
            Library.function("encours_arrow_batch_keys", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_BATCH_KEY_TEXT =
            Library.function("encours_arrow_batch_key_text", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_EXPORT = Library.function("encours_arrow_export",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_EXPORT_AGING =
            Library.function("encours_arrow_export_aging", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_EXPORT_DSO =
            Library.function("encours_arrow_export_dso", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeArrow() {}

    public static int arrowBatchImport(MemorySegment context, MemorySegment schema,
            MemorySegment array, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_IMPORT.invokeExact(context, schema, array, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void arrowBatchFree(MemorySegment batch) {
        try {
            ARROW_BATCH_FREE.invokeExact(batch);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long arrowBatchRows(MemorySegment batch) {
        try {
            return (long) ARROW_BATCH_ROWS.invokeExact(batch);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long arrowBatchColumnCount(MemorySegment batch) {
        try {
            return (long) ARROW_BATCH_COLUMN_COUNT.invokeExact(batch);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment arrowBatchColumnName(MemorySegment batch, long column) {
        try {
            return (MemorySegment) ARROW_BATCH_COLUMN_NAME.invokeExact(batch, column);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchIntegers(MemorySegment batch, MemorySegment name, int type,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_INTEGERS.invokeExact(batch, name, type, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchAmounts(MemorySegment batch, MemorySegment name, int decimals,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_AMOUNTS.invokeExact(batch, name, decimals, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchDates(MemorySegment batch, MemorySegment name, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) ARROW_BATCH_DATES.invokeExact(batch, name, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchCurrencies(MemorySegment batch, MemorySegment name,
            MemorySegment table, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_CURRENCIES.invokeExact(batch, name, table, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchKeys(MemorySegment batch, MemorySegment name, MemorySegment out,
            MemorySegment keyCount, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_KEYS.invokeExact(batch, name, out, keyCount, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchKeyText(MemorySegment batch, MemorySegment name, long key,
            MemorySegment text, MemorySegment length, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_KEY_TEXT.invokeExact(batch, name, key, text, length, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowExport(MemorySegment context, MemorySegment columns,
            MemorySegment schema, MemorySegment array, MemorySegment error) {
        try {
            return (int) ARROW_EXPORT.invokeExact(context, columns, schema, array, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowExportAging(MemorySegment context, MemorySegment aging,
            MemorySegment schema, MemorySegment array, MemorySegment error) {
        try {
            return (int) ARROW_EXPORT_AGING.invokeExact(context, aging, schema, array, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowExportDso(MemorySegment context, MemorySegment report,
            MemorySegment schema, MemorySegment array, MemorySegment error) {
        try {
            return (int) ARROW_EXPORT_DSO.invokeExact(context, report, schema, array, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
