// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which parts reduce the VAT of the sale; a sum of these. Fees never do. */
public sealed interface ClearingVat extends OpenEnum {
    /** discount. */
    ClearingVat DISCOUNT = Known.DISCOUNT;

    /** tolerance. */
    ClearingVat TOLERANCE = Known.TOLERANCE;

    /** write off. */
    ClearingVat WRITE_OFF = Known.WRITE_OFF;

    /** The values that this package has names for. */
    enum Known implements ClearingVat {
        /** discount. */
        DISCOUNT(1),
        /** tolerance. */
        TOLERANCE(2),
        /** write off. */
        WRITE_OFF(4);

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
    record Unknown(int value) implements ClearingVat {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ClearingVat of(int value) {
        return switch (value) {
            case 1 -> Known.DISCOUNT;
            case 2 -> Known.TOLERANCE;
            case 4 -> Known.WRITE_OFF;
            default -> new Unknown(value);
        };
    }
}
