// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Types of documents. */
public sealed interface DocumentType extends OpenEnum {
    /** debit, a sale. */
    DocumentType INVOICE = Known.INVOICE;

    /** debit, a sale. */
    DocumentType DEBIT_NOTE = Known.DEBIT_NOTE;

    /** debit: money given back to the customer. */
    DocumentType REFUND = Known.REFUND;

    /** debit, says why. */
    DocumentType DEBIT_ADJUSTMENT = Known.DEBIT_ADJUSTMENT;

    /** credit, a negative sale. */
    DocumentType CREDIT_NOTE = Known.CREDIT_NOTE;

    /** credit: money received. */
    DocumentType PAYMENT = Known.PAYMENT;

    /** credit: money received before the invoice. */
    DocumentType ADVANCE = Known.ADVANCE;

    /** credit, says why. */
    DocumentType CREDIT_ADJUSTMENT = Known.CREDIT_ADJUSTMENT;

    /** The values that this package has names for. */
    enum Known implements DocumentType {
        /** debit, a sale. */
        INVOICE(1),
        /** debit, a sale. */
        DEBIT_NOTE(2),
        /** debit: money given back to the customer. */
        REFUND(3),
        /** debit, says why. */
        DEBIT_ADJUSTMENT(4),
        /** credit, a negative sale. */
        CREDIT_NOTE(5),
        /** credit: money received. */
        PAYMENT(6),
        /** credit: money received before the invoice. */
        ADVANCE(7),
        /** credit, says why. */
        CREDIT_ADJUSTMENT(8);

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
    record Unknown(int value) implements DocumentType {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DocumentType of(int value) {
        return switch (value) {
            case 1 -> Known.INVOICE;
            case 2 -> Known.DEBIT_NOTE;
            case 3 -> Known.REFUND;
            case 4 -> Known.DEBIT_ADJUSTMENT;
            case 5 -> Known.CREDIT_NOTE;
            case 6 -> Known.PAYMENT;
            case 7 -> Known.ADVANCE;
            case 8 -> Known.CREDIT_ADJUSTMENT;
            default -> new Unknown(value);
        };
    }
}
