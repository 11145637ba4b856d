// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How a half is rounded. */
public sealed interface Rounding extends OpenEnum {
    /** away from zero. */
    Rounding UP = Known.UP;

    /** to the even neighbour. */
    Rounding EVEN = Known.EVEN;

    /** The values that this package has names for. */
    enum Known implements Rounding {
        /** away from zero. */
        UP(1),
        /** to the even neighbour. */
        EVEN(2);

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
            case 1 -> Known.UP;
            case 2 -> Known.EVEN;
            default -> new Unknown(value);
        };
    }
}
