// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A fact of a view: what holds of a subject from a day to a day. Numbers that it does not have are
 * 0, all else is null.
 *
 * @param number its number
 * @param kind what it says
 * @param subjectKind what it is about
 * @param subject number of the customer, document, item or order; 0: the ledger
 * @param customer number of the customer of the subject
 * @param code code of that customer
 * @param document number of the document of the subject
 * @param line its line, from 1; 0: it is not of a line
 * @param relatedKind what is related
 * @param related number of what is related
 * @param from first day on which it holds
 * @param to first day on which it no longer holds; the same as from: it never held
 * @param until the end that was planned
 * @param date the day it states, such as the one promised
 * @param amount what it states, in its currency; without one a plain number, such as a level
 * @param currency of the amount
 * @param party number of a party
 * @param factCode its code, such as the reason of a dispute
 * @param sequence last record of the transaction that made it
 * @param recordedAt instant of that transaction
 */
public record FactRow(long number, FactKind kind, SubjectKind subjectKind, long subject,
        long customer, String code, long document, int line, SubjectKind relatedKind, long related,
        LocalDate from, LocalDate to, LocalDate until, LocalDate date, BigDecimal amount,
        Currency currency, long party, String factCode, long sequence, Instant recordedAt) {
    static FactRow read(RowBlock row) {
        int related = row.choice(Column.RELATED_KIND);
        return new FactRow(row.number(Column.NUMBER), FactKind.of(row.choice(Column.FACT_KIND)),
                SubjectKind.of(row.choice(Column.SUBJECT_KIND)), row.number(Column.SUBJECT),
                row.number(Column.CUSTOMER), row.text(Column.CODE), row.number(Column.DOCUMENT),
                row.choice(Column.LINE), related == 0 ? null : SubjectKind.of(related),
                row.number(Column.RELATED), row.date(Column.FROM), row.date(Column.TO),
                row.date(Column.UNTIL), row.date(Column.DATE), row.amountOrNumber(Column.AMOUNT),
                row.currency(), row.number(Column.PARTY), row.text(Column.FACT_CODE),
                row.number(Column.SEQUENCE), row.recordedAt());
    }
}
