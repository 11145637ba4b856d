// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutLegalCaps;
import org.encours.internal.NativeLegalCaps;

/**
 * Legal caps on payment terms: the latest lawful due date of an invoice, and by how much a due date
 * exceeds it.
 *
 * <p>Caps are data: a table of rows, columns of the caller, which are read and never kept. A row
 * says that from one day to another, invoices of a rule (the general one, perishable food,
 * transport ...) may be due at most so many days after a start, counted in one way. Two rows of a
 * rule may apply to one invoice ("60 days from the invoice, or 45 days end of month"): the later
 * date is lawful. A row applies when the facts it needs are all given and none of those that
 * exclude it.
 *
 * <p>"45 jours fin de mois" has two accepted readings, up to a month apart: 45 days and then the
 * end of that month, or the end of the month and then 45 days. Both dates are returned, always, and
 * no reading is preferred: a due date may be lawful under one only.
 *
 * <p>Days are whole calendar days; nothing is rounded or rolled to a business day. Which rows hold
 * is decided by the date of issue of the invoice.
 *
 * <p>Sources: art. L441-10 and L441-11 code de commerce; DGCCRF, "Délais de paiement : les règles à
 * connaître" (both readings); directive 2011/7/EU art. 3 to 5. See
 * {@code docs/concepts/legal-caps.md}.
 *
 * <p>Limits: 65536 rows; 0 to 1000 days a row; a date out of 1900 to 2199 is a status.
 */
public final class LegalCaps {
    /**
     * Check a table: rows within limits, countings, starts, flags known, no validity that ends
     * before it begins.
     *
     * <p>Functions that take a table check it themselves: this one is for those who load one.
     *
     * @param table table
     * @throws EncoursException if it is refused or fails (invalid: an empty table, or what is
     *         listed above)
     */
    public static void check(LegalCapColumns table) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = LegalCapColumns.write(Objects.requireNonNull(table, "table"),
                    call);
            call.check(NativeLegalCaps.legalCapsCheck(tableAt, call.error()));
        }
    }

    /**
     * The cap of one invoice, and whether a due date keeps it.
     *
     * <p>Of the rows of {@code rule} that hold on the day of issue and whose facts fit, the latest
     * date, under each reading apart; of equal ones the lowest row.
     *
     * @param table table
     * @param rule number of the rule the invoice falls under
     * @param facts flags of {@link LegalCapFacts}, and the caller's own
     * @param dates of the invoice; {@code issue} must be known
     * @param due the due date to check; null: only the caps
     * @return the answer, with its status
     * @throws EncoursException if it is refused or fails (invalid: the table is not one; a date out
     *         of 1900 to 2199; no date of issue)
     */
    public static LegalCap capCompute(LegalCapColumns table, long rule, long facts, TermDates dates,
            LocalDate due) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = LegalCapColumns.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment datesAt = TermDates.write(Objects.requireNonNull(dates, "dates"), call);
            MemorySegment outAt = call.sized(LayoutLegalCaps.LegalCap.SIZE);
            call.check(NativeLegalCaps.legalCapCompute(tableAt, Convert.u32(rule, "rule"),
                    Convert.u32(facts, "facts"), datesAt, call.date(due), outAt, call.error()));
            return LegalCap.read(outAt, call);
        }
    }

    /**
     * The caps of many invoices, as {@link LegalCaps#capCompute} gives each.
     *
     * @param table table
     * @param invoices invoices
     * @param out its columns
     * @throws EncoursException if it is refused or fails (invalid: the table is not one; a date out
     *         of 1900 to 2199; no date of issue; stated room that is not enough)
     */
    public static void apply(LegalCapColumns table, LegalCapInvoices invoices,
            LegalCapResults out) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = LegalCapColumns.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment invoicesAt = LegalCapInvoices.write(Objects.requireNonNull(invoices,
                    "invoices"), call);
            MemorySegment outAt = LegalCapResults.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeLegalCaps.legalCapsApply(tableAt, invoicesAt, outAt, call.error()));
        }
    }

    private LegalCaps() {}
}
