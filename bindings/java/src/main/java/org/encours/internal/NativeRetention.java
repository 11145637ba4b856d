// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/retention.h}. */
public final class NativeRetention {
    private static final MethodHandle VIEW_RETENTION = Library.function("encours_view_retention",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS,
            ADDRESS));
    private static final MethodHandle RETENTION_FREE = Library.function("encours_retention_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle RETENTION_ROW_COUNT =
            Library.reader("encours_retention_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle RETENTION_DUE_COUNT =
            Library.reader("encours_retention_due_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle RETENTION_CUSTOMERS =
            Library.reader("encours_retention_customers", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle RETENTION_REASONS =
            Library.reader("encours_retention_reasons", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle RETENTION_UNTIL = Library.reader("encours_retention_until",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle RETENTION_RULE_NUMBERS =
            Library.reader("encours_retention_rule_numbers", FunctionDescriptor.of(ADDRESS,
            ADDRESS));

    private NativeRetention() {}

    public static int viewRetention(MemorySegment view, MemorySegment rules, MemorySegment asOf,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_RETENTION.invokeExact(view, rules, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void retentionFree(MemorySegment retention) {
        try {
            RETENTION_FREE.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long retentionRowCount(MemorySegment retention) {
        try {
            return (long) RETENTION_ROW_COUNT.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long retentionDueCount(MemorySegment retention) {
        try {
            return (long) RETENTION_DUE_COUNT.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment retentionCustomers(MemorySegment retention) {
        try {
            return (MemorySegment) RETENTION_CUSTOMERS.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment retentionReasons(MemorySegment retention) {
        try {
            return (MemorySegment) RETENTION_REASONS.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment retentionUntil(MemorySegment retention) {
        try {
            return (MemorySegment) RETENTION_UNTIL.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment retentionRuleNumbers(MemorySegment retention) {
        try {
            return (MemorySegment) RETENTION_RULE_NUMBERS.invokeExact(retention);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
