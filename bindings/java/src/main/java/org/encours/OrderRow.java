// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An order of a view, as it stands on the day of the question.
 *
 * @param number its number
 * @param customer number of its customer
 * @param code code of its customer
 * @param numberText number on the paper, or null
 * @param sourceKey key in the host's books, or null
 * @param currency its currency
 * @param date the day it was placed
 * @param amount ordered, as changed by then
 * @param delivered delivered by then
 * @param invoiced invoiced by then
 * @param cancelledAmount cancelled by then
 * @param open what is to be delivered
 * @param expected day of delivery; null: nobody knows
 * @param sequence last record of the transaction that placed it
 * @param recordedAt instant of that transaction
 */
public record OrderRow(long number, long customer, String code, String numberText,
        String sourceKey, Currency currency, LocalDate date, BigDecimal amount,
        BigDecimal delivered, BigDecimal invoiced, BigDecimal cancelledAmount, BigDecimal open,
        LocalDate expected, long sequence, Instant recordedAt) {
    static OrderRow read(RowBlock row) {
        return new OrderRow(row.number(Column.NUMBER), row.number(Column.CUSTOMER),
                row.text(Column.CODE), row.text(Column.NUMBER_TEXT), row.text(Column.SOURCE_KEY),
                row.currency(), row.date(Column.DATE), row.amount(Column.AMOUNT),
                row.amount(Column.DELIVERED), row.amount(Column.INVOICED),
                row.amount(Column.CANCELLED_AMOUNT), row.amount(Column.OPEN),
                row.date(Column.EXPECTED), row.number(Column.SEQUENCE), row.recordedAt());
    }
}
