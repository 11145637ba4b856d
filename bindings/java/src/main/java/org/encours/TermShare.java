// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a line of payment terms takes of the total. */
public sealed interface TermShare extends OpenEnum {
    /** {@code value} / {@code ENCOURS_PERCENT_WHOLE} of the total. */
    TermShare PERCENT = Known.PERCENT;

    /** {@code value} minor units, with the sign of the total. */
    TermShare FIXED = Known.FIXED;

    /** what the lines before it leave; only as the last line. */
    TermShare REST = Known.REST;

    /** of the total without tax, {@link TermsOptions}.net. */
    TermShare PERCENT_OF_NET = Known.PERCENT_OF_NET;

    /** of what the lines before it leave. */
    TermShare PERCENT_OF_LEFT = Known.PERCENT_OF_LEFT;

    /** The values that this package has names for. */
    enum Known implements TermShare {
        /** {@code value} / {@code ENCOURS_PERCENT_WHOLE} of the total. */
        PERCENT(1),
        /** {@code value} minor units, with the sign of the total. */
        FIXED(2),
        /** what the lines before it leave; only as the last line. */
        REST(3),
        /** of the total without tax, {@link TermsOptions}.net. */
        PERCENT_OF_NET(4),
        /** of what the lines before it leave. */
        PERCENT_OF_LEFT(5);

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
    record Unknown(int value) implements TermShare {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TermShare of(int value) {
        return switch (value) {
            case 1 -> Known.PERCENT;
            case 2 -> Known.FIXED;
            case 3 -> Known.REST;
            case 4 -> Known.PERCENT_OF_NET;
            case 5 -> Known.PERCENT_OF_LEFT;
            default -> new Unknown(value);
        };
    }
}
