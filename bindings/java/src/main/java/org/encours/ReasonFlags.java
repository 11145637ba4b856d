// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a reason is besides fired. */
public sealed interface ReasonFlags extends OpenEnum {
    /** what is measured is missing. */
    ReasonFlags MISSING = Known.MISSING;

    /** excused by a rule with outcome ACCEPT: its index. */
    ReasonFlags EXCUSED = Known.EXCUSED;

    /** excused by a RELEASE fact: its number. */
    ReasonFlags RELEASED = Known.RELEASED;

    /** excused by an EXCLUSION fact: its number. */
    ReasonFlags EXCLUDED = Known.EXCLUDED;

    /** it excuses others. */
    ReasonFlags EXCUSE = Known.EXCUSE;

    /** its outcome is bounded by the stage. */
    ReasonFlags BOUNDED = Known.BOUNDED;

    /** The values that this package has names for. */
    enum Known implements ReasonFlags {
        /** what is measured is missing. */
        MISSING(1),
        /** excused by a rule with outcome ACCEPT: its index. */
        EXCUSED(2),
        /** excused by a RELEASE fact: its number. */
        RELEASED(4),
        /** excused by an EXCLUSION fact: its number. */
        EXCLUDED(8),
        /** it excuses others. */
        EXCUSE(16),
        /** its outcome is bounded by the stage. */
        BOUNDED(32);

        private final int value;

        Known(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /**
     * A number that a later library gave a meaning.
     *
     * @param value the number
     */
    record Unknown(int value) implements ReasonFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ReasonFlags of(int value) {
        return switch (value) {
            case 1 -> Known.MISSING;
            case 2 -> Known.EXCUSED;
            case 4 -> Known.RELEASED;
            case 8 -> Known.EXCLUDED;
            case 16 -> Known.EXCUSE;
            case 32 -> Known.BOUNDED;
            default -> new Unknown(value);
        };
    }
}
