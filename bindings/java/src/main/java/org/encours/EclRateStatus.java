// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a derived rate is. */
public sealed interface EclRateStatus extends OpenEnum {
    /** ok. */
    EclRateStatus OK = Known.OK;

    /** nothing reached the bucket: no rate, not 0. */
    EclRateStatus NO_AMOUNT = Known.NO_AMOUNT;

    /** more was lost than reached it: the data contradict themselves; its quotient is no rate. */
    EclRateStatus ABOVE_ONE = Known.ABOVE_ONE;

    /** the quotient in lowest terms does not fit 64 bits. */
    EclRateStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements EclRateStatus {
        /** ok. */
        OK(1),
        /** nothing reached the bucket: no rate, not 0. */
        NO_AMOUNT(2),
        /**
         * more was lost than reached it: the data contradict themselves; its quotient is no rate.
         */
        ABOVE_ONE(3),
        /** the quotient in lowest terms does not fit 64 bits. */
        OUT_OF_RANGE(4);

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
    record Unknown(int value) implements EclRateStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EclRateStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NO_AMOUNT;
            case 3 -> Known.ABOVE_ONE;
            case 4 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
