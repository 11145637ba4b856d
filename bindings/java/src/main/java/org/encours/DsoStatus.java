// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a value is. */
public sealed interface DsoStatus extends OpenEnum {
    /** ok. */
    DsoStatus OK = Known.OK;

    /** sales of zero or less: no value. */
    DsoStatus UNDEFINED_NO_SALES = Known.UNDEFINED_NO_SALES;

    /** the days of all periods given; balance_rest remains. */
    DsoStatus HISTORY_EXHAUSTED = Known.HISTORY_EXHAUSTED;

    /** the days before a period at which a policy stops. */
    DsoStatus STOPPED_AT_PERIOD = Known.STOPPED_AT_PERIOD;

    /** with balance_rest at mean daily sales of the history. */
    DsoStatus EXTRAPOLATED = Known.EXTRAPOLATED;

    /** exact value right, but too large for days_e4. */
    DsoStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** items are left without a value: no total. */
    DsoStatus INCOMPLETE = Known.INCOMPLETE;

    /** an item without the date that its value needs. */
    DsoStatus NO_DATE = Known.NO_DATE;

    /** an item that does not count: later, or a credit. */
    DsoStatus LEFT_OUT = Known.LEFT_OUT;

    /** The values that this package has names for. */
    enum Known implements DsoStatus {
        /** ok. */
        OK(1),
        /** sales of zero or less: no value. */
        UNDEFINED_NO_SALES(2),
        /** the days of all periods given; balance_rest remains. */
        HISTORY_EXHAUSTED(3),
        /** the days before a period at which a policy stops. */
        STOPPED_AT_PERIOD(4),
        /** with balance_rest at mean daily sales of the history. */
        EXTRAPOLATED(5),
        /** exact value right, but too large for days_e4. */
        OUT_OF_RANGE(6),
        /** items are left without a value: no total. */
        INCOMPLETE(7),
        /** an item without the date that its value needs. */
        NO_DATE(8),
        /** an item that does not count: later, or a credit. */
        LEFT_OUT(9);

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
    record Unknown(int value) implements DsoStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.UNDEFINED_NO_SALES;
            case 3 -> Known.HISTORY_EXHAUSTED;
            case 4 -> Known.STOPPED_AT_PERIOD;
            case 5 -> Known.EXTRAPOLATED;
            case 6 -> Known.OUT_OF_RANGE;
            case 7 -> Known.INCOMPLETE;
            case 8 -> Known.NO_DATE;
            case 9 -> Known.LEFT_OUT;
            default -> new Unknown(value);
        };
    }
}
