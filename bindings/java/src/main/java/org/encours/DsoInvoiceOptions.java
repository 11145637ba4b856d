// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDsoInvoices;

/**
 * Options of a true DSO.
 *
 * @param asOf the day, at its end; required; null: none
 * @param months months of sales, that of the as-of day included, 1 to 240; 0: 24
 * @param credits a {@link DsoInvoiceCredits}
 */
public record DsoInvoiceOptions(LocalDate asOf, long months, DsoInvoiceCredits credits) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static DsoInvoiceOptions defaults() {
        return new DsoInvoiceOptions(null, 0, DsoInvoiceCredits.LEFT_OUT);
    }

    /**
     * The same with another as of.
     *
     * @param asOf the day, at its end; required; null: none
     * @return a changed copy
     */
    public DsoInvoiceOptions asOf(LocalDate asOf) {
        return new DsoInvoiceOptions(asOf, months, credits);
    }

    /**
     * The same with another months.
     *
     * @param months months of sales, that of the as-of day included, 1 to 240; 0: 24
     * @return a changed copy
     */
    public DsoInvoiceOptions months(long months) {
        return new DsoInvoiceOptions(asOf, months, credits);
    }

    /**
     * The same with another credits.
     *
     * @param credits a {@link DsoInvoiceCredits}
     * @return a changed copy
     */
    public DsoInvoiceOptions credits(DsoInvoiceCredits credits) {
        return new DsoInvoiceOptions(asOf, months, credits);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(DsoInvoiceOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoInvoices.DsoInvoiceOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(DsoInvoiceOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDsoInvoices.DsoInvoiceOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDsoInvoices.DsoInvoiceOptions.MONTHS, Convert.u32(months, "months"));
        at.set(JAVA_INT, LayoutDsoInvoices.DsoInvoiceOptions.CREDITS, credits.value());
    }
}
