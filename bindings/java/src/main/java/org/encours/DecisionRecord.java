// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutCreditDecision;

/**
 * What is on record of a decision besides the answer. Texts end with a NUL.
 *
 * @param number from 1 (unsigned)
 * @param customer of the event: number (unsigned)
 * @param order of the event: number or 0 (unsigned)
 * @param document of the event: number or 0 (unsigned)
 * @param amount of the event, minor units of its own currency
 * @param paid of the event: what-if payment, minor units
 * @param orderedBesides of the event: what-if orders, minor units
 * @param policy number of the version of the policy (unsigned)
 * @param known transactions that were known: the first so many of the log (unsigned)
 * @param knownSequence last record of these, as {@link Ledger#viewAtSequence} takes it (unsigned)
 * @param sequence last record of the transaction that recorded it (unsigned)
 * @param recordedAt when, microseconds since 1970-01-01 UTC
 * @param asOf T; null: none
 * @param termDays of the event; -1: not stated
 * @param discount of the event, 1/10000; -1: not stated
 * @param currency of the event, ISO 4217 numeric; null: none
 * @param tables {@link Credit#digest}; of an event in a currency that the view did not use, SHA-256
 *         of that and of its rates
 * @param dimension of the event, or ""
 * @param value its value there, or ""
 * @param actor who recorded it
 * @param reason why
 */
public record DecisionRecord(long number, long customer, long order, long document, long amount,
        long paid, long orderedBesides, long policy, long known, long knownSequence, long sequence,
        Instant recordedAt, LocalDate asOf, int termDays, int discount, Currency currency,
        byte[] tables, String dimension, String value, String actor, String reason) {
    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionRecord that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("DecisionRecord", components(), "number", "customer", "order",
                "document", "amount", "paid", "orderedBesides", "policy", "known", "knownSequence",
                "sequence", "recordedAt", "asOf", "termDays", "discount", "currency", "tables",
                "dimension", "value", "actor", "reason");
    }

    private Object[] components() {
        return new Object[] {number, customer, order, document, amount, paid, orderedBesides,
                policy, known, knownSequence, sequence, recordedAt, asOf, termDays, discount,
                currency, tables, dimension, value, actor, reason};
    }

    /** Reads a value while it can be read. */
    static DecisionRecord read(MemorySegment at, Call scope) {
        return new DecisionRecord(at.get(JAVA_LONG, LayoutCreditDecision.DecisionRecord.NUMBER),
                at.get(JAVA_LONG, LayoutCreditDecision.DecisionRecord.CUSTOMER), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.ORDER), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.DOCUMENT), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.AMOUNT), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.PAID), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.ORDERED_BESIDES), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.POLICY), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.KNOWN), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.KNOWN_SEQUENCE), at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.SEQUENCE), Convert.instant(at.get(JAVA_LONG,
                LayoutCreditDecision.DecisionRecord.RECORDED_AT)), Convert.date(at.get(JAVA_INT,
                LayoutCreditDecision.DecisionRecord.AS_OF)), at.get(JAVA_INT,
                LayoutCreditDecision.DecisionRecord.TERM_DAYS), at.get(JAVA_INT,
                LayoutCreditDecision.DecisionRecord.DISCOUNT), Convert.currency(at.get(JAVA_SHORT,
                LayoutCreditDecision.DecisionRecord.CURRENCY)), Convert.bytes(at,
                LayoutCreditDecision.DecisionRecord.TABLES, 32), Convert.field(at,
                LayoutCreditDecision.DecisionRecord.DIMENSION, 33), Convert.field(at,
                LayoutCreditDecision.DecisionRecord.VALUE, 65), Convert.field(at,
                LayoutCreditDecision.DecisionRecord.ACTOR, 33), Convert.field(at,
                LayoutCreditDecision.DecisionRecord.REASON, 33));
    }
}
