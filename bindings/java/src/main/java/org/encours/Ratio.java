// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutRatio;
import org.encours.internal.NativeRatio;

/**
 * numerator / denominator.
 *
 * @param numerator carries the sign
 * @param denominator greater than zero
 */
public record Ratio(long numerator, long denominator) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Ratio defaults() {
        return new Ratio(0, 0);
    }

    /**
     * The same with another numerator.
     *
     * @param numerator carries the sign
     * @return a changed copy
     */
    public Ratio numerator(long numerator) {
        return new Ratio(numerator, denominator);
    }

    /**
     * The same with another denominator.
     *
     * @param denominator greater than zero
     * @return a changed copy
     */
    public Ratio denominator(long denominator) {
        return new Ratio(numerator, denominator);
    }

    /**
     * Make a normalised ratio: 4 / -6 becomes -2 / 3.
     *
     * @param numerator numerator
     * @param denominator not 0
     * @return the ratio
     * @throws EncoursException if it is refused or fails (invalid: the denominator is 0; overflow:
     *         in lowest terms a sign cannot be moved: INT64_MIN over -1, 1 over INT64_MIN)
     */
    public static Ratio make(long numerator, long denominator) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.zeros(LayoutRatio.Ratio.SIZE, 8);
            call.check(NativeRatio.ratioMake(numerator, denominator, outAt, call.error()));
            return Ratio.read(outAt, call);
        }
    }

    /**
     * Round a ratio to a scaled integer: numerator * scale / denominator, one division, rounded
     * once.
     *
     * @param ratio denominator greater than zero; need not be normalised
     * @param scale units in one: 10000 for four decimals; 1 or more
     * @param rounding rounding
     * @return the figure in units of 1 / scale
     * @throws EncoursException if it is refused or fails (invalid: no such ratio (denominator of
     *         zero or less), scale or rounding; overflow: the figure does not fit int64)
     */
    public static long scaled(Ratio ratio, long scale, Rounding rounding) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeRatio.ratioScaled(Ratio.write(Objects.requireNonNull(ratio, "ratio"),
                    call), scale, rounding.value(), outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Compare two ratios, exactly.
     *
     * @param a a
     * @param b b
     * @return -1 when a &lt; b, 0 when equal, 1 when a &gt; b
     * @throws EncoursException if it is refused or fails (invalid: a denominator is zero or less)
     */
    public static int compare(Ratio a, Ratio b) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeRatio.ratioCompare(Ratio.write(Objects.requireNonNull(a, "a"), call),
                    Ratio.write(Objects.requireNonNull(b, "b"), call), outAt, call.error()));
            return outAt.get(JAVA_INT, 0);
        }
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Ratio value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutRatio.Ratio.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Ratio value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutRatio.Ratio.NUMERATOR, numerator);
        at.set(JAVA_LONG, LayoutRatio.Ratio.DENOMINATOR, denominator);
    }

    /** Reads a value while it can be read. */
    static Ratio read(MemorySegment at, Call scope) {
        return new Ratio(at.get(JAVA_LONG, LayoutRatio.Ratio.NUMERATOR), at.get(JAVA_LONG,
                LayoutRatio.Ratio.DENOMINATOR));
    }
}
