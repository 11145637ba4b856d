// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRegister;

/**
 * Totals as columns, given room by the caller.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RegisterTotals {
    private MemorySegment amounts;
    private MemorySegment currencies;
    private long capacity = -1;

    /** Begins without columns. */
    public RegisterTotals() {}

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
     * @param amounts the elements, written by the library
     * @return this object
     */
    public RegisterTotals amounts(long... amounts) {
        return amounts(MemorySegment.ofArray(amounts));
    }

    /**
     * minor units.
     *
     * @param amounts the elements, written by the library
     * @return this object
     */
    public RegisterTotals amounts(MemorySegment amounts) {
        capacity = Convert.same(capacity, amounts.byteSize(), 8, "amounts");
        this.amounts = amounts;
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
     * @param currencies the elements, written by the library
     * @return this object
     */
    public RegisterTotals currencies(short... currencies) {
        return currencies(MemorySegment.ofArray(currencies));
    }

    /**
     * ISO 4217 numeric codes.
     *
     * @param currencies the elements, written by the library
     * @return this object
     */
    public RegisterTotals currencies(MemorySegment currencies) {
        capacity = Convert.same(capacity, currencies.byteSize(), 2, "currencies");
        this.currencies = currencies;
        return this;
    }

    /**
     * currencies.
     *
     * @return currencies
     */
    public long capacity() {
        return Math.max(capacity, 0);
    }

    /**
     * currencies.
     *
     * @param capacity currencies
     * @return this object
     */
    public RegisterTotals capacity(long capacity) {
        this.capacity = capacity;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RegisterTotals value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutRegister.RegisterTotals.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RegisterTotals value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(amounts, Math.max(capacity, 0), "amounts", "capacity");
        Convert.room(amounts, Math.max(capacity, 0), 8, "amounts");
        Convert.stated(currencies, Math.max(capacity, 0), "currencies", "capacity");
        Convert.room(currencies, Math.max(capacity, 0), 2, "currencies");
        at.set(ADDRESS, LayoutRegister.RegisterTotals.AMOUNTS, scope.inout(amounts));
        at.set(ADDRESS, LayoutRegister.RegisterTotals.CURRENCIES, scope.inout(currencies));
        at.set(JAVA_LONG, LayoutRegister.RegisterTotals.CAPACITY, Math.max(capacity, 0));
    }
}
