// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import org.encours.internal.LayoutCreditCheck;

/**
 * An event to be decided.
 *
 * @param customer number (unsigned)
 * @param order number of the order it is or belongs to, if the view knows it; 0. It is that of the
 *         customer, or of one who counts as the same (customer_merged): the event is then about
 *         that one (unsigned)
 * @param document number of the document it is, if the view knows it; 0. Likewise; an order with it
 *         is of the document's own customer (unsigned)
 * @param stage a {@link Stage}
 * @param currency of the amounts, ISO 4217 numeric; 0: the credit currency; null: none
 * @param amount gross, minor units, 0 or more
 * @param paid what-if: a payment not known yet, minor units, 0 or more
 * @param orderedBesides what-if: other orders not known yet, minor units, 0 or more
 * @param termDays days of payment asked; less than 0: not stated
 * @param discount discount asked, 1/10000; less than 0: not stated
 * @param dimension of the event, such as the entity; null: none
 * @param value its value there, 1 to 64 bytes of printable UTF-8
 */
public record CreditEvent(long customer, long order, long document, Stage stage, Currency currency,
        long amount, long paid, long orderedBesides, int termDays, int discount, String dimension,
        String value) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CreditEvent defaults() {
        return new CreditEvent(0, 0, 0, Stage.of(0), null, 0, 0, 0, -1, -1, null, null);
    }

    /**
     * The same with another customer.
     *
     * @param customer number (unsigned)
     * @return a changed copy
     */
    public CreditEvent customer(long customer) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another order.
     *
     * @param order number of the order it is or belongs to, if the view knows it; 0. It is that of
     *         the customer, or of one who counts as the same (customer_merged): the event is then
     *         about that one (unsigned)
     * @return a changed copy
     */
    public CreditEvent order(long order) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another document.
     *
     * @param document number of the document it is, if the view knows it; 0. Likewise; an order
     *         with it is of the document's own customer (unsigned)
     * @return a changed copy
     */
    public CreditEvent document(long document) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another stage.
     *
     * @param stage a {@link Stage}
     * @return a changed copy
     */
    public CreditEvent stage(Stage stage) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another currency.
     *
     * @param currency of the amounts, ISO 4217 numeric; 0: the credit currency; null: none
     * @return a changed copy
     */
    public CreditEvent currency(Currency currency) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another amount.
     *
     * @param amount gross, minor units, 0 or more
     * @return a changed copy
     */
    public CreditEvent amount(long amount) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another paid.
     *
     * @param paid what-if: a payment not known yet, minor units, 0 or more
     * @return a changed copy
     */
    public CreditEvent paid(long paid) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another ordered besides.
     *
     * @param orderedBesides what-if: other orders not known yet, minor units, 0 or more
     * @return a changed copy
     */
    public CreditEvent orderedBesides(long orderedBesides) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another term days.
     *
     * @param termDays days of payment asked; less than 0: not stated
     * @return a changed copy
     */
    public CreditEvent termDays(int termDays) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another discount.
     *
     * @param discount discount asked, 1/10000; less than 0: not stated
     * @return a changed copy
     */
    public CreditEvent discount(int discount) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another dimension.
     *
     * @param dimension of the event, such as the entity; null: none
     * @return a changed copy
     */
    public CreditEvent dimension(String dimension) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /**
     * The same with another value.
     *
     * @param value its value there, 1 to 64 bytes of printable UTF-8
     * @return a changed copy
     */
    public CreditEvent value(String value) {
        return new CreditEvent(customer, order, document, stage, currency, amount, paid,
                orderedBesides, termDays, discount, dimension, value);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CreditEvent value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCreditCheck.CreditEvent.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CreditEvent value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.ORDER, order);
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.DOCUMENT, document);
        at.set(JAVA_INT, LayoutCreditCheck.CreditEvent.STAGE, stage.value());
        at.set(JAVA_SHORT, LayoutCreditCheck.CreditEvent.CURRENCY, Convert.currency(currency));
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.AMOUNT, amount);
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.PAID, paid);
        at.set(JAVA_LONG, LayoutCreditCheck.CreditEvent.ORDERED_BESIDES, orderedBesides);
        at.set(JAVA_INT, LayoutCreditCheck.CreditEvent.TERM_DAYS, termDays);
        at.set(JAVA_INT, LayoutCreditCheck.CreditEvent.DISCOUNT, discount);
        at.set(ADDRESS, LayoutCreditCheck.CreditEvent.DIMENSION, scope.text(dimension));
        at.set(ADDRESS, LayoutCreditCheck.CreditEvent.VALUE, scope.text(value));
    }
}
