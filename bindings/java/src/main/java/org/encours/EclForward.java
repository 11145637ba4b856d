// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a forward-looking factor does. */
public sealed interface EclForward extends OpenEnum {
    /** historical rates. */
    EclForward NONE = Known.NONE;

    /** rate * factor, factor &gt;= 0. */
    EclForward MULTIPLY = Known.MULTIPLY;

    /** rate + factor. */
    EclForward ADD = Known.ADD;

    /** The values that this package has names for. */
    enum Known implements EclForward {
        /** historical rates. */
        NONE(0),
        /** rate * factor, factor &gt;= 0. */
        MULTIPLY(1),
        /** rate + factor. */
        ADD(2);

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
    record Unknown(int value) implements EclForward {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EclForward of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.MULTIPLY;
            case 2 -> Known.ADD;
            default -> new Unknown(value);
        };
    }
}
