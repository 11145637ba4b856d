// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which date an item ages from. */
public sealed interface AgingBasis extends OpenEnum {
    /** due date. */
    AgingBasis DUE_DATE = Known.DUE_DATE;

    /** document date. */
    AgingBasis DOCUMENT_DATE = Known.DOCUMENT_DATE;

    /** The values that this package has names for. */
    enum Known implements AgingBasis {
        /** due date. */
        DUE_DATE(0),
        /** document date. */
        DOCUMENT_DATE(1);

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
    record Unknown(int value) implements AgingBasis {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AgingBasis of(int value) {
        return switch (value) {
            case 0 -> Known.DUE_DATE;
            case 1 -> Known.DOCUMENT_DATE;
            default -> new Unknown(value);
        };
    }
}
