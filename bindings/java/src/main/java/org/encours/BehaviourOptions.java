// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutBehaviour;

/**
 * Options of a state.
 *
 * @param rowCount rows (customers), 0: 1
 * @param sourceCount sources that report, numbered from 0; 0: sources are not counted
 */
public record BehaviourOptions(long rowCount, long sourceCount) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static BehaviourOptions defaults() {
        return new BehaviourOptions(0, 0);
    }

    /**
     * The same with another row count.
     *
     * @param rowCount rows (customers), 0: 1
     * @return a changed copy
     */
    public BehaviourOptions rowCount(long rowCount) {
        return new BehaviourOptions(rowCount, sourceCount);
    }

    /**
     * The same with another source count.
     *
     * @param sourceCount sources that report, numbered from 0; 0: sources are not counted
     * @return a changed copy
     */
    public BehaviourOptions sourceCount(long sourceCount) {
        return new BehaviourOptions(rowCount, sourceCount);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(BehaviourOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutBehaviour.BehaviourOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(BehaviourOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutBehaviour.BehaviourOptions.ROW_COUNT, Convert.u32(rowCount,
                "rowCount"));
        at.set(JAVA_INT, LayoutBehaviour.BehaviourOptions.SOURCE_COUNT, Convert.u32(sourceCount,
                "sourceCount"));
    }
}
