// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a rate has a value. */
public sealed interface EffectiveRateStatus extends OpenEnum {
    /** ok. */
    EffectiveRateStatus OK = Known.OK;

    /** too near a tie to be rounded. */
    EffectiveRateStatus NEAR_TIE = Known.NEAR_TIE;

    /** does not fit int64 at this scale. */
    EffectiveRateStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** a rate of -100 % or less: nothing is left. */
    EffectiveRateStatus NO_RATE = Known.NO_RATE;

    /** The values that this package has names for. */
    enum Known implements EffectiveRateStatus {
        /** ok. */
        OK(1),
        /** too near a tie to be rounded. */
        NEAR_TIE(2),
        /** does not fit int64 at this scale. */
        OUT_OF_RANGE(3),
        /** a rate of -100 % or less: nothing is left. */
        NO_RATE(4);

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
    record Unknown(int value) implements EffectiveRateStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EffectiveRateStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NEAR_TIE;
            case 3 -> Known.OUT_OF_RANGE;
            case 4 -> Known.NO_RATE;
            default -> new Unknown(value);
        };
    }
}
