// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import org.encours.internal.LayoutFact;

/**
 * Options of {@link Transaction#fact}.
 *
 * @param kind a {@link FactKind}
 * @param subjectKind a {@link SubjectKind}
 * @param subject customer, document (of a line: its document), order or fact; 0 for the ledger
 *         (unsigned)
 * @param line of a line: which of its document, from 1; else 0
 * @param relatedKind a {@link SubjectKind}, CUSTOMER, DOCUMENT or ORDER; 0: nothing is related
 * @param related the related customer, document or order, another than the subject (unsigned)
 * @param from first day on which it holds; null: none
 * @param currency of the amount, ISO 4217 numeric; 0: the amount is not of money; null: none
 * @param until planned: first day on which it no longer holds, after {@code from}; null: none
 * @param date the day it states, such as the one promised; null: none
 * @param amount what it states, minor units, not negative; null: none
 * @param code impersonal, 1 to 96 bytes; null: none
 * @param party number of a party registered in the log; 0: none (unsigned)
 * @param replaces a fact of the same subject and kind that ends on {@code from}; 0: none (unsigned)
 */
public record FactOptions(FactKind kind, SubjectKind subjectKind, long subject, long line,
        SubjectKind relatedKind, long related, LocalDate from, Currency currency, LocalDate until,
        LocalDate date, Long amount, String code, long party, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static FactOptions defaults() {
        return new FactOptions(FactKind.of(0), SubjectKind.of(0), 0, 0, SubjectKind.of(0), 0, null,
                null, null, null, null, null, 0, 0);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link FactKind}
     * @return a changed copy
     */
    public FactOptions kind(FactKind kind) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another subject kind.
     *
     * @param subjectKind a {@link SubjectKind}
     * @return a changed copy
     */
    public FactOptions subjectKind(SubjectKind subjectKind) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another subject.
     *
     * @param subject customer, document (of a line: its document), order or fact; 0 for the ledger
     *         (unsigned)
     * @return a changed copy
     */
    public FactOptions subject(long subject) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another line.
     *
     * @param line of a line: which of its document, from 1; else 0
     * @return a changed copy
     */
    public FactOptions line(long line) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another related kind.
     *
     * @param relatedKind a {@link SubjectKind}, CUSTOMER, DOCUMENT or ORDER; 0: nothing is related
     * @return a changed copy
     */
    public FactOptions relatedKind(SubjectKind relatedKind) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another related.
     *
     * @param related the related customer, document or order, another than the subject (unsigned)
     * @return a changed copy
     */
    public FactOptions related(long related) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public FactOptions from(LocalDate from) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another currency.
     *
     * @param currency of the amount, ISO 4217 numeric; 0: the amount is not of money; null: none
     * @return a changed copy
     */
    public FactOptions currency(Currency currency) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds, after {@code from}; null: none
     * @return a changed copy
     */
    public FactOptions until(LocalDate until) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another date.
     *
     * @param date the day it states, such as the one promised; null: none
     * @return a changed copy
     */
    public FactOptions date(LocalDate date) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another amount.
     *
     * @param amount what it states, minor units, not negative; null: none
     * @return a changed copy
     */
    public FactOptions amount(Long amount) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another code.
     *
     * @param code impersonal, 1 to 96 bytes; null: none
     * @return a changed copy
     */
    public FactOptions code(String code) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another party.
     *
     * @param party number of a party registered in the log; 0: none (unsigned)
     * @return a changed copy
     */
    public FactOptions party(long party) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a fact of the same subject and kind that ends on {@code from}; 0: none
     *         (unsigned)
     * @return a changed copy
     */
    public FactOptions replaces(long replaces) {
        return new FactOptions(kind, subjectKind, subject, line, relatedKind, related, from,
                currency, until, date, amount, code, party, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(FactOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutFact.FactOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(FactOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutFact.FactOptions.KIND, kind.value());
        at.set(JAVA_INT, LayoutFact.FactOptions.SUBJECT_KIND, subjectKind.value());
        at.set(JAVA_LONG, LayoutFact.FactOptions.SUBJECT, subject);
        at.set(JAVA_INT, LayoutFact.FactOptions.LINE, Convert.u32(line, "line"));
        at.set(JAVA_INT, LayoutFact.FactOptions.RELATED_KIND, relatedKind.value());
        at.set(JAVA_LONG, LayoutFact.FactOptions.RELATED, related);
        at.set(JAVA_INT, LayoutFact.FactOptions.FROM, Convert.day(from));
        at.set(JAVA_SHORT, LayoutFact.FactOptions.CURRENCY, Convert.currency(currency));
        Convert.optional(until, at, LayoutFact.FactOptions.UNTIL);
        Convert.optional(date, at, LayoutFact.FactOptions.DATE);
        Convert.optional(amount, at, LayoutFact.FactOptions.AMOUNT);
        at.set(ADDRESS, LayoutFact.FactOptions.CODE, scope.text(code));
        at.set(JAVA_LONG, LayoutFact.FactOptions.PARTY, party);
        at.set(JAVA_LONG, LayoutFact.FactOptions.REPLACES, replaces);
    }
}
