// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.encours.internal.LayoutRegister;

/**
 * Entries as columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RegisterColumns {
    private long count = -1;
    private MemorySegment amounts;
    private MemorySegment days;
    private MemorySegment currencies;
    private List<String> texts;

    /** Begins without columns. */
    public RegisterColumns() {}

    /**
     * entries.
     *
     * @return entries
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * entries.
     *
     * @param count entries
     * @return this object
     */
    public RegisterColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment amounts() {
        return amounts;
    }

    /**
     * minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public RegisterColumns amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * minor units.
     *
     * @param amounts the elements
     * @return this object
     */
    public RegisterColumns amounts(MemorySegment amounts) {
        count = Convert.same(count, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
        return this;
    }

    /**
     * epoch days, null for none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * epoch days, null for none.
     *
     * @param days the elements
     * @return this object
     */
    public RegisterColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * epoch days, null for none.
     *
     * @param days the elements
     * @return this object
     */
    public RegisterColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * ISO 4217 numeric codes.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment currencies() {
        return currencies;
    }

    /**
     * ISO 4217 numeric codes.
     *
     * @param currencies the elements
     * @return this object
     */
    public RegisterColumns currencies(short... currencies) {
        return currencies(MemorySegment.ofArray(currencies));
    }

    /**
     * ISO 4217 numeric codes.
     *
     * @param currencies the elements
     * @return this object
     */
    public RegisterColumns currencies(MemorySegment currencies) {
        count = Convert.same(count, currencies.byteSize(), 2, "currencies");
        this.currencies = currencies;
        return this;
    }

    /**
     * UTF-8.
     *
     * @return UTF-8.
     */
    public List<String> texts() {
        return texts;
    }

    /**
     * UTF-8.
     *
     * @param texts UTF-8.
     * @return this object
     */
    public RegisterColumns texts(List<String> texts) {
        this.texts = texts;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RegisterColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRegister.RegisterColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RegisterColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(amounts, Math.max(count, 0), 8, "amounts");
        Convert.room(days, Math.max(count, 0), 4, "days");
        Convert.room(currencies, Math.max(count, 0), 2, "currencies");
        at.set(JAVA_LONG, LayoutRegister.RegisterColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRegister.RegisterColumns.AMOUNTS, scope.in(amounts));
        at.set(ADDRESS, LayoutRegister.RegisterColumns.DAYS, scope.in(days));
        at.set(ADDRESS, LayoutRegister.RegisterColumns.CURRENCIES, scope.in(currencies));
        at.set(ADDRESS, LayoutRegister.RegisterColumns.TEXTS, scope.texts(texts));
    }
}
