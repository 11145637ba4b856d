// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Components, as bits of a set. */
public sealed interface ExposureComponents extends OpenEnum {
    /** invoiced and open, credits taken off. */
    ExposureComponents RECEIVABLES = Known.RECEIVABLES;

    /** delivered, not invoiced. */
    ExposureComponents TO_INVOICE = Known.TO_INVOICE;

    /** ordered, not delivered. */
    ExposureComponents ORDERS = Known.ORDERS;

    /** guarantees as they count. */
    ExposureComponents GUARANTEES = Known.GUARANTEES;

    /** the credit limit. */
    ExposureComponents LIMIT = Known.LIMIT;

    /** The values that this package has names for. */
    enum Known implements ExposureComponents {
        /** invoiced and open, credits taken off. */
        RECEIVABLES(1),
        /** delivered, not invoiced. */
        TO_INVOICE(2),
        /** ordered, not delivered. */
        ORDERS(4),
        /** guarantees as they count. */
        GUARANTEES(8),
        /** the credit limit. */
        LIMIT(16);

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
    record Unknown(int value) implements ExposureComponents {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ExposureComponents of(int value) {
        return switch (value) {
            case 1 -> Known.RECEIVABLES;
            case 2 -> Known.TO_INVOICE;
            case 4 -> Known.ORDERS;
            case 8 -> Known.GUARANTEES;
            case 16 -> Known.LIMIT;
            default -> new Unknown(value);
        };
    }
}
