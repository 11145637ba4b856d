// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Days of a month in count-back. */
public sealed interface DsoMonthDays extends OpenEnum {
    /** 28 to 31; of the as-of month, the days up to the as-of day. */
    DsoMonthDays ACTUAL = Known.ACTUAL;

    /** 30; of an as-of month that is not over, its days up to 30. */
    DsoMonthDays FLAT_30 = Known.FLAT_30;

    /** The values that this package has names for. */
    enum Known implements DsoMonthDays {
        /** 28 to 31; of the as-of month, the days up to the as-of day. */
        ACTUAL(0),
        /** 30; of an as-of month that is not over, its days up to 30. */
        FLAT_30(1);

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
    record Unknown(int value) implements DsoMonthDays {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoMonthDays of(int value) {
        return switch (value) {
            case 0 -> Known.ACTUAL;
            case 1 -> Known.FLAT_30;
            default -> new Unknown(value);
        };
    }
}
