// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutDoubtful;
import org.encours.internal.NativeDoubtful;

/**
 * A doubtful receivable at a closing. Without a value: {@code ENCOURS_DOUBTFUL_NONE}.
 *
 * @param transfer what moves to 416, with VAT, minor units
 * @param netOpen without VAT, minor units: the base of the allowance
 * @param allowance required at this closing, minor units
 * @param addition allowance - held when that is &gt; 0, else 0, minor units
 * @param reversal held - allowance when that is &gt; 0, else 0, minor units
 * @param status a {@link DoubtfulStatus}
 */
public record Doubtful(long transfer, long netOpen, long allowance, long addition, long reversal,
        DoubtfulStatus status) {
    /** a figure where there is no value. */
    public static final long NONE = -9223372036854775808L;

    /** no estimate of the loss. */
    public static final int NO_PERCENT = -1;

    /**
     * A doubtful receivable at a closing.
     *
     * @param net of each VAT rate, as invoiced, minor units, 0 or more
     * @param vat of each VAT rate, as invoiced, minor units, 0 or more
     * @param open still open with VAT, minor units, at most the invoice
     * @param lossPercent percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE};
     *         {@code ENCOURS_DOUBTFUL_NO_PERCENT}: not estimated
     * @param held allowance held since the last closing, minor units, 0 or more
     * @param rounding a {@link Rounding}; 0: half up
     * @return untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range, more
     *         open than invoiced)
     */
    public static Doubtful compute(MemorySegment net, MemorySegment vat, long open,
            long lossPercent, long held, Rounding rounding) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, net.byteSize(), 8, "net");
            count = Convert.same(count, vat.byteSize(), 8, "vat");
            MemorySegment outAt = call.sized(LayoutDoubtful.Doubtful.SIZE);
            call.check(NativeDoubtful.doubtfulCompute(call.in(net), call.in(vat), count, open,
                    lossPercent, held, rounding.value(), outAt, call.error()));
            return Doubtful.read(outAt, call);
        }
    }

    /**
     * A doubtful receivable at a closing.
     *
     * @param net of each VAT rate, as invoiced, minor units, 0 or more
     * @param vat of each VAT rate, as invoiced, minor units, 0 or more
     * @param open still open with VAT, minor units, at most the invoice
     * @param lossPercent percent x 1 000 000, 0 to {@code ENCOURS_PERCENT_WHOLE};
     *         {@code ENCOURS_DOUBTFUL_NO_PERCENT}: not estimated
     * @param held allowance held since the last closing, minor units, 0 or more
     * @param rounding a {@link Rounding}; 0: half up
     * @return untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range, more
     *         open than invoiced)
     */
    public static Doubtful compute(long[] net, long[] vat, long open, long lossPercent, long held,
            Rounding rounding) {
        return compute(Convert.memory(net), Convert.memory(vat), open, lossPercent, held, rounding);
    }

    /**
     * The final loss of an invoice or of a part of it, by VAT rate.
     *
     * <p>2 000.00 with VAT at 20 %: 1 666.67 lost, 333.33 of VAT. A corrected invoice must show
     * both for each rate: they are returned. The first condition of the recovery that is not met is
     * the status. After a loss of a part, the allowance on the rest is adjusted at the next
     * closing.
     *
     * @param net of each VAT rate, as invoiced, minor units, 0 or more
     * @param vat of each VAT rate, as invoiced, minor units, 0 or more
     * @param open open before the loss, with VAT, minor units, 0 to the invoice
     * @param lost with VAT, minor units, 0 to {@code open}
     * @param held allowance held, minor units, 0 or more
     * @param options conditions of the recovery of VAT
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range, an
     *         invoice of nothing; overflow: the invoice does not fit int64)
     */
    public static BadDebtComputeResult badDebtCompute(MemorySegment net, MemorySegment vat,
            long open, long lost, long held, VatRecoveryOptions options) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, net.byteSize(), 8, "net");
            count = Convert.same(count, vat.byteSize(), 8, "vat");
            MemorySegment optionsAt = VatRecoveryOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.sized(LayoutDoubtful.BadDebt.SIZE);
            MemorySegment outNetAt = call.array(count, 8);
            MemorySegment outVatAt = call.array(count, 8);
            call.check(NativeDoubtful.badDebtCompute(call.in(net), call.in(vat), count, open, lost,
                    held, optionsAt, outNetAt, outVatAt, outAt, call.error()));
            return new BadDebtComputeResult(Convert.elements(outNetAt, count, JAVA_LONG),
                    Convert.elements(outVatAt, count, JAVA_LONG), BadDebt.read(outAt, call));
        }
    }

    /**
     * The final loss of an invoice or of a part of it, by VAT rate.
     *
     * <p>2 000.00 with VAT at 20 %: 1 666.67 lost, 333.33 of VAT. A corrected invoice must show
     * both for each rate: they are returned. The first condition of the recovery that is not met is
     * the status. After a loss of a part, the allowance on the rest is adjusted at the next
     * closing.
     *
     * @param net of each VAT rate, as invoiced, minor units, 0 or more
     * @param vat of each VAT rate, as invoiced, minor units, 0 or more
     * @param open open before the loss, with VAT, minor units, 0 to the invoice
     * @param lost with VAT, minor units, 0 to {@code open}
     * @param held allowance held, minor units, 0 or more
     * @param options conditions of the recovery of VAT
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: an argument out of range, an
     *         invoice of nothing; overflow: the invoice does not fit int64)
     */
    public static BadDebtComputeResult badDebtCompute(long[] net, long[] vat, long open, long lost,
            long held, VatRecoveryOptions options) {
        return badDebtCompute(Convert.memory(net), Convert.memory(vat), open, lost, held, options);
    }

    /**
     * Many receivables, as {@link Doubtful#compute} gives each.
     *
     * @param columns columns
     * @param rounding a {@link Rounding}; 0: half up
     * @param out its columns
     * @throws EncoursException if it is refused or fails (invalid: a percentage out of range, a
     *         negative allowance, no such rounding)
     */
    public static void apply(DoubtfulColumns columns, Rounding rounding, DoubtfulResults out) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = DoubtfulColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment outAt = DoubtfulResults.write(Objects.requireNonNull(out, "out"), call);
            DoubtfulResults.check(out, columnsAt.get(JAVA_LONG,
                    LayoutDoubtful.DoubtfulColumns.COUNT));
            call.check(NativeDoubtful.doubtfulApply(columnsAt, rounding.value(), outAt,
                    call.error()));
        }
    }

    /**
     * Bytes of a state that sums receivables by key.
     *
     * @param keys rows, 1 to 2^24
     * @return bytes; SIZE_MAX when {@code keys} is out of range
     */
    public static long stateSize(long keys) {
        return NativeDoubtful.doubtfulStateSize(Convert.u32(keys, "keys"));
    }

    /**
     * Begin a state; see encours/state.h.
     *
     * @param state state
     * @param keys keys
     * @param rounding a {@link Rounding}; 0: half up
     * @throws EncoursException if it is refused or fails (invalid: {@code keys} out of range, no
     *         such rounding; misuse: memory that is not aligned, or not of that size)
     */
    public static void begin(MemorySegment state, long keys, Rounding rounding) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            call.check(NativeDoubtful.doubtfulBegin(call.inout(state), stateSize, Convert.u32(keys,
                    "keys"), rounding.value(), call.error()));
        }
    }

    /**
     * Add receivables to a state. A failure leaves it as it was.
     *
     * @param state state
     * @param keys as given to begin
     * @param rounding a {@link Rounding}, as given to begin
     * @param columns columns
     * @throws EncoursException if it is refused or fails (invalid: as {@link Doubtful#apply}; a key
     *         beyond {@code keys}; other options than the state's; corrupt: bytes that are no
     *         state; limit: more than 2^40 receivables)
     */
    public static void add(MemorySegment state, long keys, Rounding rounding,
            DoubtfulColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = DoubtfulColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDoubtful.doubtfulAdd(call.inout(state), stateSize, Convert.u32(keys,
                    "keys"), rounding.value(), columnsAt, call.error()));
        }
    }

    /**
     * The sums of a key of a state.
     *
     * @param state state
     * @param keys as given to begin
     * @param rounding a {@link Rounding}, as given to begin
     * @param key 0 to keys - 1
     * @return untouched on failure
     * @throws EncoursException if it is refused or fails (invalid: other options than the state's,
     *         no such key; corrupt: bytes that are no state; overflow: a sum does not fit int64)
     */
    public static DoubtfulTotal finish(MemorySegment state, long keys, Rounding rounding,
            long key) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutDoubtful.DoubtfulTotal.SIZE);
            call.check(NativeDoubtful.doubtfulFinish(call.in(state), stateSize, Convert.u32(keys,
                    "keys"), rounding.value(), Convert.u32(key, "key"), outAt, call.error()));
            return DoubtfulTotal.read(outAt, call);
        }
    }

    /**
     * What {@link #badDebtCompute} gives.
     *
     * @param outNet of each rate, minor units
     * @param outVat of each rate, minor units
     * @param out untouched on failure
     */
    public record BadDebtComputeResult(long[] outNet, long[] outVat, BadDebt out) {}

    /** Reads a value while it can be read. */
    static Doubtful read(MemorySegment at, Call scope) {
        return new Doubtful(at.get(JAVA_LONG, LayoutDoubtful.Doubtful.TRANSFER), at.get(JAVA_LONG,
                LayoutDoubtful.Doubtful.NET_OPEN), at.get(JAVA_LONG,
                LayoutDoubtful.Doubtful.ALLOWANCE), at.get(JAVA_LONG,
                LayoutDoubtful.Doubtful.ADDITION), at.get(JAVA_LONG,
                LayoutDoubtful.Doubtful.REVERSAL), DoubtfulStatus.of(at.get(JAVA_INT,
                LayoutDoubtful.Doubtful.STATUS)));
    }
}
