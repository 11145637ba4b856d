// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a line is. */
public sealed interface VatKind extends OpenEnum {
    /** an invoice line. */
    VatKind LINE = Known.LINE;

    /** a document level allowance: it is subtracted. */
    VatKind ALLOWANCE = Known.ALLOWANCE;

    /** a document level charge. */
    VatKind CHARGE = Known.CHARGE;

    /** The values that this package has names for. */
    enum Known implements VatKind {
        /** an invoice line. */
        LINE(0),
        /** a document level allowance: it is subtracted. */
        ALLOWANCE(1),
        /** a document level charge. */
        CHARGE(2);

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
    record Unknown(int value) implements VatKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static VatKind of(int value) {
        return switch (value) {
            case 0 -> Known.LINE;
            case 1 -> Known.ALLOWANCE;
            case 2 -> Known.CHARGE;
            default -> new Unknown(value);
        };
    }
}
