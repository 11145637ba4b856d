// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutInterest;
import org.encours.internal.NativeInterest;

/**
 * What a claim comes to on its as-of day; amounts in minor units.
 *
 * @param status a {@link InterestStatus}
 * @param flags flags of {@link InterestFlags}
 * @param accrued all interest to the as-of day, rounded as said, minor units
 * @param exactNumerator the same before rounding, in lowest terms; 0...
 * @param exactDenominator ... over 0 when that does not fit int64
 * @param capitalised interest that became principal, minor units
 * @param interestPaid interest paid, minor units
 * @param interestLeft accrued - capitalised - interest_paid, minor units
 * @param credited principal lowered by credit notes, minor units
 * @param principalPaid principal paid, minor units
 * @param principalLeft given + capitalised - credited - principal_paid, minor units
 * @param indemnity fixed sum due, minor units
 * @param indemnityPaid of it paid, minor units
 * @param costs costs of the events, minor units
 * @param costsPaid of them paid, minor units
 * @param surplus paid or credited beyond what was due and in the order, minor units
 * @param totalLeft principal, interest, indemnity and costs left, minor units
 * @param days days (charge by months: months) charged
 * @param firstDay first day that bears interest; NONE when NOT_LATE; null: none
 * @param lastDay last one to the as-of day; of indivisible periods the last day of the last one
 *         begun by then; NONE when there is none; null: none
 * @param segmentCount segments, also when no columns were given for them (unsigned)
 * @param eventCount events up to the as-of day (unsigned)
 */
public record Interest(InterestStatus status, int flags, long accrued, long exactNumerator,
        long exactDenominator, long capitalised, long interestPaid, long interestLeft,
        long credited, long principalPaid, long principalLeft, long indemnity, long indemnityPaid,
        long costs, long costsPaid, long surplus, long totalLeft, long days, LocalDate firstDay,
        LocalDate lastDay, long segmentCount, long eventCount) {
    /**
     * Interest on a claim up to a day.
     *
     * <p>15 000.00 due on 15 April 2018 at 15 %, paid on 15 May: 30 days, 184.93.
     *
     * @param principal the claim, gross of tax, minor units, 0 or more
     * @param due its due date (for a judgment, the day interest starts)
     * @param asOf the day at whose end the figures stand
     * @param events events; null: none
     * @param options rates and conventions
     * @param segments the segments; on failure its columns are undefined. Required by
     *         CAPITALISE_SLIDING, which reads them back; null: not wanted
     * @return the figures
     * @throws EncoursException if it is refused or fails (invalid: an option, event or day that is
     *         none, events not ascending; not found: a day that bears interest has no rate; named
     *         with its table; overflow: an amount does not fit int64; limit:
     *         {@code segments.capacity} is below {@link Interest#segmentsMax})
     */
    public static Interest compute(long principal, LocalDate due, LocalDate asOf,
            InterestEventColumns events, InterestOptions options, InterestSegmentColumns segments) {
        try (Call call = Call.begin()) {
            MemorySegment eventsAt = InterestEventColumns.write(events, call);
            MemorySegment optionsAt = InterestOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment segmentsAt = InterestSegmentColumns.write(segments, call);
            MemorySegment outAt = call.sized(LayoutInterest.Interest.SIZE);
            call.check(NativeInterest.interestCompute(principal, call.date(due), call.date(asOf),
                    eventsAt, optionsAt, segmentsAt, outAt, call.error()));
            return Interest.read(outAt, call);
        }
    }

    /**
     * A capacity that is always enough for the segments of {@link Interest#compute}.
     *
     * @param due the due date
     * @param asOf the day the figures stand at
     * @param events events; null: none
     * @param options rates and conventions
     * @return segments
     * @throws EncoursException if it is refused or fails (invalid: an option or day that is none)
     */
    public static long segmentsMax(LocalDate due, LocalDate asOf, InterestEventColumns events,
            InterestOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment eventsAt = InterestEventColumns.write(events, call);
            MemorySegment optionsAt = InterestOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeInterest.interestSegmentsMax(call.date(due), call.date(asOf), eventsAt,
                    optionsAt, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Simple interest without a calendar: principal * rate_e7 * days / (10^7 * year_days), rounded
     * once.
     *
     * @param principal minor units, of either sign
     * @param rateE7 yearly rate * 10^7, 0 to 10^9
     * @param days 0 to 109573
     * @param yearDays 1 to 366
     * @param rounding a {@link Rounding}
     * @return minor units
     * @throws EncoursException if it is refused or fails (invalid: a number out of range, or no
     *         rounding; overflow: the interest does not fit int64)
     */
    public static long simple(long principal, long rateE7, int days, int yearDays,
            Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeInterest.interestSimple(principal, rateE7, days, yearDays,
                    rounding.value(), outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /** Reads a value while it can be read. */
    static Interest read(MemorySegment at, Call scope) {
        return new Interest(InterestStatus.of(at.get(JAVA_INT, LayoutInterest.Interest.STATUS)),
                at.get(JAVA_INT, LayoutInterest.Interest.FLAGS), at.get(JAVA_LONG,
                LayoutInterest.Interest.ACCRUED), at.get(JAVA_LONG,
                LayoutInterest.Interest.EXACT_NUMERATOR), at.get(JAVA_LONG,
                LayoutInterest.Interest.EXACT_DENOMINATOR), at.get(JAVA_LONG,
                LayoutInterest.Interest.CAPITALISED), at.get(JAVA_LONG,
                LayoutInterest.Interest.INTEREST_PAID), at.get(JAVA_LONG,
                LayoutInterest.Interest.INTEREST_LEFT), at.get(JAVA_LONG,
                LayoutInterest.Interest.CREDITED), at.get(JAVA_LONG,
                LayoutInterest.Interest.PRINCIPAL_PAID), at.get(JAVA_LONG,
                LayoutInterest.Interest.PRINCIPAL_LEFT), at.get(JAVA_LONG,
                LayoutInterest.Interest.INDEMNITY), at.get(JAVA_LONG,
                LayoutInterest.Interest.INDEMNITY_PAID), at.get(JAVA_LONG,
                LayoutInterest.Interest.COSTS), at.get(JAVA_LONG,
                LayoutInterest.Interest.COSTS_PAID), at.get(JAVA_LONG,
                LayoutInterest.Interest.SURPLUS), at.get(JAVA_LONG,
                LayoutInterest.Interest.TOTAL_LEFT), at.get(JAVA_LONG,
                LayoutInterest.Interest.DAYS), Convert.date(at.get(JAVA_INT,
                LayoutInterest.Interest.FIRST_DAY)), Convert.date(at.get(JAVA_INT,
                LayoutInterest.Interest.LAST_DAY)), at.get(JAVA_LONG,
                LayoutInterest.Interest.SEGMENT_COUNT), at.get(JAVA_LONG,
                LayoutInterest.Interest.EVENT_COUNT));
    }
}
