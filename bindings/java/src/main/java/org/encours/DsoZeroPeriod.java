// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** A period without sales inside a count-back. */
public sealed interface DsoZeroPeriod extends OpenEnum {
    /** its days count, nothing is consumed. */
    DsoZeroPeriod ADD_DAYS = Known.ADD_DAYS;

    /** the walk stops before it, as Oracle HFM does. */
    DsoZeroPeriod STOP = Known.STOP;

    /** The values that this package has names for. */
    enum Known implements DsoZeroPeriod {
        /** its days count, nothing is consumed. */
        ADD_DAYS(0),
        /** the walk stops before it, as Oracle HFM does. */
        STOP(1);

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
    record Unknown(int value) implements DsoZeroPeriod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoZeroPeriod of(int value) {
        return switch (value) {
            case 0 -> Known.ADD_DAYS;
            case 1 -> Known.STOP;
            default -> new Unknown(value);
        };
    }
}
