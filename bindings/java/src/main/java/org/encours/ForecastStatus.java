// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an item's estimate is. */
public sealed interface ForecastStatus extends OpenEnum {
    /** ok. */
    ForecastStatus OK = Known.OK;

    /** UNKNOWN: a delay counts from a due day. */
    ForecastStatus NO_DUE_DATE = Known.NO_DUE_DATE;

    /** UNKNOWN: no level has enough observations. */
    ForecastStatus NO_ESTIMATE = Known.NO_ESTIMATE;

    /** UNKNOWN by options.credits. */
    ForecastStatus CREDIT = Known.CREDIT;

    /** the scenario lets the customer default. */
    ForecastStatus DEFAULTED = Known.DEFAULTED;

    /** BEYOND: after 2199-12-31. */
    ForecastStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements ForecastStatus {
        /** ok. */
        OK(1),
        /** UNKNOWN: a delay counts from a due day. */
        NO_DUE_DATE(2),
        /** UNKNOWN: no level has enough observations. */
        NO_ESTIMATE(3),
        /** UNKNOWN by options.credits. */
        CREDIT(4),
        /** the scenario lets the customer default. */
        DEFAULTED(5),
        /** BEYOND: after 2199-12-31. */
        OUT_OF_RANGE(6);

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
    record Unknown(int value) implements ForecastStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NO_DUE_DATE;
            case 3 -> Known.NO_ESTIMATE;
            case 4 -> Known.CREDIT;
            case 5 -> Known.DEFAULTED;
            case 6 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
