// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutPromises;

/**
 * Options of promises.
 *
 * @param asOf required; null: none
 * @param toleranceDays 0 to 36600
 * @param toleranceAmount zero or more, minor units: short by this much is kept
 * @param rows rows of a state; 0: 1
 */
public record PromiseOptions(LocalDate asOf, long toleranceDays, long toleranceAmount, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PromiseOptions defaults() {
        return new PromiseOptions(null, 0, 0, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf required; null: none
     * @return a changed copy
     */
    public PromiseOptions asOf(LocalDate asOf) {
        return new PromiseOptions(asOf, toleranceDays, toleranceAmount, rows);
    }

    /**
     * The same with another tolerance days.
     *
     * @param toleranceDays 0 to 36600
     * @return a changed copy
     */
    public PromiseOptions toleranceDays(long toleranceDays) {
        return new PromiseOptions(asOf, toleranceDays, toleranceAmount, rows);
    }

    /**
     * The same with another tolerance amount.
     *
     * @param toleranceAmount zero or more, minor units: short by this much is kept
     * @return a changed copy
     */
    public PromiseOptions toleranceAmount(long toleranceAmount) {
        return new PromiseOptions(asOf, toleranceDays, toleranceAmount, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public PromiseOptions rows(long rows) {
        return new PromiseOptions(asOf, toleranceDays, toleranceAmount, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PromiseOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPromises.PromiseOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PromiseOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutPromises.PromiseOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutPromises.PromiseOptions.TOLERANCE_DAYS, Convert.u32(toleranceDays,
                "toleranceDays"));
        at.set(JAVA_LONG, LayoutPromises.PromiseOptions.TOLERANCE_AMOUNT, toleranceAmount);
        at.set(JAVA_INT, LayoutPromises.PromiseOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
