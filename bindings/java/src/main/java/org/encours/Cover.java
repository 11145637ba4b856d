// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutCover;
import org.encours.internal.NativeCover;

/**
 * What credit insurance pays on a loss: limit, threshold, insured percentage, deductibles, maximum.
 *
 * <p>In this order:
 *
 * <p>limit       insured loss = min(loss, limit); the rest is not covered at all threshold   an
 * insured loss up to it pays nothing; above it the whole counts quota and deductible, by the
 * contract; a deductible takes nothing below 0: PERCENTAGE_FIRST  counted = insured loss * quota -
 * deductible DEDUCTIBLE_FIRST  counted = (insured loss - deductible) * quota annual aggregate
 * deductible: pays only what the year's counted amounts pass it by maximum liability: pays at most
 * what is left of it
 *
 * <p>The order of quota and deductible changes the result and is contractual: with a deductible
 * there is no default. 50 000 at 90 % with 5000: 40 000 or 40 500. Rounded once, to the minor unit,
 * where the quota is applied. Amounts are without what the policy does not insure (VAT as a rule,
 * what is disputed).
 *
 * <p>Sources: assurance-professionnelle.pagesjaunes.fr 747079 and 747081 (limit, quota, threshold,
 * annual deductible), coface.ae glossary (percentage first), pufind.com 17256 (deductible first).
 */
public final class Cover {
    /** no limit or no maximum. */
    public static final long NONE = -9223372036854775808L;

    /**
     * The indemnity of a loss.
     *
     * @param loss insured base at the day of loss, &gt;= 0 minor units
     * @param terms the cover
     * @return the indemnity
     * @throws EncoursException if it is refused or fails (invalid: a negative amount, a quota not
     *         within 0 to 1, a deductible without order, no such order or rounding; overflow: the
     *         counted amounts of the year do not fit 64 bits; abi)
     */
    public static CoverIndemnity compute(long loss, CoverTerms terms) {
        try (Call call = Call.begin()) {
            MemorySegment termsAt = CoverTerms.write(Objects.requireNonNull(terms, "terms"), call);
            MemorySegment outAt = call.sized(LayoutCover.CoverIndemnity.SIZE);
            call.check(NativeCover.coverCompute(loss, termsAt, outAt, call.error()));
            return CoverIndemnity.read(outAt, call);
        }
    }

    private Cover() {}
}
