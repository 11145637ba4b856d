// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeAgingChanges;

/** The rows that differ. Opaque, immutable, independent of the balances. */
public final class AgingChanges extends Handle {
    AgingChanges(MemorySegment address, Object... kept) {
        super(address, NativeAgingChanges::agingChangesFree, kept);
    }

    /**
     * Compare two aged balances.
     *
     * @param before before
     * @param after of the same columns: same bounds, basis and treatment of credits
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the columns differ, or one of
     *         the balances is converted; overflow: a change does not fit 64 bits; no memory)
     */
    public static AgingChanges agingCompare(Aging before, Aging after) {
        return agingCompare(Context.standard(), before, after);
    }

    /**
     * Compare two aged balances.
     *
     * @param context context
     * @param before before
     * @param after of the same columns: same bounds, basis and treatment of credits
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the columns differ, or one of
     *         the balances is converted; overflow: a change does not fit 64 bits; no memory)
     */
    public static AgingChanges agingCompare(Context context, Aging before, Aging after) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeAgingChanges.agingCompare(call.use(Objects.requireNonNull(context,
                    "context")), call.use(Objects.requireNonNull(before, "before")),
                    call.use(Objects.requireNonNull(after, "after")), outAt, call.error()));
            return new AgingChanges(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Number of rows that differ.
     *
     * @return number of rows that differ
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeAgingChanges.agingChangesRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending
     */
    public int[] rowKeys() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesRowKeys(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Keys of the rows, ascending.
     *
     * @return keys of the rows, ascending; as memory that is lent until this is closed
     */
    public MemorySegment rowKeysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesRowKeys(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 4);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows
     */
    public short[] rowCurrencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesRowCurrencies(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Currencies of the rows.
     *
     * @return currencies of the rows; as memory that is lent until this is closed
     */
    public MemorySegment rowCurrenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesRowCurrencies(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 2);
        }
    }

    /**
     * Where each row stands in the balance before, from 0; -1: it is not there.
     *
     * @return where each row stands in the balance before, from 0
     */
    public long[] rowsBefore() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesRowsBefore(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Where each row stands in the balance before, from 0; -1: it is not there.
     *
     * @return where each row stands in the balance before, from 0; as memory that is lent until
     *         this is closed
     */
    public MemorySegment rowsBeforeMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesRowsBefore(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 8);
        }
    }

    /**
     * Where each row stands in the balance after, from 0; -1: it is not there.
     *
     * @return where each row stands in the balance after, from 0
     */
    public long[] rowsAfter() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesRowsAfter(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Where each row stands in the balance after, from 0; -1: it is not there.
     *
     * @return where each row stands in the balance after, from 0; as memory that is lent until this
     *         is closed
     */
    public MemorySegment rowsAfterMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesRowsAfter(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 8);
        }
    }

    /**
     * Changes of the rows' totals, minor units.
     *
     * @return changes of the rows' totals, minor units
     */
    public long[] rowTotals() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesRowTotals(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Changes of the rows' totals, minor units.
     *
     * @return changes of the rows' totals, minor units; as memory that is lent until this is closed
     */
    public MemorySegment rowTotalsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesRowTotals(call.self()),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 8);
        }
    }

    /**
     * Changes of a column, one a row, minor units; null if there is no such column.
     *
     * @param column from 0, as in the balances
     * @return changes of a column, one a row, minor units
     */
    public long[] amounts(long column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgingChanges.agingChangesAmounts(call.self(),
                    Convert.size(column, "column")),
                    NativeAgingChanges.agingChangesRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Changes of a column, one a row, minor units; null if there is no such column.
     *
     * @param column from 0, as in the balances
     * @return changes of a column, one a row, minor units; as memory that is lent until this is
     *         closed
     */
    public MemorySegment amountsMemory(long column) {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgingChanges.agingChangesAmounts(call.self(),
                    Convert.size(column, "column")),
                    NativeAgingChanges.agingChangesRowCount(call.self()) * 8);
        }
    }
}
