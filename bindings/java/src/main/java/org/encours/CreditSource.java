// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where a line comes from. */
public sealed interface CreditSource extends OpenEnum {
    /** a line of a document, by the number of the item. */
    CreditSource ITEM = Known.ITEM;

    /** an order. */
    CreditSource ORDER = Known.ORDER;

    /** a fact. */
    CreditSource FACT = Known.FACT;

    /** a document as a whole. */
    CreditSource DOCUMENT = Known.DOCUMENT;

    /** what converting once, a maximum or a cap makes of the sum; it has no number. */
    CreditSource REST = Known.REST;

    /** The values that this package has names for. */
    enum Known implements CreditSource {
        /** a line of a document, by the number of the item. */
        ITEM(1),
        /** an order. */
        ORDER(2),
        /** a fact. */
        FACT(3),
        /** a document as a whole. */
        DOCUMENT(4),
        /** what converting once, a maximum or a cap makes of the sum; it has no number. */
        REST(5);

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
    record Unknown(int value) implements CreditSource {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CreditSource of(int value) {
        return switch (value) {
            case 1 -> Known.ITEM;
            case 2 -> Known.ORDER;
            case 3 -> Known.FACT;
            case 4 -> Known.DOCUMENT;
            case 5 -> Known.REST;
            default -> new Unknown(value);
        };
    }
}
