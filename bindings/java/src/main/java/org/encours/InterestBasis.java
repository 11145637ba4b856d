// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Days of the year a yearly rate is divided by, and days counted. */
public sealed interface InterestBasis extends OpenEnum {
    /** actual days over 365, leap years too. */
    InterestBasis BASIS_365 = Known.BASIS_365;

    /** actual days over 360. */
    InterestBasis BASIS_360 = Known.BASIS_360;

    /** actual days over the 365 or 366 of their own year. */
    InterestBasis BASIS_ACTUAL = Known.BASIS_ACTUAL;

    /** months of 30 days over 360; a 31st counts as a 30th. */
    InterestBasis BASIS_30_360 = Known.BASIS_30_360;

    /** The values that this package has names for. */
    enum Known implements InterestBasis {
        /** actual days over 365, leap years too. */
        BASIS_365(0),
        /** actual days over 360. */
        BASIS_360(1),
        /** actual days over the 365 or 366 of their own year. */
        BASIS_ACTUAL(2),
        /** months of 30 days over 360; a 31st counts as a 30th. */
        BASIS_30_360(3);

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
    record Unknown(int value) implements InterestBasis {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestBasis of(int value) {
        return switch (value) {
            case 0 -> Known.BASIS_365;
            case 1 -> Known.BASIS_360;
            case 2 -> Known.BASIS_ACTUAL;
            case 3 -> Known.BASIS_30_360;
            default -> new Unknown(value);
        };
    }
}
