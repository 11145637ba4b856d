// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/ledger.h}. */
public final class NativeLedger {
    private static final MethodHandle LEDGER_CREATE = Library.function("encours_ledger_create",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_OPEN = Library.function("encours_ledger_open",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_FREE = Library.function("encours_ledger_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle LEDGER_ID = Library.reader("encours_ledger_id",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_BASE_CURRENCY =
            Library.reader("encours_ledger_base_currency", FunctionDescriptor.of(JAVA_SHORT,
            ADDRESS));
    private static final MethodHandle LEDGER_REFRESH = Library.function("encours_ledger_refresh",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_HEAD = Library.function("encours_ledger_head",
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_VIEW = Library.function("encours_ledger_view",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_VIEW_AT_SEQUENCE =
            Library.function("encours_ledger_view_at_sequence", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_VIEW_AT_INSTANT =
            Library.function("encours_ledger_view_at_instant", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_VERIFY = Library.function("encours_ledger_verify",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeLedger() {}

    public static int ledgerCreate(MemorySegment store, MemorySegment id, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) LEDGER_CREATE.invokeExact(store, id, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerOpen(MemorySegment store, MemorySegment id, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) LEDGER_OPEN.invokeExact(store, id, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void ledgerFree(MemorySegment ledger) {
        try {
            LEDGER_FREE.invokeExact(ledger);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment ledgerId(MemorySegment ledger) {
        try {
            return (MemorySegment) LEDGER_ID.invokeExact(ledger);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static short ledgerBaseCurrency(MemorySegment ledger) {
        try {
            return (short) LEDGER_BASE_CURRENCY.invokeExact(ledger);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerRefresh(MemorySegment ledger, MemorySegment applied,
            MemorySegment error) {
        try {
            return (int) LEDGER_REFRESH.invokeExact(ledger, applied, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void ledgerHead(MemorySegment ledger, MemorySegment head) {
        try {
            LEDGER_HEAD.invokeExact(ledger, head);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerView(MemorySegment ledger, MemorySegment out, MemorySegment error) {
        try {
            return (int) LEDGER_VIEW.invokeExact(ledger, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerViewAtSequence(MemorySegment ledger, long sequence, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEDGER_VIEW_AT_SEQUENCE.invokeExact(ledger, sequence, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerViewAtInstant(MemorySegment ledger, long instant, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEDGER_VIEW_AT_INSTANT.invokeExact(ledger, instant, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerVerify(MemorySegment ledger, MemorySegment options,
            MemorySegment report, MemorySegment error) {
        try {
            return (int) LEDGER_VERIFY.invokeExact(ledger, options, report, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
