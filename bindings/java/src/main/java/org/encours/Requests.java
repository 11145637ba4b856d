// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutApproval;
import org.encours.internal.NativeApprovalList;

/** Requests on a day. Opaque, immutable. */
public final class Requests extends Handle implements RequestsIdiom {
    Requests(MemorySegment address, Object... kept) {
        super(address, NativeApprovalList::requestsFree, kept);
    }

    /**
     * How many there are.
     *
     * @return how many there are
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeApprovalList.requestsRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending
     */
    public long[] numbers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeApprovalList.requestsNumbers(call.self()),
                    NativeApprovalList.requestsRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Their numbers, ascending.
     *
     * @return their numbers, ascending; as memory that is lent until this is closed
     */
    public MemorySegment numbersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeApprovalList.requestsNumbers(call.self()),
                    NativeApprovalList.requestsRowCount(call.self()) * 8);
        }
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: beyond the last; abi)
     */
    public Request at(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutApproval.Request.SIZE);
            call.check(NativeApprovalList.requestsAt(call.self(), Convert.size(index, "index"),
                    outAt, call.error()));
            return Request.read(outAt, call);
        }
    }
}
