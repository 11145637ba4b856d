// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutCollectionProfile;
import org.encours.internal.NativeCollectionProfile;

/**
 * Collection profiles: which share of the sales of a month is collected at which age.
 *
 * <p>Age 0 is the period of the sale, age k the k-th period after it; a period is what the caller's
 * columns count in, a month or a quarter. Shares are millionths of gross sales:
 *
 * <p>cash of period t = sum over k of sales(t - k) * collected[k] * (1 - discount[k])
 *
 * <p>Applied, each period's sales are split by largest remainder over cash and discount by age, bad
 * debt and rest, so that every figure is whole minor units and all of them sum to the sales. The
 * rest is what the profile says nothing of; it is named, never spread.
 *
 * <p>Derived from history, a share is settled at age k over sales, of the cohorts old enough to
 * have been seen at age k, from sums of a triangle cohort x age that merges in any order.
 *
 * <p>Sources: AccountingTools, "Schedule of expected cash collections"; xplaind.com 202247
 * (quarters, opening balance); askgram.com Casa Development (bad debt).
 *
 * <p>Limits: 120 ages; 1200 periods; rows * columns below 2^30.
 */
public final class CollectionProfile {
    /** the whole, in millionths. */
    public static final int ALL = 1000000;

    /** a row without a profile of its own. */
    public static final long POOL = 4294967295L;

    /** a share that has no value. */
    public static final long NONE = -9223372036854775808L;

    /** ages of a profile. */
    public static final int AGES_MAX = 120;

    /** periods of sales, or of a window. */
    public static final int PERIODS_MAX = 1200;

    /**
     * Apply profiles to sales. A row with a profile of its own takes that, all others the pool's.
     *
     * @param profiles profiles
     * @param sales sales
     * @param cellCount rows * (window + {@link CollectionColumn#EXTRA})
     * @return row r has window + EXTRA columns: cash by period, then {@link CollectionColumn},
     *         minor units; they sum to its sales and opening balance
     * @throws EncoursException if it is refused or fails (invalid: shares that exceed the whole, an
     *         unknown profile (error.index: the profile or row), or counts out of their limits;
     *         overflow: an amount does not fit int64 (error.index: the row))
     */
    public static long[] apply(CollectionProfiles profiles, CollectionSales sales, long cellCount) {
        try (Call call = Call.begin()) {
            MemorySegment profilesAt = CollectionProfiles.write(Objects.requireNonNull(profiles,
                    "profiles"), call);
            MemorySegment salesAt = CollectionSales.write(Objects.requireNonNull(sales, "sales"),
                    call);
            MemorySegment cellsAt = call.array(cellCount, 8);
            call.check(NativeCollectionProfile.collectionProfileApply(profilesAt, salesAt, cellsAt,
                    Convert.size(cellCount, "cellCount"), call.error()));
            return Convert.elements(cellsAt, cellCount, JAVA_LONG);
        }
    }

    /**
     * Bytes of a triangle; 0 when the options are not acceptable: begin says why.
     *
     * @param options options
     * @return bytes of a triangle
     */
    public static long stateSize(CollectionOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = CollectionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeCollectionProfile.collectionProfileStateSize(optionsAt);
        }
    }

    /**
     * Begin a triangle.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: options not acceptable; misuse:
     *         memory not aligned to 8 bytes or of another size)
     */
    public static void begin(MemorySegment state, CollectionOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = CollectionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeCollectionProfile.collectionProfileBegin(call.inout(state), stateSize,
                    optionsAt, call.error()));
        }
    }

    /**
     * Add history.
     *
     * @param state untouched on failure
     * @param history history
     * @param options as given to begin
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: an entry (error.index), or options other than begin's;
     *         limit: more than 2^40 entries in all; corrupt: bytes that are no state)
     */
    public static void add(MemorySegment state, CollectionHistory history,
            CollectionOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment historyAt = CollectionHistory.write(Objects.requireNonNull(history,
                    "history"), call);
            MemorySegment optionsAt = CollectionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeCollectionProfile.collectionProfileAdd(call.inout(state), stateSize,
                    historyAt, optionsAt, call.error()));
        }
    }

    /**
     * The profiles of a triangle, which stays as it is.
     *
     * @param state state
     * @param options as given to begin
     * @param out untouched on failure
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: {@code out.count} is not rows * ages, or options other
     *         than begin's; overflow: a sum or share does not fit int64 (error.index: row * ages +
     *         age); corrupt: bytes that are no state)
     */
    public static void finish(MemorySegment state, CollectionOptions options,
            CollectionDerived out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = CollectionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = CollectionDerived.write(Objects.requireNonNull(out, "out"), call);
            CollectionDerived.check(out, Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutCollectionProfile.CollectionOptions.AGES)));
            call.check(NativeCollectionProfile.collectionProfileFinish(call.in(state), stateSize,
                    optionsAt, outAt, call.error()));
        }
    }

    private CollectionProfile() {}
}
