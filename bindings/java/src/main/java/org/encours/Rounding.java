// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The seven rounding modes; zero is none, so that a mode is always chosen. */
public sealed interface Rounding extends OpenEnum {
    /** to nearest, ties away from zero: commercial rounding. */
    Rounding HALF_UP = Known.HALF_UP;

    /** to nearest, ties to the even neighbour. */
    Rounding HALF_EVEN = Known.HALF_EVEN;

    /** to nearest, ties towards zero. */
    Rounding HALF_DOWN = Known.HALF_DOWN;

    /** away from zero. */
    Rounding UP = Known.UP;

    /** towards zero. */
    Rounding DOWN = Known.DOWN;

    /** towards plus infinity. */
    Rounding CEILING = Known.CEILING;

    /** towards minus infinity. */
    Rounding FLOOR = Known.FLOOR;

    /** The values that this package has names for. */
    enum Known implements Rounding {
        /** to nearest, ties away from zero: commercial rounding. */
        HALF_UP(1),
        /** to nearest, ties to the even neighbour. */
        HALF_EVEN(2),
        /** to nearest, ties towards zero. */
        HALF_DOWN(3),
        /** away from zero. */
        UP(4),
        /** towards zero. */
        DOWN(5),
        /** towards plus infinity. */
        CEILING(6),
        /** towards minus infinity. */
        FLOOR(7);

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
    record Unknown(int value) implements Rounding {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Rounding of(int value) {
        return switch (value) {
            case 1 -> Known.HALF_UP;
            case 2 -> Known.HALF_EVEN;
            case 3 -> Known.HALF_DOWN;
            case 4 -> Known.UP;
            case 5 -> Known.DOWN;
            case 6 -> Known.CEILING;
            case 7 -> Known.FLOOR;
            default -> new Unknown(value);
        };
    }
}
