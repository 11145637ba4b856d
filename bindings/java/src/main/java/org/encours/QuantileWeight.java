// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What items weigh in a quantile or mode. There is no default. */
public sealed interface QuantileWeight extends OpenEnum {
    /** number. */
    QuantileWeight NUMBER = Known.NUMBER;

    /** amount. */
    QuantileWeight AMOUNT = Known.AMOUNT;

    /** The values that this package has names for. */
    enum Known implements QuantileWeight {
        /** number. */
        NUMBER(1),
        /** amount. */
        AMOUNT(2);

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
    record Unknown(int value) implements QuantileWeight {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static QuantileWeight of(int value) {
        return switch (value) {
            case 1 -> Known.NUMBER;
            case 2 -> Known.AMOUNT;
            default -> new Unknown(value);
        };
    }
}
