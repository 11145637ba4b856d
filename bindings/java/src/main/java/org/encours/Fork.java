// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeFork;

/** A view with what-if transactions behind it. Opaque. */
public final class Fork extends Handle {
    Fork(MemorySegment address, Object... kept) {
        super(address, NativeFork::forkFree, kept);
    }

    /**
     * Apply a transaction to a fork, whole or not at all. The transaction stays as it was. A
     * recorded_at before the last one of the fork counts as that one.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param transaction of the ledger whose view was forked; not committed or prepared
     * @throws EncoursException if it is refused or fails (exists: a transaction of this command id
     *         is known to the fork; or a code, number or source key exists; not found: a command
     *         names a thing that does not exist in the fork; state: a command is not possible in
     *         the state of the fork, or the transaction is prepared or committed; invalid: the
     *         transaction is of another ledger; or a command cannot be; currency: currencies
     *         differ, or one is unknown; overflow; limit; unsupported: a command needs a later
     *         format level than the ledger has; no memory; cancelled: the progress callback of the
     *         context asked to stop)
     */
    public void apply(Transaction transaction) {
        try (Call call = Call.begin(this)) {
            call.check(NativeFork.forkApply(call.self(),
                    call.use(Objects.requireNonNull(transaction, "transaction")), call.error()));
        }
    }

    /**
     * View the fork with all that was applied to it so far.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public View view() {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeFork.forkView(call.self(), outAt, call.error()));
            return new View(outAt.get(ADDRESS, 0), call.kept());
        }
    }
}
