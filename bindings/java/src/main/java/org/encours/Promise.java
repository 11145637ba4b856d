// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutPromises;

/**
 * One promise.
 *
 * @param amount promised, more than zero, minor units
 * @param made day it was made; null: none
 * @param promised day promised, not before; null: none
 */
public record Promise(long amount, LocalDate made, LocalDate promised) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Promise defaults() {
        return new Promise(0, null, null);
    }

    /**
     * The same with another amount.
     *
     * @param amount promised, more than zero, minor units
     * @return a changed copy
     */
    public Promise amount(long amount) {
        return new Promise(amount, made, promised);
    }

    /**
     * The same with another made.
     *
     * @param made day it was made; null: none
     * @return a changed copy
     */
    public Promise made(LocalDate made) {
        return new Promise(amount, made, promised);
    }

    /**
     * The same with another promised.
     *
     * @param promised day promised, not before; null: none
     * @return a changed copy
     */
    public Promise promised(LocalDate promised) {
        return new Promise(amount, made, promised);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Promise value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPromises.Promise.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Promise value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutPromises.Promise.AMOUNT, amount);
        at.set(JAVA_INT, LayoutPromises.Promise.MADE, Convert.day(made));
        at.set(JAVA_INT, LayoutPromises.Promise.PROMISED, Convert.day(promised));
    }
}
