// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoVariants;

/**
 * Contractual days of what is open or was sold.
 *
 * @param status a {@link DsoStatus}: OK, UNDEFINED_NO_SALES: amounts of zero or less in all, or
 *         OUT_OF_RANGE
 * @param daysE4 mean * 10^4, half up; {@code ENCOURS_DSO_NONE} when there is none
 * @param numerator exact mean, reduced; 0 when it does not fit...
 * @param denominator ... int64 or when there is none
 * @param amount sum of the amounts that have terms, minor units
 * @param amountWithoutTerms sum of the others, left out, minor units
 * @param items items with terms (unsigned)
 * @param itemsWithoutTerms the others (unsigned)
 */
public record DsoContractual(DsoStatus status, long daysE4, long numerator, long denominator,
        long amount, long amountWithoutTerms, long items, long itemsWithoutTerms) {
    /** Reads a value while it can be read. */
    static DsoContractual read(MemorySegment at, Call scope) {
        return new DsoContractual(DsoStatus.of(at.get(JAVA_INT,
                LayoutDsoVariants.DsoContractual.STATUS)), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.DAYS_E4), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.NUMERATOR), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.DENOMINATOR), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.AMOUNT), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.AMOUNT_WITHOUT_TERMS), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.ITEMS), at.get(JAVA_LONG,
                LayoutDsoVariants.DsoContractual.ITEMS_WITHOUT_TERMS));
    }
}
