// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whose amounts count as one. */
public sealed interface ConcentrationBy extends OpenEnum {
    /** each customer by itself. */
    ConcentrationBy CUSTOMER = Known.CUSTOMER;

    /** a group by its head. */
    ConcentrationBy GROUP = Known.GROUP;

    /** The values that this package has names for. */
    enum Known implements ConcentrationBy {
        /** each customer by itself. */
        CUSTOMER(1),
        /** a group by its head. */
        GROUP(2);

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
    record Unknown(int value) implements ConcentrationBy {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ConcentrationBy of(int value) {
        return switch (value) {
            case 1 -> Known.CUSTOMER;
            case 2 -> Known.GROUP;
            default -> new Unknown(value);
        };
    }
}
