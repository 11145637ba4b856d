// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.LayoutAuthoriser;

/**
 * A question. Numbers of things that the same transaction makes are those that they will get.
 *
 * @param actor who wants it; "": nobody is named. Lent for the call
 * @param detail code of a fact, name of a policy; "": none. Lent for the call
 * @param action a {@link Action}
 * @param subjectKind a {@link SubjectKind}
 * @param subject its number; 0: of the ledger, or one that does not exist yet (unsigned)
 * @param customer number of the customer that it is or belongs to; 0: none (unsigned)
 * @param amount minor units of {@code currency}, 0 or more; 0 when there is none
 * @param currency ISO 4217 numeric; 0: there is no amount; null: none
 */
public record Question(String actor, String detail, Action action, SubjectKind subjectKind,
        long subject, long customer, long amount, Currency currency) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Question defaults() {
        return new Question(null, null, Action.of(0), SubjectKind.LEDGER, 0, 0, 0, null);
    }

    /**
     * The same with another actor.
     *
     * @param actor who wants it; "": nobody is named. Lent for the call
     * @return a changed copy
     */
    public Question actor(String actor) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another detail.
     *
     * @param detail code of a fact, name of a policy; "": none. Lent for the call
     * @return a changed copy
     */
    public Question detail(String detail) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another action.
     *
     * @param action a {@link Action}
     * @return a changed copy
     */
    public Question action(Action action) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another subject kind.
     *
     * @param subjectKind a {@link SubjectKind}
     * @return a changed copy
     */
    public Question subjectKind(SubjectKind subjectKind) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another subject.
     *
     * @param subject its number; 0: of the ledger, or one that does not exist yet (unsigned)
     * @return a changed copy
     */
    public Question subject(long subject) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another customer.
     *
     * @param customer number of the customer that it is or belongs to; 0: none (unsigned)
     * @return a changed copy
     */
    public Question customer(long customer) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another amount.
     *
     * @param amount minor units of {@code currency}, 0 or more; 0 when there is none
     * @return a changed copy
     */
    public Question amount(long amount) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; 0: there is no amount; null: none
     * @return a changed copy
     */
    public Question currency(Currency currency) {
        return new Question(actor, detail, action, subjectKind, subject, customer, amount,
                currency);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Question value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAuthoriser.Question.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Question value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutAuthoriser.Question.ACTOR, scope.text(actor));
        at.set(ADDRESS, LayoutAuthoriser.Question.DETAIL, scope.text(detail));
        at.set(JAVA_INT, LayoutAuthoriser.Question.ACTION, action.value());
        at.set(JAVA_INT, LayoutAuthoriser.Question.SUBJECT_KIND, subjectKind.value());
        at.set(JAVA_LONG, LayoutAuthoriser.Question.SUBJECT, subject);
        at.set(JAVA_LONG, LayoutAuthoriser.Question.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutAuthoriser.Question.AMOUNT, amount);
        at.set(JAVA_SHORT, LayoutAuthoriser.Question.CURRENCY, Convert.currency(currency));
    }

    /** Reads a value while it can be read. */
    static Question read(MemorySegment at, Call scope) {
        return new Question(Convert.text(at.get(ADDRESS, LayoutAuthoriser.Question.ACTOR)),
                Convert.text(at.get(ADDRESS, LayoutAuthoriser.Question.DETAIL)),
                Action.of(at.get(JAVA_INT, LayoutAuthoriser.Question.ACTION)),
                SubjectKind.of(at.get(JAVA_INT, LayoutAuthoriser.Question.SUBJECT_KIND)),
                at.get(JAVA_LONG, LayoutAuthoriser.Question.SUBJECT), at.get(JAVA_LONG,
                LayoutAuthoriser.Question.CUSTOMER), at.get(JAVA_LONG,
                LayoutAuthoriser.Question.AMOUNT), Convert.currency(at.get(JAVA_SHORT,
                LayoutAuthoriser.Question.CURRENCY)));
    }
}
