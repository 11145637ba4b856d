// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutTerms;

/**
 * A due date and where it comes from.
 *
 * @param rule {@link Terms#termRuleCode} of the rule that gave it; 0: it was asked for, see
 *         {@link TermDueOptions} (unsigned)
 * @param due the date; null: none
 * @param unadjusted before closing days, moves and rolling to a business day; null: none
 * @param base the date the rule started from; null: none
 * @param rolled 1 when {@code due} differs from {@code unadjusted}
 */
public record DueDate(long rule, LocalDate due, LocalDate unadjusted, LocalDate base, long rolled) {
    /** Reads a value while it can be read. */
    static DueDate read(MemorySegment at, Call scope) {
        return new DueDate(at.get(JAVA_LONG, LayoutTerms.DueDate.RULE),
                Convert.date(at.get(JAVA_INT, LayoutTerms.DueDate.DUE)),
                Convert.date(at.get(JAVA_INT, LayoutTerms.DueDate.UNADJUSTED)),
                Convert.date(at.get(JAVA_INT, LayoutTerms.DueDate.BASE)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutTerms.DueDate.ROLLED)));
    }
}
