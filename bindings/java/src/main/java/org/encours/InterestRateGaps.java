// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether days may be missing between two rows of a table. */
public sealed interface InterestRateGaps extends OpenEnum {
    /** each row starts the day after the one before. */
    InterestRateGaps REFUSED = Known.REFUSED;

    /** days between rows have no rate. */
    InterestRateGaps ALLOWED = Known.ALLOWED;

    /** The values that this package has names for. */
    enum Known implements InterestRateGaps {
        /** each row starts the day after the one before. */
        REFUSED(0),
        /** days between rows have no rate. */
        ALLOWED(1);

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
    record Unknown(int value) implements InterestRateGaps {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestRateGaps of(int value) {
        return switch (value) {
            case 0 -> Known.REFUSED;
            case 1 -> Known.ALLOWED;
            default -> new Unknown(value);
        };
    }
}
