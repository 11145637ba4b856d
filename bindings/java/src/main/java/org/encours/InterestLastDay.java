// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether the day of a payment, of a credit note and the as-of day bear interest. */
public sealed interface InterestLastDay extends OpenEnum {
    /** they do. */
    InterestLastDay COUNTED = Known.COUNTED;

    /** they do not. */
    InterestLastDay EXCLUDED = Known.EXCLUDED;

    /** The values that this package has names for. */
    enum Known implements InterestLastDay {
        /** they do. */
        COUNTED(0),
        /** they do not. */
        EXCLUDED(1);

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
    record Unknown(int value) implements InterestLastDay {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestLastDay of(int value) {
        return switch (value) {
            case 0 -> Known.COUNTED;
            case 1 -> Known.EXCLUDED;
            default -> new Unknown(value);
        };
    }
}
