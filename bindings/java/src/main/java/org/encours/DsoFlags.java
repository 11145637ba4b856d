// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a result. */
public sealed interface DsoFlags extends OpenEnum {
    /** B &lt; 0: the value is signed (count-back: 0 days). */
    DsoFlags NEGATIVE_BALANCE = Known.NEGATIVE_BALANCE;

    /** the walk met a period without sales. */
    DsoFlags ZERO_PERIOD = Known.ZERO_PERIOD;

    /** the walk met a period of negative sales; or S &lt; 0. */
    DsoFlags NEGATIVE_PERIOD = Known.NEGATIVE_PERIOD;

    /** The values that this package has names for. */
    enum Known implements DsoFlags {
        /** B &lt; 0: the value is signed (count-back: 0 days). */
        NEGATIVE_BALANCE(1),
        /** the walk met a period without sales. */
        ZERO_PERIOD(2),
        /** the walk met a period of negative sales; or S &lt; 0. */
        NEGATIVE_PERIOD(4);

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
    record Unknown(int value) implements DsoFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoFlags of(int value) {
        return switch (value) {
            case 1 -> Known.NEGATIVE_BALANCE;
            case 2 -> Known.ZERO_PERIOD;
            case 4 -> Known.NEGATIVE_PERIOD;
            default -> new Unknown(value);
        };
    }
}
