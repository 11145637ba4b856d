// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCommand;

/**
 * An allocation (lettrage) of one credit to one debit.
 *
 * @param credit credit document: payment, credit note, advance, credit adjustment (unsigned)
 * @param debit debit document: invoice, debit note, refund, debit adjustment (unsigned)
 * @param creditLine line of the credit, from 1; 0: fill lines first due first
 * @param debitLine line of the debit, from 1; 0: fill lines first due first
 * @param amount minor units, greater than zero
 * @param from matching date: not before both documents count; null: none
 */
public record AllocationOptions(long credit, long debit, long creditLine, long debitLine,
        long amount, LocalDate from) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AllocationOptions defaults() {
        return new AllocationOptions(0, 0, 0, 0, 0, null);
    }

    /**
     * The same with another credit.
     *
     * @param credit credit document: payment, credit note, advance, credit adjustment (unsigned)
     * @return a changed copy
     */
    public AllocationOptions credit(long credit) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /**
     * The same with another debit.
     *
     * @param debit debit document: invoice, debit note, refund, debit adjustment (unsigned)
     * @return a changed copy
     */
    public AllocationOptions debit(long debit) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /**
     * The same with another credit line.
     *
     * @param creditLine line of the credit, from 1; 0: fill lines first due first
     * @return a changed copy
     */
    public AllocationOptions creditLine(long creditLine) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /**
     * The same with another debit line.
     *
     * @param debitLine line of the debit, from 1; 0: fill lines first due first
     * @return a changed copy
     */
    public AllocationOptions debitLine(long debitLine) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /**
     * The same with another amount.
     *
     * @param amount minor units, greater than zero
     * @return a changed copy
     */
    public AllocationOptions amount(long amount) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /**
     * The same with another from.
     *
     * @param from matching date: not before both documents count; null: none
     * @return a changed copy
     */
    public AllocationOptions from(LocalDate from) {
        return new AllocationOptions(credit, debit, creditLine, debitLine, amount, from);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AllocationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommand.AllocationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AllocationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCommand.AllocationOptions.CREDIT, credit);
        at.set(JAVA_LONG, LayoutCommand.AllocationOptions.DEBIT, debit);
        at.set(JAVA_INT, LayoutCommand.AllocationOptions.CREDIT_LINE, Convert.u32(creditLine,
                "creditLine"));
        at.set(JAVA_INT, LayoutCommand.AllocationOptions.DEBIT_LINE, Convert.u32(debitLine,
                "debitLine"));
        at.set(JAVA_LONG, LayoutCommand.AllocationOptions.AMOUNT, amount);
        at.set(JAVA_INT, LayoutCommand.AllocationOptions.FROM, Convert.day(from));
    }
}
