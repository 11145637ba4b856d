// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a result. */
public sealed interface ScoreFlags extends OpenEnum {
    /**
     * a denominator is negative: the sign of its ratio misleads (value added, equity below zero).
     */
    ScoreFlags NEGATIVE_DENOMINATOR = Known.NEGATIVE_DENOMINATOR;

    /** The values that this package has names for. */
    enum Known implements ScoreFlags {
        /**
         * a denominator is negative: the sign of its ratio misleads (value added, equity below
         * zero).
         */
        NEGATIVE_DENOMINATOR(1);

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
    record Unknown(int value) implements ScoreFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ScoreFlags of(int value) {
        return switch (value) {
            case 1 -> Known.NEGATIVE_DENOMINATOR;
            default -> new Unknown(value);
        };
    }
}
