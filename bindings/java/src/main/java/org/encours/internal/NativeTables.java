// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/tables.h}. */
public final class NativeTables {
    private static final MethodHandle TABLES_READ = Library.function("encours_tables_read",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_FREE = Library.function("encours_tables_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle TABLES_KIND_OF = Library.reader("encours_tables_kind_of",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle TABLES_SERIES_COUNT =
            Library.reader("encours_tables_series_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle TABLES_SERIES_NAME =
            Library.reader("encours_tables_series_name", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle TABLES_SERIES = Library.function("encours_tables_series",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_SOURCE = Library.function("encours_tables_source",
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle TABLES_RATES = Library.function("encours_tables_rates",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_HOLIDAYS = Library.function("encours_tables_holidays",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_LEGAL_CAPS =
            Library.function("encours_tables_legal_caps", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_SCORE = Library.function("encours_tables_score",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_TIERS = Library.function("encours_tables_tiers",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_CLASSES = Library.function("encours_tables_classes",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TABLES_BUCKETS = Library.function("encours_tables_buckets",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeTables() {}

    public static int tablesRead(MemorySegment context, MemorySegment input, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_READ.invokeExact(context, input, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void tablesFree(MemorySegment tables) {
        try {
            TABLES_FREE.invokeExact(tables);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesKindOf(MemorySegment tables) {
        try {
            return (int) TABLES_KIND_OF.invokeExact(tables);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long tablesSeriesCount(MemorySegment tables) {
        try {
            return (long) TABLES_SERIES_COUNT.invokeExact(tables);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment tablesSeriesName(MemorySegment tables, long index) {
        try {
            return (MemorySegment) TABLES_SERIES_NAME.invokeExact(tables, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesSeries(MemorySegment tables, MemorySegment series, MemorySegment rows,
            MemorySegment flags, MemorySegment error) {
        try {
            return (int) TABLES_SERIES.invokeExact(tables, series, rows, flags, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment tablesSource(MemorySegment tables, MemorySegment series, long row) {
        try {
            return (MemorySegment) TABLES_SOURCE.invokeExact(tables, series, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesRates(MemorySegment tables, MemorySegment series, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_RATES.invokeExact(tables, series, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesHolidays(MemorySegment tables, MemorySegment series, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_HOLIDAYS.invokeExact(tables, series, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesLegalCaps(MemorySegment tables, MemorySegment series, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_LEGAL_CAPS.invokeExact(tables, series, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesScore(MemorySegment tables, MemorySegment series, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_SCORE.invokeExact(tables, series, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesTiers(MemorySegment tables, MemorySegment series, MemorySegment day,
            MemorySegment out, MemorySegment currency, MemorySegment error) {
        try {
            return (int) TABLES_TIERS.invokeExact(tables, series, day, out, currency, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesClasses(MemorySegment tables, MemorySegment series, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) TABLES_CLASSES.invokeExact(tables, series, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int tablesBuckets(MemorySegment tables, MemorySegment series,
            MemorySegment bounds, MemorySegment count, MemorySegment error) {
        try {
            return (int) TABLES_BUCKETS.invokeExact(tables, series, bounds, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
