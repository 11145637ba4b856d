// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutContext;

/**
 * Options of {@link Context#create}. Zero is the default of every member.
 *
 * @param log null: nothing is logged.
 */
public record ContextOptions(ContextLogCallback log) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ContextOptions defaults() {
        return new ContextOptions(null);
    }

    /**
     * The same with another log.
     *
     * @param log null: nothing is logged.
     * @return a changed copy
     */
    public ContextOptions log(ContextLogCallback log) {
        return new ContextOptions(log);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ContextOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutContext.ContextOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ContextOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutContext.ContextOptions.LOG, ContextLogUpcall.stub(log, scope));
    }
}
