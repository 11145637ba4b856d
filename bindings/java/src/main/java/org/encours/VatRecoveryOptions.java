// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDoubtful;

/**
 * Conditions of the recovery, as facts of the caller.
 *
 * @param lostOn day the debt became definitively lost; NONE: not known; null: none
 * @param asOf day of the claim; NONE: not known; null: none
 * @param definitivelyLost 1: the debt is definitively lost
 * @param noticeSent 1: a duplicate invoice, or a list, with the statement required was sent, or the
 *         law asks for none
 * @param years the last day is 31 December of this many years after that of {@code lost_on}: 2 in
 *         art. 208 annex II CGI; 0 to 20
 * @param rounding a {@link Rounding}; 0: half up
 */
public record VatRecoveryOptions(LocalDate lostOn, LocalDate asOf, long definitivelyLost,
        long noticeSent, long years, Rounding rounding) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static VatRecoveryOptions defaults() {
        return new VatRecoveryOptions(null, null, 0, 0, 0, Rounding.of(0));
    }

    /**
     * The same with another lost on.
     *
     * @param lostOn day the debt became definitively lost; NONE: not known; null: none
     * @return a changed copy
     */
    public VatRecoveryOptions lostOn(LocalDate lostOn) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /**
     * The same with another as of.
     *
     * @param asOf day of the claim; NONE: not known; null: none
     * @return a changed copy
     */
    public VatRecoveryOptions asOf(LocalDate asOf) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /**
     * The same with another definitively lost.
     *
     * @param definitivelyLost 1: the debt is definitively lost
     * @return a changed copy
     */
    public VatRecoveryOptions definitivelyLost(long definitivelyLost) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /**
     * The same with another notice sent.
     *
     * @param noticeSent 1: a duplicate invoice, or a list, with the statement required was sent, or
     *         the law asks for none
     * @return a changed copy
     */
    public VatRecoveryOptions noticeSent(long noticeSent) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /**
     * The same with another years.
     *
     * @param years the last day is 31 December of this many years after that of {@code lost_on}: 2
     *         in art. 208 annex II CGI; 0 to 20
     * @return a changed copy
     */
    public VatRecoveryOptions years(long years) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /**
     * The same with another rounding.
     *
     * @param rounding a {@link Rounding}; 0: half up
     * @return a changed copy
     */
    public VatRecoveryOptions rounding(Rounding rounding) {
        return new VatRecoveryOptions(lostOn, asOf, definitivelyLost, noticeSent, years, rounding);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(VatRecoveryOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDoubtful.VatRecoveryOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(VatRecoveryOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.LOST_ON, Convert.day(lostOn));
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.AS_OF, Convert.day(asOf));
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.DEFINITIVELY_LOST,
                Convert.u32(definitivelyLost, "definitivelyLost"));
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.NOTICE_SENT, Convert.u32(noticeSent,
                "noticeSent"));
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.YEARS, Convert.u32(years, "years"));
        at.set(JAVA_INT, LayoutDoubtful.VatRecoveryOptions.ROUNDING, rounding.value());
    }
}
