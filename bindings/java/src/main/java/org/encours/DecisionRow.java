// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A credit decision on record. Numbers that it does not have are 0, all else is null;
 * {@link View#decision(long)} has its reasons.
 *
 * @param number its number
 * @param subjectKind what was asked about: a customer, an order or a document
 * @param subject its number
 * @param customer number of the customer
 * @param code code of that customer
 * @param document number of the document
 * @param order number of the order
 * @param stage when it was asked
 * @param outcome what was answered
 * @param date the day as of which it was taken
 * @param known transactions that were known
 * @param policy number of the version of the policy
 * @param name name of the policy
 * @param version label of that version
 * @param amount of the event, in the customer's credit currency
 * @param currency that currency
 * @param exposure with the event; null: missing
 * @param limit null: there is none, which is not a limit of 0
 * @param digest of the tables that were read, in hexadecimal
 * @param sequence last record of the transaction that recorded it
 * @param recordedAt instant of that transaction
 */
public record DecisionRow(long number, SubjectKind subjectKind, long subject, long customer,
        String code, long document, long order, Stage stage, Outcome outcome, LocalDate date,
        long known, long policy, String name, String version, BigDecimal amount, Currency currency,
        BigDecimal exposure, BigDecimal limit, String digest, long sequence, Instant recordedAt) {
    static DecisionRow read(RowBlock row) {
        return new DecisionRow(row.number(Column.NUMBER),
                SubjectKind.of(row.choice(Column.SUBJECT_KIND)), row.number(Column.SUBJECT),
                row.number(Column.CUSTOMER), row.text(Column.CODE), row.number(Column.DOCUMENT),
                row.number(Column.ORDER), Stage.of(row.choice(Column.STAGE)),
                Outcome.of(row.choice(Column.OUTCOME)), row.date(Column.DATE),
                row.number(Column.KNOWN), row.number(Column.POLICY), row.text(Column.NAME),
                row.text(Column.VERSION), row.amount(Column.AMOUNT), row.currency(),
                row.amount(Column.EXPOSURE), row.amount(Column.LIMIT), row.text(Column.DIGEST),
                row.number(Column.SEQUENCE), row.recordedAt());
    }
}
