// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/policy_version.h}. */
public final class NativePolicyVersion {
    private static final MethodHandle TRANSACTION_POLICY =
            Library.function("encours_transaction_policy", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_FIND_POLICY =
            Library.function("encours_view_find_policy", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_POLICY = Library.function("encours_view_policy",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_POLICY_VERSION =
            Library.function("encours_view_policy_version", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativePolicyVersion() {}

    public static int transactionPolicy(MemorySegment transaction, MemorySegment policy,
            MemorySegment from, MemorySegment version, MemorySegment error) {
        try {
            return (int) TRANSACTION_POLICY.invokeExact(transaction, policy, from, version, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewFindPolicy(MemorySegment view, MemorySegment name, MemorySegment asOf,
            MemorySegment number, MemorySegment error) {
        try {
            return (int) VIEW_FIND_POLICY.invokeExact(view, name, asOf, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewPolicy(MemorySegment view, long number, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) VIEW_POLICY.invokeExact(view, number, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewPolicyVersion(MemorySegment view, long number, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) VIEW_POLICY_VERSION.invokeExact(view, number, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
