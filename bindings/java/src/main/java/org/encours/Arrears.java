// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDunningRules;

/**
 * Days in arrears of an item on a day.
 *
 * @param daysInArrears run - due, signed; the grace is not taken off
 * @param daysAfterGrace days in arrears less grace days, signed
 * @param isOverdue 1 when days_after_grace &gt; 0
 */
public record Arrears(int daysInArrears, int daysAfterGrace, boolean isOverdue) {
    /** Reads a value while it can be read. */
    static Arrears read(MemorySegment at, Call scope) {
        return new Arrears(at.get(JAVA_INT, LayoutDunningRules.Arrears.DAYS_IN_ARREARS),
                at.get(JAVA_INT, LayoutDunningRules.Arrears.DAYS_AFTER_GRACE), at.get(JAVA_INT,
                LayoutDunningRules.Arrears.IS_OVERDUE) != 0);
    }
}
