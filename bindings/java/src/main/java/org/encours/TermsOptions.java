// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutTerms;

/**
 * Options of {@link Terms#compute}.
 *
 * @param calendar business days; needed when a rule rolls
 * @param rounding a {@link Rounding} of percent lines; 0: HALF_UP
 * @param allowOvershoot 1: lines may pass the total, the last turns it back
 * @param net the total without tax, minor units, of the same sign, for lines of PERCENT_OF_NET
 * @param hasNet 1: {@code net} is given
 * @param zeroAtBase 1: of a total of 0 every line is dated on the day its rule starts from, as
 *         Tryton; 0: by its rule
 */
public record TermsOptions(Calendar calendar, Rounding rounding, long allowOvershoot, long net,
        boolean hasNet, long zeroAtBase) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TermsOptions defaults() {
        return new TermsOptions(null, Rounding.of(0), 0, 0, false, 0);
    }

    /**
     * The same with another calendar.
     *
     * @param calendar business days; needed when a rule rolls
     * @return a changed copy
     */
    public TermsOptions calendar(Calendar calendar) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding} of percent lines; 0: HALF_UP
     * @return a changed copy
     */
    public TermsOptions rounding(Rounding rounding) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /**
     * The same with another allow overshoot.
     *
     * @param allowOvershoot 1: lines may pass the total, the last turns it back
     * @return a changed copy
     */
    public TermsOptions allowOvershoot(long allowOvershoot) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /**
     * The same with another net.
     *
     * @param net the total without tax, minor units, of the same sign, for lines of PERCENT_OF_NET
     * @return a changed copy
     */
    public TermsOptions net(long net) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /**
     * The same with another has net.
     *
     * @param hasNet 1: {@code net} is given
     * @return a changed copy
     */
    public TermsOptions hasNet(boolean hasNet) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /**
     * The same with another zero at base.
     *
     * @param zeroAtBase 1: of a total of 0 every line is dated on the day its rule starts from, as
     *         Tryton; 0: by its rule
     * @return a changed copy
     */
    public TermsOptions zeroAtBase(long zeroAtBase) {
        return new TermsOptions(calendar, rounding, allowOvershoot, net, hasNet, zeroAtBase);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TermsOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutTerms.TermsOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TermsOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutTerms.TermsOptions.CALENDAR, Calendar.write(calendar, scope));
        at.set(JAVA_INT, LayoutTerms.TermsOptions.ROUNDING, rounding.value());
        at.set(JAVA_INT, LayoutTerms.TermsOptions.ALLOW_OVERSHOOT, Convert.u32(allowOvershoot,
                "allowOvershoot"));
        at.set(JAVA_LONG, LayoutTerms.TermsOptions.NET, net);
        at.set(JAVA_INT, LayoutTerms.TermsOptions.HAS_NET, (hasNet ? 1 : 0));
        at.set(JAVA_INT, LayoutTerms.TermsOptions.ZERO_AT_BASE, Convert.u32(zeroAtBase,
                "zeroAtBase"));
    }
}
