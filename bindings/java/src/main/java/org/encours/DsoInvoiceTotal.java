// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoInvoices;

/**
 * A true DSO. Amounts in minor units; what is left out of the value is here.
 *
 * @param status a {@link DsoStatus}: OK, INCOMPLETE or OUT_OF_RANGE
 * @param monthsWithoutSales months with open amounts, and no sales
 * @param daysE4 true DSO * 10^4; {@code ENCOURS_DSO_NONE} when there is none
 * @param knownE4 that of the invoices that have a value; {@code ENCOURS_DSO_NONE} when out of range
 * @param knownNumerator its exact value, reduced; 0 over 0 when it, or that of...
 * @param knownDenominator ... the first months among them, does not fit int64
 * @param amount open amount of the invoices that have a value, minor units
 * @param amountWithoutSales of months whose sales are zero or less, minor units
 * @param amountWithoutDate without invoice date, minor units
 * @param amountTooOld older than the months of the options, minor units
 * @param amountLater invoiced after the as-of day: not there yet, left out, minor units
 * @param amountOfCredits credits that are left out, minor units
 * @param invoices invoices that count, with a value or without (unsigned)
 */
public record DsoInvoiceTotal(DsoStatus status, long monthsWithoutSales, long daysE4, long knownE4,
        long knownNumerator, long knownDenominator, long amount, long amountWithoutSales,
        long amountWithoutDate, long amountTooOld, long amountLater, long amountOfCredits,
        long invoices) {
    /** Reads a value while it can be read. */
    static DsoInvoiceTotal read(MemorySegment at, Call scope) {
        return new DsoInvoiceTotal(DsoStatus.of(at.get(JAVA_INT,
                LayoutDsoInvoices.DsoInvoiceTotal.STATUS)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutDsoInvoices.DsoInvoiceTotal.MONTHS_WITHOUT_SALES)), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.DAYS_E4), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.KNOWN_E4), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.KNOWN_NUMERATOR), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.KNOWN_DENOMINATOR), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT_WITHOUT_SALES), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT_WITHOUT_DATE), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT_TOO_OLD), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT_LATER), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.AMOUNT_OF_CREDITS), at.get(JAVA_LONG,
                LayoutDsoInvoices.DsoInvoiceTotal.INVOICES));
    }
}
