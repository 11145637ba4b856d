// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a customer has paid. Amounts are in units of the currency, mean days have two decimals; a
 * figure for which there is nothing to go by is null. Days are counted from the due day: less than
 * 0 is early.
 *
 * @param customer number of the customer
 * @param currency of the amounts
 * @param asOf the day, at its end
 * @param first first day of the window
 * @param items items settled in the window
 * @param lateItems those later than due
 * @param openItems items open and due before the day
 * @param amount of the items settled
 * @param lateAmount of those later than due
 * @param openAmount of those open
 * @param meanDays mean days beyond terms, weighted by amount
 * @param recentMeanDays the same of the recent part of the window
 * @param trendDays recent mean less mean: above 0 the customer pays later than it did
 * @param medianDays half of the amount was settled by so many days
 * @param p80Days four fifths were
 * @param p95Days nineteen twentieths were
 * @param behaviour score of behaviour, with two decimals; null: too few experiences
 * @param rows items by day of payment, then those open and late by due day
 * @param days what was settled, by number of days beyond terms, ascending
 * @param months what was settled, by month, the oldest first
 */
public record CustomerPayments(long customer, Currency currency, LocalDate asOf, LocalDate first,
        long items, long lateItems, long openItems, BigDecimal amount, BigDecimal lateAmount,
        BigDecimal openAmount, BigDecimal meanDays, BigDecimal recentMeanDays,
        BigDecimal trendDays, Long medianDays, Long p80Days, Long p95Days, BigDecimal behaviour,
        List<PaymentRow> rows, List<PaymentDays> days, List<PaymentMonth> months) {
    private static final int HUNDREDTHS = 2;

    static CustomerPayments of(View view, long customer, LocalDate asOf,
            PaymentHistoryOptions options) {
        PaymentHistoryOptions chosen = options.currency() != null ? options
                : options.currency(RowBlock.books(view));
        int decimals = Origin.decimals(view, chosen.currency());
        try (PaymentHistory history = view.newPaymentHistory(customer, asOf, chosen)) {
            PaymentFigures one = history.figures();
            return new CustomerPayments(customer, chosen.currency(), asOf, history.firstDay(),
                    one.items(), one.lateItems(), one.openItems(),
                    BigDecimal.valueOf(one.amount(), decimals),
                    BigDecimal.valueOf(one.lateAmount(), decimals),
                    BigDecimal.valueOf(one.openAmount(), decimals),
                    Decimals.known(one.meanE2(), HUNDREDTHS),
                    Decimals.known(one.recentMeanE2(), HUNDREDTHS),
                    Decimals.known(one.trendE2(), HUNDREDTHS), whole(one.median()),
                    whole(one.p80()), whole(one.p95()),
                    Decimals.known(one.behaviourE2(), HUNDREDTHS), rows(history, asOf, decimals),
                    days(history, decimals), months(history, decimals));
        }
    }

    private static Long whole(long days) {
        return days == PaymentHistory.NONE ? null : days;
    }

    private static List<PaymentRow> rows(PaymentHistory history, LocalDate asOf, int decimals) {
        long[] debits = history.debits();
        long[] credits = history.credits();
        int[] dues = history.dues();
        int[] paid = history.paid();
        long[] amounts = history.amounts();
        return IntStream.range(0, debits.length).mapToObj(at -> {
            LocalDate due = Convert.date(dues[at]);
            LocalDate day = Convert.date(paid[at]);
            return new PaymentRow(debits[at], credits[at], due, day,
                    BigDecimal.valueOf(amounts[at], decimals),
                    ChronoUnit.DAYS.between(due, day == null ? asOf : day));
        }).toList();
    }

    private static List<PaymentDays> days(PaymentHistory history, int decimals) {
        int[] days = history.days();
        long[] amounts = history.dayAmounts();
        long[] items = history.dayItems();
        return IntStream.range(0, days.length).mapToObj(at -> new PaymentDays(days[at],
                BigDecimal.valueOf(amounts[at], decimals), items[at])).toList();
    }

    private static List<PaymentMonth> months(PaymentHistory history, int decimals) {
        int[] months = history.months();
        long[] amounts = history.monthAmounts();
        long[] late = history.monthLate();
        long[] means = history.monthMeans();
        return IntStream.range(0, months.length).mapToObj(at -> new PaymentMonth(
                Convert.date(months[at]), BigDecimal.valueOf(amounts[at], decimals),
                BigDecimal.valueOf(late[at], decimals), Decimals.known(means[at], HUNDREDTHS)))
                .toList();
    }
}
