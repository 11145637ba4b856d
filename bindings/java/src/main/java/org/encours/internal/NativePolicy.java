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

/** The functions of {@code encours/policy.h}. */
public final class NativePolicy {
    private static final MethodHandle POLICY_FREE = Library.function("encours_policy_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle POLICY_NAME = Library.reader("encours_policy_name",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_VERSION = Library.reader("encours_policy_version",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_CURRENCY = Library.reader("encours_policy_currency",
            FunctionDescriptor.of(JAVA_SHORT, ADDRESS));
    private static final MethodHandle POLICY_DIGEST = Library.function("encours_policy_digest",
            FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_COUNT = Library.reader("encours_policy_count",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT));
    private static final MethodHandle POLICY_CODE = Library.reader("encours_policy_code",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG));
    private static final MethodHandle POLICY_BOUNDS = Library.function("encours_policy_bounds",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativePolicy() {}

    public static void policyFree(MemorySegment policy) {
        try {
            POLICY_FREE.invokeExact(policy);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyName(MemorySegment policy) {
        try {
            return (MemorySegment) POLICY_NAME.invokeExact(policy);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyVersion(MemorySegment policy) {
        try {
            return (MemorySegment) POLICY_VERSION.invokeExact(policy);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static short policyCurrency(MemorySegment policy) {
        try {
            return (short) POLICY_CURRENCY.invokeExact(policy);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void policyDigest(MemorySegment policy, MemorySegment digest) {
        try {
            POLICY_DIGEST.invokeExact(policy, digest);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long policyCount(MemorySegment policy, int list) {
        try {
            return (long) POLICY_COUNT.invokeExact(policy, list);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyCode(MemorySegment policy, int list, long index) {
        try {
            return (MemorySegment) POLICY_CODE.invokeExact(policy, list, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBounds(MemorySegment policy, MemorySegment bounds, long capacity,
            MemorySegment count, MemorySegment error) {
        try {
            return (int) POLICY_BOUNDS.invokeExact(policy, bounds, capacity, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
