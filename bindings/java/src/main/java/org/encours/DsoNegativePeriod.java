// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** A period of negative sales (credit notes exceed invoices) inside a count-back. */
public sealed interface DsoNegativePeriod extends OpenEnum {
    /** its days count and the balance to consume grows. */
    DsoNegativePeriod SUBTRACT = Known.SUBTRACT;

    /** the walk stops before it, as Oracle HFM does. */
    DsoNegativePeriod STOP = Known.STOP;

    /** The values that this package has names for. */
    enum Known implements DsoNegativePeriod {
        /** its days count and the balance to consume grows. */
        SUBTRACT(0),
        /** the walk stops before it, as Oracle HFM does. */
        STOP(1);

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
    record Unknown(int value) implements DsoNegativePeriod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoNegativePeriod of(int value) {
        return switch (value) {
            case 0 -> Known.SUBTRACT;
            case 1 -> Known.STOP;
            default -> new Unknown(value);
        };
    }
}
