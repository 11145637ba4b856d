// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What becomes of open credit notes and cash (negative amounts). */
public sealed interface DsoInvoiceCredits extends OpenEnum {
    /** they are no invoices; their sum is reported. */
    DsoInvoiceCredits LEFT_OUT = Known.LEFT_OUT;

    /** each counts with its sign, by its own date. */
    DsoInvoiceCredits SIGNED = Known.SIGNED;

    /** The values that this package has names for. */
    enum Known implements DsoInvoiceCredits {
        /** they are no invoices; their sum is reported. */
        LEFT_OUT(0),
        /** each counts with its sign, by its own date. */
        SIGNED(1);

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
    record Unknown(int value) implements DsoInvoiceCredits {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoInvoiceCredits of(int value) {
        return switch (value) {
            case 0 -> Known.LEFT_OUT;
            case 1 -> Known.SIGNED;
            default -> new Unknown(value);
        };
    }
}
