// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether there is a value, and if not, why. */
public sealed interface IndicatorStatus extends OpenEnum {
    /** ok. */
    IndicatorStatus OK = Known.OK;

    /** nothing counted. */
    IndicatorStatus NO_ITEMS = Known.NO_ITEMS;

    /** what it would be divided by is zero. */
    IndicatorStatus ZERO_BASE = Known.ZERO_BASE;

    /** what it would be divided by is below zero. */
    IndicatorStatus NEGATIVE_BASE = Known.NEGATIVE_BASE;

    /** exact, but too large for {@code value} */
    IndicatorStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** an input it needs was not given. */
    IndicatorStatus MISSING = Known.MISSING;

    /** lower than the days a distribution tells apart. */
    IndicatorStatus BELOW_RANGE = Known.BELOW_RANGE;

    /** higher than the days a distribution tells apart. */
    IndicatorStatus ABOVE_RANGE = Known.ABOVE_RANGE;

    /** lies after the last period observed. */
    IndicatorStatus NOT_YET = Known.NOT_YET;

    /** The values that this package has names for. */
    enum Known implements IndicatorStatus {
        /** ok. */
        OK(1),
        /** nothing counted. */
        NO_ITEMS(2),
        /** what it would be divided by is zero. */
        ZERO_BASE(3),
        /** what it would be divided by is below zero. */
        NEGATIVE_BASE(4),
        /** exact, but too large for {@code value} */
        OUT_OF_RANGE(5),
        /** an input it needs was not given. */
        MISSING(6),
        /** lower than the days a distribution tells apart. */
        BELOW_RANGE(7),
        /** higher than the days a distribution tells apart. */
        ABOVE_RANGE(8),
        /** lies after the last period observed. */
        NOT_YET(9);

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
    record Unknown(int value) implements IndicatorStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static IndicatorStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NO_ITEMS;
            case 3 -> Known.ZERO_BASE;
            case 4 -> Known.NEGATIVE_BASE;
            case 5 -> Known.OUT_OF_RANGE;
            case 6 -> Known.MISSING;
            case 7 -> Known.BELOW_RANGE;
            case 8 -> Known.ABOVE_RANGE;
            case 9 -> Known.NOT_YET;
            default -> new Unknown(value);
        };
    }
}
