// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutPaymentHistory;
import org.encours.internal.NativePaymentHistory;

/** How a customer has paid. Opaque, immutable, independent of its view. */
public final class PaymentHistory extends Handle {
    /** a figure that there is not. */
    public static final long NONE = -9223372036854775808L;

    PaymentHistory(MemorySegment address, Object... kept) {
        super(address, NativePaymentHistory::paymentHistoryFree, kept);
    }

    /**
     * First day of the window.
     *
     * @return first day of the window
     */
    public LocalDate firstDay() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativePaymentHistory.paymentHistoryFirstDay(call,
                    call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * Its figures.
     *
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (abi)
     */
    public PaymentFigures figures() {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutPaymentHistory.PaymentFigures.SIZE);
            call.check(NativePaymentHistory.paymentHistoryFigures(call.self(), outAt,
                    call.error()));
            return PaymentFigures.read(outAt, call);
        }
    }

    /**
     * By how many days a share of the amount was settled: the days of the item at which the
     * amounts, earliest first, reach the share ({@link QuantileRule#UPPER} by amount,
     * delay_distribution.h).
     *
     * @param shareE4 1/10000, 1 to 9999
     * @return less than 0: early; {@code ENCOURS_PAYMENT_HISTORY_NONE}: nothing was settled
     * @throws EncoursException if it is refused or fails (invalid: no such share)
     */
    public long quantile(int shareE4) {
        try (Call call = Call.begin(this)) {
            MemorySegment daysAt = call.slot();
            call.check(NativePaymentHistory.paymentHistoryQuantile(call.self(), shareE4, daysAt,
                    call.error()));
            return daysAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Items settled, by day of payment, debit and credit; then those open and late, by due day and
     * debit.
     *
     * @return items settled, by day of payment, debit and credit
     */
    public long itemCount() {
        MemorySegment self = enter();
        try {
            return NativePaymentHistory.paymentHistoryItemCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Numbers of the documents that were paid.
     *
     * @return numbers of the documents that were paid
     */
    public long[] debits() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryDebits(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Numbers of the documents that were paid.
     *
     * @return numbers of the documents that were paid; as memory that is lent until this is closed
     */
    public MemorySegment debitsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryDebits(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()) * 8);
        }
    }

    /**
     * Numbers of the documents that paid; 0 of what is open.
     *
     * @return numbers of the documents that paid
     */
    public long[] credits() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryCredits(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Numbers of the documents that paid; 0 of what is open.
     *
     * @return numbers of the documents that paid; as memory that is lent until this is closed
     */
    public MemorySegment creditsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryCredits(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()) * 8);
        }
    }

    /**
     * Due days, epoch day.
     *
     * @return due days, epoch day
     */
    public int[] dues() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryDues(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Due days, epoch day.
     *
     * @return due days, epoch day; as memory that is lent until this is closed
     */
    public MemorySegment duesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryDues(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()) * 4);
        }
    }

    /**
     * Days of payment, epoch day; null of what is open.
     *
     * @return days of payment, epoch day
     */
    public int[] paid() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryPaid(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Days of payment, epoch day; null of what is open.
     *
     * @return days of payment, epoch day; as memory that is lent until this is closed
     */
    public MemorySegment paidMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryPaid(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()) * 4);
        }
    }

    /**
     * Amounts, minor units.
     *
     * @return amounts, minor units
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amounts, minor units.
     *
     * @return amounts, minor units; as memory that is lent until this is closed
     */
    public MemorySegment amountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryItemCount(call.self()) * 8);
        }
    }

    /**
     * Numbers of days beyond terms that occur among what was settled.
     *
     * @return numbers of days beyond terms that occur among what was settled
     */
    public long dayCount() {
        MemorySegment self = enter();
        try {
            return NativePaymentHistory.paymentHistoryDayCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Those numbers, ascending.
     *
     * @return those numbers, ascending
     */
    public int[] days() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryDays(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Those numbers, ascending.
     *
     * @return those numbers, ascending; as memory that is lent until this is closed
     */
    public MemorySegment daysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryDays(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()) * 4);
        }
    }

    /**
     * Amount settled with each number of days, minor units.
     *
     * @return amount settled with each number of days, minor units
     */
    public long[] dayAmounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryDayAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amount settled with each number of days, minor units.
     *
     * @return amount settled with each number of days, minor units; as memory that is lent until
     *         this is closed
     */
    public MemorySegment dayAmountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryDayAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()) * 8);
        }
    }

    /**
     * Items settled with each.
     *
     * @return items settled with each
     */
    public long[] dayItems() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryDayItems(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Items settled with each.
     *
     * @return items settled with each; as memory that is lent until this is closed
     */
    public MemorySegment dayItemsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryDayItems(call.self()),
                    NativePaymentHistory.paymentHistoryDayCount(call.self()) * 8);
        }
    }

    /**
     * Months that the window touches, the oldest first.
     *
     * @return months that the window touches, the oldest first
     */
    public long monthCount() {
        MemorySegment self = enter();
        try {
            return NativePaymentHistory.paymentHistoryMonthCount(self);
        } finally {
            leave();
        }
    }

    /**
     * First day of each month, epoch day; of the first one that of the window.
     *
     * @return first day of each month, epoch day
     */
    public int[] months() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryMonths(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()), JAVA_INT);
        }
    }

    /**
     * First day of each month, epoch day; of the first one that of the window.
     *
     * @return first day of each month, epoch day; as memory that is lent until this is closed
     */
    public MemorySegment monthsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryMonths(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()) * 4);
        }
    }

    /**
     * Amount settled in each month, minor units.
     *
     * @return amount settled in each month, minor units
     */
    public long[] monthAmounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryMonthAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amount settled in each month, minor units.
     *
     * @return amount settled in each month, minor units; as memory that is lent until this is
     *         closed
     */
    public MemorySegment monthAmountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryMonthAmounts(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()) * 8);
        }
    }

    /**
     * Of it later than due, minor units.
     *
     * @return of it later than due, minor units
     */
    public long[] monthLate() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryMonthLate(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Of it later than due, minor units.
     *
     * @return of it later than due, minor units; as memory that is lent until this is closed
     */
    public MemorySegment monthLateMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryMonthLate(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()) * 8);
        }
    }

    /**
     * Mean days of each month in 1/100, weighted by amount, half up;
     * {@code ENCOURS_PAYMENT_HISTORY_NONE}: nothing was settled.
     *
     * @return mean days of each month in 1/100, weighted by amount, half up
     */
    public long[] monthMeans() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativePaymentHistory.paymentHistoryMonthMeans(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Mean days of each month in 1/100, weighted by amount, half up;
     * {@code ENCOURS_PAYMENT_HISTORY_NONE}: nothing was settled.
     *
     * @return mean days of each month in 1/100, weighted by amount, half up; as memory that is lent
     *         until this is closed
     */
    public MemorySegment monthMeansMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativePaymentHistory.paymentHistoryMonthMeans(call.self()),
                    NativePaymentHistory.paymentHistoryMonthCount(call.self()) * 8);
        }
    }
}
