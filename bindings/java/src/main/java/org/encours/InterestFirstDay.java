// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether the due date bears interest. */
public sealed interface InterestFirstDay extends OpenEnum {
    /** from the day after the due date. */
    InterestFirstDay EXCLUDED = Known.EXCLUDED;

    /** from the due date. */
    InterestFirstDay COUNTED = Known.COUNTED;

    /** The values that this package has names for. */
    enum Known implements InterestFirstDay {
        /** from the day after the due date. */
        EXCLUDED(0),
        /** from the due date. */
        COUNTED(1);

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
    record Unknown(int value) implements InterestFirstDay {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestFirstDay of(int value) {
        return switch (value) {
            case 0 -> Known.EXCLUDED;
            case 1 -> Known.COUNTED;
            default -> new Unknown(value);
        };
    }
}
