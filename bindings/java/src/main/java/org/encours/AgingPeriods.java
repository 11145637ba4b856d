// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where periods begin. */
public sealed interface AgingPeriods extends OpenEnum {
    /** on the day of the month of the as-of day. */
    AgingPeriods MONTHS_BACK = Known.MONTHS_BACK;

    /** on the first of a month. */
    AgingPeriods CALENDAR = Known.CALENDAR;

    /** The values that this package has names for. */
    enum Known implements AgingPeriods {
        /** on the day of the month of the as-of day. */
        MONTHS_BACK(1),
        /** on the first of a month. */
        CALENDAR(2);

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
    record Unknown(int value) implements AgingPeriods {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AgingPeriods of(int value) {
        return switch (value) {
            case 1 -> Known.MONTHS_BACK;
            case 2 -> Known.CALENDAR;
            default -> new Unknown(value);
        };
    }
}
