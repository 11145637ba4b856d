// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The day whose row of a table is the rate of a day of interest. */
public sealed interface InterestRateDay extends OpenEnum {
    /** that day itself. */
    InterestRateDay DAY = Known.DAY;

    /** 1 January or 1 July before it or on it (France, directive 2011/7/EU). */
    InterestRateDay SEMESTER = Known.SEMESTER;

    /** the day before that: 31 December or 30 June (United Kingdom). */
    InterestRateDay EVE = Known.EVE;

    /** The values that this package has names for. */
    enum Known implements InterestRateDay {
        /** that day itself. */
        DAY(0),
        /** 1 January or 1 July before it or on it (France, directive 2011/7/EU). */
        SEMESTER(1),
        /** the day before that: 31 December or 30 June (United Kingdom). */
        EVE(2);

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
    record Unknown(int value) implements InterestRateDay {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestRateDay of(int value) {
        return switch (value) {
            case 0 -> Known.DAY;
            case 1 -> Known.SEMESTER;
            case 2 -> Known.EVE;
            default -> new Unknown(value);
        };
    }
}
