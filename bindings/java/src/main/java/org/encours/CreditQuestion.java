// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * A question to a credit that is being written, with amounts in units of one currency. Nothing is
 * decided before {@link #check()}. One thread at a time may use it.
 */
public final class CreditQuestion {
    private static final int SHARE_DECIMALS = 4;

    private final Credit credit;
    private final Policy policy;
    private final Currency currency;
    private CreditEvent event;

    CreditQuestion(Credit credit, Policy policy, long customer, BigDecimal amount,
            Currency currency) {
        this.credit = credit;
        this.policy = policy;
        this.currency = Objects.requireNonNull(currency, "currency");
        event = CreditEvent.defaults().customer(customer).currency(currency).stage(Stage.ORDER)
                .amount(minor("amount", amount));
    }

    /**
     * Says when it is asked; else at the order.
     *
     * @param stage quote, order, picking, delivery or invoice
     * @return this object
     */
    public CreditQuestion stage(Stage stage) {
        event = event.stage(Objects.requireNonNull(stage, "stage"));
        return this;
    }

    /**
     * Says which order it is or belongs to. What the ledger knows of it counts once.
     *
     * @param order its number
     * @return this object
     */
    public CreditQuestion order(long order) {
        event = event.order(order);
        return this;
    }

    /**
     * Says which document it is, if it is in the ledger.
     *
     * @param document its number
     * @return this object
     */
    public CreditQuestion document(long document) {
        event = event.document(document);
        return this;
    }

    /**
     * Asks what if this payment were in.
     *
     * @param amount in the currency of the question
     * @return this object
     */
    public CreditQuestion paid(BigDecimal amount) {
        event = event.paid(minor("paid", amount));
        return this;
    }

    /**
     * Asks what if this were ordered too.
     *
     * @param amount in the currency of the question
     * @return this object
     */
    public CreditQuestion orderedBesides(BigDecimal amount) {
        event = event.orderedBesides(minor("orderedBesides", amount));
        return this;
    }

    /**
     * Says which days of payment are asked.
     *
     * @param days of payment
     * @return this object
     */
    public CreditQuestion termDays(int days) {
        event = event.termDays(days);
        return this;
    }

    /**
     * Says which discount is asked.
     *
     * @param share 0.02 for 2 %, with at most four decimals
     * @return this object
     */
    public CreditQuestion discount(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > SHARE_DECIMALS) {
            throw new IllegalArgumentException("discount: " + share + " is no share of four "
                    + "decimals between 0 and 1. Write 0.02 for 2 %.");
        }
        event = event.discount(share.movePointRight(SHARE_DECIMALS).intValueExact());
        return this;
    }

    /**
     * Says what a dimension of the event is, such as its legal entity.
     *
     * @param dimension its name
     * @param value its value
     * @return this object
     */
    public CreditQuestion dimension(String dimension, String value) {
        event = event.dimension(dimension).value(value);
        return this;
    }

    /**
     * Decides it.
     *
     * @return what, and why
     * @throws EncoursException as {@link Credit#check(CreditEvent)}
     */
    public Answer check() {
        return Answer.of(credit, policy, event, credit.check(event));
    }

    private long minor(String what, BigDecimal amount) {
        return Decimals.minor(what, amount, currency, credit);
    }
}
