// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeCreditAssign;

/** Customers to be watched. Opaque, immutable, independent of its credit. */
public final class WatchList extends Handle {
    WatchList(MemorySegment address, Object... kept) {
        super(address, NativeCreditAssign::watchListFree, kept);
    }

    /**
     * Customers on it.
     *
     * @return customers on it
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeCreditAssign.watchListRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending
     */
    public long[] customers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.watchListCustomers(call.self()),
                    NativeCreditAssign.watchListRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending; as memory that is lent until this is closed
     */
    public MemorySegment customersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.watchListCustomers(call.self()),
                    NativeCreditAssign.watchListRowCount(call.self()) * 8);
        }
    }

    /**
     * Number of the newest WATCH fact of each that holds; 0: the table watches alone.
     *
     * @return number of the newest WATCH fact of each that holds
     */
    public long[] facts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCreditAssign.watchListFacts(call.self()),
                    NativeCreditAssign.watchListRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Number of the newest WATCH fact of each that holds; 0: the table watches alone.
     *
     * @return number of the newest WATCH fact of each that holds; as memory that is lent until this
     *         is closed
     */
    public MemorySegment factsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeCreditAssign.watchListFacts(call.self()),
                    NativeCreditAssign.watchListRowCount(call.self()) * 8);
        }
    }

    /**
     * Why: the code of the fact, else the value of the table; null beyond the last.
     *
     * @param row from 0
     * @return why
     */
    public String reason(long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditAssign.watchListReason(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }
}
