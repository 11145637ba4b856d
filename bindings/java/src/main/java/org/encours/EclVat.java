// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Recoverable VAT, of options. */
public sealed interface EclVat extends OpenEnum {
    /** the VAT given is taken out of the base. */
    EclVat LEFT_OUT = Known.LEFT_OUT;

    /** it stays in. */
    EclVat IN_BASE = Known.IN_BASE;

    /** The values that this package has names for. */
    enum Known implements EclVat {
        /** the VAT given is taken out of the base. */
        LEFT_OUT(0),
        /** it stays in. */
        IN_BASE(1);

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
    record Unknown(int value) implements EclVat {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EclVat of(int value) {
        return switch (value) {
            case 0 -> Known.LEFT_OUT;
            case 1 -> Known.IN_BASE;
            default -> new Unknown(value);
        };
    }
}
