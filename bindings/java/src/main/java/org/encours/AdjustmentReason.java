// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Why an adjustment was made. Other documents have reason 0. */
public sealed interface AdjustmentReason extends OpenEnum {
    /** cash discount taken. */
    AdjustmentReason DISCOUNT = Known.DISCOUNT;

    /** given up. */
    AdjustmentReason WRITE_OFF = Known.WRITE_OFF;

    /** bank or collection fee. */
    AdjustmentReason FEE = Known.FEE;

    /** small difference. */
    AdjustmentReason ROUNDING = Known.ROUNDING;

    /** realised exchange difference. */
    AdjustmentReason EXCHANGE = Known.EXCHANGE;

    /** to or from another customer, account or currency. */
    AdjustmentReason TRANSFER = Known.TRANSFER;

    /** the source does not say. */
    AdjustmentReason UNKNOWN = Known.UNKNOWN;

    /** The values that this package has names for. */
    enum Known implements AdjustmentReason {
        /** cash discount taken. */
        DISCOUNT(1),
        /** given up. */
        WRITE_OFF(2),
        /** bank or collection fee. */
        FEE(3),
        /** small difference. */
        ROUNDING(4),
        /** realised exchange difference. */
        EXCHANGE(5),
        /** to or from another customer, account or currency. */
        TRANSFER(6),
        /** the source does not say. */
        UNKNOWN(7);

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
    record Unknown(int value) implements AdjustmentReason {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AdjustmentReason of(int value) {
        return switch (value) {
            case 1 -> Known.DISCOUNT;
            case 2 -> Known.WRITE_OFF;
            case 3 -> Known.FEE;
            case 4 -> Known.ROUNDING;
            case 5 -> Known.EXCHANGE;
            case 6 -> Known.TRANSFER;
            case 7 -> Known.UNKNOWN;
            default -> new Unknown(value);
        };
    }
}
