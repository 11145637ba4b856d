// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a cost has a value. */
public sealed interface DiscountCostStatus extends OpenEnum {
    /** ok. */
    DiscountCostStatus OK = Known.OK;

    /** nothing gained by waiting: term_days &lt;= discount_days. */
    DiscountCostStatus NO_DAYS = Known.NO_DAYS;

    /** a discount of 100 % has no cost of refusing it. */
    DiscountCostStatus WHOLE = Known.WHOLE;

    /** the effective rate cannot be told from a tie. */
    DiscountCostStatus NEAR_TIE = Known.NEAR_TIE;

    /** the effective rate does not fit. */
    DiscountCostStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements DiscountCostStatus {
        /** ok. */
        OK(1),
        /** nothing gained by waiting: term_days &lt;= discount_days. */
        NO_DAYS(2),
        /** a discount of 100 % has no cost of refusing it. */
        WHOLE(3),
        /** the effective rate cannot be told from a tie. */
        NEAR_TIE(4),
        /** the effective rate does not fit. */
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
    record Unknown(int value) implements DiscountCostStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DiscountCostStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NO_DAYS;
            case 3 -> Known.WHOLE;
            case 4 -> Known.NEAR_TIE;
            case 5 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
