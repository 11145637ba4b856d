// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoColumns;

/**
 * In which unit days are written. Zero is the default of every member.
 *
 * @param scale units in a day, 1 to 10^9; 0: 10000
 * @param rounding a {@link Rounding}; 0: {@link Rounding#HALF_UP}
 */
public record DsoUnit(long scale, Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DsoUnit defaults() {
        return new DsoUnit(0, Rounding.of(0));
    }

    /**
     * The same with another scale.
     *
     * @param scale units in a day, 1 to 10^9; 0: 10000
     * @return a changed copy
     */
    public DsoUnit scale(long scale) {
        return new DsoUnit(scale, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: {@link Rounding#HALF_UP}
     * @return a changed copy
     */
    public DsoUnit rounding(Rounding rounding) {
        return new DsoUnit(scale, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DsoUnit value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoColumns.DsoUnit.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DsoUnit value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutDsoColumns.DsoUnit.SCALE, scale);
        at.set(JAVA_INT, LayoutDsoColumns.DsoUnit.ROUNDING, rounding.value());
    }
}
