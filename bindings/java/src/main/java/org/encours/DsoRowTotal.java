// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoRows;

/**
 * All rows together.
 *
 * @param status a {@link DsoStatus} of the four figures over S: OK, UNDEFINED_NO_SALES, or
 *         OUT_OF_RANGE when one of them is
 * @param days n
 * @param balance B, minor units: the sum of the rows
 * @param notDue part of B not due, disputed or not, minor units
 * @param disputed part of B in dispute, due or not, minor units
 * @param disputedNotDue part of B in both, minor units
 * @param sales S of the window, minor units; values are exactly amount * n / S
 * @param simpleE4 DSO * 10^4; {@code ENCOURS_DSO_NONE} when there is none...
 * @param bestPossibleE4 ... and of the following
 * @param delayE4 overdue, disputed or not
 * @param disputedE4 disputed
 * @param countBackE4 count-back of B over the months of all rows
 * @param countBackStatus a {@link DsoStatus}
 * @param countBackRest part of B that no month consumed, minor units
 */
public record DsoRowTotal(DsoStatus status, long days, long balance, long notDue, long disputed,
        long disputedNotDue, long sales, long simpleE4, long bestPossibleE4, long delayE4,
        long disputedE4, long countBackE4, DsoStatus countBackStatus, long countBackRest) {
    /** Reads a value while it can be read. */
    static DsoRowTotal read(MemorySegment at, Call scope) {
        return new DsoRowTotal(DsoStatus.of(at.get(JAVA_INT, LayoutDsoRows.DsoRowTotal.STATUS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutDsoRows.DsoRowTotal.DAYS)),
                at.get(JAVA_LONG, LayoutDsoRows.DsoRowTotal.BALANCE), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.NOT_DUE), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.DISPUTED), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.DISPUTED_NOT_DUE), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.SALES), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.SIMPLE_E4), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.BEST_POSSIBLE_E4), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.DELAY_E4), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.DISPUTED_E4), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.COUNT_BACK_E4), DsoStatus.of(at.get(JAVA_INT,
                LayoutDsoRows.DsoRowTotal.COUNT_BACK_STATUS)), at.get(JAVA_LONG,
                LayoutDsoRows.DsoRowTotal.COUNT_BACK_REST));
    }
}
