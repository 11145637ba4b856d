// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How a rate was found. */
public sealed interface RatePath extends OpenEnum {
    /** the same currency. */
    RatePath IDENTITY = Known.IDENTITY;

    /** a row from {@code from} to {@code to} */
    RatePath DIRECT = Known.DIRECT;

    /** the inverse of a row from {@code to} to {@code from} */
    RatePath INVERSE = Known.INVERSE;

    /** two rows that meet in the base currency. */
    RatePath TRIANGULATED = Known.TRIANGULATED;

    /** The values that this package has names for. */
    enum Known implements RatePath {
        /** the same currency. */
        IDENTITY(1),
        /** a row from {@code from} to {@code to} */
        DIRECT(2),
        /** the inverse of a row from {@code to} to {@code from} */
        INVERSE(3),
        /** two rows that meet in the base currency. */
        TRIANGULATED(4);

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
    record Unknown(int value) implements RatePath {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RatePath of(int value) {
        return switch (value) {
            case 1 -> Known.IDENTITY;
            case 2 -> Known.DIRECT;
            case 3 -> Known.INVERSE;
            case 4 -> Known.TRIANGULATED;
            default -> new Unknown(value);
        };
    }
}
