// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutTerms;

/**
 * The dates a rule may start from; null for one that is not known.
 *
 * @param issue of the document; null: none
 * @param delivery of the goods, or end of the service; null: none
 * @param receipt of the goods or of the invoice; null: none
 */
public record TermDates(LocalDate issue, LocalDate delivery, LocalDate receipt) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TermDates defaults() {
        return new TermDates(null, null, null);
    }

    /**
     * The same with another issue.
     *
     * @param issue of the document; null: none
     * @return a changed copy
     */
    public TermDates issue(LocalDate issue) {
        return new TermDates(issue, delivery, receipt);
    }

    /**
     * The same with another delivery.
     *
     * @param delivery of the goods, or end of the service; null: none
     * @return a changed copy
     */
    public TermDates delivery(LocalDate delivery) {
        return new TermDates(issue, delivery, receipt);
    }

    /**
     * The same with another receipt.
     *
     * @param receipt of the goods or of the invoice; null: none
     * @return a changed copy
     */
    public TermDates receipt(LocalDate receipt) {
        return new TermDates(issue, delivery, receipt);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TermDates value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutTerms.TermDates.SIZE, 4);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TermDates value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutTerms.TermDates.ISSUE, Convert.day(issue));
        at.set(JAVA_INT, LayoutTerms.TermDates.DELIVERY, Convert.day(delivery));
        at.set(JAVA_INT, LayoutTerms.TermDates.RECEIPT, Convert.day(receipt));
    }
}
