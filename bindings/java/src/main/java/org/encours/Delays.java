// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutDelays;
import org.encours.internal.NativeDelays;

/**
 * Days beyond terms (DBT) and days to pay: of one item, by row, and as mergeable means.
 *
 * <p>days beyond terms  =  paid - due       of what was paid in a window days to pay        =  paid
 * - issue     of what was paid in a window open delay         =  as of - due      of what is still
 * open, an aggregate of its own open age           =  as of - issue    of what is still open
 *
 * <p>Days are signed: -3 is three days early. The clamped figures count early as 0. Means are
 * weighted by amount, or simple. Paid and open items are never mixed in one figure: together they
 * would favour whoever has not paid yet.
 *
 * <p>An item is a payment's allocation to a document (amount, day), so that each euro counts on the
 * day it came; or a whole document on the day of its full payment, which
 * {@link Delays#settlementsCompute} finds. Credit notes and write-offs are no payments and are left
 * out unless options say otherwise.
 *
 * <p>Sources: fitsmallbusiness.com and satago.com (signed), calculator7.snowdaycalculatornow.com
 * (clamped, open apart), Softrak (by date of full payment), Business Central (last payment counts).
 *
 * <p>Limits: amounts of zero or more; a reversed payment never took place and is left out. The
 * amounts of the settlements of one call fit int64 together.
 */
public final class Delays {
    /** days where there are none. */
    public static final int DELAY_NONE = -2147483648;

    /**
     * The days of one item.
     *
     * @param options the measure is required
     * @param from due day, or issue day, as the measure says; null: none
     * @param paid day paid; null: open
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: options at odds, or a date out
     *         of range)
     */
    public static DelayComputeResult delayCompute(DelayOptions options, LocalDate from,
            LocalDate paid) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DelayOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment daysAt = call.slot();
            MemorySegment statusAt = call.slot();
            call.check(NativeDelays.delayCompute(optionsAt, call.date(from), call.date(paid),
                    daysAt, statusAt, call.error()));
            return new DelayComputeResult(daysAt.get(JAVA_INT, 0),
                    DelayStatus.of(statusAt.get(JAVA_INT, 0)));
        }
    }

    /**
     * The days of many items.
     *
     * @param options as {@link Delays#delayCompute}
     * @param columns the items; rows are not read
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: options at odds; an amount below
     *         zero, a date out of range, a kind or mark that is none)
     */
    public static ComputeResult compute(DelayOptions options, DelayColumns columns) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DelayOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment columnsAt = DelayColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            MemorySegment daysAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutDelays.DelayColumns.COUNT), 4);
            MemorySegment statusesAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutDelays.DelayColumns.COUNT), 4);
            call.check(NativeDelays.delaysCompute(optionsAt, columnsAt, daysAt, statusesAt,
                    call.error()));
            return new ComputeResult(Convert.elements(daysAt, columnsAt.get(JAVA_LONG,
                    LayoutDelays.DelayColumns.COUNT), JAVA_INT), Convert.elements(statusesAt,
                    columnsAt.get(JAVA_LONG, LayoutDelays.DelayColumns.COUNT), JAVA_INT));
        }
    }

    /**
     * Bytes of a state of delays; 0 when {@link Delays#begin} would refuse the options.
     *
     * @param options options
     * @return bytes of a state of delays
     */
    public static long stateSize(DelayOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DelayOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            return NativeDelays.delaysStateSize(optionsAt);
        }
    }

    /**
     * An empty state of delays.
     *
     * @param state memory aligned to 8 bytes
     * @param options the measure is required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: options at odds)
     */
    public static void begin(MemorySegment state, DelayOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DelayOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            call.check(NativeDelays.delaysBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add items. A failure adds nothing.
     *
     * @param state state
     * @param columns the items
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate; no such row; an item as in {@link Delays#compute};
     *         corrupt: bytes that are no state; limit: more than 2^40 items)
     */
    public static void add(MemorySegment state, DelayColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DelayColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            call.check(NativeDelays.delaysAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * The day each document was paid in full: the input of delays "at full payment".
     *
     * <p>A document is FULL when its allocations, of whatever kind, add up to its amount; it is
     * dated by the last one of a counted kind (payments, and what the options add). {@code paid}
     * and {@code settled_on} are the amounts and paid days of {@link DelayColumns}; give null as
     * they stand.
     *
     * @param allocations allocations
     * @param documentAmounts zero or more, minor units
     * @param options with_credit_notes and with_write_offs only; null: neither; null: none
     * @param out the results
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: no such document, an amount below zero, a date out of range, a kind that is
     *         none; overflow: the amounts of all allocations together do not fit int64)
     */
    public static void settlementsCompute(SettlementColumns allocations,
            MemorySegment documentAmounts, DelayOptions options, SettlementResults out) {
        try (Call call = Call.begin()) {
            MemorySegment allocationsAt =
                    SettlementColumns.write(Objects.requireNonNull(allocations, "allocations"),
                    call);
            MemorySegment optionsAt = DelayOptions.write(options, call);
            MemorySegment outAt = SettlementResults.write(Objects.requireNonNull(out, "out"), call);
            Convert.room(documentAmounts, outAt.get(JAVA_LONG,
                    LayoutDelays.SettlementResults.COUNT), 8, "documentAmounts");
            call.check(NativeDelays.settlementsCompute(allocationsAt, call.in(documentAmounts),
                    optionsAt, outAt, call.error()));
        }
    }

    /**
     * The day each document was paid in full: the input of delays "at full payment".
     *
     * <p>A document is FULL when its allocations, of whatever kind, add up to its amount; it is
     * dated by the last one of a counted kind (payments, and what the options add). {@code paid}
     * and {@code settled_on} are the amounts and paid days of {@link DelayColumns}; give null as
     * they stand.
     *
     * @param allocations allocations
     * @param documentAmounts zero or more, minor units
     * @param options with_credit_notes and with_write_offs only; null: neither; null: none
     * @param out the results
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: no such document, an amount below zero, a date out of range, a kind that is
     *         none; overflow: the amounts of all allocations together do not fit int64)
     */
    public static void settlementsCompute(SettlementColumns allocations, long[] documentAmounts,
            DelayOptions options, SettlementResults out) {
        settlementsCompute(allocations, Convert.memory(documentAmounts), options, out);
    }

    /**
     * What {@link #delayCompute} gives.
     *
     * @param days signed days; {@code ENCOURS_DELAY_NONE} when the item does not count
     * @param status a {@link DelayStatus}
     */
    public record DelayComputeResult(int days, DelayStatus status) {}

    /**
     * What {@link #compute} gives.
     *
     * @param days signed days; {@code ENCOURS_DELAY_NONE}
     * @param statuses a {@link DelayStatus} each
     */
    public record ComputeResult(int[] days, int[] statuses) {}

    private Delays() {}
}
