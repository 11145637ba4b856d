// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutInterestRates;
import org.encours.internal.NativeInterestRates;

/**
 * Tables of yearly interest rates by period: legal rates, reference rates of central banks.
 *
 * <p>A table is columns of the caller, which are read and never kept or copied. A row says that
 * from its first to its last day, both included, a rate of so much a year holds. Rates are integers
 * in units of 10^-7, hundred-thousandths of a percent: 12.15 % is 1 215 000, one point 100 000.
 *
 * <p>Nothing is invented: a day without a row has no rate, and that is an error which names the day
 * and the table; the last known rate is never used beyond its last day. A row may be marked as
 * unverified by those who supply it; every result that used one says so.
 *
 * <p>The same row may be looked up for another day than that of the interest: laws take the rate of
 * the first day of a semester, or of the day before it ({@link InterestRates#day}).
 *
 * <p>A rate is looked up as it is given: nothing is rounded.
 *
 * <p>Sources: directive 2011/7/EU art. 2 and 3; art. L441-10 code de commerce; SI 2002/1675 art. 4.
 *
 * <p>Limits: rates of -10^9 to 10^9 (-10 000 % to 10 000 %); 2^31 rows.
 */
public final class InterestRates {
    /** units of a rate in 1, that is in 100 %. */
    public static final int RATE_SCALE = 10000000;

    /** units of a rate in one point, 1 %. */
    public static final int RATE_POINT = 100000;

    /** largest magnitude of a rate: 10 000 %. */
    public static final int RATE_MAX = 1000000000;

    /**
     * Check a table: known days, rows ascending, none overlapping another, none missing between two
     * unless {@code gaps} allows it, rates within limits, flags known.
     *
     * <p>Functions that take a table check it themselves: this one is for those who load one.
     *
     * @param table the table
     * @throws EncoursException if it is refused or fails (invalid: an empty table, or what is
     *         listed above)
     */
    public static void check(InterestRateColumns table) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = InterestRateColumns.write(Objects.requireNonNull(table,
                    "table"), call);
            call.check(NativeInterestRates.interestRatesCheck(tableAt, call.error()));
        }
    }

    /**
     * The row of a table that holds on a day.
     *
     * @param table the table
     * @param day the day
     * @return the rate
     * @throws EncoursException if it is refused or fails (invalid: the table is not one, or
     *         {@code day} no date; not found: no row holds on that day; the message names day and
     *         table)
     */
    public static InterestRate find(InterestRateColumns table, LocalDate day) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = InterestRateColumns.write(Objects.requireNonNull(table,
                    "table"), call);
            MemorySegment outAt = call.sized(LayoutInterestRates.InterestRate.SIZE);
            call.check(NativeInterestRates.interestRatesFind(tableAt, call.date(day), outAt,
                    call.error()));
            return InterestRate.read(outAt, call);
        }
    }

    /**
     * The day to look a rate up for: 2024-09-30 is itself, 2024-07-01 or 2024-06-30.
     *
     * @param day the day that bears interest
     * @param rateDay a {@link InterestRateDay}
     * @return the day; null when there is no such day or choice, or before 1900
     */
    public static LocalDate day(LocalDate day, InterestRateDay rateDay) {
        try (Call call = Call.begin()) {
            return Convert.date(NativeInterestRates.interestRatesDay(call, call.date(day),
                    rateDay.value()).get(JAVA_INT, 0));
        }
    }

    private InterestRates() {}
}
