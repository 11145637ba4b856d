// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/approval_list.h}. */
public final class NativeApprovalList {
    private static final MethodHandle VIEW_REQUESTS = Library.function("encours_view_requests",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle REQUESTS_FREE = Library.function("encours_requests_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle REQUESTS_ROW_COUNT =
            Library.reader("encours_requests_row_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle REQUESTS_NUMBERS = Library.reader("encours_requests_numbers",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle REQUESTS_AT = Library.function("encours_requests_at",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_REQUEST_STEPS =
            Library.function("encours_view_request_steps", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle REQUEST_STEPS_FREE =
            Library.function("encours_request_steps_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle REQUEST_STEPS_ROW_COUNT =
            Library.reader("encours_request_steps_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle REQUEST_STEPS_AT =
            Library.function("encours_request_steps_at", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeApprovalList() {}

    public static int viewRequests(MemorySegment view, MemorySegment asOf, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_REQUESTS.invokeExact(view, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void requestsFree(MemorySegment requests) {
        try {
            REQUESTS_FREE.invokeExact(requests);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long requestsRowCount(MemorySegment requests) {
        try {
            return (long) REQUESTS_ROW_COUNT.invokeExact(requests);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment requestsNumbers(MemorySegment requests) {
        try {
            return (MemorySegment) REQUESTS_NUMBERS.invokeExact(requests);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int requestsAt(MemorySegment requests, long index, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) REQUESTS_AT.invokeExact(requests, index, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewRequestSteps(MemorySegment view, long request, MemorySegment asOf,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_REQUEST_STEPS.invokeExact(view, request, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void requestStepsFree(MemorySegment steps) {
        try {
            REQUEST_STEPS_FREE.invokeExact(steps);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long requestStepsRowCount(MemorySegment steps) {
        try {
            return (long) REQUEST_STEPS_ROW_COUNT.invokeExact(steps);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int requestStepsAt(MemorySegment steps, long index, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) REQUEST_STEPS_AT.invokeExact(steps, index, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
