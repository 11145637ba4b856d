// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRecovery;

/**
 * Options of recovery rates.
 *
 * @param base a {@link RecoveryBase}, required
 * @param rows rows of a state; 0: 1
 */
public record RecoveryOptions(RecoveryBase base, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RecoveryOptions defaults() {
        return new RecoveryOptions(RecoveryBase.of(0), 0);
    }

    /**
     * The same with another base.
     *
     * @param base a {@link RecoveryBase}, required
     * @return a changed copy
     */
    public RecoveryOptions base(RecoveryBase base) {
        return new RecoveryOptions(base, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public RecoveryOptions rows(long rows) {
        return new RecoveryOptions(base, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RecoveryOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRecovery.RecoveryOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RecoveryOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutRecovery.RecoveryOptions.BASE, base.value());
        at.set(JAVA_INT, LayoutRecovery.RecoveryOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
