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
import org.encours.internal.LayoutCreditFacts;

/**
 * Options of {@link Transaction#guarantee}. Exactly one of customer, document and order is set.
 *
 * @param customer whose debts it covers, or 0 (unsigned)
 * @param document the document that it covers, or 0 (unsigned)
 * @param order the order that it covers, or 0 (unsigned)
 * @param kind code of a kind of guarantees; null: "*", any kind that the policy does not name
 * @param amount minor units, 0 or more
 * @param currency ISO 4217 numeric; null: none
 * @param percent counts so much of it, 1/10000, 0 to 10000; less than 0: as its kind says
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param beneficiary impersonal: for whom it was given; null: not stated
 * @param party number of the party that gives it, registered in the log; 0: none (unsigned)
 * @param replaces a guarantee of the same subject that ends on {@code from}; 0: none (unsigned)
 */
public record CreditGuaranteeOptions(long customer, long document, long order, String kind,
        long amount, Currency currency, int percent, LocalDate from, LocalDate until,
        String beneficiary, long party, long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditGuaranteeOptions defaults() {
        return new CreditGuaranteeOptions(0, 0, 0, null, 0, null, -1, null, null, null, 0, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer whose debts it covers, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditGuaranteeOptions customer(long customer) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another document.
     *
     * @param document the document that it covers, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditGuaranteeOptions document(long document) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another order.
     *
     * @param order the order that it covers, or 0 (unsigned)
     * @return a changed copy
     */
    public CreditGuaranteeOptions order(long order) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another kind.
     *
     * @param kind code of a kind of guarantees; null: "*", any kind that the policy does not name
     * @return a changed copy
     */
    public CreditGuaranteeOptions kind(String kind) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another amount.
     *
     * @param amount minor units, 0 or more
     * @return a changed copy
     */
    public CreditGuaranteeOptions amount(long amount) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public CreditGuaranteeOptions currency(Currency currency) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another percent.
     *
     * @param percent counts so much of it, 1/10000, 0 to 10000; less than 0: as its kind says
     * @return a changed copy
     */
    public CreditGuaranteeOptions percent(int percent) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public CreditGuaranteeOptions from(LocalDate from) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public CreditGuaranteeOptions until(LocalDate until) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another beneficiary.
     *
     * @param beneficiary impersonal: for whom it was given; null: not stated
     * @return a changed copy
     */
    public CreditGuaranteeOptions beneficiary(String beneficiary) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another party.
     *
     * @param party number of the party that gives it, registered in the log; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditGuaranteeOptions party(long party) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a guarantee of the same subject that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public CreditGuaranteeOptions replaces(long replaces) {
        return new CreditGuaranteeOptions(customer, document, order, kind, amount, currency,
                percent, from, until, beneficiary, party, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditGuaranteeOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditFacts.CreditGuaranteeOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditGuaranteeOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.DOCUMENT, document);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.ORDER, order);
        at.set(ADDRESS, LayoutCreditFacts.CreditGuaranteeOptions.KIND, scope.text(kind));
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.AMOUNT, amount);
        at.set(JAVA_SHORT, LayoutCreditFacts.CreditGuaranteeOptions.CURRENCY,
                Convert.currency(currency));
        at.set(JAVA_INT, LayoutCreditFacts.CreditGuaranteeOptions.PERCENT, percent);
        at.set(JAVA_INT, LayoutCreditFacts.CreditGuaranteeOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCreditFacts.CreditGuaranteeOptions.UNTIL);
        at.set(ADDRESS, LayoutCreditFacts.CreditGuaranteeOptions.BENEFICIARY,
                scope.text(beneficiary));
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.PARTY, party);
        at.set(JAVA_LONG, LayoutCreditFacts.CreditGuaranteeOptions.REPLACES, replaces);
    }
}
