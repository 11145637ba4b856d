// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExchange;

/**
 * Amounts to book in the base currency. Columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ExchangeAmounts {
    private long count = -1;
    private MemorySegment amount;
    private MemorySegment currency;
    private MemorySegment day;

    /** Begins without columns. */
    public ExchangeAmounts() {}

    /**
     * amounts, up to 2^31.
     *
     * @return amounts, up to 2^31
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * amounts, up to 2^31.
     *
     * @param count amounts, up to 2^31
     * @return this object
     */
    public ExchangeAmounts count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units of {@code currency}
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * minor units of {@code currency}
     *
     * @param amount the elements
     * @return this object
     */
    public ExchangeAmounts amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * minor units of {@code currency}
     *
     * @param amount the elements
     * @return this object
     */
    public ExchangeAmounts amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * ISO 4217 numeric.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * ISO 4217 numeric.
     *
     * @param currency the elements
     * @return this object
     */
    public ExchangeAmounts currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * ISO 4217 numeric.
     *
     * @param currency the elements
     * @return this object
     */
    public ExchangeAmounts currency(MemorySegment currency) {
        count = Convert.same(count, currency.byteSize(), 2, "currency");
        this.currency = currency;
        return this;
    }

    /**
     * the day whose rate counts, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment day() {
        return day;
    }

    /**
     * the day whose rate counts, epoch day.
     *
     * @param day the elements
     * @return this object
     */
    public ExchangeAmounts day(int... day) {
        return day(MemorySegment.ofArray(day));
    }

    /**
     * the day whose rate counts, epoch day.
     *
     * @param day the elements
     * @return this object
     */
    public ExchangeAmounts day(MemorySegment day) {
        count = Convert.same(count, day.byteSize(), 4, "day");
        this.day = day;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ExchangeAmounts value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExchange.ExchangeAmounts.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ExchangeAmounts value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(day, Math.max(count, 0), 4, "day");
        at.set(JAVA_LONG, LayoutExchange.ExchangeAmounts.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutExchange.ExchangeAmounts.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutExchange.ExchangeAmounts.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutExchange.ExchangeAmounts.DAY, scope.in(day));
    }
}
