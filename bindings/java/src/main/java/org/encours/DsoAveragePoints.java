// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which balances make the average. */
public sealed interface DsoAveragePoints extends OpenEnum {
    /** two: opening and closing balance of the window. */
    DsoAveragePoints ENDS = Known.ENDS;

    /** all month ends from the opening to the closing one. */
    DsoAveragePoints MONTH_ENDS = Known.MONTH_ENDS;

    /** The values that this package has names for. */
    enum Known implements DsoAveragePoints {
        /** two: opening and closing balance of the window. */
        ENDS(0),
        /** all month ends from the opening to the closing one. */
        MONTH_ENDS(1);

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
    record Unknown(int value) implements DsoAveragePoints {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoAveragePoints of(int value) {
        return switch (value) {
            case 0 -> Known.ENDS;
            case 1 -> Known.MONTH_ENDS;
            default -> new Unknown(value);
        };
    }
}
