// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutImport;

/**
 * What an import counted. A duplicate has read its lines again: all that it used then are known
 * now, and what the first import made is in the members from {@code documents} to
 * {@code customers}.
 *
 * @param linesRead records read, without headers = used + ignored + refused (unsigned)
 * @param linesUsed those that made a document, a settlement or both (unsigned)
 * @param linesIgnored see {@link Import#ignored} (unsigned)
 * @param linesRefused see {@link Import#issue} (unsigned)
 * @param linesEmpty lines without any character; not among those read (unsigned)
 * @param issues lines refused, and faults of the file as a whole (unsigned)
 * @param documents documents made, derived ones included (unsigned)
 * @param documentsDerived payments and refunds derived from settlements (unsigned)
 * @param allocations allocations made (unsigned)
 * @param customers customers made (unsigned)
 * @param settlementsAdded lines known from before that are settled since (unsigned)
 * @param issueDatesMissing documents made whose issue date is unknown (unsigned)
 * @param dueDatesMissing invoices and debit notes made without due date (unsigned)
 * @param dueDatesComputed documents made whose due date was computed from terms (unsigned)
 * @param datesRaised allocations that begin later than the file says, on the first day on which
 *         both documents count (unsigned)
 */
public record ImportCounts(long linesRead, long linesUsed, long linesIgnored, long linesRefused,
        long linesEmpty, long issues, long documents, long documentsDerived, long allocations,
        long customers, long settlementsAdded, long issueDatesMissing, long dueDatesMissing,
        long dueDatesComputed, long datesRaised) {
    /** Reads a value while it can be read. */
    static ImportCounts read(MemorySegment at, Call scope) {
        return new ImportCounts(at.get(JAVA_LONG, LayoutImport.ImportCounts.LINES_READ),
                at.get(JAVA_LONG, LayoutImport.ImportCounts.LINES_USED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.LINES_IGNORED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.LINES_REFUSED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.LINES_EMPTY), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.ISSUES), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.DOCUMENTS), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.DOCUMENTS_DERIVED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.ALLOCATIONS), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.CUSTOMERS), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.SETTLEMENTS_ADDED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.ISSUE_DATES_MISSING), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.DUE_DATES_MISSING), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.DUE_DATES_COMPUTED), at.get(JAVA_LONG,
                LayoutImport.ImportCounts.DATES_RAISED));
    }
}
