// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The one point at which interest is rounded. */
public sealed interface InterestRoundingPoint extends OpenEnum {
    /** the exact sum of all segments. */
    InterestRoundingPoint ONCE = Known.ONCE;

    /** each segment, then they are summed. */
    InterestRoundingPoint SEGMENT = Known.SEGMENT;

    /** the interest of a day, then multiplied by the days. */
    InterestRoundingPoint DAILY = Known.DAILY;

    /** The values that this package has names for. */
    enum Known implements InterestRoundingPoint {
        /** the exact sum of all segments. */
        ONCE(0),
        /** each segment, then they are summed. */
        SEGMENT(1),
        /** the interest of a day, then multiplied by the days. */
        DAILY(2);

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
    record Unknown(int value) implements InterestRoundingPoint {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestRoundingPoint of(int value) {
        return switch (value) {
            case 0 -> Known.ONCE;
            case 1 -> Known.SEGMENT;
            case 2 -> Known.DAILY;
            default -> new Unknown(value);
        };
    }
}
