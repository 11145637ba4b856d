// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutLimitProposal;
import org.encours.internal.NativeLimitProposal;

/**
 * A proposal with what decided it.
 *
 * @param status a {@link LimitStatus}
 * @param flags flags of {@link LimitFlags}
 * @param decided flags of {@link LimitInputs} that decided: of NEED_CAPACITY those of the smaller
 *         one, of a tie both; without a proposal those that are there
 * @param missing flags of {@link LimitInputs} the method reads and does not have
 * @param amount the limit, &gt;= 0 minor units; {@code ENCOURS_LIMIT_NONE} when there is none
 * @param need NEED, NEED_CAPACITY: the need, rounded, minor units; or NONE
 * @param capacity CAPACITY, NEED_CAPACITY: the capacity, rounded, minor units; or NONE
 */
public record LimitProposal(LimitStatus status, int flags, long decided, long missing, long amount,
        long need, long capacity) {
    /** an input or figure that is missing. */
    public static final long NONE = -9223372036854775808L;

    /**
     * The proposal for one client.
     *
     * @param options the formula
     * @param inputs the client's figures, {@code count} = 1
     * @return the proposal
     * @throws EncoursException if it is refused or fails (invalid: an option out of range, offsets
     *         that do not ascend, a count that is not 1; abi)
     */
    public static LimitProposal propose(LimitOptions options, LimitColumns inputs) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = LimitOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment inputsAt = LimitColumns.write(Objects.requireNonNull(inputs, "inputs"),
                    call);
            MemorySegment outAt = call.sized(LayoutLimitProposal.LimitProposal.SIZE);
            call.check(NativeLimitProposal.limitPropose(optionsAt, inputsAt, outAt, call.error()));
            return LimitProposal.read(outAt, call);
        }
    }

    /**
     * The proposals for many clients. A client without one has a status that says why.
     *
     * @param options the formula
     * @param inputs figures of {@code count} clients
     * @param results columns of {@code inputs.count} elements
     * @throws EncoursException if it is refused or fails (invalid: an option out of its range,
     *         offsets that do not ascend; abi)
     */
    public static void proposeColumns(LimitOptions options, LimitColumns inputs,
            LimitResults results) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = LimitOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment inputsAt = LimitColumns.write(Objects.requireNonNull(inputs, "inputs"),
                    call);
            MemorySegment resultsAt = LimitResults.write(Objects.requireNonNull(results, "results"),
                    call);
            LimitResults.check(results, inputsAt.get(JAVA_LONG,
                    LayoutLimitProposal.LimitColumns.COUNT));
            call.check(NativeLimitProposal.limitProposeColumns(optionsAt, inputsAt, resultsAt,
                    call.error()));
        }
    }

    /** Reads a value while it can be read. */
    static LimitProposal read(MemorySegment at, Call scope) {
        return new LimitProposal(LimitStatus.of(at.get(JAVA_INT,
                LayoutLimitProposal.LimitProposal.STATUS)), at.get(JAVA_INT,
                LayoutLimitProposal.LimitProposal.FLAGS), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutLimitProposal.LimitProposal.DECIDED)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutLimitProposal.LimitProposal.MISSING)), at.get(JAVA_LONG,
                LayoutLimitProposal.LimitProposal.AMOUNT), at.get(JAVA_LONG,
                LayoutLimitProposal.LimitProposal.NEED), at.get(JAVA_LONG,
                LayoutLimitProposal.LimitProposal.CAPACITY));
    }
}
