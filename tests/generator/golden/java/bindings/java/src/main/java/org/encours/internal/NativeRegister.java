// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/register.h}. */
public final class NativeRegister {
    private static final MethodHandle REGISTER_NEW = Library.function("encours_register_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_FREE = Library.function("encours_register_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle REGISTER_NAME = Library.reader("encours_register_name",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_COUNT = Library.reader("encours_register_count",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle REGISTER_AMOUNTS = Library.reader("encours_register_amounts",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_ADD = Library.function("encours_register_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_SUM = Library.function("encours_register_sum",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_DAYS = Library.function("encours_register_days",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle REGISTER_TEXT = Library.function("encours_register_text",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_VISIT = Library.function("encours_register_visit",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle REGISTER_MERGE = Library.function("encours_register_merge",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));

    private NativeRegister() {}

    public static int registerNew(MemorySegment context, MemorySegment name, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) REGISTER_NEW.invokeExact(context, name, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void registerFree(MemorySegment entries) {
        try {
            REGISTER_FREE.invokeExact(entries);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment registerName(MemorySegment entries) {
        try {
            return (MemorySegment) REGISTER_NAME.invokeExact(entries);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long registerCount(MemorySegment entries) {
        try {
            return (long) REGISTER_COUNT.invokeExact(entries);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment registerAmounts(MemorySegment entries) {
        try {
            return (MemorySegment) REGISTER_AMOUNTS.invokeExact(entries);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerAdd(MemorySegment entries, MemorySegment columns, MemorySegment first,
            MemorySegment error) {
        try {
            return (int) REGISTER_ADD.invokeExact(entries, columns, first, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerSum(MemorySegment entries, MemorySegment options,
            MemorySegment totals, MemorySegment count, MemorySegment error) {
        try {
            return (int) REGISTER_SUM.invokeExact(entries, options, totals, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerDays(MemorySegment entries, MemorySegment days, long capacity,
            MemorySegment first, MemorySegment last, MemorySegment error) {
        try {
            return (int) REGISTER_DAYS.invokeExact(entries, days, capacity, first, last, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerText(MemorySegment entries, long number, MemorySegment text,
            MemorySegment error) {
        try {
            return (int) REGISTER_TEXT.invokeExact(entries, number, text, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerVisit(MemorySegment entries, MemorySegment each, MemorySegment user,
            MemorySegment error) {
        try {
            return (int) REGISTER_VISIT.invokeExact(entries, each, user, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int registerMerge(MemorySegment state, MemorySegment other, long size,
            MemorySegment error) {
        try {
            return (int) REGISTER_MERGE.invokeExact(state, other, size, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
