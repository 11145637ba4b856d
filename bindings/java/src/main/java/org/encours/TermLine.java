// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutTerms;

/**
 * A line of payment terms: a share of the total, and when it is due.
 *
 * @param value 0 or more: percent x 1 000 000, or minor units; 0 for REST
 * @param share a {@link TermShare}
 * @param start a {@link TermStart}
 * @param rule when
 * @param unit a share in percent is rounded to a multiple of this many minor units, 100 for whole
 *         euros, 0 to 10^12; 0: to minor units
 */
public record TermLine(long value, TermShare share, TermStart start, TermRule rule, long unit) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TermLine defaults() {
        return new TermLine(0, TermShare.of(0), TermStart.RULE, null, 0);
    }

    /**
     * The same with another value.
     *
     * @param value 0 or more: percent x 1 000 000, or minor units; 0 for REST
     * @return a changed copy
     */
    public TermLine value(long value) {
        return new TermLine(value, share, start, rule, unit);
    }

    /**
     * The same with another share.
     *
     * @param share a {@link TermShare}
     * @return a changed copy
     */
    public TermLine share(TermShare share) {
        return new TermLine(value, share, start, rule, unit);
    }

    /**
     * The same with another start.
     *
     * @param start a {@link TermStart}
     * @return a changed copy
     */
    public TermLine start(TermStart start) {
        return new TermLine(value, share, start, rule, unit);
    }

    /**
     * The same with another rule.
     *
     * @param rule when
     * @return a changed copy
     */
    public TermLine rule(TermRule rule) {
        return new TermLine(value, share, start, rule, unit);
    }

    /**
     * The same with another unit.
     *
     * @param unit a share in percent is rounded to a multiple of this many minor units, 100 for
     *         whole euros, 0 to 10^12; 0: to minor units
     * @return a changed copy
     */
    public TermLine unit(long unit) {
        return new TermLine(value, share, start, rule, unit);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TermLine value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutTerms.TermLine.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TermLine value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutTerms.TermLine.VALUE, value);
        at.set(JAVA_INT, LayoutTerms.TermLine.SHARE, share.value());
        at.set(JAVA_INT, LayoutTerms.TermLine.START, start.value());
        TermRule.writeTo(rule, at.asSlice(LayoutTerms.TermLine.RULE, LayoutTerms.TermRule.SIZE),
                scope);
        at.set(JAVA_LONG, LayoutTerms.TermLine.UNIT, unit);
    }

    /** Reads a value while it can be read. */
    static TermLine read(MemorySegment at, Call scope) {
        return new TermLine(at.get(JAVA_LONG, LayoutTerms.TermLine.VALUE),
                TermShare.of(at.get(JAVA_INT, LayoutTerms.TermLine.SHARE)),
                TermStart.of(at.get(JAVA_INT, LayoutTerms.TermLine.START)),
                TermRule.read(at.asSlice(LayoutTerms.TermLine.RULE, LayoutTerms.TermRule.SIZE),
                scope), at.get(JAVA_LONG, LayoutTerms.TermLine.UNIT));
    }
}
