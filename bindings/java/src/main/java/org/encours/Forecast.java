// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutForecast;
import org.encours.internal.NativeForecast;

/**
 * When open items will be paid: expected dates from behaviour, promises and disputes, in horizons
 * that tie to the balance.
 *
 * <p>Expected day = due day + delay, not before as-of + minimum lag, then rolled to a business day
 * when a calendar is given. The delay is the first of customer, segment and portfolio that has one
 * with enough observations; the result says which. Delays are days beyond terms, signed, in units
 * of 0.0001 day, rounded to whole days by options.rounding. Promises and instalment plans come
 * first, part by part; what they leave follows behaviour. A disputed item takes delay and
 * probability of its reason.
 *
 * <p>Each row of the result has a column per bucket [start[i], start[i + 1]) and then BEYOND,
 * UNKNOWN, EARLIER and LOST. Two amounts are kept apart:
 *
 * <ul>
 * <li>face: where the open amount is expected. The columns sum to the balance, exactly;</li>
 * <li>weighted: face * probability. 1 - probability goes to the guarantor's bucket as far as the
 * amount is guaranteed, and else to LOST, so that these columns sum to the balance too. Sums are
 * exact in millionths; a row is rounded by largest remainder, once, in finish. Amounts of two
 * currencies are never added: give each its row.</li>
 * </ul>
 *
 * <p>Sources differ on the delay (mean, median, amount-weighted): options.estimate. See
 * {@code docs/concepts/forecast.md}.
 *
 * <p>Limits: 1024 buckets; rows * columns below 2^30; delays of 100 years.
 */
public final class Forecast {
    /** no customer, segment or dispute. */
    public static final long NO_KEY = 4294967295L;

    /** a delay that is not known. */
    public static final long NO_DELAY = -9223372036854775808L;

    /** probability of one, in millionths. */
    public static final int CERTAIN = 1000000;

    /**
     * Make starts of buckets.
     *
     * @param first start of the first bucket, any day
     * @param unit a {@link ForecastUnit}, of the steps
     * @param step units in a bucket, 1 to 1200
     * @param buckets 1 to 1024
     * @return epoch days
     * @throws EncoursException if it is refused or fails (invalid: no such day, unit or step, or
     *         starts after 2199-12-31)
     */
    public static int[] starts(LocalDate first, ForecastUnit unit, long step, long buckets) {
        try (Call call = Call.begin()) {
            MemorySegment startsAt = call.array(buckets + 1, 4);
            call.check(NativeForecast.forecastStarts(call.date(first), unit.value(),
                    Convert.u32(step, "step"), Convert.size(buckets, "buckets"), startsAt,
                    call.error()));
            return Convert.elements(startsAt, buckets + 1, JAVA_INT);
        }
    }

    /**
     * The estimate of one item of the columns, with what decided it.
     *
     * @param columns columns
     * @param index of the item
     * @param behaviours what is known of payment; null: none
     * @param options options
     * @param stress the scenario; null: none
     * @return untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: options, behaviours, scenario or
     *         item not acceptable)
     */
    public static ForecastItem compute(ForecastColumns columns, long index,
            ForecastBehaviours behaviours, ForecastOptions options, Stress stress) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = ForecastColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment behavioursAt = ForecastBehaviours.write(behaviours, call);
            MemorySegment optionsAt = ForecastOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment stressAt = Stress.write(stress, call);
            MemorySegment outAt = call.sized(LayoutForecast.ForecastItem.SIZE);
            call.check(NativeForecast.forecastCompute(columnsAt, Convert.size(index, "index"),
                    behavioursAt, optionsAt, stressAt, outAt, call.error()));
            return ForecastItem.read(outAt, call);
        }
    }

    /**
     * Bytes of a state; 0 when the options are not acceptable: begin says why.
     *
     * @param options options
     * @return bytes of a state
     */
    public static long stateSize(ForecastOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ForecastOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeForecast.forecastStateSize(optionsAt);
        }
    }

    /**
     * Begin a forecast. States merge when options and scenario are the same; the columns of a
     * scenario (its defaults) are data, as behaviours are.
     *
     * @param state state
     * @param options options
     * @param stress the scenario; null: none
     * @throws EncoursException if it is refused or fails (invalid: options or scenario not
     *         acceptable; misuse: memory not aligned to 8 bytes or of another size)
     */
    public static void begin(MemorySegment state, ForecastOptions options, Stress stress) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = ForecastOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment stressAt = Stress.write(stress, call);
            call.check(NativeForecast.forecastBegin(call.inout(state), stateSize, optionsAt,
                    stressAt, call.error()));
        }
    }

    /**
     * Add items.
     *
     * @param state untouched on failure
     * @param columns the items
     * @param behaviours what is known of payment; null: none
     * @param options as given to begin
     * @param stress as given to begin; null: none
     * @param items columns about each item; null: none
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: an item (error.index), behaviour, or options other than
     *         begin's; limit: more than 2^40 items in all; corrupt: bytes that are no state)
     */
    public static void add(MemorySegment state, ForecastColumns columns,
            ForecastBehaviours behaviours, ForecastOptions options, Stress stress,
            ForecastItems items) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = ForecastColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment behavioursAt = ForecastBehaviours.write(behaviours, call);
            MemorySegment optionsAt = ForecastOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment stressAt = Stress.write(stress, call);
            MemorySegment itemsAt = ForecastItems.write(items, call);
            ForecastItems.check(items, columnsAt.get(JAVA_LONG,
                    LayoutForecast.ForecastColumns.COUNT));
            call.check(NativeForecast.forecastAdd(call.inout(state), stateSize, columnsAt,
                    behavioursAt, optionsAt, stressAt, itemsAt, call.error()));
        }
    }

    /**
     * The figures of a state, which stays as it is.
     *
     * @param state state
     * @param options as given to begin
     * @param stress as given to begin; null: none
     * @param out the columns
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: {@code out.count} is not rows * columns, or options
     *         other than begin's; overflow: an amount does not fit int64 (error.index: the cell);
     *         corrupt: bytes that are no state)
     */
    public static void finish(MemorySegment state, ForecastOptions options, Stress stress,
            ForecastCells out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = ForecastOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment stressAt = Stress.write(stress, call);
            MemorySegment outAt = ForecastCells.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeForecast.forecastFinish(call.in(state), stateSize, optionsAt, stressAt,
                    outAt, call.error()));
        }
    }

    private Forecast() {}
}
