// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How a row says its day. */
public sealed interface HolidayKind extends OpenEnum {
    /** a day of a month. */
    HolidayKind FIXED = Known.FIXED;

    /** a number of days from Easter Sunday. */
    HolidayKind EASTER = Known.EASTER;

    /** the n-th weekday of a month. */
    HolidayKind WEEKDAY = Known.WEEKDAY;

    /** The values that this package has names for. */
    enum Known implements HolidayKind {
        /** a day of a month. */
        FIXED(1),
        /** a number of days from Easter Sunday. */
        EASTER(2),
        /** the n-th weekday of a month. */
        WEEKDAY(3);

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
    record Unknown(int value) implements HolidayKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static HolidayKind of(int value) {
        return switch (value) {
            case 1 -> Known.FIXED;
            case 2 -> Known.EASTER;
            case 3 -> Known.WEEKDAY;
            default -> new Unknown(value);
        };
    }
}
