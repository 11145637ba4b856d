// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How starts of buckets follow each other. */
public sealed interface ForecastUnit extends OpenEnum {
    /** every {@code step} days from the first. */
    ForecastUnit DAYS = Known.DAYS;

    /** weeks. */
    ForecastUnit WEEKS = Known.WEEKS;

    /** every {@code step} months, on the 1st; the first may be short. */
    ForecastUnit MONTHS = Known.MONTHS;

    /** The values that this package has names for. */
    enum Known implements ForecastUnit {
        /** every {@code step} days from the first. */
        DAYS(1),
        /** weeks. */
        WEEKS(2),
        /** every {@code step} months, on the 1st; the first may be short. */
        MONTHS(3);

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
    record Unknown(int value) implements ForecastUnit {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastUnit of(int value) {
        return switch (value) {
            case 1 -> Known.DAYS;
            case 2 -> Known.WEEKS;
            case 3 -> Known.MONTHS;
            default -> new Unknown(value);
        };
    }
}
