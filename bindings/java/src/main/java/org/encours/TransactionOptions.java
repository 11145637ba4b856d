// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Arrays;
import org.encours.internal.LayoutTransaction;

/**
 * Options of {@link Ledger#newTransaction}.
 *
 * @param commandId unique for ever, a UUID for instance; zeros are refused
 * @param recordedAt microseconds since 1970-01-01 UTC; at most 5 minutes before the last recorded,
 *         whose instant is then stored
 * @param actor who, as an opaque id of at most 32 bytes; null: empty
 * @param reason why, a code of at most 32 bytes; null: empty
 */
public record TransactionOptions(byte[] commandId, Instant recordedAt, String actor,
        String reason) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TransactionOptions defaults() {
        return new TransactionOptions(null, Instant.EPOCH, null, null);
    }

    /**
     * The same with another command id.
     *
     * @param commandId unique for ever, a UUID for instance; zeros are refused
     * @return a changed copy
     */
    public TransactionOptions commandId(byte[] commandId) {
        return new TransactionOptions(commandId, recordedAt, actor, reason);
    }

    /**
     * The same with another recorded at.
     *
     * @param recordedAt microseconds since 1970-01-01 UTC; at most 5 minutes before the last
     *         recorded, whose instant is then stored
     * @return a changed copy
     */
    public TransactionOptions recordedAt(Instant recordedAt) {
        return new TransactionOptions(commandId, recordedAt, actor, reason);
    }

    /**
     * The same with another actor.
     *
     * @param actor who, as an opaque id of at most 32 bytes; null: empty
     * @return a changed copy
     */
    public TransactionOptions actor(String actor) {
        return new TransactionOptions(commandId, recordedAt, actor, reason);
    }

    /**
     * The same with another reason.
     *
     * @param reason why, a code of at most 32 bytes; null: empty
     * @return a changed copy
     */
    public TransactionOptions reason(String reason) {
        return new TransactionOptions(commandId, recordedAt, actor, reason);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof TransactionOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("TransactionOptions", components(), "commandId", "recordedAt",
                "actor", "reason");
    }

    private Object[] components() {
        return new Object[] {commandId, recordedAt, actor, reason};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TransactionOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutTransaction.TransactionOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TransactionOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.bytes(commandId, at, LayoutTransaction.TransactionOptions.COMMAND_ID, 16,
                "commandId");
        at.set(JAVA_LONG, LayoutTransaction.TransactionOptions.RECORDED_AT,
                Convert.instant(recordedAt));
        at.set(ADDRESS, LayoutTransaction.TransactionOptions.ACTOR, scope.text(actor));
        at.set(ADDRESS, LayoutTransaction.TransactionOptions.REASON, scope.text(reason));
    }
}
