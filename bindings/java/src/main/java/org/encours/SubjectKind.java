// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a fact is about. */
public sealed interface SubjectKind extends OpenEnum {
    /** the ledger as a whole; it has no number: 0. */
    SubjectKind LEDGER = Known.LEDGER;

    /** a customer. */
    SubjectKind CUSTOMER = Known.CUSTOMER;

    /** a document with all its lines. */
    SubjectKind DOCUMENT = Known.DOCUMENT;

    /** one line of a document: an item. */
    SubjectKind LINE = Known.LINE;

    /** an order. */
    SubjectKind ORDER = Known.ORDER;

    /**
     * an older fact, one that is not itself about a fact. What is about it belongs to the customer
     * or document that it is about.
     */
    SubjectKind FACT = Known.FACT;

    /** The values that this package has names for. */
    enum Known implements SubjectKind {
        /** the ledger as a whole; it has no number: 0. */
        LEDGER(1),
        /** a customer. */
        CUSTOMER(2),
        /** a document with all its lines. */
        DOCUMENT(3),
        /** one line of a document: an item. */
        LINE(4),
        /** an order. */
        ORDER(5),
        /**
         * an older fact, one that is not itself about a fact. What is about it belongs to the
         * customer or document that it is about.
         */
        FACT(6);

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
    record Unknown(int value) implements SubjectKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SubjectKind of(int value) {
        return switch (value) {
            case 1 -> Known.LEDGER;
            case 2 -> Known.CUSTOMER;
            case 3 -> Known.DOCUMENT;
            case 4 -> Known.LINE;
            case 5 -> Known.ORDER;
            case 6 -> Known.FACT;
            default -> new Unknown(value);
        };
    }
}
