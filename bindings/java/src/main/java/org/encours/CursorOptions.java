// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCursor;

/**
 * Which rows a cursor gives. Zero: all.
 *
 * @param customer number; rows that concern this customer only; 0: all (unsigned)
 * @param document number; rows that concern this document only; 0: all. Not for customers
 *         (unsigned)
 * @param asOf of documents, items, allocations and facts: only those that count on this day, open
 *         amounts at its end; of orders and their steps: only those of this day or before; of
 *         policies only those in force by this day, of decisions those as of this day or before.
 *         Not set: also those that do not count yet, any more or ever; open amounts at 2199-12-31,
 *         the last day. Not for customers and events; null: none
 * @param openOnly 1: documents or items with an open amount, or orders with something to deliver,
 *         other than 0 on the day of as_of, which is then needed
 * @param factKind of facts: only those of this {@link FactKind}; 0: all
 * @param subjectKind of facts: only those about such a {@link SubjectKind}; 0: all. With CUSTOMER
 *         and a customer its documents are not looked at
 * @param order number; of order steps: only those of this order; 0: all (unsigned)
 */
public record CursorOptions(long customer, long document, LocalDate asOf, int openOnly,
        int factKind, SubjectKind subjectKind, long order) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CursorOptions defaults() {
        return new CursorOptions(0, 0, null, 0, 0, SubjectKind.of(0), 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer number; rows that concern this customer only; 0: all (unsigned)
     * @return a changed copy
     */
    public CursorOptions customer(long customer) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another document.
     *
     * @param document number; rows that concern this document only; 0: all. Not for customers
     *         (unsigned)
     * @return a changed copy
     */
    public CursorOptions document(long document) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another as of.
     *
     * @param asOf of documents, items, allocations and facts: only those that count on this day,
     *         open amounts at its end; of orders and their steps: only those of this day or before;
     *         of policies only those in force by this day, of decisions those as of this day or
     *         before. Not set: also those that do not count yet, any more or ever; open amounts at
     *         2199-12-31, the last day. Not for customers and events; null: none
     * @return a changed copy
     */
    public CursorOptions asOf(LocalDate asOf) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another open only.
     *
     * @param openOnly 1: documents or items with an open amount, or orders with something to
     *         deliver, other than 0 on the day of as_of, which is then needed
     * @return a changed copy
     */
    public CursorOptions openOnly(int openOnly) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another fact kind.
     *
     * @param factKind of facts: only those of this {@link FactKind}; 0: all
     * @return a changed copy
     */
    public CursorOptions factKind(int factKind) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another subject kind.
     *
     * @param subjectKind of facts: only those about such a {@link SubjectKind}; 0: all. With
     *         CUSTOMER and a customer its documents are not looked at
     * @return a changed copy
     */
    public CursorOptions subjectKind(SubjectKind subjectKind) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /**
     * The same with another order.
     *
     * @param order number; of order steps: only those of this order; 0: all (unsigned)
     * @return a changed copy
     */
    public CursorOptions order(long order) {
        return new CursorOptions(customer, document, asOf, openOnly, factKind, subjectKind, order);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CursorOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCursor.CursorOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CursorOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCursor.CursorOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCursor.CursorOptions.DOCUMENT, document);
        Convert.optional(asOf, at, LayoutCursor.CursorOptions.AS_OF);
        at.set(JAVA_INT, LayoutCursor.CursorOptions.OPEN_ONLY, openOnly);
        at.set(JAVA_INT, LayoutCursor.CursorOptions.FACT_KIND, factKind);
        at.set(JAVA_INT, LayoutCursor.CursorOptions.SUBJECT_KIND, subjectKind.value());
        at.set(JAVA_LONG, LayoutCursor.CursorOptions.ORDER, order);
    }
}
