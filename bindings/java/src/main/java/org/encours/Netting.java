// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutNetting;
import org.encours.internal.NativeNetting;

/**
 * What a netting comes to, minor units.
 *
 * @param netted extinguished on each side
 * @param receivableRest still open of all receivables, those that took no part included
 * @param payableRest still open of all payables, likewise
 */
public record Netting(long netted, long receivableRest, long payableRest) {
    /**
     * Net receivables and payables.
     *
     * @param receivables what the party owes us
     * @param payables what we owe the party
     * @param kind a {@link NettingKind}
     * @param day the day of the netting
     * @return the sums
     * @throws EncoursException if it is refused or fails (invalid: a negative amount, no such kind
     *         or day, LEGAL without due dates; overflow: a side does not fit int64; limit: more
     *         than 2^31 items)
     */
    public static Netting compute(NettingSide receivables, NettingSide payables, NettingKind kind,
            LocalDate day) {
        try (Call call = Call.begin()) {
            MemorySegment receivablesAt = NettingSide.write(Objects.requireNonNull(receivables,
                    "receivables"), call);
            MemorySegment payablesAt = NettingSide.write(Objects.requireNonNull(payables,
                    "payables"), call);
            MemorySegment outAt = call.sized(LayoutNetting.Netting.SIZE);
            call.check(NativeNetting.nettingCompute(receivablesAt, payablesAt, kind.value(),
                    call.date(day), outAt, call.error()));
            return Netting.read(outAt, call);
        }
    }

    /** Reads a value while it can be read. */
    static Netting read(MemorySegment at, Call scope) {
        return new Netting(at.get(JAVA_LONG, LayoutNetting.Netting.NETTED), at.get(JAVA_LONG,
                LayoutNetting.Netting.RECEIVABLE_REST), at.get(JAVA_LONG,
                LayoutNetting.Netting.PAYABLE_REST));
    }
}
