// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutEcl;

/**
 * Options of a state: the matrix.
 *
 * @param segmentCount segments (country, type, size); 0: 1
 * @param bucketCount buckets of age, 1 to 64, from not due to oldest; required
 * @param vat a {@link EclVat}; not of cohorts
 */
public record EclOptions(long segmentCount, long bucketCount, EclVat vat) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static EclOptions defaults() {
        return new EclOptions(0, 0, EclVat.LEFT_OUT);
    }

    /**
     * The same with another segment count.
     *
     * @param segmentCount segments (country, type, size); 0: 1
     * @return a changed copy
     */
    public EclOptions segmentCount(long segmentCount) {
        return new EclOptions(segmentCount, bucketCount, vat);
    }

    /**
     * The same with another bucket count.
     *
     * @param bucketCount buckets of age, 1 to 64, from not due to oldest; required
     * @return a changed copy
     */
    public EclOptions bucketCount(long bucketCount) {
        return new EclOptions(segmentCount, bucketCount, vat);
    }

    /**
     * The same with another vat.
     *
     * @param vat a {@link EclVat}; not of cohorts
     * @return a changed copy
     */
    public EclOptions vat(EclVat vat) {
        return new EclOptions(segmentCount, bucketCount, vat);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(EclOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEcl.EclOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(EclOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutEcl.EclOptions.SEGMENT_COUNT, Convert.u32(segmentCount,
                "segmentCount"));
        at.set(JAVA_INT, LayoutEcl.EclOptions.BUCKET_COUNT, Convert.u32(bucketCount,
                "bucketCount"));
        at.set(JAVA_INT, LayoutEcl.EclOptions.VAT, vat.value());
    }
}
