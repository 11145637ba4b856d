// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutRollRates;
import org.encours.internal.NativeRollRates;

/**
 * Rates by row and bucket k (buckets - 1 of them); arrays that are null are left out.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RollRates {
    private long count = -1;
    private MemorySegment before;
    private MemorySegment after;
    private MemorySegment ratePpm;
    private MemorySegment status;
    private MemorySegment flags;
    private MemorySegment periods;

    /** Begins without columns. */
    public RollRates() {}

    /**
     * rows * (buckets - 1).
     *
     * @return rows * (buckets - 1)
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows * (buckets - 1).
     *
     * @param count rows * (buckets - 1)
     * @return this object
     */
    public RollRates count(long count) {
        this.count = count;
        return this;
    }

    /**
     * sum of bucket k at t - 1, minor units or items.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment before() {
        return before;
    }

    /**
     * sum of bucket k at t - 1, minor units or items.
     *
     * @param before the elements, written by the library
     * @return this object
     */
    public RollRates before(long... before) {
        return before(MemorySegment.ofArray(before));
    }

    /**
     * sum of bucket k at t - 1, minor units or items.
     *
     * @param before the elements, written by the library
     * @return this object
     */
    public RollRates before(MemorySegment before) {
        count = Convert.same(count, before.byteSize(), 8, "before");
        this.before = before;
        return this;
    }

    /**
     * sum of bucket k + 1 at t, minor units or items.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment after() {
        return after;
    }

    /**
     * sum of bucket k + 1 at t, minor units or items.
     *
     * @param after the elements, written by the library
     * @return this object
     */
    public RollRates after(long... after) {
        return after(MemorySegment.ofArray(after));
    }

    /**
     * sum of bucket k + 1 at t, minor units or items.
     *
     * @param after the elements, written by the library
     * @return this object
     */
    public RollRates after(MemorySegment after) {
        count = Convert.same(count, after.byteSize(), 8, "after");
        this.after = after;
        return this;
    }

    /**
     * millionths, half up; or NONE.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment ratePpm() {
        return ratePpm;
    }

    /**
     * millionths, half up; or NONE.
     *
     * @param ratePpm the elements, written by the library
     * @return this object
     */
    public RollRates ratePpm(long... ratePpm) {
        return ratePpm(MemorySegment.ofArray(ratePpm));
    }

    /**
     * millionths, half up; or NONE.
     *
     * @param ratePpm the elements, written by the library
     * @return this object
     */
    public RollRates ratePpm(MemorySegment ratePpm) {
        count = Convert.same(count, ratePpm.byteSize(), 8, "ratePpm");
        this.ratePpm = ratePpm;
        return this;
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public RollRates status(byte... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link RollRateStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public RollRates status(MemorySegment status) {
        count = Convert.same(count, status.byteSize(), 1, "status");
        this.status = status;
        return this;
    }

    /**
     * flags of {@link RollRateFlags}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link RollRateFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public RollRates flags(byte... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link RollRateFlags}.
     *
     * @param flags the elements, written by the library
     * @return this object
     */
    public RollRates flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 1, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * steps whose rate exists, up to dates - 1.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment periods() {
        return periods;
    }

    /**
     * steps whose rate exists, up to dates - 1.
     *
     * @param periods the elements, written by the library
     * @return this object
     */
    public RollRates periods(int... periods) {
        return periods(MemorySegment.ofArray(periods));
    }

    /**
     * steps whose rate exists, up to dates - 1.
     *
     * @param periods the elements, written by the library
     * @return this object
     */
    public RollRates periods(MemorySegment periods) {
        count = Convert.same(count, periods.byteSize(), 4, "periods");
        this.periods = periods;
        return this;
    }

    /** rate_ppm where there is no rate. */
    public static final long RATE_NONE = -9223372036854775808L;

    /**
     * One rate.
     *
     * @param before bucket k at t - 1: minor units or items
     * @param after bucket k + 1 at t: minor units or items
     * @return the rate
     * @throws EncoursException if it is refused or fails (misuse: {@code out} is null; abi)
     */
    public static RollRate rateCompute(long before, long after) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutRollRates.RollRate.SIZE);
            call.check(NativeRollRates.rollRateCompute(before, after, outAt, call.error()));
            return RollRate.read(outAt, call);
        }
    }

    /**
     * Bytes of a state; 0 when the options are not acceptable: begin says why.
     *
     * @param options options
     * @return bytes of a state
     */
    public static long stateSize(RollRatesOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = RollRatesOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeRollRates.rollRatesStateSize(optionsAt);
        }
    }

    /**
     * Begin.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: options not acceptable: buckets
     *         not as wide as the step, too many; misuse: memory not aligned to 8 bytes or of
     *         another size)
     */
    public static void begin(MemorySegment state, RollRatesOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = RollRatesOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeRollRates.rollRatesBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add entries.
     *
     * @param state untouched on failure
     * @param columns columns
     * @param options as given to begin
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: an entry (error.index), or options other than begin's;
     *         limit: more than 2^40 entries in all; corrupt: bytes that are no state)
     */
    public static void add(MemorySegment state, RollRatesColumns columns,
            RollRatesOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = RollRatesColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = RollRatesOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeRollRates.rollRatesAdd(call.inout(state), stateSize, columnsAt,
                    optionsAt, call.error()));
        }
    }

    /**
     * The rates of a state, which stays as it is.
     *
     * @param state state
     * @param options as given to begin
     * @param amounts rates by amount; null: none
     * @param counts rates by number of items; null: none
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: a count that is not rows * (buckets - 1), or other
     *         options; overflow: a sum does not fit int64 (error.index: row * (buckets - 1) + k);
     *         corrupt: bytes that are no state)
     */
    public static void finish(MemorySegment state, RollRatesOptions options, RollRates amounts,
            RollRates counts) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = RollRatesOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment amountsAt = RollRates.write(amounts, call);
            MemorySegment countsAt = RollRates.write(counts, call);
            call.check(NativeRollRates.rollRatesFinish(call.in(state), stateSize, optionsAt,
                    amountsAt, countsAt, call.error()));
        }
    }

    /**
     * Products onward: the loss rate of bucket k is rate k * rate k + 1 * ... * loss of the last.
     *
     * <p>Exact as long as the reduced product fits int64; from there back it is carried in units of
     * 10^-15, each product rounded half up, and flagged INEXACT. Not cut at 100 %: flagged.
     *
     * @param before denominators of the rates, as {@link RollRates}.before, minor units or items
     * @param after numerators of the rates, minor units or items
     * @param lastLoss share of the last bucket that is lost, 0 or more; 1/1 for all
     * @param out untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: no such ratio, counts that do
     *         not fit)
     */
    public static void chain(MemorySegment before, MemorySegment after, Ratio lastLoss,
            RollChain out) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, before.byteSize(), 8, "before");
            count = Convert.same(count, after.byteSize(), 8, "after");
            MemorySegment outAt = RollChain.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeRollRates.rollRatesChain(call.in(before), call.in(after), count,
                    Ratio.write(Objects.requireNonNull(lastLoss, "lastLoss"), call), outAt,
                    call.error()));
        }
    }

    /**
     * Products onward: the loss rate of bucket k is rate k * rate k + 1 * ... * loss of the last.
     *
     * <p>Exact as long as the reduced product fits int64; from there back it is carried in units of
     * 10^-15, each product rounded half up, and flagged INEXACT. Not cut at 100 %: flagged.
     *
     * @param before denominators of the rates, as {@link RollRates}.before, minor units or items
     * @param after numerators of the rates, minor units or items
     * @param lastLoss share of the last bucket that is lost, 0 or more; 1/1 for all
     * @param out untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: no such ratio, counts that do
     *         not fit)
     */
    public static void chain(long[] before, long[] after, Ratio lastLoss, RollChain out) {
        chain(Convert.memory(before), Convert.memory(after), lastLoss, out);
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RollRates value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRollRates.RollRates.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RollRates value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(before, Math.max(count, 0), 8, "before");
        Convert.room(after, Math.max(count, 0), 8, "after");
        Convert.room(ratePpm, Math.max(count, 0), 8, "ratePpm");
        Convert.room(status, Math.max(count, 0), 1, "status");
        Convert.room(flags, Math.max(count, 0), 1, "flags");
        Convert.room(periods, Math.max(count, 0), 4, "periods");
        at.set(JAVA_LONG, LayoutRollRates.RollRates.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRollRates.RollRates.BEFORE, scope.inout(before));
        at.set(ADDRESS, LayoutRollRates.RollRates.AFTER, scope.inout(after));
        at.set(ADDRESS, LayoutRollRates.RollRates.RATE_PPM, scope.inout(ratePpm));
        at.set(ADDRESS, LayoutRollRates.RollRates.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutRollRates.RollRates.FLAGS, scope.inout(flags));
        at.set(ADDRESS, LayoutRollRates.RollRates.PERIODS, scope.inout(periods));
    }
}
