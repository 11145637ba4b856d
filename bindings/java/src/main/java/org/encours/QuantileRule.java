// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which item a quantile is. There is no default. */
public sealed interface QuantileRule extends OpenEnum {
    /** midpoint. */
    QuantileRule MIDPOINT = Known.MIDPOINT;

    /** upper. */
    QuantileRule UPPER = Known.UPPER;

    /** lower. */
    QuantileRule LOWER = Known.LOWER;

    /** The values that this package has names for. */
    enum Known implements QuantileRule {
        /** midpoint. */
        MIDPOINT(1),
        /** upper. */
        UPPER(2),
        /** lower. */
        LOWER(3);

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
    record Unknown(int value) implements QuantileRule {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static QuantileRule of(int value) {
        return switch (value) {
            case 1 -> Known.MIDPOINT;
            case 2 -> Known.UPPER;
            case 3 -> Known.LOWER;
            default -> new Unknown(value);
        };
    }
}
