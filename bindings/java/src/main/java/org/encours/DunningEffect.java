// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutDunningEffect;
import org.encours.internal.NativeDunningEffect;

/**
 * Effectiveness of dunning: what was paid within w days of an action, by level or another row.
 *
 * <p>effectiveness  =  paid within w days after the action / dunned, by amount or by number
 *
 * <p>No formula of it is published; the rules are these. A payment counts for an action when it
 * comes after it, and at most w days after. One of the action's own day came without it and does
 * not count, unless {@code same_day} says so; one before it never does. An action is credited at
 * most what it dunned. It is "settled" when that much was paid, and "answered" when anything was.
 *
 * <p>A payment after several actions on one item is credited to the latest of them only, by
 * default: so each euro is counted once and levels can be added up. With {@link DunningCredit#EACH}
 * every action in reach gets it: levels compare with each other but do not add up, and the first
 * letters look better than they are.
 *
 * <p>An action less than w days before the as-of day has not had its time yet: it is left out and
 * counted in {@code left_out}.
 *
 * <p>Source: definition, ours, as above. What an action is credited with is exact; a figure is one
 * division rounded once, half up, as indicator.h says.
 *
 * <p>Limits: w at most 36600 days; the amounts of one item fit int64 together.
 */
public final class DunningEffect {
    /**
     * What each action is credited with.
     *
     * @param columns items, actions, payments; rows are not read
     * @param options as-of day and w are required
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: an option out of its range; offsets or days out of order; an amount below
     *         zero; overflow: the payments of an item do not fit int64 together)
     */
    public static ComputeResult compute(DunningEffectColumns columns,
            DunningEffectOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = DunningEffectColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = DunningEffectOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment creditedAt = call.array(Convert.element(columnsAt.get(ADDRESS,
                    LayoutDunningEffect.DunningEffectColumns.ACTION_OFFSETS),
                    columnsAt.get(JAVA_LONG, LayoutDunningEffect.DunningEffectColumns.COUNT), 8),
                    8);
            MemorySegment statusesAt = call.array(Convert.element(columnsAt.get(ADDRESS,
                    LayoutDunningEffect.DunningEffectColumns.ACTION_OFFSETS),
                    columnsAt.get(JAVA_LONG, LayoutDunningEffect.DunningEffectColumns.COUNT), 8),
                    4);
            call.check(NativeDunningEffect.dunningEffectCompute(columnsAt, optionsAt, creditedAt,
                    statusesAt, call.error()));
            return new ComputeResult(Convert.elements(creditedAt,
                    Convert.element(columnsAt.get(ADDRESS,
                    LayoutDunningEffect.DunningEffectColumns.ACTION_OFFSETS),
                    columnsAt.get(JAVA_LONG, LayoutDunningEffect.DunningEffectColumns.COUNT), 8),
                    JAVA_LONG), Convert.elements(statusesAt, Convert.element(columnsAt.get(ADDRESS,
                    LayoutDunningEffect.DunningEffectColumns.ACTION_OFFSETS),
                    columnsAt.get(JAVA_LONG, LayoutDunningEffect.DunningEffectColumns.COUNT), 8),
                    JAVA_INT));
        }
    }

    /**
     * Bytes of a state of dunning effect; 0 when {@link DunningEffect#begin} would refuse the
     * options.
     *
     * @param options as-of day and w are required
     * @return bytes of a state of dunning effect
     */
    public static long stateSize(DunningEffectOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DunningEffectOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeDunningEffect.dunningEffectStateSize(optionsAt);
        }
    }

    /**
     * An empty state of dunning effect; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options as-of day and w are required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, DunningEffectOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DunningEffectOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeDunningEffect.dunningEffectBegin(call.inout(state), stateSize,
                    optionsAt, call.error()));
        }
    }

    /**
     * Add items. A failure adds nothing.
     *
     * @param state state
     * @param columns the items
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; overflow: the payments of an item do not fit int64 together;
     *         limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, DunningEffectColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DunningEffectColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDunningEffect.dunningEffectAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * What {@link #compute} gives.
     *
     * @param credited amounts of payments credited, minor units
     * @param statuses a {@link DunningEffectStatus} each
     */
    public record ComputeResult(long[] credited, int[] statuses) {}

    private DunningEffect() {}
}
