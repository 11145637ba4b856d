// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/payment_history.h}. */
public final class NativePaymentHistory {
    private static final MethodHandle PAYMENT_HISTORY_NEW =
            Library.function("encours_payment_history_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_FREE =
            Library.function("encours_payment_history_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_FIRST_DAY =
            Library.function("encours_payment_history_first_day",
            FunctionDescriptor.of(LayoutDate.Date.LAYOUT, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_FIGURES =
            Library.function("encours_payment_history_figures", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_QUANTILE =
            Library.function("encours_payment_history_quantile", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_ITEM_COUNT =
            Library.reader("encours_payment_history_item_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DEBITS =
            Library.reader("encours_payment_history_debits", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_CREDITS =
            Library.reader("encours_payment_history_credits", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DUES =
            Library.reader("encours_payment_history_dues", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_PAID =
            Library.reader("encours_payment_history_paid", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_AMOUNTS =
            Library.reader("encours_payment_history_amounts", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DAY_COUNT =
            Library.reader("encours_payment_history_day_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DAYS =
            Library.reader("encours_payment_history_days", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DAY_AMOUNTS =
            Library.reader("encours_payment_history_day_amounts", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_DAY_ITEMS =
            Library.reader("encours_payment_history_day_items", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_MONTH_COUNT =
            Library.reader("encours_payment_history_month_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_MONTHS =
            Library.reader("encours_payment_history_months", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_MONTH_AMOUNTS =
            Library.reader("encours_payment_history_month_amounts", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_MONTH_LATE =
            Library.reader("encours_payment_history_month_late", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle PAYMENT_HISTORY_MONTH_MEANS =
            Library.reader("encours_payment_history_month_means", FunctionDescriptor.of(ADDRESS,
            ADDRESS));

    private NativePaymentHistory() {}

    public static int paymentHistoryNew(MemorySegment view, long customer, MemorySegment asOf,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) PAYMENT_HISTORY_NEW.invokeExact(view, customer, asOf, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void paymentHistoryFree(MemorySegment history) {
        try {
            PAYMENT_HISTORY_FREE.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryFirstDay(SegmentAllocator allocator,
            MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_FIRST_DAY.invokeExact(allocator, history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int paymentHistoryFigures(MemorySegment history, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) PAYMENT_HISTORY_FIGURES.invokeExact(history, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int paymentHistoryQuantile(MemorySegment history, int shareE4, MemorySegment days,
            MemorySegment error) {
        try {
            return (int) PAYMENT_HISTORY_QUANTILE.invokeExact(history, shareE4, days, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long paymentHistoryItemCount(MemorySegment history) {
        try {
            return (long) PAYMENT_HISTORY_ITEM_COUNT.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryDebits(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_DEBITS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryCredits(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_CREDITS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryDues(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_DUES.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryPaid(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_PAID.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryAmounts(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_AMOUNTS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long paymentHistoryDayCount(MemorySegment history) {
        try {
            return (long) PAYMENT_HISTORY_DAY_COUNT.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryDays(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_DAYS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryDayAmounts(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_DAY_AMOUNTS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryDayItems(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_DAY_ITEMS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long paymentHistoryMonthCount(MemorySegment history) {
        try {
            return (long) PAYMENT_HISTORY_MONTH_COUNT.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryMonths(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_MONTHS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryMonthAmounts(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_MONTH_AMOUNTS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryMonthLate(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_MONTH_LATE.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment paymentHistoryMonthMeans(MemorySegment history) {
        try {
            return (MemorySegment) PAYMENT_HISTORY_MONTH_MEANS.invokeExact(history);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
