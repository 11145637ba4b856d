// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where the delay of an item comes from. */
public sealed interface ForecastLevel extends OpenEnum {
    /** none. */
    ForecastLevel NONE = Known.NONE;

    /** customer. */
    ForecastLevel CUSTOMER = Known.CUSTOMER;

    /** segment. */
    ForecastLevel SEGMENT = Known.SEGMENT;

    /** portfolio. */
    ForecastLevel PORTFOLIO = Known.PORTFOLIO;

    /** dispute. */
    ForecastLevel DISPUTE = Known.DISPUTE;

    /** promises and plans cover all of it. */
    ForecastLevel PARTS = Known.PARTS;

    /** The values that this package has names for. */
    enum Known implements ForecastLevel {
        /** none. */
        NONE(0),
        /** customer. */
        CUSTOMER(1),
        /** segment. */
        SEGMENT(2),
        /** portfolio. */
        PORTFOLIO(3),
        /** dispute. */
        DISPUTE(4),
        /** promises and plans cover all of it. */
        PARTS(5);

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
    record Unknown(int value) implements ForecastLevel {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastLevel of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.CUSTOMER;
            case 2 -> Known.SEGMENT;
            case 3 -> Known.PORTFOLIO;
            case 4 -> Known.DISPUTE;
            case 5 -> Known.PARTS;
            default -> new Unknown(value);
        };
    }
}
