// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** A history too short to consume the balance. */
public sealed interface DsoShortHistory extends OpenEnum {
    /** the days so far, and HISTORY_EXHAUSTED. */
    DsoShortHistory REPORT = Known.REPORT;

    /** plus the rest at mean daily sales, and EXTRAPOLATED. */
    DsoShortHistory EXTRAPOLATE = Known.EXTRAPOLATE;

    /** The values that this package has names for. */
    enum Known implements DsoShortHistory {
        /** the days so far, and HISTORY_EXHAUSTED. */
        REPORT(0),
        /** plus the rest at mean daily sales, and EXTRAPOLATED. */
        EXTRAPOLATE(1);

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
    record Unknown(int value) implements DsoShortHistory {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoShortHistory of(int value) {
        return switch (value) {
            case 0 -> Known.REPORT;
            case 1 -> Known.EXTRAPOLATE;
            default -> new Unknown(value);
        };
    }
}
