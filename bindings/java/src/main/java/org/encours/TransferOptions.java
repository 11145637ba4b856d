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
import org.encours.internal.LayoutCommand;

/**
 * A transfer between customers, account classes or currencies.
 *
 * @param fromCustomer the customer who owes less (unsigned)
 * @param toCustomer the customer who owes more; may be the same (unsigned)
 * @param fromAmount minor units of from_currency, greater than zero
 * @param toAmount minor units of to_currency; equal when currencies are
 * @param baseAmount value of both in the base currency, minor units; needed when the currencies
 *         differ; an amount in the base currency is its own value; 0: not stated
 * @param fromCurrency ISO 4217 numeric; null: none
 * @param toCurrency ISO 4217 numeric; null: none
 * @param fromAccount account class, such as 411
 * @param toAccount account class, such as 416
 * @param date issue and effective date of both adjustments; null: none
 * @param due due date of the new debit, or null; null: none
 * @param number number of both adjustments, where numbers are unique of the debit alone; null: none
 */
public record TransferOptions(long fromCustomer, long toCustomer, long fromAmount, long toAmount,
        long baseAmount, Currency fromCurrency, Currency toCurrency, int fromAccount, int toAccount,
        LocalDate date, LocalDate due, String number) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TransferOptions defaults() {
        return new TransferOptions(0, 0, 0, 0, 0, null, null, 0, 0, null, null, null);
    }

    /**
     * The same with another from customer.
     *
     * @param fromCustomer the customer who owes less (unsigned)
     * @return a changed copy
     */
    public TransferOptions fromCustomer(long fromCustomer) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another to customer.
     *
     * @param toCustomer the customer who owes more; may be the same (unsigned)
     * @return a changed copy
     */
    public TransferOptions toCustomer(long toCustomer) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another from amount.
     *
     * @param fromAmount minor units of from_currency, greater than zero
     * @return a changed copy
     */
    public TransferOptions fromAmount(long fromAmount) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another to amount.
     *
     * @param toAmount minor units of to_currency; equal when currencies are
     * @return a changed copy
     */
    public TransferOptions toAmount(long toAmount) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another base amount.
     *
     * @param baseAmount value of both in the base currency, minor units; needed when the currencies
     *         differ; an amount in the base currency is its own value; 0: not stated
     * @return a changed copy
     */
    public TransferOptions baseAmount(long baseAmount) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another from currency.
     *
     * @param fromCurrency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public TransferOptions fromCurrency(Currency fromCurrency) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another to currency.
     *
     * @param toCurrency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public TransferOptions toCurrency(Currency toCurrency) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another from account.
     *
     * @param fromAccount account class, such as 411
     * @return a changed copy
     */
    public TransferOptions fromAccount(int fromAccount) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another to account.
     *
     * @param toAccount account class, such as 416
     * @return a changed copy
     */
    public TransferOptions toAccount(int toAccount) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another date.
     *
     * @param date issue and effective date of both adjustments; null: none
     * @return a changed copy
     */
    public TransferOptions date(LocalDate date) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another due.
     *
     * @param due due date of the new debit, or null; null: none
     * @return a changed copy
     */
    public TransferOptions due(LocalDate due) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /**
     * The same with another number.
     *
     * @param number number of both adjustments, where numbers are unique of the debit alone; null:
     *         none
     * @return a changed copy
     */
    public TransferOptions number(String number) {
        return new TransferOptions(fromCustomer, toCustomer, fromAmount, toAmount, baseAmount,
                fromCurrency, toCurrency, fromAccount, toAccount, date, due, number);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TransferOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommand.TransferOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TransferOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCommand.TransferOptions.FROM_CUSTOMER, fromCustomer);
        at.set(JAVA_LONG, LayoutCommand.TransferOptions.TO_CUSTOMER, toCustomer);
        at.set(JAVA_LONG, LayoutCommand.TransferOptions.FROM_AMOUNT, fromAmount);
        at.set(JAVA_LONG, LayoutCommand.TransferOptions.TO_AMOUNT, toAmount);
        at.set(JAVA_LONG, LayoutCommand.TransferOptions.BASE_AMOUNT, baseAmount);
        at.set(JAVA_SHORT, LayoutCommand.TransferOptions.FROM_CURRENCY,
                Convert.currency(fromCurrency));
        at.set(JAVA_SHORT, LayoutCommand.TransferOptions.TO_CURRENCY, Convert.currency(toCurrency));
        at.set(JAVA_SHORT, LayoutCommand.TransferOptions.FROM_ACCOUNT, Convert.u16(fromAccount,
                "fromAccount"));
        at.set(JAVA_SHORT, LayoutCommand.TransferOptions.TO_ACCOUNT, Convert.u16(toAccount,
                "toAccount"));
        at.set(JAVA_INT, LayoutCommand.TransferOptions.DATE, Convert.day(date));
        at.set(JAVA_INT, LayoutCommand.TransferOptions.DUE, Convert.day(due));
        at.set(ADDRESS, LayoutCommand.TransferOptions.NUMBER, scope.text(number));
    }
}
