// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCreditCheck;

/**
 * Events by columns. A null column is as in {@code ENCOURS_CREDIT_EVENT_INIT}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CreditEvents {
    private long count = -1;
    private MemorySegment customers;
    private MemorySegment amounts;
    private MemorySegment orders;
    private MemorySegment currencies;
    private MemorySegment termDays;
    private MemorySegment discounts;
    private Stage stage = Stage.of(0);
    private int cumulative;

    /** Begins without columns. */
    public CreditEvents() {}

    /**
     * events.
     *
     * @return events
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * events.
     *
     * @param count events
     * @return this object
     */
    public CreditEvents count(long count) {
        this.count = count;
        return this;
    }

    /**
     * numbers.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment customers() {
        return customers;
    }

    /**
     * numbers.
     *
     * @param customers the elements
     * @return this object
     */
    public CreditEvents customers(long... customers) {
        return customers(MemorySegment.ofArray(customers));
    }

    /**
     * numbers.
     *
     * @param customers the elements
     * @return this object
     */
    public CreditEvents customers(MemorySegment customers) {
        count = Convert.same(count, customers.byteSize(), 8, "customers");
        this.customers = customers;
        return this;
    }

    /**
     * gross, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * gross, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public CreditEvents amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * gross, minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public CreditEvents amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * numbers or 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment orders() {
        return orders;
    }

    /**
     * numbers or 0.
     *
     * @param orders the elements
     * @return this object
     */
    public CreditEvents orders(long... orders) {
        return orders(MemorySegment.ofArray(orders));
    }

    /**
     * numbers or 0.
     *
     * @param orders the elements
     * @return this object
     */
    public CreditEvents orders(MemorySegment orders) {
        count = Convert.same(count, orders.byteSize(), 8, "orders");
        this.orders = orders;
        return this;
    }

    /**
     * ISO 4217 numeric or 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currencies() {
        return currencies;
    }

    /**
     * ISO 4217 numeric or 0.
     *
     * @param currencies the elements
     * @return this object
     */
    public CreditEvents currencies(short... currencies) {
        return currencies(MemorySegment.ofArray(currencies));
    }

    /**
     * ISO 4217 numeric or 0.
     *
     * @param currencies the elements
     * @return this object
     */
    public CreditEvents currencies(MemorySegment currencies) {
        count = Convert.same(count, currencies.byteSize(), 2, "currencies");
        this.currencies = currencies;
        return this;
    }

    /**
     * days or -1.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment termDays() {
        return termDays;
    }

    /**
     * days or -1.
     *
     * @param termDays the elements
     * @return this object
     */
    public CreditEvents termDays(int... termDays) {
        return termDays(MemorySegment.ofArray(termDays));
    }

    /**
     * days or -1.
     *
     * @param termDays the elements
     * @return this object
     */
    public CreditEvents termDays(MemorySegment termDays) {
        count = Convert.same(count, termDays.byteSize(), 4, "termDays");
        this.termDays = termDays;
        return this;
    }

    /**
     * 1/10000.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment discounts() {
        return discounts;
    }

    /**
     * 1/10000.
     *
     * @param discounts the elements
     * @return this object
     */
    public CreditEvents discounts(int... discounts) {
        return discounts(MemorySegment.ofArray(discounts));
    }

    /**
     * 1/10000.
     *
     * @param discounts the elements
     * @return this object
     */
    public CreditEvents discounts(MemorySegment discounts) {
        count = Convert.same(count, discounts.byteSize(), 4, "discounts");
        this.discounts = discounts;
        return this;
    }

    /**
     * a {@link Stage}, of all.
     *
     * @return a {@link Stage}, of all
     */
    public Stage stage() {
        return stage;
    }

    /**
     * a {@link Stage}, of all.
     *
     * @param stage a {@link Stage}, of all
     * @return this object
     */
    public CreditEvents stage(Stage stage) {
        this.stage = stage;
        return this;
    }

    /**
     * 1: what was accepted or warned of before counts, whole.
     *
     * @return 1: what was accepted or warned of before counts, whole
     */
    public int cumulative() {
        return cumulative;
    }

    /**
     * 1: what was accepted or warned of before counts, whole.
     *
     * @param cumulative 1: what was accepted or warned of before counts, whole
     * @return this object
     */
    public CreditEvents cumulative(int cumulative) {
        this.cumulative = cumulative;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CreditEvents value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditCheck.CreditEvents.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CreditEvents value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(customers, Math.max(count, 0), 8, "customers");
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(orders, Math.max(count, 0), 8, "orders");
        Convert.room(currencies, Math.max(count, 0), 2, "currencies");
        Convert.room(termDays, Math.max(count, 0), 4, "termDays");
        Convert.room(discounts, Math.max(count, 0), 4, "discounts");
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvents.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.CUSTOMERS, scope.in(customers));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.ORDERS, scope.in(orders));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.CURRENCIES, scope.in(currencies));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.TERM_DAYS, scope.in(termDays));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvents.DISCOUNTS, scope.in(discounts));
        at.set(JAVA_INT, LayoutCreditCheck.CreditEvents.STAGE, stage.value());
        at.set(JAVA_INT, LayoutCreditCheck.CreditEvents.CUMULATIVE, cumulative);
    }
}
