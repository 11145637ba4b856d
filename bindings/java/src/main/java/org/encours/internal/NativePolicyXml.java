// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/policy_xml.h}. */
public final class NativePolicyXml {
    private static final MethodHandle POLICY_READ = Library.function("encours_policy_read",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS,
            ADDRESS));
    private static final MethodHandle POLICY_DOCUMENT = Library.reader("encours_policy_document",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_DIFF_COMPUTE =
            Library.function("encours_policy_diff_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_DIFF_FREE =
            Library.function("encours_policy_diff_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle POLICY_DIFF_COUNT =
            Library.reader("encours_policy_diff_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle POLICY_DIFF_CHANGE =
            Library.reader("encours_policy_diff_change", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle POLICY_DIFF_PATH = Library.reader("encours_policy_diff_path",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle POLICY_DIFF_BEFORE =
            Library.reader("encours_policy_diff_before", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle POLICY_DIFF_AFTER =
            Library.reader("encours_policy_diff_after", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));

    private NativePolicyXml() {}

    public static int policyRead(MemorySegment context, MemorySegment name, MemorySegment bytes,
            long size, MemorySegment out, MemorySegment error) {
        try {
            return (int) POLICY_READ.invokeExact(context, name, bytes, size, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyDocument(MemorySegment policy) {
        try {
            return (MemorySegment) POLICY_DOCUMENT.invokeExact(policy);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyDiffCompute(MemorySegment before, MemorySegment after,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) POLICY_DIFF_COMPUTE.invokeExact(before, after, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void policyDiffFree(MemorySegment diff) {
        try {
            POLICY_DIFF_FREE.invokeExact(diff);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long policyDiffCount(MemorySegment diff) {
        try {
            return (long) POLICY_DIFF_COUNT.invokeExact(diff);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyDiffChange(MemorySegment diff, long index) {
        try {
            return (int) POLICY_DIFF_CHANGE.invokeExact(diff, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyDiffPath(MemorySegment diff, long index) {
        try {
            return (MemorySegment) POLICY_DIFF_PATH.invokeExact(diff, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyDiffBefore(MemorySegment diff, long index) {
        try {
            return (MemorySegment) POLICY_DIFF_BEFORE.invokeExact(diff, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment policyDiffAfter(MemorySegment diff, long index) {
        try {
            return (MemorySegment) POLICY_DIFF_AFTER.invokeExact(diff, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
