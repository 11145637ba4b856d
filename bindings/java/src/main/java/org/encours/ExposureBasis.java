// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What is held against the limit. */
public sealed interface ExposureBasis extends OpenEnum {
    /** potential risk, net of guarantees. */
    ExposureBasis POTENTIAL = Known.POTENTIAL;

    /** real risk, net of guarantees. */
    ExposureBasis REAL = Known.REAL;

    /** potential risk before guarantees. */
    ExposureBasis GROSS = Known.GROSS;

    /** receivables alone. */
    ExposureBasis GROSS_REAL = Known.GROSS_REAL;

    /** The values that this package has names for. */
    enum Known implements ExposureBasis {
        /** potential risk, net of guarantees. */
        POTENTIAL(0),
        /** real risk, net of guarantees. */
        REAL(1),
        /** potential risk before guarantees. */
        GROSS(2),
        /** receivables alone. */
        GROSS_REAL(3);

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
    record Unknown(int value) implements ExposureBasis {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ExposureBasis of(int value) {
        return switch (value) {
            case 0 -> Known.POTENTIAL;
            case 1 -> Known.REAL;
            case 2 -> Known.GROSS;
            case 3 -> Known.GROSS_REAL;
            default -> new Unknown(value);
        };
    }
}
