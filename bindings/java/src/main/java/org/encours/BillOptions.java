// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import org.encours.internal.LayoutBill;

/**
 * Options of {@link Transaction#acceptBill}.
 *
 * @param customer who owes (unsigned)
 * @param amount of the bill, minor units, greater than zero
 * @param baseAmount its value in the base currency, minor units; 0: not stated
 * @param currency ISO 4217 numeric; null: none
 * @param fromAccount account class that the debt leaves, such as 411; 0: none
 * @param toAccount account class of the bill, such as 413; 0: none
 * @param date day of acceptance: of the transfer and the settlement; null: none
 * @param due maturity of the bill; null: none
 * @param debts invoices, or the bill that is discounted, in the order in which they are settled
 * @param asked part of each that it replaces, minor units; null: all that is open, as far as the
 *         bill goes
 * @param number of the bill, at most 64 bytes; null: none
 */
public record BillOptions(long customer, long amount, long baseAmount, Currency currency,
        int fromAccount, int toAccount, LocalDate date, LocalDate due, long[] debts, long[] asked,
        String number) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static BillOptions defaults() {
        return new BillOptions(0, 0, 0, null, 0, 0, null, null, null, null, null);
    }

    /**
     * The same with another customer.
     *
     * @param customer who owes (unsigned)
     * @return a changed copy
     */
    public BillOptions customer(long customer) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another amount.
     *
     * @param amount of the bill, minor units, greater than zero
     * @return a changed copy
     */
    public BillOptions amount(long amount) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another base amount.
     *
     * @param baseAmount its value in the base currency, minor units; 0: not stated
     * @return a changed copy
     */
    public BillOptions baseAmount(long baseAmount) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another currency.
     *
     * @param currency ISO 4217 numeric; null: none
     * @return a changed copy
     */
    public BillOptions currency(Currency currency) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another from account.
     *
     * @param fromAccount account class that the debt leaves, such as 411; 0: none
     * @return a changed copy
     */
    public BillOptions fromAccount(int fromAccount) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another to account.
     *
     * @param toAccount account class of the bill, such as 413; 0: none
     * @return a changed copy
     */
    public BillOptions toAccount(int toAccount) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another date.
     *
     * @param date day of acceptance: of the transfer and the settlement; null: none
     * @return a changed copy
     */
    public BillOptions date(LocalDate date) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another due.
     *
     * @param due maturity of the bill; null: none
     * @return a changed copy
     */
    public BillOptions due(LocalDate due) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another debts.
     *
     * @param debts invoices, or the bill that is discounted, in the order in which they are settled
     * @return a changed copy
     */
    public BillOptions debts(long... debts) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another asked.
     *
     * @param asked part of each that it replaces, minor units; null: all that is open, as far as
     *         the bill goes
     * @return a changed copy
     */
    public BillOptions asked(long... asked) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }

    /**
     * The same with another number.
     *
     * @param number of the bill, at most 64 bytes; null: none
     * @return a changed copy
     */
    public BillOptions number(String number) {
        return new BillOptions(customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number);
    }


    @Override
    public boolean equals(Object other) {
        return other instanceof BillOptions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("BillOptions", components(), "customer", "amount", "baseAmount",
                "currency", "fromAccount", "toAccount", "date", "due", "debts", "asked", "number");
    }

    private Object[] components() {
        return new Object[] {customer, amount, baseAmount, currency, fromAccount, toAccount, date,
                due, debts, asked, number};
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(BillOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutBill.BillOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(BillOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutBill.BillOptions.COUNT, Convert.common("count", debts, asked));
        at.set(JAVA_LONG, LayoutBill.BillOptions.CUSTOMER, customer);
        at.set(JAVA_LONG, LayoutBill.BillOptions.AMOUNT, amount);
        at.set(JAVA_LONG, LayoutBill.BillOptions.BASE_AMOUNT, baseAmount);
        at.set(JAVA_SHORT, LayoutBill.BillOptions.CURRENCY, Convert.currency(currency));
        at.set(JAVA_SHORT, LayoutBill.BillOptions.FROM_ACCOUNT, Convert.u16(fromAccount,
                "fromAccount"));
        at.set(JAVA_SHORT, LayoutBill.BillOptions.TO_ACCOUNT, Convert.u16(toAccount, "toAccount"));
        at.set(JAVA_INT, LayoutBill.BillOptions.DATE, Convert.day(date));
        at.set(JAVA_INT, LayoutBill.BillOptions.DUE, Convert.day(due));
        at.set(ADDRESS, LayoutBill.BillOptions.DEBTS, scope.in(debts));
        at.set(ADDRESS, LayoutBill.BillOptions.ASKED, scope.in(asked));
        at.set(ADDRESS, LayoutBill.BillOptions.NUMBER, scope.text(number));
    }
}
