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

/** The functions of {@code encours/credit_exposure.h}. */
public final class NativeCreditExposure {
    private static final MethodHandle CREDIT_EXPOSURE_NEW =
            Library.function("encours_credit_exposure_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_FREE =
            Library.function("encours_credit_exposure_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_CURRENCY =
            Library.reader("encours_credit_exposure_currency", FunctionDescriptor.of(JAVA_SHORT,
            ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_ROW_COUNT =
            Library.reader("encours_credit_exposure_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_KEYS =
            Library.reader("encours_credit_exposure_keys", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_CUSTOMERS =
            Library.reader("encours_credit_exposure_customers", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_EXPOSURE_AMOUNTS =
            Library.reader("encours_credit_exposure_amounts", FunctionDescriptor.of(ADDRESS,
            ADDRESS, JAVA_INT));
    private static final MethodHandle CREDIT_EXPOSURE_MISSING =
            Library.reader("encours_credit_exposure_missing", FunctionDescriptor.of(ADDRESS,
            ADDRESS, JAVA_INT));

    private NativeCreditExposure() {}

    public static int creditExposureNew(MemorySegment credit, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CREDIT_EXPOSURE_NEW.invokeExact(credit, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void creditExposureFree(MemorySegment exposure) {
        try {
            CREDIT_EXPOSURE_FREE.invokeExact(exposure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static short creditExposureCurrency(MemorySegment exposure) {
        try {
            return (short) CREDIT_EXPOSURE_CURRENCY.invokeExact(exposure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long creditExposureRowCount(MemorySegment exposure) {
        try {
            return (long) CREDIT_EXPOSURE_ROW_COUNT.invokeExact(exposure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditExposureKeys(MemorySegment exposure) {
        try {
            return (MemorySegment) CREDIT_EXPOSURE_KEYS.invokeExact(exposure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditExposureCustomers(MemorySegment exposure) {
        try {
            return (MemorySegment) CREDIT_EXPOSURE_CUSTOMERS.invokeExact(exposure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditExposureAmounts(MemorySegment exposure, int figure) {
        try {
            return (MemorySegment) CREDIT_EXPOSURE_AMOUNTS.invokeExact(exposure, figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditExposureMissing(MemorySegment exposure, int figure) {
        try {
            return (MemorySegment) CREDIT_EXPOSURE_MISSING.invokeExact(exposure, figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
