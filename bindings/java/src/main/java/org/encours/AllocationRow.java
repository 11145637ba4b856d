// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An allocation of a view.
 *
 * @param number its number
 * @param customer number of its customer
 * @param code code of its customer
 * @param currency its currency
 * @param amount how much of the credit it moves to the debit
 * @param from first day
 * @param to first day on which it no longer counts; null: it was not ended
 * @param matching its matching, or 0
 * @param creditDocument number of the credit
 * @param creditLine line of the credit, from 1
 * @param debitDocument number of the debit
 * @param debitLine line of the debit, from 1
 * @param sequence last record of the transaction that made it
 * @param recordedAt instant of that transaction
 */
public record AllocationRow(long number, long customer, String code, Currency currency,
        BigDecimal amount, LocalDate from, LocalDate to, long matching, long creditDocument,
        int creditLine, long debitDocument, int debitLine, long sequence, Instant recordedAt) {
    static AllocationRow read(RowBlock row) {
        return new AllocationRow(row.number(Column.NUMBER), row.number(Column.CUSTOMER),
                row.text(Column.CODE), row.currency(), row.amount(Column.AMOUNT),
                row.date(Column.FROM), row.date(Column.TO), row.number(Column.MATCHING),
                row.number(Column.CREDIT_DOCUMENT), row.choice(Column.CREDIT_LINE),
                row.number(Column.DEBIT_DOCUMENT), row.choice(Column.DEBIT_LINE),
                row.number(Column.SEQUENCE), row.recordedAt());
    }
}
