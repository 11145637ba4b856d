// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.NativeCreditLines;

/** What the figures of a customer are made of. Opaque, immutable, independent of its credit. */
public final class CreditLines extends Handle {
    CreditLines(MemorySegment address, Object... kept) {
        super(address, NativeCreditLines::creditLinesFree, kept);
    }

    /**
     * Number of the customer explained.
     *
     * @return number of the customer explained
     */
    public long customer() {
        MemorySegment self = enter();
        try {
            return NativeCreditLines.creditLinesCustomer(self);
        } finally {
            leave();
        }
    }

    /**
     * Credit currency, ISO 4217 numeric.
     *
     * @return credit currency, ISO 4217 numeric
     */
    public Currency currency() {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativeCreditLines.creditLinesCurrency(self));
        } finally {
            leave();
        }
    }

    /**
     * How many lines there are.
     *
     * @return how many lines there are
     */
    public long count() {
        MemorySegment self = enter();
        try {
            return NativeCreditLines.creditLinesCount(self);
        } finally {
            leave();
        }
    }

    /**
     * The {@link Figure} that each line is of.
     *
     * @return the {@link Figure} that each line is of
     */
    public MemorySegment figures() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesFigures(call.self());
        }
    }

    /**
     * Where each comes from, a {@link CreditSource}.
     *
     * @return where each comes from, a {@link CreditSource}
     */
    public MemorySegment sources() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesSources(call.self());
        }
    }

    /**
     * Number of the item, order, fact or document; 0: none.
     *
     * @return number of the item, order, fact or document
     */
    public MemorySegment numbers() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesNumbers(call.self());
        }
    }

    /**
     * Amounts in their own currencies, minor units; of guarantees as they are counted, by
     * percentage.
     *
     * @return amounts in their own currencies, minor units
     */
    public MemorySegment amounts() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesAmounts(call.self());
        }
    }

    /**
     * Their currencies, ISO 4217 numeric.
     *
     * @return their currencies, ISO 4217 numeric
     */
    public MemorySegment currencies() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesCurrencies(call.self());
        }
    }

    /**
     * What each adds to its figure, minor units of the credit currency; INT64_MIN: cannot be
     * converted.
     *
     * @return what each adds to its figure, minor units of the credit currency
     */
    public MemorySegment counted() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesCounted(call.self());
        }
    }

    /**
     * Whether each counts, a {@link CreditCounting}.
     *
     * @return whether each counts, a {@link CreditCounting}
     */
    public MemorySegment counting() {
        try (Call call = Call.begin(this)) {
            return NativeCreditLines.creditLinesCounting(call.self());
        }
    }
}
