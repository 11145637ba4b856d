// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An event of the audit trail. {@link EventKind} says which of its members a kind has; numbers that
 * it does not have are 0, all else is null.
 *
 * @param position its position in the log, from 1
 * @param event its kind
 * @param sequence last record of its transaction
 * @param recordedAt instant of its transaction
 * @param actor who, of its transaction
 * @param reasonCode why, of its transaction
 * @param date the day from which it holds
 * @param customer number of its customer
 * @param code code of its customer
 * @param document number of the document
 * @param type type of the document
 * @param reason of an adjustment
 * @param cancelReason why the document was cancelled
 * @param numberText number on the paper
 * @param allocation number of the allocation
 * @param matching number of the matching
 * @param creditDocument number of the credit
 * @param debitDocument number of the debit
 * @param fact number of the fact
 * @param factKind what the fact says
 * @param factCode code of the fact, such as the reason of a dispute
 * @param order number of the order
 * @param stepKind what became of the order
 * @param expected day on which delivery is expected
 * @param currency its currency
 * @param amount its amount, negative for a credit; of a fact without a currency a plain number,
 *         such as a level
 * @param terms payment terms
 * @param dimension name of a dimension
 * @param value value of that dimension
 * @param policy number of the version of a credit policy
 * @param name name of that policy
 * @param version label of that version
 * @param decision number of a credit decision
 * @param stage when that was asked
 * @param outcome what was answered
 * @param exposure of the customer, with the event that was decided
 * @param limit of the customer
 */
public record EventRow(long position, EventKind event, long sequence, Instant recordedAt,
        String actor, String reasonCode, LocalDate date, long customer, String code, long document,
        DocumentType type, AdjustmentReason reason, CancelReason cancelReason, String numberText,
        long allocation, long matching, long creditDocument, long debitDocument, long fact,
        FactKind factKind, String factCode, long order, OrderStepKind stepKind, LocalDate expected,
        Currency currency, BigDecimal amount, String terms, String dimension, String value,
        long policy, String name, String version, long decision, Stage stage, Outcome outcome,
        BigDecimal exposure, BigDecimal limit) {
    static EventRow read(RowBlock row) {
        EventKind event = EventKind.of(row.choice(Column.EVENT));
        int type = row.choice(Column.TYPE);
        int reason = row.choice(Column.REASON);
        int cancelled = row.choice(Column.CANCEL_REASON);
        int fact = row.choice(Column.FACT_KIND);
        int step = row.choice(Column.STEP_KIND);
        int stage = row.choice(Column.STAGE);
        int outcome = row.choice(Column.OUTCOME);
        return new EventRow(row.number(Column.POSITION), event, row.number(Column.SEQUENCE),
                row.recordedAt(), row.text(Column.ACTOR), row.text(Column.REASON_CODE),
                row.date(Column.DATE), row.number(Column.CUSTOMER), row.text(Column.CODE),
                row.number(Column.DOCUMENT), type == 0 ? null : DocumentType.of(type),
                reason == 0 ? null : AdjustmentReason.of(reason),
                cancelled == 0 ? null : CancelReason.of(cancelled), row.text(Column.NUMBER_TEXT),
                row.number(Column.ALLOCATION), row.number(Column.MATCHING),
                row.number(Column.CREDIT_DOCUMENT), row.number(Column.DEBIT_DOCUMENT),
                row.number(Column.FACT), fact == 0 ? null : FactKind.of(fact),
                row.text(Column.FACT_CODE), row.number(Column.ORDER),
                step == 0 ? null : OrderStepKind.of(step), row.date(Column.EXPECTED),
                row.currency(), amount(row, event),
                row.text(Column.TERMS), row.text(Column.DIMENSION), row.text(Column.VALUE),
                row.number(Column.POLICY), row.text(Column.NAME), row.text(Column.VERSION),
                row.number(Column.DECISION), stage == 0 ? null : Stage.of(stage),
                outcome == 0 ? null : Outcome.of(outcome),
                outcome == 0 ? null : row.amount(Column.EXPOSURE),
                outcome == 0 ? null : row.amount(Column.LIMIT));
    }

    /** Two kinds name a currency and no amount; without a currency 0 is none. */
    private static BigDecimal amount(RowBlock row, EventKind event) {
        if (event == EventKind.LEDGER || event == EventKind.CURRENCY
                || row.currency() == null && row.number(Column.AMOUNT) == 0) {
            return null;
        }
        return row.amountOrNumber(Column.AMOUNT);
    }
}
