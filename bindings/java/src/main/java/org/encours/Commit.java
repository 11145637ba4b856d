// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.Arrays;
import org.encours.internal.LayoutTransaction;

/**
 * What a commit did.
 *
 * @param firstSequence first record of the transaction (unsigned)
 * @param lastSequence its last record (unsigned)
 * @param hash hash of the last record; zeros if a duplicate's could not be read again, or what was
 *         read is not that record
 * @param recordedAt as stored, microseconds since 1970-01-01 UTC
 * @param duplicate 1: it had been committed before; nothing was written now
 * @param recordedAtRaised 1: the instant given was before the last one recorded
 * @param retries conflicts settled inside the call
 */
public record Commit(long firstSequence, long lastSequence, byte[] hash, Instant recordedAt,
        long duplicate, long recordedAtRaised, long retries) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Commit that && Arrays.deepEquals(components(), that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("Commit", components(), "firstSequence", "lastSequence", "hash",
                "recordedAt", "duplicate", "recordedAtRaised", "retries");
    }

    private Object[] components() {
        return new Object[] {firstSequence, lastSequence, hash, recordedAt, duplicate,
                recordedAtRaised, retries};
    }

    /** Reads a value while it can be read. */
    static Commit read(MemorySegment at, Call scope) {
        return new Commit(at.get(JAVA_LONG, LayoutTransaction.Commit.FIRST_SEQUENCE),
                at.get(JAVA_LONG, LayoutTransaction.Commit.LAST_SEQUENCE), Convert.bytes(at,
                LayoutTransaction.Commit.HASH, 32), Convert.instant(at.get(JAVA_LONG,
                LayoutTransaction.Commit.RECORDED_AT)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutTransaction.Commit.DUPLICATE)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutTransaction.Commit.RECORDED_AT_RAISED)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutTransaction.Commit.RETRIES)));
    }
}
