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

/** The functions of {@code encours/view.h}. */
public final class NativeView {
    private static final MethodHandle VIEW_FREE = Library.function("encours_view_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle VIEW_AUTHORISED = Library.function("encours_view_authorised",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_COUNT = Library.function("encours_view_count",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_CURRENCY = Library.reader("encours_view_currency",
            FunctionDescriptor.of(JAVA_SHORT, ADDRESS, JAVA_LONG));
    private static final MethodHandle VIEW_EXPONENT = Library.reader("encours_view_exponent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));
    private static final MethodHandle VIEW_DIMENSION = Library.reader("encours_view_dimension",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle VIEW_BALANCE = Library.function("encours_view_balance",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT,
            ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_AGING = Library.function("encours_view_aging",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle VIEW_DSO = Library.function("encours_view_dso",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS,
            ADDRESS));
    private static final MethodHandle VIEW_CUSTOMER = Library.function("encours_view_customer",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_FIND_CUSTOMER =
            Library.function("encours_view_find_customer", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_FIND_DOCUMENT =
            Library.function("encours_view_find_document", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle CUSTOMER_FREE = Library.function("encours_customer_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CUSTOMER_NUMBER = Library.reader("encours_customer_number",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle CUSTOMER_CODE = Library.reader("encours_customer_code",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CUSTOMER_DIMENSION =
            Library.function("encours_customer_dimension", FunctionDescriptor.of(ADDRESS, ADDRESS,
            ADDRESS, LayoutDate.Date.LAYOUT));
    private static final MethodHandle CUSTOMER_BALANCE =
            Library.function("encours_customer_balance", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_SHORT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));

    private NativeView() {}

    public static void viewFree(MemorySegment view) {
        try {
            VIEW_FREE.invokeExact(view);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewAuthorised(MemorySegment view, MemorySegment authoriser,
            MemorySegment reader, MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_AUTHORISED.invokeExact(view, authoriser, reader, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewCount(MemorySegment view, MemorySegment counts, MemorySegment error) {
        try {
            return (int) VIEW_COUNT.invokeExact(view, counts, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static short viewCurrency(MemorySegment view, long index) {
        try {
            return (short) VIEW_CURRENCY.invokeExact(view, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewExponent(MemorySegment view, short currency) {
        try {
            return (int) VIEW_EXPONENT.invokeExact(view, currency);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment viewDimension(MemorySegment view, long index) {
        try {
            return (MemorySegment) VIEW_DIMENSION.invokeExact(view, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewBalance(MemorySegment view, long customer, short currency,
            MemorySegment asOf, MemorySegment balance, MemorySegment error) {
        try {
            return (int) VIEW_BALANCE.invokeExact(view, customer, currency, asOf, balance, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewAging(MemorySegment view, MemorySegment asOf, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_AGING.invokeExact(view, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewDso(MemorySegment view, MemorySegment asOf, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_DSO.invokeExact(view, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewCustomer(MemorySegment view, long number, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) VIEW_CUSTOMER.invokeExact(view, number, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewFindCustomer(MemorySegment view, MemorySegment code, MemorySegment number,
            MemorySegment error) {
        try {
            return (int) VIEW_FIND_CUSTOMER.invokeExact(view, code, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewFindDocument(MemorySegment view, MemorySegment sourceKey,
            MemorySegment number, MemorySegment error) {
        try {
            return (int) VIEW_FIND_DOCUMENT.invokeExact(view, sourceKey, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void customerFree(MemorySegment customer) {
        try {
            CUSTOMER_FREE.invokeExact(customer);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long customerNumber(MemorySegment customer) {
        try {
            return (long) CUSTOMER_NUMBER.invokeExact(customer);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment customerCode(MemorySegment customer) {
        try {
            return (MemorySegment) CUSTOMER_CODE.invokeExact(customer);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment customerDimension(MemorySegment customer, MemorySegment dimension,
            MemorySegment asOf) {
        try {
            return (MemorySegment) CUSTOMER_DIMENSION.invokeExact(customer, dimension, asOf);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int customerBalance(MemorySegment customer, short currency, MemorySegment asOf,
            MemorySegment balance, MemorySegment error) {
        try {
            return (int) CUSTOMER_BALANCE.invokeExact(customer, currency, asOf, balance, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
