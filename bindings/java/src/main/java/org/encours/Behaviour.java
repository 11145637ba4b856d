// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeBehaviour;

/**
 * Payment-behaviour score: the amount-weighted mean of the weights of payment classes.
 *
 * <p>score = sum of amount * weight(days) / sum of amount
 *
 * <p>An experience is one paid or overdue amount with its days beyond terms (less than 0: early)
 * and the source that reports it. The classes and weights are the caller's
 * ({@link BehaviourTable}): the method is public, the name and weights of a vendor are not ours.
 * Published tables differ on two steps (14 or 15, 21 or 22 days): give the one you mean.
 *
 * <p>A score of few experiences or few sources says nothing: below the minima the status says so.
 * An experience without days or amount is left out and counted.
 *
 * <p>Sources: paydexscore.net, treditiq.com (weights 100 to 20, weighted by amount; at least three
 * experiences of two suppliers).
 *
 * <p>Limits: 64 classes, weights within +-10^6; rows * (classes + sources + 1) up to 2^22.
 */
public final class Behaviour {
    /** an amount that is missing; a score that is none. */
    public static final long NONE = -9223372036854775808L;

    /** days that are missing. */
    public static final int DAYS_NONE = -2147483648;

    /** units of score_e4 in 1. */
    public static final int SCALE = 10000;

    /**
     * The class of a number of days beyond terms.
     *
     * @param table classes and weights
     * @param days days beyond terms; less than 0: early
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a table that breaks its rules,
     *         days that are missing; abi)
     */
    public static BehaviourClassResult behaviourClass(BehaviourTable table, int days) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = BehaviourTable.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment outClassAt = call.slot();
            MemorySegment outWeightAt = call.slot();
            call.check(NativeBehaviour.behaviourClass(tableAt, days, outClassAt, outWeightAt,
                    call.error()));
            return new BehaviourClassResult(Integer.toUnsignedLong(outClassAt.get(JAVA_INT, 0)),
                    outWeightAt.get(JAVA_INT, 0));
        }
    }

    /**
     * Bytes of a state; 0 when table or options are not acceptable.
     *
     * @param table the classes; the weights are not read
     * @param options options; null: one row, sources not counted
     * @return bytes of a state
     */
    public static long stateSize(BehaviourTable table, BehaviourOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment tableAt = BehaviourTable.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment optionsAt = BehaviourOptions.write(options, call);
            return NativeBehaviour.behaviourStateSize(tableAt, optionsAt);
        }
    }

    /**
     * Begin an empty state; see state.h. It keeps the classes; weights are applied at the end.
     *
     * @param state state
     * @param table the classes
     * @param options options; null: one row, sources not counted
     * @throws EncoursException if it is refused or fails (invalid: a table or options that break
     *         their rules; abi)
     */
    public static void begin(MemorySegment state, BehaviourTable table, BehaviourOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment tableAt = BehaviourTable.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment optionsAt = BehaviourOptions.write(options, call);
            call.check(NativeBehaviour.behaviourBegin(call.inout(state), stateSize, tableAt,
                    optionsAt, call.error()));
        }
    }

    /**
     * Add experiences.
     *
     * @param state untouched on failure
     * @param columns the experiences
     * @throws EncoursException if it is refused or fails (invalid: a negative amount, no such row
     *         or source; corrupt: no state; limit: more than 2^40 experiences; abi)
     */
    public static void add(MemorySegment state, BehaviourColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = BehaviourColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeBehaviour.behaviourAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * The score of each row.
     *
     * @param state as it is
     * @param table the table of begin, with the weights to apply
     * @param minimumExperiences a row with fewer has no score; 0 and 1 are the same
     * @param minimumSources a row of fewer has no score; needs counted sources when not 0
     * @param results untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: another table, sources that were
     *         not counted, stated room that is not enough; corrupt: no state; abi)
     */
    public static void finish(MemorySegment state, BehaviourTable table, long minimumExperiences,
            long minimumSources, BehaviourResults results) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment tableAt = BehaviourTable.write(Objects.requireNonNull(table, "table"),
                    call);
            MemorySegment resultsAt = BehaviourResults.write(Objects.requireNonNull(results,
                    "results"), call);
            call.check(NativeBehaviour.behaviourFinish(call.in(state), stateSize, tableAt,
                    minimumExperiences, Convert.u32(minimumSources, "minimumSources"), resultsAt,
                    call.error()));
        }
    }

    /**
     * What {@link #behaviourClass} gives.
     *
     * @param outClass from 0
     * @param outWeight its weight
     */
    public record BehaviourClassResult(long outClass, int outWeight) {}

    private Behaviour() {}
}
