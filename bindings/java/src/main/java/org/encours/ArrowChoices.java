// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How currencies, types, reasons and statuses go out. */
public sealed interface ArrowChoices extends OpenEnum {
    /** a dictionary of codes or names. */
    ArrowChoices NAMES = Known.NAMES;

    /** int32: ISO 4217 numeric, number of the choice. */
    ArrowChoices NUMBERS = Known.NUMBERS;

    /** The values that this package has names for. */
    enum Known implements ArrowChoices {
        /** a dictionary of codes or names. */
        NAMES(0),
        /** int32: ISO 4217 numeric, number of the choice. */
        NUMBERS(1);

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
    record Unknown(int value) implements ArrowChoices {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ArrowChoices of(int value) {
        return switch (value) {
            case 0 -> Known.NAMES;
            case 1 -> Known.NUMBERS;
            default -> new Unknown(value);
        };
    }
}
