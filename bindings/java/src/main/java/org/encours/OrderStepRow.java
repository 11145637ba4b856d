// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What became of an order on a day.
 *
 * @param number its number
 * @param order number of the order
 * @param customer number of the customer of the order
 * @param code code of that customer
 * @param numberText number of the order on the paper, or null
 * @param sourceKey key of the order in the host's books, or null
 * @param currency currency of the order
 * @param kind what became of it
 * @param date when
 * @param amount how much; 0 of a day that was moved
 * @param expected the new day, where it was moved; else null
 * @param sequence last record of the transaction that made it
 * @param recordedAt instant of that transaction
 */
public record OrderStepRow(long number, long order, long customer, String code, String numberText,
        String sourceKey, Currency currency, OrderStepKind kind, LocalDate date, BigDecimal amount,
        LocalDate expected, long sequence, Instant recordedAt) {
    static OrderStepRow read(RowBlock row) {
        return new OrderStepRow(row.number(Column.NUMBER), row.number(Column.ORDER),
                row.number(Column.CUSTOMER), row.text(Column.CODE), row.text(Column.NUMBER_TEXT),
                row.text(Column.SOURCE_KEY), row.currency(),
                OrderStepKind.of(row.choice(Column.STEP_KIND)), row.date(Column.DATE),
                row.amount(Column.AMOUNT), row.date(Column.EXPECTED), row.number(Column.SEQUENCE),
                row.recordedAt());
    }
}
