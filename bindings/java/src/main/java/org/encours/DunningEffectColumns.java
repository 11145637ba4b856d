// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDunningEffect;

/**
 * Items with their actions and payments. Those of item i are the elements offsets[i] to offsets[i +
 * 1] - 1, by ascending day. All of an item is in one call.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DunningEffectColumns {
    private long count;
    private MemorySegment actionOffsets;
    private MemorySegment paymentOffsets;
    private MemorySegment actionRows;
    private MemorySegment actionDays;
    private MemorySegment actionAmounts;
    private MemorySegment paymentDays;
    private MemorySegment paymentAmounts;

    /** Begins without columns. */
    public DunningEffectColumns() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return count;
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public DunningEffectColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * from 0, ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment actionOffsets() {
        return actionOffsets;
    }

    /**
     * from 0, ascending.
     *
     * @param actionOffsets the elements
     * @return this object
     */
    public DunningEffectColumns actionOffsets(long... actionOffsets) {
        return actionOffsets(MemorySegment.ofArray(actionOffsets));
    }

    /**
     * from 0, ascending.
     *
     * @param actionOffsets the elements
     * @return this object
     */
    public DunningEffectColumns actionOffsets(MemorySegment actionOffsets) {
        this.actionOffsets = actionOffsets;
        return this;
    }

    /**
     * from 0, ascending.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentOffsets() {
        return paymentOffsets;
    }

    /**
     * from 0, ascending.
     *
     * @param paymentOffsets the elements
     * @return this object
     */
    public DunningEffectColumns paymentOffsets(long... paymentOffsets) {
        return paymentOffsets(MemorySegment.ofArray(paymentOffsets));
    }

    /**
     * from 0, ascending.
     *
     * @param paymentOffsets the elements
     * @return this object
     */
    public DunningEffectColumns paymentOffsets(MemorySegment paymentOffsets) {
        this.paymentOffsets = paymentOffsets;
        return this;
    }

    /**
     * row (level) of each action; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment actionRows() {
        return actionRows;
    }

    /**
     * row (level) of each action; null: all 0.
     *
     * @param actionRows the elements
     * @return this object
     */
    public DunningEffectColumns actionRows(int... actionRows) {
        return actionRows(MemorySegment.ofArray(actionRows));
    }

    /**
     * row (level) of each action; null: all 0.
     *
     * @param actionRows the elements
     * @return this object
     */
    public DunningEffectColumns actionRows(MemorySegment actionRows) {
        this.actionRows = actionRows;
        return this;
    }

    /**
     * day of each action, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment actionDays() {
        return actionDays;
    }

    /**
     * day of each action, epoch day.
     *
     * @param actionDays the elements
     * @return this object
     */
    public DunningEffectColumns actionDays(int... actionDays) {
        return actionDays(MemorySegment.ofArray(actionDays));
    }

    /**
     * day of each action, epoch day.
     *
     * @param actionDays the elements
     * @return this object
     */
    public DunningEffectColumns actionDays(MemorySegment actionDays) {
        this.actionDays = actionDays;
        return this;
    }

    /**
     * dunned: open amount on that day, minor units, zero or more; an action on zero is not counted.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment actionAmounts() {
        return actionAmounts;
    }

    /**
     * dunned: open amount on that day, minor units, zero or more; an action on zero is not counted.
     *
     * @param actionAmounts the elements
     * @return this object
     */
    public DunningEffectColumns actionAmounts(long... actionAmounts) {
        return actionAmounts(MemorySegment.ofArray(actionAmounts));
    }

    /**
     * dunned: open amount on that day, minor units, zero or more; an action on zero is not counted.
     *
     * @param actionAmounts the elements
     * @return this object
     */
    public DunningEffectColumns actionAmounts(MemorySegment actionAmounts) {
        this.actionAmounts = actionAmounts;
        return this;
    }

    /**
     * value dates, epoch days.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentDays() {
        return paymentDays;
    }

    /**
     * value dates, epoch days.
     *
     * @param paymentDays the elements
     * @return this object
     */
    public DunningEffectColumns paymentDays(int... paymentDays) {
        return paymentDays(MemorySegment.ofArray(paymentDays));
    }

    /**
     * value dates, epoch days.
     *
     * @param paymentDays the elements
     * @return this object
     */
    public DunningEffectColumns paymentDays(MemorySegment paymentDays) {
        this.paymentDays = paymentDays;
        return this;
    }

    /**
     * zero or more, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment paymentAmounts() {
        return paymentAmounts;
    }

    /**
     * zero or more, minor units.
     *
     * @param paymentAmounts the elements
     * @return this object
     */
    public DunningEffectColumns paymentAmounts(long... paymentAmounts) {
        return paymentAmounts(MemorySegment.ofArray(paymentAmounts));
    }

    /**
     * zero or more, minor units.
     *
     * @param paymentAmounts the elements
     * @return this object
     */
    public DunningEffectColumns paymentAmounts(MemorySegment paymentAmounts) {
        this.paymentAmounts = paymentAmounts;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DunningEffectColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDunningEffect.DunningEffectColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DunningEffectColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(actionOffsets, count + 1, 8, "actionOffsets");
        Convert.room(paymentOffsets, count + 1, 8, "paymentOffsets");
        Convert.room(actionRows, Convert.element(actionOffsets, Math.max(count, 0), 8), 4,
                "actionRows");
        Convert.room(actionDays, Convert.element(actionOffsets, Math.max(count, 0), 8), 4,
                "actionDays");
        Convert.room(actionAmounts, Convert.element(actionOffsets, Math.max(count, 0), 8), 8,
                "actionAmounts");
        Convert.room(paymentDays, Convert.element(paymentOffsets, Math.max(count, 0), 8), 4,
                "paymentDays");
        Convert.room(paymentAmounts, Convert.element(paymentOffsets, Math.max(count, 0), 8), 8,
                "paymentAmounts");
        at.set(JAVA_LONG, LayoutDunningEffect.DunningEffectColumns.COUNT, Convert.size(count,
                "count"));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.ACTION_OFFSETS,
                scope.in(actionOffsets));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.PAYMENT_OFFSETS,
                scope.in(paymentOffsets));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.ACTION_ROWS, scope.in(actionRows));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.ACTION_DAYS, scope.in(actionDays));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.ACTION_AMOUNTS,
                scope.in(actionAmounts));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.PAYMENT_DAYS,
                scope.in(paymentDays));
        at.set(ADDRESS, LayoutDunningEffect.DunningEffectColumns.PAYMENT_AMOUNTS,
                scope.in(paymentAmounts));
    }
}
