// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutPromises;
import org.encours.internal.NativePromises;

/**
 * Promises to pay: the state of one, of many, and the rate at which they are kept.
 *
 * <p>What counts are payments with a value date from the day the promise was made to its deadline,
 * the day promised plus the tolerance days. A promise is
 *
 * <ul>
 * <li>KEPT as soon as these payments reach the amount promised less the tolerance amount;</li>
 * <li>else PENDING until the deadline is over;</li>
 * <li>then PARTLY_KEPT when anything was paid in time, BROKEN when nothing was. Payments after the
 * as-of day are not known yet; those before the promise was made are not its.</li>
 * </ul>
 *
 * <p>kept rate  =  kept / (kept + partly kept + broken), by number or by amount promised
 *
 * <p>Pending promises are in neither term: {@code left_out} counts them. Amounts and days are
 * exact; a rate is one division rounded once, half up, as indicator.h says.
 *
 * <p>Source: definition, ours; no published formula with figures is known.
 *
 * <p>Limits: tolerance of 36600 days; the payments of one promise fit int64 together.
 */
public final class Promises {
    /**
     * The state of one promise.
     *
     * @param promise promise
     * @param paymentDays value dates of the payments on it, epoch days, any order; null:
     *         payment_count == 0
     * @param paymentAmounts zero or more, minor units; null: payment_count == 0
     * @param options the as-of day is required
     * @return what became of it
     * @throws EncoursException if it is refused or fails (invalid: an option, amount or date out of
     *         its range, dates out of order; overflow: the payments do not fit int64 together)
     */
    public static PromiseResult promiseEvaluate(Promise promise, MemorySegment paymentDays,
            MemorySegment paymentAmounts, PromiseOptions options) {
        try (Call call = Call.begin()) {
            long paymentCount = Convert.count(-1, paymentDays, 4, "paymentDays");
            paymentCount = Convert.count(paymentCount, paymentAmounts, 8, "paymentAmounts");
            paymentCount = Math.max(paymentCount, 0);
            MemorySegment promiseAt = Promise.write(Objects.requireNonNull(promise, "promise"),
                    call);
            MemorySegment optionsAt = PromiseOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.sized(LayoutPromises.PromiseResult.SIZE);
            call.check(NativePromises.promiseEvaluate(promiseAt, call.in(paymentDays),
                    call.in(paymentAmounts), paymentCount, optionsAt, outAt, call.error()));
            return PromiseResult.read(outAt, call);
        }
    }

    /**
     * The state of one promise.
     *
     * @param promise promise
     * @param paymentDays value dates of the payments on it, epoch days, any order; null:
     *         payment_count == 0
     * @param paymentAmounts zero or more, minor units; null: payment_count == 0
     * @param options the as-of day is required
     * @return what became of it
     * @throws EncoursException if it is refused or fails (invalid: an option, amount or date out of
     *         its range, dates out of order; overflow: the payments do not fit int64 together)
     */
    public static PromiseResult promiseEvaluate(Promise promise, int[] paymentDays,
            long[] paymentAmounts, PromiseOptions options) {
        return promiseEvaluate(promise, Convert.memory(paymentDays), Convert.memory(paymentAmounts),
                options);
    }

    /**
     * The states of many promises.
     *
     * @param columns promises and payments; rows are not read
     * @param options the as-of day is required
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: as {@link Promises#promiseEvaluate}; offsets out of order; overflow: the
     *         payments of one do not fit int64 together)
     */
    public static EvaluateResult evaluate(PromiseColumns columns, PromiseOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = PromiseColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = PromiseOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment statusesAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutPromises.PromiseColumns.COUNT), 4);
            MemorySegment receivedAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutPromises.PromiseColumns.COUNT), 8);
            MemorySegment keptOnAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutPromises.PromiseColumns.COUNT), 4);
            call.check(NativePromises.promisesEvaluate(columnsAt, optionsAt, statusesAt, receivedAt,
                    keptOnAt, call.error()));
            return new EvaluateResult(Convert.elements(statusesAt, columnsAt.get(JAVA_LONG,
                    LayoutPromises.PromiseColumns.COUNT), JAVA_INT), Convert.elements(receivedAt,
                    columnsAt.get(JAVA_LONG, LayoutPromises.PromiseColumns.COUNT), JAVA_LONG),
                    Convert.elements(keptOnAt, columnsAt.get(JAVA_LONG,
                    LayoutPromises.PromiseColumns.COUNT), JAVA_INT));
        }
    }

    /**
     * Bytes of a state of promises; 0 when {@link Promises#begin} would refuse the options.
     *
     * @param options the as-of day is required
     * @return bytes of a state of promises
     */
    public static long stateSize(PromiseOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = PromiseOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativePromises.promisesStateSize(optionsAt);
        }
    }

    /**
     * An empty state of promises; {@link Indicator#finish} gives its figures.
     *
     * @param state memory aligned to 8 bytes
     * @param options the as-of day is required
     * @throws EncoursException if it is refused or fails (misuse: memory that does not fit;
     *         invalid: an option out of its range)
     */
    public static void begin(MemorySegment state, PromiseOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = PromiseOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativePromises.promisesBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add promises. A failure adds nothing.
     *
     * @param state state
     * @param columns the promises
     * @throws EncoursException if it is refused or fails (misuse: a column that is needed is null;
     *         invalid: another aggregate, no such row, or a value out of its range; corrupt: bytes
     *         that are no state; overflow: the payments of one do not fit int64 together; limit:
     *         more than 2^40 items)
     */
    public static void add(MemorySegment state, PromiseColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = PromiseColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativePromises.promisesAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * What {@link #evaluate} gives.
     *
     * @param statuses a {@link PromiseStatus} each
     * @param received by payments that count, minor units
     * @param keptOn epoch days, null while not kept
     */
    public record EvaluateResult(int[] statuses, long[] received, int[] keptOn) {}

    private Promises() {}
}
