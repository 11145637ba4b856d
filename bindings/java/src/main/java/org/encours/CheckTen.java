// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What stands in a MOD_11 code whose check digit would be 10. */
public sealed interface CheckTen extends OpenEnum {
    /** nothing: such codes are not issued. */
    CheckTen NONE = Known.NONE;

    /** the letter X. */
    CheckTen X = Known.X;

    /** the digit 0. */
    CheckTen ZERO = Known.ZERO;

    /** The values that this package has names for. */
    enum Known implements CheckTen {
        /** nothing: such codes are not issued. */
        NONE(0),
        /** the letter X. */
        X(1),
        /** the digit 0. */
        ZERO(2);

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
    record Unknown(int value) implements CheckTen {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CheckTen of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.X;
            case 2 -> Known.ZERO;
            default -> new Unknown(value);
        };
    }
}
