// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/recovery.h}. */
public final class NativeRecovery {
    private static final MethodHandle RECOVERY_COMPUTE =
            Library.function("encours_recovery_compute", FunctionDescriptor.of(JAVA_INT, JAVA_INT,
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_STATE_SIZE =
            Library.function("encours_recovery_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle RECOVERY_BEGIN = Library.function("encours_recovery_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_ADD = Library.function("encours_recovery_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_COHORTS_STATE_SIZE =
            Library.function("encours_recovery_cohorts_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle RECOVERY_COHORTS_BEGIN =
            Library.function("encours_recovery_cohorts_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_COHORTS_ADD_CLAIMS =
            Library.function("encours_recovery_cohorts_add_claims", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_COHORTS_ADD_RECEIPTS =
            Library.function("encours_recovery_cohorts_add_receipts",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle RECOVERY_COHORTS_FINISH =
            Library.function("encours_recovery_cohorts_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

    private NativeRecovery() {}

    public static int recoveryCompute(int base, long collected, long claims, long disputed,
            long penalties, MemorySegment out, MemorySegment error) {
        try {
            return (int) RECOVERY_COMPUTE.invokeExact(base, collected, claims, disputed, penalties,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long recoveryStateSize(MemorySegment options) {
        try {
            return (long) RECOVERY_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) RECOVERY_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment error) {
        try {
            return (int) RECOVERY_ADD.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long recoveryCohortsStateSize(MemorySegment options) {
        try {
            return (long) RECOVERY_COHORTS_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryCohortsBegin(MemorySegment state, long stateSize,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) RECOVERY_COHORTS_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryCohortsAddClaims(MemorySegment state, long stateSize,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) RECOVERY_COHORTS_ADD_CLAIMS.invokeExact(state, stateSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryCohortsAddReceipts(MemorySegment state, long stateSize,
            MemorySegment columns, MemorySegment error) {
        try {
            return (int) RECOVERY_COHORTS_ADD_RECEIPTS.invokeExact(state, stateSize, columns,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int recoveryCohortsFinish(MemorySegment state, long stateSize, int cohort,
            int age, MemorySegment out, MemorySegment error) {
        try {
            return (int) RECOVERY_COHORTS_FINISH.invokeExact(state, stateSize, cohort, age, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
