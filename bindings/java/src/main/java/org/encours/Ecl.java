// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutEcl;
import org.encours.internal.NativeEcl;

/**
 * The total of a matrix.
 *
 * @param flags flags of {@link EclFlags}, of all cells together
 * @param missing items without an amount (unsigned)
 * @param gross sum of amounts greater than zero, minor units
 * @param credits sum of amounts less than zero, minor units: left out
 * @param vat VAT taken out of the base, minor units
 * @param insured insured part that reduces the loss, minor units
 * @param atRisk gross - vat - insured, minor units
 * @param allowance sum of the cells' allowances, minor units
 */
public record Ecl(int flags, long missing, long gross, long credits, long vat, long insured,
        long atRisk, long allowance) {
    /** an amount that is missing; a figure that is none. */
    public static final long NONE = -9223372036854775808L;

    /**
     * The expected loss of one item.
     *
     * @param item the item
     * @return the loss
     * @throws EncoursException if it is refused or fails (invalid: a member out of its range;
     *         overflow: the applied rate in lowest terms does not fit 64 bits; abi)
     */
    public static EclLoss compute(EclItem item) {
        try (Call call = Call.begin()) {
            MemorySegment itemAt = EclItem.write(Objects.requireNonNull(item, "item"), call);
            MemorySegment outAt = call.sized(LayoutEcl.EclLoss.SIZE);
            call.check(NativeEcl.eclCompute(itemAt, outAt, call.error()));
            return EclLoss.read(outAt, call);
        }
    }

    /**
     * Bytes of a state of the matrix; 0 when the options are not acceptable.
     *
     * @param options options
     * @return bytes of a state of the matrix
     */
    public static long stateSize(EclOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = EclOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            return NativeEcl.eclStateSize(optionsAt);
        }
    }

    /**
     * Begin an empty matrix; see state.h.
     *
     * @param state state
     * @param options segments and buckets
     * @throws EncoursException if it is refused or fails (invalid: a member out of its range; abi)
     */
    public static void begin(MemorySegment state, EclOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = EclOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            call.check(NativeEcl.eclBegin(call.inout(state), stateSize, optionsAt, call.error()));
        }
    }

    /**
     * Add items to the cells they name.
     *
     * @param state untouched on failure
     * @param columns the items
     * @throws EncoursException if it is refused or fails (invalid: no such segment or bucket; VAT
     *         not within 0 to the amount, or a negative insured part, of an item that is no credit
     *         balance; corrupt: no state; limit: more than 2^40 items; abi)
     */
    public static void add(MemorySegment state, EclColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = EclColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            call.check(NativeEcl.eclAdd(call.inout(state), stateSize, columnsAt, call.error()));
        }
    }

    /**
     * The allowance of each cell and in total.
     *
     * @param state as it is
     * @param rates rates and factors
     * @param results the cells; null: none
     * @return the total
     * @throws EncoursException if it is refused or fails (invalid: a rate not within 0 to 1, a
     *         factor or choice out of its range, stated room that is not enough; overflow: an
     *         applied rate in lowest terms, or a sum, does not fit 64 bits; corrupt: no state; abi)
     */
    public static Ecl finish(MemorySegment state, EclRates rates, EclResults results) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment ratesAt = EclRates.write(Objects.requireNonNull(rates, "rates"), call);
            MemorySegment resultsAt = EclResults.write(results, call);
            MemorySegment outAt = call.sized(LayoutEcl.Ecl.SIZE);
            call.check(NativeEcl.eclFinish(call.in(state), stateSize, ratesAt, resultsAt, outAt,
                    call.error()));
            return Ecl.read(outAt, call);
        }
    }

    /** Reads a value while it can be read. */
    static Ecl read(MemorySegment at, Call scope) {
        return new Ecl(at.get(JAVA_INT, LayoutEcl.Ecl.FLAGS), at.get(JAVA_LONG,
                LayoutEcl.Ecl.MISSING), at.get(JAVA_LONG, LayoutEcl.Ecl.GROSS), at.get(JAVA_LONG,
                LayoutEcl.Ecl.CREDITS), at.get(JAVA_LONG, LayoutEcl.Ecl.VAT), at.get(JAVA_LONG,
                LayoutEcl.Ecl.INSURED), at.get(JAVA_LONG, LayoutEcl.Ecl.AT_RISK), at.get(JAVA_LONG,
                LayoutEcl.Ecl.ALLOWANCE));
    }
}
