// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Open amounts below zero: credit notes and cash not allocated. */
public sealed interface ForecastCredits extends OpenEnum {
    /** at their own due day, as invoices are. */
    ForecastCredits AS_ITEMS = Known.AS_ITEMS;

    /** no cash flow of their own: to UNKNOWN. */
    ForecastCredits UNKNOWN = Known.UNKNOWN;

    /** The values that this package has names for. */
    enum Known implements ForecastCredits {
        /** at their own due day, as invoices are. */
        AS_ITEMS(0),
        /** no cash flow of their own: to UNKNOWN. */
        UNKNOWN(1);

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
    record Unknown(int value) implements ForecastCredits {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastCredits of(int value) {
        return switch (value) {
            case 0 -> Known.AS_ITEMS;
            case 1 -> Known.UNKNOWN;
            default -> new Unknown(value);
        };
    }
}
