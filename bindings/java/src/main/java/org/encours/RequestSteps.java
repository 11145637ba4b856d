// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutApprovalList;
import org.encours.internal.NativeApprovalList;

/** The steps of a request. Opaque, immutable. */
public final class RequestSteps extends Handle implements RequestStepsIdiom {
    RequestSteps(MemorySegment address, Object... kept) {
        super(address, NativeApprovalList::requestStepsFree, kept);
    }

    /**
     * How many there are.
     *
     * @return how many there are
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeApprovalList.requestStepsRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: beyond the last; abi)
     */
    public RequestEvent at(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutApprovalList.RequestEvent.SIZE);
            call.check(NativeApprovalList.requestStepsAt(call.self(), Convert.size(index, "index"),
                    outAt, call.error()));
            return RequestEvent.read(outAt, call);
        }
    }
}
