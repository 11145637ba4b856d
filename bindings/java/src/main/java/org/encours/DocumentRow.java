// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A document of a view. What is absent is null.
 *
 * @param number its number
 * @param customer number of its customer
 * @param code code of its customer
 * @param type its type
 * @param reason why an adjustment was made
 * @param issue date of the paper
 * @param effective first day on which it counts
 * @param cancelled first day on which it no longer counts
 * @param cancelReason why it was cancelled
 * @param currency its currency
 * @param amount gross, negative for a credit
 * @param open what is open of it, negative for a credit, at the day that was asked for
 * @param vat tax in it, signed as the amount
 * @param baseAmount its value at booking in the currency of the books
 * @param accountClass first three digits of the account, or 0
 * @param numberText number on the paper
 * @param sourceKey key in the host's books
 * @param terms payment terms
 * @param dueSource where its due dates came from
 * @param sequence last record of the transaction that posted it
 * @param recordedAt instant of that transaction
 */
public record DocumentRow(long number, long customer, String code, DocumentType type,
        AdjustmentReason reason, LocalDate issue, LocalDate effective, LocalDate cancelled,
        CancelReason cancelReason, Currency currency, BigDecimal amount, BigDecimal open,
        BigDecimal vat, BigDecimal baseAmount, int accountClass, String numberText,
        String sourceKey, String terms, DueSource dueSource, long sequence, Instant recordedAt) {
    static DocumentRow read(RowBlock row) {
        int reason = row.choice(Column.REASON);
        int cancelReason = row.choice(Column.CANCEL_REASON);
        return new DocumentRow(row.number(Column.NUMBER), row.number(Column.CUSTOMER),
                row.text(Column.CODE), DocumentType.of(row.choice(Column.TYPE)),
                reason == 0 ? null : AdjustmentReason.of(reason), row.date(Column.ISSUE),
                row.date(Column.EFFECTIVE), row.date(Column.CANCELLED),
                cancelReason == 0 ? null : CancelReason.of(cancelReason), row.currency(),
                row.amount(Column.AMOUNT), row.amount(Column.OPEN), row.amount(Column.VAT),
                row.baseAmount(), row.choice(Column.ACCOUNT_CLASS), row.text(Column.NUMBER_TEXT),
                row.text(Column.SOURCE_KEY), row.text(Column.TERMS),
                DueSource.of(row.choice(Column.DUE_SOURCE)), row.number(Column.SEQUENCE),
                row.recordedAt());
    }
}
