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

/** The functions of {@code encours/credit.h}. */
public final class NativeCredit {
    private static final MethodHandle CREDIT_NEW = Library.function("encours_credit_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FREE = Library.function("encours_credit_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CREDIT_REFRESH = Library.function("encours_credit_refresh",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_DAY = Library.function("encours_credit_day",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle CREDIT_DIGEST = Library.function("encours_credit_digest",
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FIGURES_OF =
            Library.function("encours_credit_figures_of", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FIGURE_COLUMN =
            Library.function("encours_credit_figure_column", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeCredit() {}

    public static int creditNew(MemorySegment view, MemorySegment policy, MemorySegment asOf,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) CREDIT_NEW.invokeExact(view, policy, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void creditFree(MemorySegment credit) {
        try {
            CREDIT_FREE.invokeExact(credit);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditRefresh(MemorySegment credit, MemorySegment view, MemorySegment touched,
            MemorySegment error) {
        try {
            return (int) CREDIT_REFRESH.invokeExact(credit, view, touched, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditDay(SegmentAllocator allocator, MemorySegment credit) {
        try {
            return (MemorySegment) CREDIT_DAY.invokeExact(allocator, credit);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void creditDigest(MemorySegment credit, MemorySegment digest) {
        try {
            CREDIT_DIGEST.invokeExact(credit, digest);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditFiguresOf(MemorySegment credit, long customer, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_FIGURES_OF.invokeExact(credit, customer, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditFigureColumn(MemorySegment credit, int figure, long first, long count,
            MemorySegment values, MemorySegment currencies, MemorySegment error) {
        try {
            return (int) CREDIT_FIGURE_COLUMN.invokeExact(credit, figure, first, count, values,
                    currencies, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
