// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the sign of an amount is written. */
public sealed interface MoneySign extends OpenEnum {
    /** -12.50; "+12.50" is read too. */
    MoneySign LEADING = Known.LEADING;

    /** 12.50-; "12.50+" is read too. */
    MoneySign TRAILING = Known.TRAILING;

    /** (12.50). */
    MoneySign PARENTHESES = Known.PARENTHESES;

    /** The values that this package has names for. */
    enum Known implements MoneySign {
        /** -12.50; "+12.50" is read too. */
        LEADING(0),
        /** 12.50-; "12.50+" is read too. */
        TRAILING(1),
        /** (12.50). */
        PARENTHESES(2);

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
    record Unknown(int value) implements MoneySign {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static MoneySign of(int value) {
        return switch (value) {
            case 0 -> Known.LEADING;
            case 1 -> Known.TRAILING;
            case 2 -> Known.PARENTHESES;
            default -> new Unknown(value);
        };
    }
}
