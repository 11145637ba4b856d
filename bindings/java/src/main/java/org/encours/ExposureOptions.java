// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutExposure;

/**
 * Options of a state.
 *
 * @param rowCount rows, 1 to 2^20; 0: 1
 * @param complete flags of {@link ExposureComponents} of which all elements are given: a row
 *         without any has 0. Of the others a row without any is missing it
 */
public record ExposureOptions(long rowCount, long complete) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ExposureOptions defaults() {
        return new ExposureOptions(0, 0);
    }

    /**
     * The same with another row count.
     *
     * @param rowCount rows, 1 to 2^20; 0: 1
     * @return a changed copy
     */
    public ExposureOptions rowCount(long rowCount) {
        return new ExposureOptions(rowCount, complete);
    }

    /**
     * The same with another complete.
     *
     * @param complete flags of {@link ExposureComponents} of which all elements are given: a row
     *         without any has 0. Of the others a row without any is missing it
     * @return a changed copy
     */
    public ExposureOptions complete(long complete) {
        return new ExposureOptions(rowCount, complete);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ExposureOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutExposure.ExposureOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ExposureOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutExposure.ExposureOptions.ROW_COUNT, Convert.u32(rowCount,
                "rowCount"));
        at.set(JAVA_INT, LayoutExposure.ExposureOptions.COMPLETE, Convert.u32(complete,
                "complete"));
    }
}
