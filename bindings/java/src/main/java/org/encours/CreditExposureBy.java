// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What the rows are. */
public sealed interface CreditExposureBy extends OpenEnum {
    /** one row, whose key is 0. */
    CreditExposureBy TOTAL = Known.TOTAL;

    /** keys are numbers of customers. */
    CreditExposureBy CUSTOMER = Known.CUSTOMER;

    /** keys are numbers of the heads of groups. */
    CreditExposureBy GROUP = Known.GROUP;

    /**
     * keys are numbers of values, from 1 through all dimensions in the order of the log; 0: no
     * value.
     */
    CreditExposureBy DIMENSION = Known.DIMENSION;

    /** The values that this package has names for. */
    enum Known implements CreditExposureBy {
        /** one row, whose key is 0. */
        TOTAL(1),
        /** keys are numbers of customers. */
        CUSTOMER(2),
        /** keys are numbers of the heads of groups. */
        GROUP(3),
        /**
         * keys are numbers of values, from 1 through all dimensions in the order of the log; 0: no
         * value.
         */
        DIMENSION(4);

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
    record Unknown(int value) implements CreditExposureBy {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CreditExposureBy of(int value) {
        return switch (value) {
            case 1 -> Known.TOTAL;
            case 2 -> Known.CUSTOMER;
            case 3 -> Known.GROUP;
            case 4 -> Known.DIMENSION;
            default -> new Unknown(value);
        };
    }
}
