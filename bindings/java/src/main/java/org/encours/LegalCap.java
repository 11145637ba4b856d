// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutLegalCaps;

/**
 * The cap of one invoice.
 *
 * @param status a {@link LegalCapStatus}
 * @param flags flags of {@link LegalCapFlags}, of the two rows that decided
 * @param daysFirst latest lawful date, days and then the end of month; null: none
 * @param monthFirst latest lawful date, end of month and then days; null: none
 * @param excessDaysFirst days by which the due date passes {@code days_first}, 0 when lawful
 * @param excessMonthFirst the same for {@code month_first}
 * @param rowDaysFirst row that decided, from 0; UINT32_MAX: none
 * @param rowMonthFirst the same for {@code month_first}
 */
public record LegalCap(LegalCapStatus status, int flags, LocalDate daysFirst, LocalDate monthFirst,
        int excessDaysFirst, int excessMonthFirst, long rowDaysFirst, long rowMonthFirst) {
    /** Reads a value while it can be read. */
    static LegalCap read(MemorySegment at, Call scope) {
        return new LegalCap(LegalCapStatus.of(at.get(JAVA_INT, LayoutLegalCaps.LegalCap.STATUS)),
                at.get(JAVA_INT, LayoutLegalCaps.LegalCap.FLAGS), Convert.date(at.get(JAVA_INT,
                LayoutLegalCaps.LegalCap.DAYS_FIRST)), Convert.date(at.get(JAVA_INT,
                LayoutLegalCaps.LegalCap.MONTH_FIRST)), at.get(JAVA_INT,
                LayoutLegalCaps.LegalCap.EXCESS_DAYS_FIRST), at.get(JAVA_INT,
                LayoutLegalCaps.LegalCap.EXCESS_MONTH_FIRST),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutLegalCaps.LegalCap.ROW_DAYS_FIRST)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutLegalCaps.LegalCap.ROW_MONTH_FIRST)));
    }
}
