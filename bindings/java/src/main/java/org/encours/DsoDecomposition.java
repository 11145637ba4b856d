// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoVariants;

/**
 * A DSO taken apart: three amounts that add up to B, over one denominator.
 *
 * @param status a {@link DsoStatus}
 * @param days n
 * @param sales S, minor units: the exact value of a part is its amount * n / S
 * @param notDue not due and not disputed, minor units
 * @param overdue overdue and not disputed, minor units
 * @param disputed disputed, due or not, minor units
 * @param totalE4 DSO * 10^4, half up; {@code ENCOURS_DSO_NONE} when there is none
 * @param notDueE4 days not due; {@code ENCOURS_DSO_NONE}...
 * @param overdueE4 days overdue
 * @param disputedE4 disputed DSO
 */
public record DsoDecomposition(DsoStatus status, long days, long sales, long notDue, long overdue,
        long disputed, long totalE4, long notDueE4, long overdueE4, long disputedE4) {
    /** Reads a value while it can be read. */
    static DsoDecomposition read(MemorySegment at, Call scope) {
        return new DsoDecomposition(DsoStatus.of(at.get(JAVA_INT,
                LayoutDsoVariants.DsoDecomposition.STATUS)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutDsoVariants.DsoDecomposition.DAYS)), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.SALES), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.NOT_DUE), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.OVERDUE), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.DISPUTED), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.TOTAL_E4), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.NOT_DUE_E4), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.OVERDUE_E4), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoDecomposition.DISPUTED_E4));
    }
}
