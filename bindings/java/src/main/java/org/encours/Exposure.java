// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutExposure;
import org.encours.internal.NativeExposure;

/**
 * The exposure of one customer.
 *
 * @param status a {@link ExposureStatus}
 * @param missing flags of {@link ExposureComponents}: those not given, the limit among them
 * @param real signed, minor units; {@code ENCOURS_EXPOSURE_NONE} when not known
 * @param realClamped at least 0, minor units; or NONE
 * @param potential signed, minor units; or NONE
 * @param potentialClamped at least 0, minor units; or NONE
 * @param headroom limit - basis, minor units: what may still be sold, &lt; 0 when over; or NONE
 * @param overLimit basis - limit when that is more than 0, else 0, minor units; or NONE
 */
public record Exposure(ExposureStatus status, long missing, long real, long realClamped,
        long potential, long potentialClamped, long headroom, long overLimit) {
    /** a component or figure that is missing. */
    public static final long NONE = -9223372036854775808L;

    /**
     * What a guarantee counts for: quota * min(amount, limit), rounded once.
     *
     * <p>It does not look at the receivables: a cover larger than the debt makes the signed risk
     * negative. What an insurer would pay on a debt is {@link Cover#compute}.
     *
     * @param cover the guarantee
     * @return minor units
     * @throws EncoursException if it is refused or fails (invalid: a negative amount or limit, a
     *         quota over 1, no such rounding; abi)
     */
    public static long guarantee(ExposureCover cover) {
        try (Call call = Call.begin()) {
            MemorySegment coverAt = ExposureCover.write(Objects.requireNonNull(cover, "cover"),
                    call);
            MemorySegment outAt = call.slot();
            call.check(NativeExposure.exposureGuarantee(coverAt, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The exposure of one customer.
     *
     * @param columns the components, {@code count} = 1
     * @param basis a {@link ExposureBasis}; 0: potential risk
     * @return the figures
     * @throws EncoursException if it is refused or fails (invalid: a negative guarantee or limit, a
     *         count that is not 1, no such basis; abi)
     */
    public static Exposure compute(ExposureColumns columns, ExposureBasis basis) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = ExposureColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment outAt = call.sized(LayoutExposure.Exposure.SIZE);
            call.check(NativeExposure.exposureCompute(columnsAt, basis.value(), outAt,
                    call.error()));
            return Exposure.read(outAt, call);
        }
    }

    /**
     * The exposure of many customers, one an element. None makes the call fail for want of a
     * component or of range: its status says so.
     *
     * @param columns the components
     * @param basis a {@link ExposureBasis}; 0: potential risk
     * @param results columns of {@code columns.count} elements
     * @throws EncoursException if it is refused or fails (invalid: a negative guarantee or limit,
     *         no such basis, stated room that is not enough; abi)
     */
    public static void columnsCompute(ExposureColumns columns, ExposureBasis basis,
            ExposureResults results) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = ExposureColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment resultsAt = ExposureResults.write(Objects.requireNonNull(results,
                    "results"), call);
            call.check(NativeExposure.exposureColumnsCompute(columnsAt, basis.value(), resultsAt,
                    call.error()));
        }
    }

    /**
     * Bytes of a state; 0 when the options are not acceptable.
     *
     * @param options options; null: one row
     * @return bytes of a state
     */
    public static long stateSize(ExposureOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = ExposureOptions.write(options, call);
            return NativeExposure.exposureStateSize(optionsAt);
        }
    }

    /**
     * Begin an empty state; see state.h.
     *
     * @param state state
     * @param options options; null: one row
     * @throws EncoursException if it is refused or fails (invalid: too many rows, no such
     *         component; abi)
     */
    public static void begin(MemorySegment state, ExposureOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = ExposureOptions.write(options, call);
            call.check(NativeExposure.exposureBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add elements to the rows they name. A null column says nothing of its component; an element
     * that is {@code ENCOURS_EXPOSURE_NONE} makes its row miss the component.
     *
     * @param state untouched on failure
     * @param columns the elements; {@code limits} is not read
     * @throws EncoursException if it is refused or fails (invalid: no such row, a negative
     *         guarantee; corrupt: no state; limit: more than 2^40 elements; abi)
     */
    public static void add(MemorySegment state, ExposureColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = ExposureColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeExposure.exposureAdd(call.inout(state), stateSize, columnsAt,
                    call.error()));
        }
    }

    /**
     * The exposure of each row.
     *
     * @param state as it is
     * @param limits a limit a row, minor units, &gt;= 0 or NONE; null: none has one; null: none
     * @param basis a {@link ExposureBasis}; 0: potential risk
     * @param results columns of as many elements as rows
     * @throws EncoursException if it is refused or fails (invalid: a negative limit, no such basis,
     *         stated room that is not enough; corrupt: no state; abi)
     */
    public static void finish(MemorySegment state, MemorySegment limits, ExposureBasis basis,
            ExposureResults results) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment resultsAt = ExposureResults.write(Objects.requireNonNull(results,
                    "results"), call);
            Convert.stated(limits, resultsAt.get(JAVA_LONG, LayoutExposure.ExposureResults.COUNT),
                    "limits", "results.count");
            Convert.room(limits, resultsAt.get(JAVA_LONG, LayoutExposure.ExposureResults.COUNT), 8,
                    "limits");
            call.check(NativeExposure.exposureFinish(call.in(state), stateSize, call.in(limits),
                    basis.value(), resultsAt, call.error()));
        }
    }

    /**
     * The exposure of each row.
     *
     * @param state as it is
     * @param limits a limit a row, minor units, &gt;= 0 or NONE; null: none has one; null: none
     * @param basis a {@link ExposureBasis}; 0: potential risk
     * @param results columns of as many elements as rows
     * @throws EncoursException if it is refused or fails (invalid: a negative limit, no such basis,
     *         stated room that is not enough; corrupt: no state; abi)
     */
    public static void finish(MemorySegment state, long[] limits, ExposureBasis basis,
            ExposureResults results) {
        finish(state, Convert.memory(limits), basis, results);
    }

    /** Reads a value while it can be read. */
    static Exposure read(MemorySegment at, Call scope) {
        return new Exposure(ExposureStatus.of(at.get(JAVA_INT, LayoutExposure.Exposure.STATUS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutExposure.Exposure.MISSING)),
                at.get(JAVA_LONG, LayoutExposure.Exposure.REAL), at.get(JAVA_LONG,
                LayoutExposure.Exposure.REAL_CLAMPED), at.get(JAVA_LONG,
                LayoutExposure.Exposure.POTENTIAL), at.get(JAVA_LONG,
                LayoutExposure.Exposure.POTENTIAL_CLAMPED), at.get(JAVA_LONG,
                LayoutExposure.Exposure.HEADROOM), at.get(JAVA_LONG,
                LayoutExposure.Exposure.OVER_LIMIT));
    }
}
