// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.NativeCreditExposure;

/** Exposure of a portfolio. Opaque, immutable, independent of its credit. */
public final class CreditExposure extends Handle {
    CreditExposure(MemorySegment address, Object... kept) {
        super(address, NativeCreditExposure::creditExposureFree, kept);
    }

    /**
     * Currency of all amounts, ISO 4217 numeric.
     *
     * @return currency of all amounts, ISO 4217 numeric
     */
    public Currency currency() {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativeCreditExposure.creditExposureCurrency(self));
        } finally {
            leave();
        }
    }

    /**
     * How many rows there are: only those of which something is known, by key.
     *
     * @return how many rows there are
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditExposure.creditExposureRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending
     */
    public long[] keys() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditExposure.creditExposureKeys(call.self()),
                    NativeCreditExposure.creditExposureRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending; as memory that is lent until this is closed
     */
    public MemorySegment keysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditExposure.creditExposureKeys(call.self()),
                    NativeCreditExposure.creditExposureRowCount(call.self()) * 8);
        }
    }

    /**
     * Customers of each row, by a dimension those with that value and those with amounts there.
     *
     * @return customers of each row, by a dimension those with that value and those with amounts
     *         there
     */
    public long[] customers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditExposure.creditExposureCustomers(call.self()),
                    NativeCreditExposure.creditExposureRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Customers of each row, by a dimension those with that value and those with amounts there.
     *
     * @return customers of each row, by a dimension those with that value and those with amounts
     *         there; as memory that is lent until this is closed
     */
    public MemorySegment customersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditExposure.creditExposureCustomers(call.self()),
                    NativeCreditExposure.creditExposureRowCount(call.self()) * 8);
        }
    }

    /**
     * A figure by row: amounts from open-debits to exposure, limit, insured-limit and promised.
     *
     * @param figure a {@link Figure}
     * @return minor units; null: no such figure here
     */
    public long[] amounts(Figure figure) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditExposure.creditExposureAmounts(call.self(),
                    figure.value()), NativeCreditExposure.creditExposureRowCount(call.self()),
                    JAVA_LONG);
        }
    }

    /**
     * A figure by row: amounts from open-debits to exposure, limit, insured-limit and promised.
     *
     * @param figure a {@link Figure}
     * @return minor units; null: no such figure here; as memory that is lent until this is closed
     */
    public MemorySegment amountsMemory(Figure figure) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditExposure.creditExposureAmounts(call.self(),
                    figure.value()), NativeCreditExposure.creditExposureRowCount(call.self()) * 8);
        }
    }

    /**
     * Customers of each row whose figure is missing, and in no sum; of limits those who have none.
     *
     * @param figure a {@link Figure}
     * @return customers; null: no such figure here
     */
    public int[] missing(Figure figure) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditExposure.creditExposureMissing(call.self(),
                    figure.value()), NativeCreditExposure.creditExposureRowCount(call.self()),
                    JAVA_INT);
        }
    }

    /**
     * Customers of each row whose figure is missing, and in no sum; of limits those who have none.
     *
     * @param figure a {@link Figure}
     * @return customers; null: no such figure here; as memory that is lent until this is closed
     */
    public MemorySegment missingMemory(Figure figure) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditExposure.creditExposureMissing(call.self(),
                    figure.value()), NativeCreditExposure.creditExposureRowCount(call.self()) * 4);
        }
    }
}
