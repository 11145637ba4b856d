// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which delay of a behaviour counts. */
public sealed interface ForecastEstimate extends OpenEnum {
    /** mean. */
    ForecastEstimate MEAN = Known.MEAN;

    /** median. */
    ForecastEstimate MEDIAN = Known.MEDIAN;

    /** amount weighted. */
    ForecastEstimate AMOUNT_WEIGHTED = Known.AMOUNT_WEIGHTED;

    /** The values that this package has names for. */
    enum Known implements ForecastEstimate {
        /** mean. */
        MEAN(0),
        /** median. */
        MEDIAN(1),
        /** amount weighted. */
        AMOUNT_WEIGHTED(2);

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
    record Unknown(int value) implements ForecastEstimate {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastEstimate of(int value) {
        return switch (value) {
            case 0 -> Known.MEAN;
            case 1 -> Known.MEDIAN;
            case 2 -> Known.AMOUNT_WEIGHTED;
            default -> new Unknown(value);
        };
    }
}
