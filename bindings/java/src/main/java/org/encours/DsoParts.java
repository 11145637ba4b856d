// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoVariants;

/**
 * A balance by what holds it back.
 *
 * @param balance B, minor units
 * @param notDue part of B not due, disputed or not, minor units
 * @param disputed part of B in dispute, due or not, minor units
 * @param disputedNotDue part of B in dispute and not due, minor units: in both of the above
 * @param sales S, minor units
 * @param days n, 1 to 36600
 */
public record DsoParts(long balance, long notDue, long disputed, long disputedNotDue, long sales,
        long days) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DsoParts defaults() {
        return new DsoParts(0, 0, 0, 0, 0, 0);
    }

    /**
     * The same with another balance.
     *
     * @param balance B, minor units
     * @return a changed copy
     */
    public DsoParts balance(long balance) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /**
     * The same with another not due.
     *
     * @param notDue part of B not due, disputed or not, minor units
     * @return a changed copy
     */
    public DsoParts notDue(long notDue) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /**
     * The same with another disputed.
     *
     * @param disputed part of B in dispute, due or not, minor units
     * @return a changed copy
     */
    public DsoParts disputed(long disputed) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /**
     * The same with another disputed not due.
     *
     * @param disputedNotDue part of B in dispute and not due, minor units: in both of the above
     * @return a changed copy
     */
    public DsoParts disputedNotDue(long disputedNotDue) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /**
     * The same with another sales.
     *
     * @param sales S, minor units
     * @return a changed copy
     */
    public DsoParts sales(long sales) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /**
     * The same with another days.
     *
     * @param days n, 1 to 36600
     * @return a changed copy
     */
    public DsoParts days(long days) {
        return new DsoParts(balance, notDue, disputed, disputedNotDue, sales, days);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DsoParts value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoVariants.DsoParts.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DsoParts value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutDsoVariants.DsoParts.BALANCE, balance);
        at.set(JAVA_LONG, LayoutDsoVariants.DsoParts.NOT_DUE, notDue);
        at.set(JAVA_LONG, LayoutDsoVariants.DsoParts.DISPUTED, disputed);
        at.set(JAVA_LONG, LayoutDsoVariants.DsoParts.DISPUTED_NOT_DUE, disputedNotDue);
        at.set(JAVA_LONG, LayoutDsoVariants.DsoParts.SALES, sales);
        at.set(JAVA_INT, LayoutDsoVariants.DsoParts.DAYS, Convert.u32(days, "days"));
    }
}
