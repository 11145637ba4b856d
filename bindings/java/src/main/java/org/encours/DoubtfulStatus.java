// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an answer is. */
public sealed interface DoubtfulStatus extends OpenEnum {
    /** ok. */
    DoubtfulStatus OK = Known.OK;

    /** open is 0: an allowance held is reversed in full. */
    DoubtfulStatus NOTHING_OPEN = Known.NOTHING_OPEN;

    /** open is negative: we owe it, it is no receivable. */
    DoubtfulStatus CREDIT = Known.CREDIT;

    /** no loss percentage is known: transfer, no allowance. */
    DoubtfulStatus NO_ESTIMATE = Known.NO_ESTIMATE;

    /** of columns: an invoice with a negative amount or too large, more open than invoiced. */
    DoubtfulStatus UNDEFINED = Known.UNDEFINED;

    /** The values that this package has names for. */
    enum Known implements DoubtfulStatus {
        /** ok. */
        OK(1),
        /** open is 0: an allowance held is reversed in full. */
        NOTHING_OPEN(2),
        /** open is negative: we owe it, it is no receivable. */
        CREDIT(3),
        /** no loss percentage is known: transfer, no allowance. */
        NO_ESTIMATE(4),
        /** of columns: an invoice with a negative amount or too large, more open than invoiced. */
        UNDEFINED(5);

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
    record Unknown(int value) implements DoubtfulStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DoubtfulStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.NOTHING_OPEN;
            case 3 -> Known.CREDIT;
            case 4 -> Known.NO_ESTIMATE;
            case 5 -> Known.UNDEFINED;
            default -> new Unknown(value);
        };
    }
}
