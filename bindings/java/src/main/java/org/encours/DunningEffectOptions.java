// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDunningEffect;

/**
 * Options of dunning effectiveness.
 *
 * @param asOf required: payments after it are not known; null: none
 * @param withinDays w, required: 1 to 36600
 * @param credit a {@link DunningCredit}
 * @param sameDay 1: a payment of the action's own day counts; 0: it does not
 * @param rows rows of a state; 0: 1
 */
public record DunningEffectOptions(LocalDate asOf, long withinDays, DunningCredit credit,
        int sameDay, long rows) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DunningEffectOptions defaults() {
        return new DunningEffectOptions(null, 0, DunningCredit.LATEST, 0, 0);
    }

    /**
     * The same with another as of.
     *
     * @param asOf required: payments after it are not known; null: none
     * @return a changed copy
     */
    public DunningEffectOptions asOf(LocalDate asOf) {
        return new DunningEffectOptions(asOf, withinDays, credit, sameDay, rows);
    }

    /**
     * The same with another within days.
     *
     * @param withinDays w, required: 1 to 36600
     * @return a changed copy
     */
    public DunningEffectOptions withinDays(long withinDays) {
        return new DunningEffectOptions(asOf, withinDays, credit, sameDay, rows);
    }

    /**
     * The same with another credit.
     *
     * @param credit a {@link DunningCredit}
     * @return a changed copy
     */
    public DunningEffectOptions credit(DunningCredit credit) {
        return new DunningEffectOptions(asOf, withinDays, credit, sameDay, rows);
    }

    /**
     * The same with another same day.
     *
     * @param sameDay 1: a payment of the action's own day counts; 0: it does not
     * @return a changed copy
     */
    public DunningEffectOptions sameDay(int sameDay) {
        return new DunningEffectOptions(asOf, withinDays, credit, sameDay, rows);
    }

    /**
     * The same with another rows.
     *
     * @param rows rows of a state; 0: 1
     * @return a changed copy
     */
    public DunningEffectOptions rows(long rows) {
        return new DunningEffectOptions(asOf, withinDays, credit, sameDay, rows);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DunningEffectOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDunningEffect.DunningEffectOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DunningEffectOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDunningEffect.DunningEffectOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDunningEffect.DunningEffectOptions.WITHIN_DAYS,
                Convert.u32(withinDays, "withinDays"));
        at.set(JAVA_INT, LayoutDunningEffect.DunningEffectOptions.CREDIT, credit.value());
        at.set(JAVA_INT, LayoutDunningEffect.DunningEffectOptions.SAME_DAY, sameDay);
        at.set(JAVA_INT, LayoutDunningEffect.DunningEffectOptions.ROWS, Convert.u32(rows, "rows"));
    }
}
