// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** From when a credit note lowers the principal. */
public sealed interface InterestCreditNote extends OpenEnum {
    /** from its own day. */
    InterestCreditNote ITS_DAY = Known.ITS_DAY;

    /** as if the principal had never been higher. */
    InterestCreditNote ORIGIN = Known.ORIGIN;

    /** The values that this package has names for. */
    enum Known implements InterestCreditNote {
        /** from its own day. */
        ITS_DAY(0),
        /** as if the principal had never been higher. */
        ORIGIN(1);

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
    record Unknown(int value) implements InterestCreditNote {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestCreditNote of(int value) {
        return switch (value) {
            case 0 -> Known.ITS_DAY;
            case 1 -> Known.ORIGIN;
            default -> new Unknown(value);
        };
    }
}
