// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

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
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditLines.creditLinesRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * The {@link Figure} that each line is of.
     *
     * @return the {@link Figure} that each line is of
     */
    public int[] figures() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesFigures(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * The {@link Figure} that each line is of.
     *
     * @return the {@link Figure} that each line is of; as memory that is lent until this is closed
     */
    public MemorySegment figuresMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesFigures(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 4);
        }
    }

    /**
     * Where each comes from, a {@link CreditSource}.
     *
     * @return where each comes from, a {@link CreditSource}
     */
    public int[] sources() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesSources(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Where each comes from, a {@link CreditSource}.
     *
     * @return where each comes from, a {@link CreditSource}; as memory that is lent until this is
     *         closed
     */
    public MemorySegment sourcesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesSources(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 4);
        }
    }

    /**
     * Number of the item, order, fact or document; 0: none.
     *
     * @return number of the item, order, fact or document
     */
    public long[] numbers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesNumbers(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Number of the item, order, fact or document; 0: none.
     *
     * @return number of the item, order, fact or document; as memory that is lent until this is
     *         closed
     */
    public MemorySegment numbersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesNumbers(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 8);
        }
    }

    /**
     * Amounts in their own currencies, minor units; of guarantees as they are counted, by
     * percentage.
     *
     * @return amounts in their own currencies, minor units
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesAmounts(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Amounts in their own currencies, minor units; of guarantees as they are counted, by
     * percentage.
     *
     * @return amounts in their own currencies, minor units; as memory that is lent until this is
     *         closed
     */
    public MemorySegment amountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesAmounts(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 8);
        }
    }

    /**
     * Their currencies, ISO 4217 numeric.
     *
     * @return their currencies, ISO 4217 numeric
     */
    public short[] currencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesCurrencies(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Their currencies, ISO 4217 numeric.
     *
     * @return their currencies, ISO 4217 numeric; as memory that is lent until this is closed
     */
    public MemorySegment currenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesCurrencies(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 2);
        }
    }

    /**
     * What each adds to its figure, minor units of the credit currency; INT64_MIN: cannot be
     * converted.
     *
     * @return what each adds to its figure, minor units of the credit currency
     */
    public long[] rowCounted() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesRowCounted(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * What each adds to its figure, minor units of the credit currency; INT64_MIN: cannot be
     * converted.
     *
     * @return what each adds to its figure, minor units of the credit currency; as memory that is
     *         lent until this is closed
     */
    public MemorySegment rowCountedMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesRowCounted(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 8);
        }
    }

    /**
     * Whether each counts, a {@link CreditCounting}.
     *
     * @return whether each counts, a {@link CreditCounting}
     */
    public int[] rowCounting() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditLines.creditLinesRowCounting(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Whether each counts, a {@link CreditCounting}.
     *
     * @return whether each counts, a {@link CreditCounting}; as memory that is lent until this is
     *         closed
     */
    public MemorySegment rowCountingMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditLines.creditLinesRowCounting(call.self()),
                    NativeCreditLines.creditLinesRowCount(call.self()) * 4);
        }
    }
}
