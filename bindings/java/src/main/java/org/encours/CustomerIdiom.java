// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Stream;

/** What {@link Customer} offers beyond the functions of the library, written over them. */
public sealed interface CustomerIdiom permits Customer {
    /**
     * The balance in one currency at the end of a day: debits less credits.
     *
     * @param currency the currency
     * @param asOf the day
     * @return in units of the currency
     * @throws EncoursException as {@link Customer#balance(Currency, LocalDate)}
     * @throws ClosedException if the view it came from is closed
     */
    default BigDecimal balanceIn(Currency currency, LocalDate asOf) {
        Customer customer = (Customer) this;
        return Decimals.amount(customer.balance(currency, asOf), currency, customer);
    }

    /**
     * What is open on a day, line by line.
     *
     * @param asOf the day
     * @return by number; to be closed
     * @throws EncoursException as {@link View#openCursor}
     * @throws ClosedException if the view it came from is closed
     */
    default Stream<ItemRow> openItems(LocalDate asOf) {
        Customer customer = (Customer) this;
        return Origin.of(customer, View.class).items(CursorOptions.defaults()
                .customer(customer.number()).asOf(asOf).openOnly(1));
    }
}
