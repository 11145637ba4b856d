// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A line of a document of a view. What is absent is null.
 *
 * @param number its number
 * @param document number of its document
 * @param line line of its document, from 1
 * @param customer number of its customer
 * @param code code of its customer
 * @param type type of its document
 * @param issue date of the paper
 * @param effective first day on which it counts
 * @param due its due date
 * @param cancelled first day on which it no longer counts
 * @param currency its currency
 * @param amount gross, negative for a credit
 * @param open what is open of it, negative for a credit, at the day that was asked for
 * @param numberText number on the paper
 * @param sourceKey key in the host's books
 */
public record ItemRow(long number, long document, int line, long customer, String code,
        DocumentType type, LocalDate issue, LocalDate effective, LocalDate due,
        LocalDate cancelled, Currency currency, BigDecimal amount, BigDecimal open,
        String numberText, String sourceKey) {
    static ItemRow read(RowBlock row) {
        return new ItemRow(row.number(Column.NUMBER), row.number(Column.DOCUMENT),
                row.choice(Column.LINE), row.number(Column.CUSTOMER), row.text(Column.CODE),
                DocumentType.of(row.choice(Column.TYPE)), row.date(Column.ISSUE),
                row.date(Column.EFFECTIVE), row.date(Column.DUE), row.date(Column.CANCELLED),
                row.currency(), row.amount(Column.AMOUNT), row.amount(Column.OPEN),
                row.text(Column.NUMBER_TEXT), row.text(Column.SOURCE_KEY));
    }
}
