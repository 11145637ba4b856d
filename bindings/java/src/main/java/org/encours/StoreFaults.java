// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeStoreCheck;

/** Faults armed for one or more faulty stores. Opaque, reference counted. */
public final class StoreFaults extends Handle {
    StoreFaults(MemorySegment address, Object... kept) {
        super(address, NativeStoreCheck::storeFaultsFree, kept);
    }

    /**
     * Make a set of faults with none armed.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static StoreFaults create() {
        return create(Context.standard());
    }

    /**
     * Make a set of faults with none armed.
     *
     * @param context kept alive by the set
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static StoreFaults create(Context context) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeStoreCheck.storeFaultsNew(call.use(Objects.requireNonNull(context,
                    "context")), outAt, call.error()));
            return new StoreFaults(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Arm a fault. Up to 16 can be armed; when several meet in one call, the one armed first
     * counts. One that is not persistent is disarmed once it has struck.
     *
     * @param fault copied
     * @throws EncoursException if it is refused or fails (invalid: unknown kind or method, call is
     *         0, or BEFORE or AFTER without a status; limit: 16 are armed already; abi)
     */
    public void arm(StoreFault fault) {
        try (Call call = Call.begin(this)) {
            MemorySegment faultAt = StoreFault.write(Objects.requireNonNull(fault, "fault"), call);
            call.check(NativeStoreCheck.storeFaultsArm(call.self(), faultAt, call.error()));
        }
    }

    /** Disarm every fault; the counts stay. */
    public void disarm() {
        try (Call call = Call.begin(this)) {
            NativeStoreCheck.storeFaultsDisarm(call.self());
        }
    }

    /**
     * How many calls of a method the faulty stores have received, struck ones included.
     *
     * @param method a {@link StoreMethod}; {@link StoreMethod#ANY} for the sum
     * @return the count; 0 for an unknown method
     */
    public long calls(StoreMethod method) {
        try (Call call = Call.begin(this)) {
            return NativeStoreCheck.storeFaultsCalls(call.self(), method.value());
        }
    }

    /**
     * How many times a fault has struck.
     *
     * @return the count
     */
    public long struck() {
        try (Call call = Call.begin(this)) {
            return NativeStoreCheck.storeFaultsStruck(call.self());
        }
    }
}
