// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/migration.h}. */
public final class NativeMigration {
    private static final MethodHandle MIGRATION_STATE_SIZE =
            Library.function("encours_migration_state_size", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle MIGRATION_BEGIN = Library.function("encours_migration_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle MIGRATION_ADD = Library.function("encours_migration_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle MIGRATION_FINISH =
            Library.function("encours_migration_finish", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle MIGRATION_CURE_COMPUTE =
            Library.function("encours_migration_cure_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle MIGRATION_POWER_COMPUTE =
            Library.function("encours_migration_power_compute", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeMigration() {}

    public static long migrationStateSize(MemorySegment options) {
        try {
            return (long) MIGRATION_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int migrationBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) MIGRATION_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int migrationAdd(MemorySegment state, long stateSize, MemorySegment columns,
            MemorySegment options, MemorySegment error) {
        try {
            return (int) MIGRATION_ADD.invokeExact(state, stateSize, columns, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int migrationFinish(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) MIGRATION_FINISH.invokeExact(state, stateSize, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int migrationCureCompute(MemorySegment cells, int classes, int limit, int from,
            int paidCures, MemorySegment out, MemorySegment error) {
        try {
            return (int) MIGRATION_CURE_COMPUTE.invokeExact(cells, classes, limit, from, paidCures,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int migrationPowerCompute(MemorySegment cells, int classes, int steps,
            MemorySegment scratch, MemorySegment power, MemorySegment out, MemorySegment error) {
        try {
            return (int) MIGRATION_POWER_COMPUTE.invokeExact(cells, classes, steps, scratch, power,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
