// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/import.h}. */
public final class NativeImport {
    private static final MethodHandle IMPORT_DELIMITED =
            Library.function("encours_import_delimited", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_FREE = Library.function("encours_import_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle IMPORT_OUTCOME_OF =
            Library.reader("encours_import_outcome_of", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle IMPORT_COUNT = Library.function("encours_import_count",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_IGNORED = Library.reader("encours_import_ignored",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT));
    private static final MethodHandle IMPORT_REASON_TEXT =
            Library.reader("encours_import_reason_text", FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle IMPORT_DECIDED = Library.function("encours_import_decided",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_TOTAL_COUNT =
            Library.reader("encours_import_total_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle IMPORT_TOTAL_AT = Library.function("encours_import_total_at",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_ISSUE_COUNT =
            Library.reader("encours_import_issue_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle IMPORT_ISSUE = Library.function("encours_import_issue",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_COMMITTED =
            Library.function("encours_import_committed", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));

    private NativeImport() {}

    public static int importDelimited(MemorySegment ledger, MemorySegment input, MemorySegment map,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) IMPORT_DELIMITED.invokeExact(ledger, input, map, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void importFree(MemorySegment import_) {
        try {
            IMPORT_FREE.invokeExact(import_);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importOutcomeOf(MemorySegment import_) {
        try {
            return (int) IMPORT_OUTCOME_OF.invokeExact(import_);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importCount(MemorySegment import_, MemorySegment counts,
            MemorySegment error) {
        try {
            return (int) IMPORT_COUNT.invokeExact(import_, counts, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long importIgnored(MemorySegment import_, int reason) {
        try {
            return (long) IMPORT_IGNORED.invokeExact(import_, reason);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment importReasonText(int reason) {
        try {
            return (MemorySegment) IMPORT_REASON_TEXT.invokeExact(reason);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importDecided(MemorySegment import_, MemorySegment decisions,
            MemorySegment error) {
        try {
            return (int) IMPORT_DECIDED.invokeExact(import_, decisions, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long importTotalCount(MemorySegment import_) {
        try {
            return (long) IMPORT_TOTAL_COUNT.invokeExact(import_);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importTotalAt(MemorySegment import_, long index, MemorySegment total,
            MemorySegment error) {
        try {
            return (int) IMPORT_TOTAL_AT.invokeExact(import_, index, total, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long importIssueCount(MemorySegment import_) {
        try {
            return (long) IMPORT_ISSUE_COUNT.invokeExact(import_);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importIssue(MemorySegment import_, long index, MemorySegment issue,
            MemorySegment error) {
        try {
            return (int) IMPORT_ISSUE.invokeExact(import_, index, issue, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importCommitted(MemorySegment import_, MemorySegment commit,
            MemorySegment error) {
        try {
            return (int) IMPORT_COMMITTED.invokeExact(import_, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
