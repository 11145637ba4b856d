// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/store_check.h}. */
public final class NativeStoreCheck {
    private static final MethodHandle STORE_CHECK = Library.function("encours_store_check",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle STORE_FAULTS_NEW =
            Library.function("encours_store_faults_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle STORE_FAULTS_ARM =
            Library.function("encours_store_faults_arm", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle STORE_FAULTS_DISARM =
            Library.function("encours_store_faults_disarm", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle STORE_FAULTS_CALLS =
            Library.function("encours_store_faults_calls", FunctionDescriptor.of(JAVA_LONG, ADDRESS,
            JAVA_INT));
    private static final MethodHandle STORE_FAULTS_STRUCK =
            Library.function("encours_store_faults_struck", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle STORE_FAULTS_FREE =
            Library.function("encours_store_faults_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle STORE_FAULTY_NEW =
            Library.function("encours_store_faulty_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeStoreCheck() {}

    public static int storeCheck(MemorySegment context, MemorySegment host, MemorySegment error) {
        try {
            return (int) STORE_CHECK.invokeExact(context, host, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeFaultsNew(MemorySegment context, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) STORE_FAULTS_NEW.invokeExact(context, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeFaultsArm(MemorySegment faults, MemorySegment fault,
            MemorySegment error) {
        try {
            return (int) STORE_FAULTS_ARM.invokeExact(faults, fault, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void storeFaultsDisarm(MemorySegment faults) {
        try {
            STORE_FAULTS_DISARM.invokeExact(faults);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long storeFaultsCalls(MemorySegment faults, int method) {
        try {
            return (long) STORE_FAULTS_CALLS.invokeExact(faults, method);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long storeFaultsStruck(MemorySegment faults) {
        try {
            return (long) STORE_FAULTS_STRUCK.invokeExact(faults);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void storeFaultsFree(MemorySegment faults) {
        try {
            STORE_FAULTS_FREE.invokeExact(faults);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int storeFaultyNew(MemorySegment context, MemorySegment inner,
            MemorySegment faults, MemorySegment out, MemorySegment error) {
        try {
            return (int) STORE_FAULTY_NEW.invokeExact(context, inner, faults, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
