// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/approval.h}. */
public final class NativeApproval {
    private static final MethodHandle CREDIT_APPROVAL_LEVEL =
            Library.function("encours_credit_approval_level", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_REQUEST =
            Library.function("encours_transaction_request", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_REQUEST_STEP =
            Library.function("encours_transaction_request_step", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TRANSACTION_DELEGATE =
            Library.function("encours_transaction_delegate", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_REQUEST = Library.function("encours_view_request",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS,
            ADDRESS));

    private NativeApproval() {}

    public static int creditApprovalLevel(MemorySegment credit, MemorySegment request,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CREDIT_APPROVAL_LEVEL.invokeExact(credit, request, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionRequest(MemorySegment transaction, MemorySegment credit,
            MemorySegment options, MemorySegment request, MemorySegment error) {
        try {
            return (int) TRANSACTION_REQUEST.invokeExact(transaction, credit, options, request,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionRequestStep(MemorySegment transaction, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) TRANSACTION_REQUEST_STEP.invokeExact(transaction, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int transactionDelegate(MemorySegment transaction, MemorySegment options,
            MemorySegment delegation, MemorySegment error) {
        try {
            return (int) TRANSACTION_DELEGATE.invokeExact(transaction, options, delegation, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewRequest(MemorySegment view, long request, MemorySegment asOf,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_REQUEST.invokeExact(view, request, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
