// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutPaymentHistory;

/**
 * Options of {@link View#newPaymentHistory}.
 *
 * @param currency ISO 4217 numeric; 0: the base currency of the ledger; null: none
 * @param windowDays days of the window, T included, up to 36500; 0: 365
 * @param recentDays days of the recent part of it, for the trend; 0: 90
 * @param withCreditNotes 1: credit notes count as payments; 0: left out
 * @param withWriteOffs 1: credit adjustments count as payments; 0: left out
 * @param minimumExperiences fewer give no behaviour score; 0: 3
 * @param upperDays last day of each class of behaviour, strictly ascending; the last entry is not
 *         read; null: the published classes
 * @param weights weight of each class, within +-10^6; null with upper_days only
 */
public record PaymentHistoryOptions(Currency currency, int windowDays, int recentDays,
        int withCreditNotes, int withWriteOffs, long minimumExperiences, int[] upperDays,
        int[] weights) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PaymentHistoryOptions defaults() {
        return new PaymentHistoryOptions(null, 0, 0, 0, 0, 0, null, null);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; 0: the base currency of the ledger; null: none
     * @return a changed copy
     */
    public PaymentHistoryOptions currency(Currency currency) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another window days.
     *
     * @param windowDays days of the window, T included, up to 36500; 0: 365
     * @return a changed copy
     */
    public PaymentHistoryOptions windowDays(int windowDays) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another recent days.
     *
     * @param recentDays days of the recent part of it, for the trend; 0: 90
     * @return a changed copy
     */
    public PaymentHistoryOptions recentDays(int recentDays) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another with credit notes.
     *
     * @param withCreditNotes 1: credit notes count as payments; 0: left out
     * @return a changed copy
     */
    public PaymentHistoryOptions withCreditNotes(int withCreditNotes) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another with write offs.
     *
     * @param withWriteOffs 1: credit adjustments count as payments; 0: left out
     * @return a changed copy
     */
    public PaymentHistoryOptions withWriteOffs(int withWriteOffs) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another minimum experiences.
     *
     * @param minimumExperiences fewer give no behaviour score; 0: 3
     * @return a changed copy
     */
    public PaymentHistoryOptions minimumExperiences(long minimumExperiences) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another upper days.
     *
     * @param upperDays last day of each class of behaviour, strictly ascending; the last entry is
     *         not read; null: the published classes
     * @return a changed copy
     */
    public PaymentHistoryOptions upperDays(int... upperDays) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }

    /**
     * The same with another weights.
     *
     * @param weights weight of each class, within +-10^6; null with upper_days only
     * @return a changed copy
     */
    public PaymentHistoryOptions weights(int... weights) {
        return new PaymentHistoryOptions(currency, windowDays, recentDays, withCreditNotes,
                withWriteOffs, minimumExperiences, upperDays, weights);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentHistoryOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("PaymentHistoryOptions", components(), "currency", "windowDays",
                "recentDays", "withCreditNotes", "withWriteOffs", "minimumExperiences", "upperDays",
                "weights");
    }

    private Object[] components() {
        return new Object[] {currency, windowDays, recentDays, withCreditNotes, withWriteOffs,
                minimumExperiences, upperDays, weights};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PaymentHistoryOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPaymentHistory.PaymentHistoryOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PaymentHistoryOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutPaymentHistory.PaymentHistoryOptions.CLASS_COUNT,
                Convert.common("classCount", upperDays, weights));
        at.set(JAVA_SHORT, LayoutPaymentHistory.PaymentHistoryOptions.CURRENCY,
                Convert.currency(currency));
        at.set(JAVA_INT, LayoutPaymentHistory.PaymentHistoryOptions.WINDOW_DAYS, windowDays);
        at.set(JAVA_INT, LayoutPaymentHistory.PaymentHistoryOptions.RECENT_DAYS, recentDays);
        at.set(JAVA_INT, LayoutPaymentHistory.PaymentHistoryOptions.WITH_CREDIT_NOTES,
                withCreditNotes);
        at.set(JAVA_INT, LayoutPaymentHistory.PaymentHistoryOptions.WITH_WRITE_OFFS, withWriteOffs);
        at.set(JAVA_INT, LayoutPaymentHistory.PaymentHistoryOptions.MINIMUM_EXPERIENCES,
                Convert.u32(minimumExperiences, "minimumExperiences"));
        at.set(ADDRESS, LayoutPaymentHistory.PaymentHistoryOptions.UPPER_DAYS, scope.in(upperDays));
        at.set(ADDRESS, LayoutPaymentHistory.PaymentHistoryOptions.WEIGHTS, scope.in(weights));
    }
}
