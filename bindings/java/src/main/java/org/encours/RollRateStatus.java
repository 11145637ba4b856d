// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a rate is. */
public sealed interface RollRateStatus extends OpenEnum {
    /** ok. */
    RollRateStatus OK = Known.OK;

    /** the bucket at t - 1 is zero. */
    RollRateStatus UNDEFINED_EMPTY = Known.UNDEFINED_EMPTY;

    /** one of the two is negative: credits exceed. */
    RollRateStatus UNDEFINED_NEGATIVE = Known.UNDEFINED_NEGATIVE;

    /** of a chain: a later rate is undefined. */
    RollRateStatus UNDEFINED_ONWARD = Known.UNDEFINED_ONWARD;

    /** the figure does not fit. */
    RollRateStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements RollRateStatus {
        /** ok. */
        OK(1),
        /** the bucket at t - 1 is zero. */
        UNDEFINED_EMPTY(2),
        /** one of the two is negative: credits exceed. */
        UNDEFINED_NEGATIVE(3),
        /** of a chain: a later rate is undefined. */
        UNDEFINED_ONWARD(4),
        /** the figure does not fit. */
        OUT_OF_RANGE(5);

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
    record Unknown(int value) implements RollRateStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RollRateStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.UNDEFINED_EMPTY;
            case 3 -> Known.UNDEFINED_NEGATIVE;
            case 4 -> Known.UNDEFINED_ONWARD;
            case 5 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
