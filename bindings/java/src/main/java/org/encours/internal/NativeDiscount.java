// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/discount.h}. */
public final class NativeDiscount {
    private static final MethodHandle DISCOUNT_TIER_FIND =
            Library.function("encours_discount_tier_find", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle DISCOUNT_COMPUTE =
            Library.function("encours_discount_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle DISCOUNT_ANNUAL = Library.function("encours_discount_annual",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT,
            ADDRESS, ADDRESS));
    private static final MethodHandle DISCOUNT_SETTLE = Library.function("encours_discount_settle",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS,
            ADDRESS));
    private static final MethodHandle DISCOUNT_COST_COMPUTE =
            Library.function("encours_discount_cost_compute", FunctionDescriptor.of(JAVA_INT,
            JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle DISCOUNTS_APPLY = Library.function("encours_discounts_apply",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS,
            ADDRESS));

    private NativeDiscount() {}

    public static int discountTierFind(MemorySegment tiers, MemorySegment start, MemorySegment paid,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DISCOUNT_TIER_FIND.invokeExact(tiers, start, paid, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int discountCompute(MemorySegment parts, long percent, int base, int rounding,
            MemorySegment netDiscount, MemorySegment vatCorrection, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) DISCOUNT_COMPUTE.invokeExact(parts, percent, base, rounding, netDiscount,
                    vatCorrection, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int discountAnnual(long amount, long rate, int daysEarly, int basis, int rounding,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DISCOUNT_ANNUAL.invokeExact(amount, rate, daysEarly, basis, rounding, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int discountSettle(long open, long payment, long discount, long tolerance,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) DISCOUNT_SETTLE.invokeExact(open, payment, discount, tolerance, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int discountCostCompute(long percent, int discountDays, int termDays, int basis,
            int yearDays, MemorySegment out, MemorySegment error) {
        try {
            return (int) DISCOUNT_COST_COMPUTE.invokeExact(percent, discountDays, termDays, basis,
                    yearDays, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int discountsApply(MemorySegment invoices, MemorySegment tiers, int base,
            int rounding, MemorySegment out, MemorySegment error) {
        try {
            return (int) DISCOUNTS_APPLY.invokeExact(invoices, tiers, base, rounding, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
