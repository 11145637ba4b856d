// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What {@link Transaction} offers for orders, written over the functions of the library. Amounts
 * are gross and exact: one with more decimals than its currency has in the ledger is refused.
 */
public sealed interface OrderIdiom permits TransactionIdiom {
    /**
     * Records an order, which is in no balance; decisions and dry runs count what is not invoiced
     * yet.
     *
     * @param customer number, or reference of an earlier command
     * @param amount 0 or more
     * @param currency of the amount
     * @param placed the day of the order
     * @return the reference of the order, for later commands
     * @throws EncoursException as {@link Transaction#order}
     */
    default long placeOrder(long customer, BigDecimal amount, Currency currency,
            LocalDate placed) {
        return placeOrder(amount, OrderOptions.defaults().customer(customer).currency(currency)
                .ordered(placed));
    }

    /**
     * Records an order.
     *
     * @param amount 0 or more, in the currency of the options
     * @param options everything else: number, key, day of delivery; their amount is not read
     * @return the reference of the order, for later commands
     * @throws EncoursException as {@link Transaction#order}
     */
    default long placeOrder(BigDecimal amount, OrderOptions options) {
        Transaction transaction = (Transaction) this;
        return transaction.order(options.amount(Decimals.minor("amount", amount,
                Objects.requireNonNull(options.currency(), "currency"), transaction)));
    }

    /**
     * Records that so much of an order was delivered.
     *
     * @param order number, or reference of an earlier command
     * @param amount below 0: taken back
     * @param currency of the order
     * @param day on which it was
     * @throws EncoursException as {@link Transaction#orderStep}
     */
    default void deliverOrder(long order, BigDecimal amount, Currency currency, LocalDate day) {
        orderStep(OrderStepKind.DELIVERED, order, amount, currency, day);
    }

    /**
     * Records that so much of an order was invoiced; the invoice is a document of its own.
     *
     * @param order number, or reference of an earlier command
     * @param amount below 0: taken back
     * @param currency of the order
     * @param day on which it was
     * @throws EncoursException as {@link Transaction#orderStep}
     */
    default void invoiceOrder(long order, BigDecimal amount, Currency currency, LocalDate day) {
        orderStep(OrderStepKind.INVOICED, order, amount, currency, day);
    }

    /**
     * Records that so much of an order will not be delivered.
     *
     * @param order number, or reference of an earlier command
     * @param amount below 0: taken back
     * @param currency of the order
     * @param day from which on
     * @throws EncoursException as {@link Transaction#orderStep}
     */
    default void cancelOrder(long order, BigDecimal amount, Currency currency, LocalDate day) {
        orderStep(OrderStepKind.CANCELLED, order, amount, currency, day);
    }

    private void orderStep(OrderStepKind kind, long order, BigDecimal amount, Currency currency,
            LocalDate day) {
        Transaction transaction = (Transaction) this;
        transaction.orderStep(OrderStepOptions.defaults().order(order).kind(kind).day(day)
                .amount(Decimals.minor("amount", amount, currency, transaction)));
    }
}
