// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of an indicator. */
public sealed interface IndicatorFlags extends OpenEnum {
    /** the value is below zero. */
    IndicatorFlags NEGATIVE = Known.NEGATIVE;

    /** a share over 100 %: told, never cut. */
    IndicatorFlags ABOVE_ONE = Known.ABOVE_ONE;

    /** a mode that other values share; it is the lowest. */
    IndicatorFlags TIE = Known.TIE;

    /** the fraction fits 64 bits only in lowest terms. */
    IndicatorFlags REDUCED = Known.REDUCED;

    /** nor so: numerator and denominator are 0. */
    IndicatorFlags NO_FRACTION = Known.NO_FRACTION;

    /** The values that this package has names for. */
    enum Known implements IndicatorFlags {
        /** the value is below zero. */
        NEGATIVE(1),
        /** a share over 100 %: told, never cut. */
        ABOVE_ONE(2),
        /** a mode that other values share; it is the lowest. */
        TIE(4),
        /** the fraction fits 64 bits only in lowest terms. */
        REDUCED(8),
        /** nor so: numerator and denominator are 0. */
        NO_FRACTION(16);

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
    record Unknown(int value) implements IndicatorFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static IndicatorFlags of(int value) {
        return switch (value) {
            case 1 -> Known.NEGATIVE;
            case 2 -> Known.ABOVE_ONE;
            case 4 -> Known.TIE;
            case 8 -> Known.REDUCED;
            case 16 -> Known.NO_FRACTION;
            default -> new Unknown(value);
        };
    }
}
