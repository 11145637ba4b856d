// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLimitProposal;

/**
 * What a formula is computed with. Members that its method does not read are ignored.
 *
 * @param method a {@link LimitMethod}, required
 * @param rounding to a minor unit, a {@link Rounding}; 0: HALF_UP
 * @param shareNumerator CAPACITY, NEED_CAPACITY, PARTS_MEAN, PURCHASES, OWN_SALES_CAP: the share,
 *         &gt;= 0; BASE: the term coefficient...
 * @param shareDenominator ... over this, &gt; 0
 * @param behaviourNumerator BASE: the behaviour coefficient, &gt;= 0...
 * @param behaviourDenominator ... over this, &gt; 0
 * @param termDays NEED, NEED_CAPACITY: days of the client's terms
 * @param periodDays NEED, NEED_CAPACITY: days the sales were made in: 360, 365
 * @param part a {@link LimitInputs}. PARTS_MEAN: which the share is of:
 *         {@link LimitInputs#NET_WORTH}, _WORKING_CAPITAL or _MONTHLY_SALES
 * @param averageKnown PARTS_MEAN: 1: the mean of the parts there are; 0: all three or none
 */
public record LimitOptions(LimitMethod method, Rounding rounding, long shareNumerator,
        long shareDenominator, long behaviourNumerator, long behaviourDenominator, long termDays,
        long periodDays, LimitInputs part, long averageKnown) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static LimitOptions defaults() {
        return new LimitOptions(LimitMethod.of(0), Rounding.of(0), 0, 0, 0, 0, 0, 0,
                LimitInputs.of(0), 0);
    }

    /**
     * The same with another method.
     *
     * @param method a {@link LimitMethod}, required
     * @return a changed copy
     */
    public LimitOptions method(LimitMethod method) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding to a minor unit, a {@link Rounding}; 0: HALF_UP
     * @return a changed copy
     */
    public LimitOptions rounding(Rounding rounding) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another share numerator.
     *
     * @param shareNumerator CAPACITY, NEED_CAPACITY, PARTS_MEAN, PURCHASES, OWN_SALES_CAP: the
     *         share, &gt;= 0; BASE: the term coefficient...
     * @return a changed copy
     */
    public LimitOptions shareNumerator(long shareNumerator) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another share denominator.
     *
     * @param shareDenominator ... over this, &gt; 0
     * @return a changed copy
     */
    public LimitOptions shareDenominator(long shareDenominator) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another behaviour numerator.
     *
     * @param behaviourNumerator BASE: the behaviour coefficient, &gt;= 0...
     * @return a changed copy
     */
    public LimitOptions behaviourNumerator(long behaviourNumerator) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another behaviour denominator.
     *
     * @param behaviourDenominator ... over this, &gt; 0
     * @return a changed copy
     */
    public LimitOptions behaviourDenominator(long behaviourDenominator) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another term days.
     *
     * @param termDays NEED, NEED_CAPACITY: days of the client's terms
     * @return a changed copy
     */
    public LimitOptions termDays(long termDays) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another period days.
     *
     * @param periodDays NEED, NEED_CAPACITY: days the sales were made in: 360, 365
     * @return a changed copy
     */
    public LimitOptions periodDays(long periodDays) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another part.
     *
     * @param part a {@link LimitInputs}. PARTS_MEAN: which the share is of:
     *         {@link LimitInputs#NET_WORTH}, _WORKING_CAPITAL or _MONTHLY_SALES
     * @return a changed copy
     */
    public LimitOptions part(LimitInputs part) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /**
     * The same with another average known.
     *
     * @param averageKnown PARTS_MEAN: 1: the mean of the parts there are; 0: all three or none
     * @return a changed copy
     */
    public LimitOptions averageKnown(long averageKnown) {
        return new LimitOptions(method, rounding, shareNumerator, shareDenominator,
                behaviourNumerator, behaviourDenominator, termDays, periodDays, part, averageKnown);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(LimitOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLimitProposal.LimitOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(LimitOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.METHOD, method.value());
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.ROUNDING, rounding.value());
        at.set(JAVA_LONG, LayoutLimitProposal.LimitOptions.SHARE_NUMERATOR, shareNumerator);
        at.set(JAVA_LONG, LayoutLimitProposal.LimitOptions.SHARE_DENOMINATOR, shareDenominator);
        at.set(JAVA_LONG, LayoutLimitProposal.LimitOptions.BEHAVIOUR_NUMERATOR, behaviourNumerator);
        at.set(JAVA_LONG, LayoutLimitProposal.LimitOptions.BEHAVIOUR_DENOMINATOR,
                behaviourDenominator);
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.TERM_DAYS, Convert.u32(termDays,
                "termDays"));
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.PERIOD_DAYS, Convert.u32(periodDays,
                "periodDays"));
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.PART, part.value());
        at.set(JAVA_INT, LayoutLimitProposal.LimitOptions.AVERAGE_KNOWN, Convert.u32(averageKnown,
                "averageKnown"));
    }
}
