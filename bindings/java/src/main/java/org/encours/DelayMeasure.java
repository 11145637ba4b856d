// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What is measured. There is no default. */
public sealed interface DelayMeasure extends OpenEnum {
    /** paid - due. */
    DelayMeasure BEYOND_TERMS = Known.BEYOND_TERMS;

    /** paid - issue. */
    DelayMeasure TO_PAY = Known.TO_PAY;

    /** as of - due, of items not paid by then. */
    DelayMeasure OPEN = Known.OPEN;

    /** as of - issue, of items not paid by then. */
    DelayMeasure OPEN_AGE = Known.OPEN_AGE;

    /** The values that this package has names for. */
    enum Known implements DelayMeasure {
        /** paid - due. */
        BEYOND_TERMS(1),
        /** paid - issue. */
        TO_PAY(2),
        /** as of - due, of items not paid by then. */
        OPEN(3),
        /** as of - issue, of items not paid by then. */
        OPEN_AGE(4);

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
    record Unknown(int value) implements DelayMeasure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DelayMeasure of(int value) {
        return switch (value) {
            case 1 -> Known.BEYOND_TERMS;
            case 2 -> Known.TO_PAY;
            case 3 -> Known.OPEN;
            case 4 -> Known.OPEN_AGE;
            default -> new Unknown(value);
        };
    }
}
