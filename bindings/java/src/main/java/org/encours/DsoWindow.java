// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The window of sales of the simple methods. */
public sealed interface DsoWindow extends OpenEnum {
    /** calendar months that end with the as-of month, to date. */
    DsoWindow MONTHS = Known.MONTHS;

    /** a number of days that end on the as-of day. */
    DsoWindow DAYS = Known.DAYS;

    /** The values that this package has names for. */
    enum Known implements DsoWindow {
        /** calendar months that end with the as-of month, to date. */
        MONTHS(0),
        /** a number of days that end on the as-of day. */
        DAYS(1);

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
    record Unknown(int value) implements DsoWindow {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoWindow of(int value) {
        return switch (value) {
            case 0 -> Known.MONTHS;
            case 1 -> Known.DAYS;
            default -> new Unknown(value);
        };
    }
}
