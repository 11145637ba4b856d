// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * The commands of a transaction that come by the thousand, from columns: customers, documents of
 * one line, allocations.
 *
 * <p>A row is a command: the rules, the outcome and the bytes of the log are those of
 * {@link Transaction#addCustomer}, {@link Transaction#post} and {@link Transaction#allocate} called
 * row by row. What is saved is the call and the members that do not change. As there, adding checks
 * shapes only and commit decides; error.index is then the command, counted from 0 over the whole
 * transaction. When a row is refused here, error.index is the row, error.field the column, and
 * nothing of the call is part of the transaction.
 *
 * <p>References are consecutive: {@code first} names what row 0 makes, first + i what row i makes.
 * So are the numbers they get at commit: {@link Transaction#number} of {@code first} tells them
 * all.
 *
 * <p>Columns are borrowed for the call and of the length that the struct states. A column that is
 * not needed may be null: its member then says what holds for all rows, as does a member
 * {@code _of_all}, which must be 0 when the column is there.
 *
 * <p>Limits: 2^24 commands a transaction, 2^32 bytes of them; texts as in command.h and document.h.
 */
public final class CommandColumns {
    /** in a column: no such amount in this row. */
    public static final long DOCUMENT_AMOUNT_NONE = -9223372036854775808L;

    private CommandColumns() {}
}
