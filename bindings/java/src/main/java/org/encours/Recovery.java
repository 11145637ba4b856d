// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIndicator;
import org.encours.internal.NativeRecovery;

/**
 * Recovery rate (taux de recouvrement): on its three published bases, and by cohort.
 *
 * <ul>
 * <li>OVERDUE: collected / overdue (trezo.fr)</li>
 * <li>UNDISPUTED_WITH_PENALTIES: collected / (overdue - disputed + late penalties)
 * (impayes.com)</li>
 * <li>INITIAL_UNPAID: collected / unpaid amount at the start (30-jours-challenge.com)</li>
 * </ul>
 *
 * <p>The three give different figures of the same month, so that the base has no default; all can
 * pass 100 %, which is flagged. The rate by cohort cannot: claims that fell due in period P, cash
 * that was received on these claims until period P + age. Its triangle has a line for each cohort.
 *
 * <p>A rate is one exact division rounded once, half up, as indicator.h says.
 *
 * <p>Sources: trezo.fr, impayes.com, 30-jours-challenge.com, each of its base; the rate by cohort
 * is our definition.
 *
 * <p>Limits: cohorts * (ages + 1) at most 2^27.
 */
public final class Recovery {
    /**
     * The recovery rate of one set of amounts.
     *
     * @param base a {@link RecoveryBase}
     * @param collected cash collected on the claims, minor units
     * @param claims overdue, or unpaid at the start, as the base says, minor units
     * @param disputed disputed part of the overdue, minor units; 0 unless UNDISPUTED_WITH_PENALTIES
     * @param penalties late penalties, minor units; 0 unless UNDISPUTED_WITH_PENALTIES
     * @return a share
     * @throws EncoursException if it is refused or fails (invalid: no such base, or an amount the
     *         base does not read)
     */
    public static Indicator compute(RecoveryBase base, long collected, long claims, long disputed,
            long penalties) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeRecovery.recoveryCompute(base.value(), collected, claims, disputed,
                    penalties, outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    /**
     * Bytes of a state of recovery; 0 when {@link Recovery#begin} would refuse the options.
     *
     * @param options the base is required
     * @return bytes of a state of recovery
     */
    public static long stateSize(RecoveryOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = RecoveryOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeRecovery.recoveryStateSize(optionsAt);
        }
    }

    /**
     * An empty state of recovery; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options the base is required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, RecoveryOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = RecoveryOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeRecovery.recoveryBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add sets. A failure adds nothing.
     *
     * @param state state
     * @param columns the sets
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, RecoveryColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = RecoveryColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeRecovery.recoveryAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * Bytes of a state of cohorts; 0 when {@link Recovery#cohortsBegin} would refuse the options.
     *
     * @param options options
     * @return bytes of a state of cohorts
     */
    public static long cohortsStateSize(CohortOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = CohortOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeRecovery.recoveryCohortsStateSize(optionsAt);
        }
    }

    /**
     * An empty state of cohorts.
     *
     * @param state memory aligned to 8 bytes
     * @param options options
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void cohortsBegin(MemorySegment state, CohortOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = CohortOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeRecovery.recoveryCohortsBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add claims. A failure adds nothing.
     *
     * @param state state
     * @param columns the claims
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void cohortsAddClaims(MemorySegment state, CohortColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = CohortColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeRecovery.recoveryCohortsAddClaims(call.inout(state), stateSize,
                    columnsAt, call.error()));
        }
    }

    /**
     * Add receipts. A failure adds nothing.
     *
     * @param state state
     * @param columns the receipts
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; limit: more than 2^40 items)
     */
    public static void cohortsAddReceipts(MemorySegment state, CohortColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = CohortColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeRecovery.recoveryCohortsAddReceipts(call.inout(state), stateSize,
                    columnsAt, call.error()));
        }
    }

    /**
     * A cell of the triangle: received until {@code age} periods after / claims of the cohort.
     *
     * @param state state
     * @param cohort from 0, or {@code ENCOURS_INDICATOR_TOTAL}: all cohorts observed at that age
     * @param age from 0
     * @return a share; NOT_YET after the last period; ABOVE_ONE: the data are at odds
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: another aggregate, no such cohort or age; corrupt: bytes
     *         that are no state)
     */
    public static Indicator cohortsFinish(MemorySegment state, long cohort, long age) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutIndicator.Indicator.SIZE);
            call.check(NativeRecovery.recoveryCohortsFinish(call.in(state), stateSize,
                    Convert.u32(cohort, "cohort"), Convert.u32(age, "age"), outAt, call.error()));
            return Indicator.read(outAt, call);
        }
    }

    private Recovery() {}
}
