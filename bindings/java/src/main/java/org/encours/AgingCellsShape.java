// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutAgingCells;

/**
 * What options mean: the columns and the sizes.
 *
 * @param rows rows, at least 1 (unsigned)
 * @param currencies currencies, at least 1
 * @param columns columns, ordered as in aging.h
 * @param stateSize bytes of a state by row (unsigned)
 * @param scratchSize bytes of memory that make adding items of random rows faster; 0: none would
 *         (unsigned)
 * @param kinds a {@link AgingColumnKind} a column
 * @param lowers least age, inclusive; INT32_MIN: open or none
 * @param uppers greatest age; INT32_MAX: open or none
 */
public record AgingCellsShape(long rows, long currencies, long columns, long stateSize,
        long scratchSize, int[] kinds, int[] lowers, int[] uppers) {
    @Override
    public boolean equals(Object other) {
        return other instanceof AgingCellsShape that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("AgingCellsShape", components(), "rows", "currencies", "columns",
                "stateSize", "scratchSize", "kinds", "lowers", "uppers");
    }

    private Object[] components() {
        return new Object[] {rows, currencies, columns, stateSize, scratchSize, kinds, lowers,
                uppers};
    }

    /** Reads a value while it can be read. */
    static AgingCellsShape read(MemorySegment at, Call scope) {
        return new AgingCellsShape(at.get(JAVA_LONG, LayoutAgingCells.AgingCellsShape.ROWS),
                Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutAgingCells.AgingCellsShape.CURRENCIES)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutAgingCells.AgingCellsShape.COLUMNS)),
                at.get(JAVA_LONG, LayoutAgingCells.AgingCellsShape.STATE_SIZE), at.get(JAVA_LONG,
                LayoutAgingCells.AgingCellsShape.SCRATCH_SIZE),
                at.asSlice(LayoutAgingCells.AgingCellsShape.KINDS, 272).toArray(JAVA_INT),
                at.asSlice(LayoutAgingCells.AgingCellsShape.LOWERS, 272).toArray(JAVA_INT),
                at.asSlice(LayoutAgingCells.AgingCellsShape.UPPERS, 272).toArray(JAVA_INT));
    }
}
