// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the check digit of own codes is made. */
public sealed interface CheckDigit extends OpenEnum {
    /** there is none. */
    CheckDigit NONE = Known.NONE;

    /** last digit, ISO/IEC 7812-1 annex B. */
    CheckDigit LUHN = Known.LUHN;

    /** mod 97. */
    CheckDigit MOD_97 = Known.MOD_97;

    /** last digit: weighted sum and check divisible by 11. */
    CheckDigit MOD_11 = Known.MOD_11;

    /** last digit: weighted sum and check divisible by 10. */
    CheckDigit MOD_10 = Known.MOD_10;

    /** The values that this package has names for. */
    enum Known implements CheckDigit {
        /** there is none. */
        NONE(1),
        /** last digit, ISO/IEC 7812-1 annex B. */
        LUHN(2),
        /** mod 97. */
        MOD_97(3),
        /** last digit: weighted sum and check divisible by 11. */
        MOD_11(4),
        /** last digit: weighted sum and check divisible by 10. */
        MOD_10(5);

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
    record Unknown(int value) implements CheckDigit {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CheckDigit of(int value) {
        return switch (value) {
            case 1 -> Known.NONE;
            case 2 -> Known.LUHN;
            case 3 -> Known.MOD_97;
            case 4 -> Known.MOD_11;
            case 5 -> Known.MOD_10;
            default -> new Unknown(value);
        };
    }
}
