// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutEcl;
import org.encours.internal.NativeEclRates;

/**
 * Rates of a matrix: cell = segment * bucket_count + bucket. The counts are checked before a rate
 * is read; 0: not stated, the caller vouches that the columns are those of the state.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class EclRates {
    private MemorySegment numerators;
    private MemorySegment denominators;
    private MemorySegment factorNumerators;
    private MemorySegment factorDenominators;
    private EclForward forward = EclForward.NONE;
    private Rounding rounding = Rounding.of(0);
    private long segmentCount = -1;
    private long bucketCount;

    /** Begins without columns. */
    public EclRates() {}

    /**
     * loss rates, 0 to 1...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numerators() {
        return numerators;
    }

    /**
     * loss rates, 0 to 1...
     *
     * @param numerators the elements
     * @return this object
     */
    public EclRates numerators(long... numerators) {
        return numerators(MemorySegment.ofArray(numerators));
    }

    /**
     * loss rates, 0 to 1...
     *
     * @param numerators the elements
     * @return this object
     */
    public EclRates numerators(MemorySegment numerators) {
        this.numerators = numerators;
        return this;
    }

    /**
     * ... over these, &gt; 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominators() {
        return denominators;
    }

    /**
     * ... over these, &gt; 0.
     *
     * @param denominators the elements
     * @return this object
     */
    public EclRates denominators(long... denominators) {
        return denominators(MemorySegment.ofArray(denominators));
    }

    /**
     * ... over these, &gt; 0.
     *
     * @param denominators the elements
     * @return this object
     */
    public EclRates denominators(MemorySegment denominators) {
        this.denominators = denominators;
        return this;
    }

    /**
     * of each segment; null: no factor.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment factorNumerators() {
        return factorNumerators;
    }

    /**
     * of each segment; null: no factor.
     *
     * @param factorNumerators the elements
     * @return this object
     */
    public EclRates factorNumerators(long... factorNumerators) {
        return factorNumerators(MemorySegment.ofArray(factorNumerators));
    }

    /**
     * of each segment; null: no factor.
     *
     * @param factorNumerators the elements
     * @return this object
     */
    public EclRates factorNumerators(MemorySegment factorNumerators) {
        segmentCount = Convert.same(segmentCount, factorNumerators.byteSize(), 8,
                "factorNumerators");
        this.factorNumerators = factorNumerators;
        return this;
    }

    /**
     * &gt; 0; null: no factor.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment factorDenominators() {
        return factorDenominators;
    }

    /**
     * &gt; 0; null: no factor.
     *
     * @param factorDenominators the elements
     * @return this object
     */
    public EclRates factorDenominators(long... factorDenominators) {
        return factorDenominators(MemorySegment.ofArray(factorDenominators));
    }

    /**
     * &gt; 0; null: no factor.
     *
     * @param factorDenominators the elements
     * @return this object
     */
    public EclRates factorDenominators(MemorySegment factorDenominators) {
        segmentCount = Convert.same(segmentCount, factorDenominators.byteSize(), 8,
                "factorDenominators");
        this.factorDenominators = factorDenominators;
        return this;
    }

    /**
     * a {@link EclForward}.
     *
     * @return a {@link EclForward}
     */
    public EclForward forward() {
        return forward;
    }

    /**
     * a {@link EclForward}.
     *
     * @param forward a {@link EclForward}
     * @return this object
     */
    public EclRates forward(EclForward forward) {
        this.forward = forward;
        return this;
    }

    /**
     * of each cell, a {@link Rounding}; 0: HALF_UP.
     *
     * @return of each cell, a {@link Rounding}; 0: HALF_UP
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * of each cell, a {@link Rounding}; 0: HALF_UP.
     *
     * @param rounding of each cell, a {@link Rounding}; 0: HALF_UP
     * @return this object
     */
    public EclRates rounding(Rounding rounding) {
        this.rounding = rounding;
        return this;
    }

    /**
     * segments, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @return segments, at least those of the state, of which there are at least 1; 0: not stated
     */
    public long segmentCount() {
        return Math.max(segmentCount, 0);
    }

    /**
     * segments, at least those of the state, of which there are at least 1; 0: not stated.
     *
     * @param segmentCount segments, at least those of the state, of which there are at least 1; 0:
     *         not stated
     * @return this object
     */
    public EclRates segmentCount(long segmentCount) {
        this.segmentCount = segmentCount;
        return this;
    }

    /**
     * buckets, as many as the state has; 0: not stated.
     *
     * @return buckets, as many as the state has; 0: not stated
     */
    public long bucketCount() {
        return bucketCount;
    }

    /**
     * buckets, as many as the state has; 0: not stated.
     *
     * @param bucketCount buckets, as many as the state has; 0: not stated
     * @return this object
     */
    public EclRates bucketCount(long bucketCount) {
        this.bucketCount = bucketCount;
        return this;
    }

    /**
     * Rates from the roll rates of one segment: products onward.
     *
     * @param numerators of each bucket's roll rate, &gt;= 0
     * @param denominators &gt; 0; 0: no roll rate, nothing was in the bucket
     * @param out columns of {@code bucket_count} elements
     * @throws EncoursException if it is refused or fails (invalid: a count or roll rate out of its
     *         range, stated room that is not enough; abi)
     */
    public static void fromRoll(MemorySegment numerators, MemorySegment denominators,
            EclDerived out) {
        try (Call call = Call.begin()) {
            long bucketCount = Convert.same(-1, numerators.byteSize(), 8, "numerators");
            bucketCount = Convert.same(bucketCount, denominators.byteSize(), 8, "denominators");
            MemorySegment outAt = EclDerived.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeEclRates.eclRatesFromRoll(call.in(numerators), call.in(denominators),
                    bucketCount, outAt, call.error()));
        }
    }

    /**
     * Rates from the roll rates of one segment: products onward.
     *
     * @param numerators of each bucket's roll rate, &gt;= 0
     * @param denominators &gt; 0; 0: no roll rate, nothing was in the bucket
     * @param out columns of {@code bucket_count} elements
     * @throws EncoursException if it is refused or fails (invalid: a count or roll rate out of its
     *         range, stated room that is not enough; abi)
     */
    public static void fromRoll(long[] numerators, long[] denominators, EclDerived out) {
        fromRoll(Convert.memory(numerators), Convert.memory(denominators), out);
    }

    /**
     * Bytes of a state of cohorts; 0 when the options are not acceptable.
     *
     * @param options options
     * @return bytes of a state of cohorts
     */
    public static long cohortStateSize(EclOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = EclOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            return NativeEclRates.eclCohortStateSize(optionsAt);
        }
    }

    /**
     * Begin an empty state; see state.h.
     *
     * @param state state
     * @param options segments and buckets
     * @throws EncoursException if it is refused or fails (invalid: a member out of its range; abi)
     */
    public static void cohortBegin(MemorySegment state, EclOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = EclOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            call.check(NativeEclRates.eclCohortBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add amounts of cohorts.
     *
     * @param state untouched on failure
     * @param columns the amounts
     * @throws EncoursException if it is refused or fails (invalid: no such segment or stage, a
     *         negative amount; corrupt: no state; limit: more than 2^40 elements; abi)
     */
    public static void cohortAdd(MemorySegment state, EclCohortColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = EclCohortColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeEclRates.eclCohortAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * The rates of each cell, segment * bucket_count + bucket.
     *
     * @param state as it is
     * @param out columns of segments * buckets elements
     * @throws EncoursException if it is refused or fails (invalid: a state of something else,
     *         stated room that is not enough; corrupt: no state; abi)
     */
    public static void cohortFinish(MemorySegment state, EclDerived out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = EclDerived.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeEclRates.eclCohortFinish(call.in(state), stateSize, outAt,
                    call.error()));
        }
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(EclRates value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutEcl.EclRates.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(EclRates value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.stated(numerators, Convert.times(Math.max(segmentCount, 0), bucketCount),
                "numerators", "segmentCount and bucketCount");
        Convert.room(numerators, Convert.times(Math.max(segmentCount, 0), bucketCount), 8,
                "numerators");
        Convert.stated(denominators, Convert.times(Math.max(segmentCount, 0), bucketCount),
                "denominators", "segmentCount and bucketCount");
        Convert.room(denominators, Convert.times(Math.max(segmentCount, 0), bucketCount), 8,
                "denominators");
        Convert.stated(factorNumerators, Math.max(segmentCount, 0), "factorNumerators",
                "segmentCount");
        Convert.room(factorNumerators, Math.max(segmentCount, 0), 8, "factorNumerators");
        Convert.stated(factorDenominators, Math.max(segmentCount, 0), "factorDenominators",
                "segmentCount");
        Convert.room(factorDenominators, Math.max(segmentCount, 0), 8, "factorDenominators");
        at.set(ADDRESS, LayoutEcl.EclRates.NUMERATORS, scope.in(numerators));
        at.set(ADDRESS, LayoutEcl.EclRates.DENOMINATORS, scope.in(denominators));
        at.set(ADDRESS, LayoutEcl.EclRates.FACTOR_NUMERATORS, scope.in(factorNumerators));
        at.set(ADDRESS, LayoutEcl.EclRates.FACTOR_DENOMINATORS, scope.in(factorDenominators));
        at.set(JAVA_INT, LayoutEcl.EclRates.FORWARD, forward.value());
        at.set(JAVA_INT, LayoutEcl.EclRates.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutEcl.EclRates.SEGMENT_COUNT, Convert.u32(Math.max(segmentCount, 0),
                "segmentCount"));
        at.set(JAVA_INT, LayoutEcl.EclRates.BUCKET_COUNT, Convert.u32(bucketCount, "bucketCount"));
    }
}
