// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What the rate of a day came from. */
public sealed interface InterestSource extends OpenEnum {
    /** {@code margin_e7} alone: a contract's rate. */
    InterestSource RULE = Known.RULE;

    /** a row of {@code rates} and the margins. */
    InterestSource TABLE = Known.TABLE;

    /** a row of {@code floor_rates}, which exceeds the rate. */
    InterestSource FLOOR = Known.FLOOR;

    /** The values that this package has names for. */
    enum Known implements InterestSource {
        /** {@code margin_e7} alone: a contract's rate. */
        RULE(1),
        /** a row of {@code rates} and the margins. */
        TABLE(2),
        /** a row of {@code floor_rates}, which exceeds the rate. */
        FLOOR(3);

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
    record Unknown(int value) implements InterestSource {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestSource of(int value) {
        return switch (value) {
            case 1 -> Known.RULE;
            case 2 -> Known.TABLE;
            case 3 -> Known.FLOOR;
            default -> new Unknown(value);
        };
    }
}
