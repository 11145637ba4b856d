// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/vat.h}. */
public final class NativeVat {
    private static final MethodHandle VAT_GROUPS_FIND = Library.function("encours_vat_groups_find",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_COMPUTE = Library.function("encours_vat_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_STATE_SIZE = Library.function("encours_vat_state_size",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle VAT_BEGIN = Library.function("encours_vat_begin",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_ADD = Library.function("encours_vat_add",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_FINISH = Library.function("encours_vat_finish",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_CHECK = Library.function("encours_vat_check",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VAT_FROM_GROSS = Library.function("encours_vat_from_gross",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle VAT_SPLIT = Library.function("encours_vat_split",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));

    private NativeVat() {}

    public static int vatGroupsFind(MemorySegment category, MemorySegment rate, long count,
            MemorySegment group, MemorySegment outCategory, MemorySegment outRate, long capacity,
            MemorySegment outCount, MemorySegment error) {
        try {
            return (int) VAT_GROUPS_FIND.invokeExact(category, rate, count, group, outCategory,
                    outRate, capacity, outCount, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatCompute(MemorySegment options, MemorySegment lines, long prepaid,
            long roundingAmount, MemorySegment taxable, MemorySegment vat, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) VAT_COMPUTE.invokeExact(options, lines, prepaid, roundingAmount, taxable,
                    vat, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long vatStateSize(MemorySegment options) {
        try {
            return (long) VAT_STATE_SIZE.invokeExact(options);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatBegin(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment error) {
        try {
            return (int) VAT_BEGIN.invokeExact(state, stateSize, options, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatAdd(MemorySegment state, long stateSize, MemorySegment options,
            MemorySegment lines, MemorySegment error) {
        try {
            return (int) VAT_ADD.invokeExact(state, stateSize, options, lines, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatFinish(MemorySegment state, long stateSize, MemorySegment options,
            long prepaid, long roundingAmount, MemorySegment taxable, MemorySegment vat,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VAT_FINISH.invokeExact(state, stateSize, options, prepaid, roundingAmount,
                    taxable, vat, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatCheck(MemorySegment options, MemorySegment lines, MemorySegment taxable,
            MemorySegment vat, MemorySegment stated, long tolerance, MemorySegment groups,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VAT_CHECK.invokeExact(options, lines, taxable, vat, stated, tolerance,
                    groups, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatFromGross(MemorySegment gross, MemorySegment rate, long count,
            int rounding, MemorySegment net, MemorySegment vat, MemorySegment error) {
        try {
            return (int) VAT_FROM_GROSS.invokeExact(gross, rate, count, rounding, net, vat, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int vatSplit(long amount, MemorySegment net, MemorySegment vat, long count,
            int rounding, MemorySegment outNet, MemorySegment outVat, MemorySegment error) {
        try {
            return (int) VAT_SPLIT.invokeExact(amount, net, vat, count, rounding, outNet, outVat,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
