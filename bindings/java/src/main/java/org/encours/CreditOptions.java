// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCredit;

/**
 * Options of {@link View#newCredit}.
 *
 * @param rates exchange rates, kept by the caller as long as the credit lives; currencies without a
 *         rate between them meet by its base_currency only; null: none, one currency
 * @param book 1: work out the figures of all customers now
 * @param caps legal caps on payment terms, of which the policy names a rule; read now and not kept;
 *         null: none
 * @param capsFacts what holds of invoices: flags of {@link LegalCapFacts} and of the host's own;
 *         {@link LegalCapFacts#AGREED} holds always
 */
public record CreditOptions(Rates rates, int book, LegalCapColumns caps, long capsFacts) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditOptions defaults() {
        return new CreditOptions(null, 0, null, 0);
    }

    /**
     * The same with another rates.
     *
     * @param rates exchange rates, kept by the caller as long as the credit lives; currencies
     *         without a rate between them meet by its base_currency only; null: none, one currency
     * @return a changed copy
     */
    public CreditOptions rates(Rates rates) {
        return new CreditOptions(rates, book, caps, capsFacts);
    }

    /**
     * The same with another book.
     *
     * @param book 1: work out the figures of all customers now
     * @return a changed copy
     */
    public CreditOptions book(int book) {
        return new CreditOptions(rates, book, caps, capsFacts);
    }

    /**
     * The same with another caps.
     *
     * @param caps legal caps on payment terms, of which the policy names a rule; read now and not
     *         kept; null: none
     * @return a changed copy
     */
    public CreditOptions caps(LegalCapColumns caps) {
        return new CreditOptions(rates, book, caps, capsFacts);
    }

    /**
     * The same with another caps facts.
     *
     * @param capsFacts what holds of invoices: flags of {@link LegalCapFacts} and of the host's
     *         own; {@link LegalCapFacts#AGREED} holds always
     * @return a changed copy
     */
    public CreditOptions capsFacts(long capsFacts) {
        return new CreditOptions(rates, book, caps, capsFacts);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCredit.CreditOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutCredit.CreditOptions.RATES, scope.use(rates));
        at.set(JAVA_INT, LayoutCredit.CreditOptions.BOOK, book);
        at.set(ADDRESS, LayoutCredit.CreditOptions.CAPS, LegalCapColumns.write(caps, scope));
        at.set(JAVA_INT, LayoutCredit.CreditOptions.CAPS_FACTS, Convert.u32(capsFacts,
                "capsFacts"));
    }
}
