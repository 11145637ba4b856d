// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAgingKeys;

/**
 * Open items by key, as columns of the same length, in any order.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class AgingKeysColumns {
    private long count = -1;
    private MemorySegment key;
    private MemorySegment currency;
    private MemorySegment amount;
    private MemorySegment due;
    private MemorySegment issue;

    /** Begins without columns. */
    public AgingKeysColumns() {}

    /**
     * items.
     *
     * @return items
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * items.
     *
     * @param count items
     * @return this object
     */
    public AgingKeysColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * any number.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment key() {
        return key;
    }

    /**
     * any number.
     *
     * @param key the elements
     * @return this object
     */
    public AgingKeysColumns key(long... key) {
        return key(MemorySegment.ofArray(key));
    }

    /**
     * any number.
     *
     * @param key the elements
     * @return this object
     */
    public AgingKeysColumns key(MemorySegment key) {
        count = Convert.same(count, key.byteSize(), 8, "key");
        this.key = key;
        return this;
    }

    /**
     * numeric code; null only with one currency.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currency() {
        return currency;
    }

    /**
     * numeric code; null only with one currency.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingKeysColumns currency(short... currency) {
        return currency(MemorySegment.ofArray(currency));
    }

    /**
     * numeric code; null only with one currency.
     *
     * @param currency the elements
     * @return this object
     */
    public AgingKeysColumns currency(MemorySegment currency) {
        count = Convert.same(count, currency.byteSize(), 2, "currency");
        this.currency = currency;
        return this;
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amount() {
        return amount;
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @param amount the elements
     * @return this object
     */
    public AgingKeysColumns amount(long... amount) {
        return amount(MemorySegment.ofArray(amount));
    }

    /**
     * open amount, signed minor units; 0: not open.
     *
     * @param amount the elements
     * @return this object
     */
    public AgingKeysColumns amount(MemorySegment amount) {
        count = Convert.same(count, amount.byteSize(), 8, "amount");
        this.amount = amount;
        return this;
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment due() {
        return due;
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public AgingKeysColumns due(int... due) {
        return due(MemorySegment.ofArray(due));
    }

    /**
     * due date, epoch day or null; null: none has one.
     *
     * @param due the elements
     * @return this object
     */
    public AgingKeysColumns due(MemorySegment due) {
        count = Convert.same(count, due.byteSize(), 4, "due");
        this.due = due;
        return this;
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment issue() {
        return issue;
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingKeysColumns issue(int... issue) {
        return issue(MemorySegment.ofArray(issue));
    }

    /**
     * document date, epoch day or null; null: none has one; only checked when aging by due date.
     *
     * @param issue the elements
     * @return this object
     */
    public AgingKeysColumns issue(MemorySegment issue) {
        count = Convert.same(count, issue.byteSize(), 4, "issue");
        this.issue = issue;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(AgingKeysColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgingKeys.AgingKeysColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(AgingKeysColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(key, Math.max(count, 0), 8, "key");
        Convert.room(currency, Math.max(count, 0), 2, "currency");
        Convert.room(amount, Math.max(count, 0), 8, "amount");
        Convert.room(due, Math.max(count, 0), 4, "due");
        Convert.room(issue, Math.max(count, 0), 4, "issue");
        at.set(JAVA_LONG, LayoutAgingKeys.AgingKeysColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutAgingKeys.AgingKeysColumns.KEY, scope.in(key));
        at.set(ADDRESS, LayoutAgingKeys.AgingKeysColumns.CURRENCY, scope.in(currency));
        at.set(ADDRESS, LayoutAgingKeys.AgingKeysColumns.AMOUNT, scope.in(amount));
        at.set(ADDRESS, LayoutAgingKeys.AgingKeysColumns.DUE, scope.in(due));
        at.set(ADDRESS, LayoutAgingKeys.AgingKeysColumns.ISSUE, scope.in(issue));
    }
}
