// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeStoreCheck;

/**
 * Checking a store, and breaking one on purpose.
 *
 * <p>{@link StoreCheck#check} is the definition of a correct store: a vendor runs it in the tests
 * of their own store, any test framework around it. {@link Store#newFaulty} wraps any store so that
 * chosen calls fail or lie; it shows that whatever stands on a store, ours or the host's, takes
 * failures cleanly. Both are for tests; they are part of the library so that every host has them.
 */
public final class StoreCheck {
    /**
     * Run every case of the suite against a store.
     *
     * <p>Each case begins with an empty store. The largest needs about 50 MiB of memory.
     *
     * @param host how to open the store
     * @throws EncoursException if it is refused or fails (storage: a case failed: the store is not
     *         correct; invalid: open_empty is null, or open_again is and the store needs it; abi;
     *         no memory: the suite itself lacks memory; the cases left have not run)
     */
    public static void check(StoreCheckHost host) {
        check(Context.standard(), host);
    }

    /**
     * Run every case of the suite against a store.
     *
     * <p>Each case begins with an empty store. The largest needs about 50 MiB of memory.
     *
     * @param context context
     * @param host how to open the store
     * @throws EncoursException if it is refused or fails (storage: a case failed: the store is not
     *         correct; invalid: open_empty is null, or open_again is and the store needs it; abi;
     *         no memory: the suite itself lacks memory; the cases left have not run)
     */
    public static void check(Context context, StoreCheckHost host) {
        try (Call call = Call.begin()) {
            MemorySegment hostAt = StoreCheckHost.write(Objects.requireNonNull(host, "host"), call);
            call.check(NativeStoreCheck.storeCheck(call.use(Objects.requireNonNull(context,
                    "context")), hostAt, call.error()));
        }
    }

    private StoreCheck() {}
}
