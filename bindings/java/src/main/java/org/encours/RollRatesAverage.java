// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How rates of several dates become one. */
public sealed interface RollRatesAverage extends OpenEnum {
    /** sum of the buckets k + 1 over sum of the buckets k. */
    RollRatesAverage OF_SUMS = Known.OF_SUMS;

    /**
     * mean of the rates there are, each rounded half up to 10^-12; their mean rounded half up to a
     * millionth.
     */
    RollRatesAverage MEAN = Known.MEAN;

    /** The values that this package has names for. */
    enum Known implements RollRatesAverage {
        /** sum of the buckets k + 1 over sum of the buckets k. */
        OF_SUMS(0),
        /**
         * mean of the rates there are, each rounded half up to 10^-12; their mean rounded half up
         * to a millionth.
         */
        MEAN(1);

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
    record Unknown(int value) implements RollRatesAverage {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RollRatesAverage of(int value) {
        return switch (value) {
            case 0 -> Known.OF_SUMS;
            case 1 -> Known.MEAN;
            default -> new Unknown(value);
        };
    }
}
