// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.encours.internal.LayoutPolicyVersion;

/**
 * What is known of a version. Texts end with a NUL.
 *
 * @param number from 1 (unsigned)
 * @param sequence last record of its transaction (unsigned)
 * @param recordedAt microseconds since 1970-01-01 UTC
 * @param from first day on which it is in force, unless a later one is; null: none
 * @param bytes of its document
 * @param digest SHA-256 of its document: {@link Policy#digest}
 * @param name of the policy
 * @param version label of the version, or ""
 * @param actor who recorded it
 * @param reason why
 */
public record PolicyVersionInfo(long number, long sequence, Instant recordedAt, LocalDate from,
        long bytes, byte[] digest, String name, String version, String actor, String reason) {
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyVersionInfo that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("PolicyVersionInfo", components(), "number", "sequence",
                "recordedAt", "from", "bytes", "digest", "name", "version", "actor", "reason");
    }

    private Object[] components() {
        return new Object[] {number, sequence, recordedAt, from, bytes, digest, name, version,
                actor, reason};
    }

    /** Reads a value while it can be read. */
    static PolicyVersionInfo read(MemorySegment at, Call scope) {
        return new PolicyVersionInfo(at.get(JAVA_LONG,
                LayoutPolicyVersion.PolicyVersionInfo.NUMBER), at.get(JAVA_LONG,
                LayoutPolicyVersion.PolicyVersionInfo.SEQUENCE), Convert.instant(at.get(JAVA_LONG,
                LayoutPolicyVersion.PolicyVersionInfo.RECORDED_AT)), Convert.date(at.get(JAVA_INT,
                LayoutPolicyVersion.PolicyVersionInfo.FROM)),
                Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutPolicyVersion.PolicyVersionInfo.BYTES)), Convert.bytes(at,
                LayoutPolicyVersion.PolicyVersionInfo.DIGEST, 32), Convert.field(at,
                LayoutPolicyVersion.PolicyVersionInfo.NAME, 65), Convert.field(at,
                LayoutPolicyVersion.PolicyVersionInfo.VERSION, 33), Convert.field(at,
                LayoutPolicyVersion.PolicyVersionInfo.ACTOR, 33), Convert.field(at,
                LayoutPolicyVersion.PolicyVersionInfo.REASON, 33));
    }
}
