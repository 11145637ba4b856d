// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * The customer of a line without CompAuxNum on a collective account: one of at most four digits but
 * for zeros behind. 41100012 and 411DUPONT are accounts of one customer, and his code.
 */
public sealed interface FecLabelCustomer extends OpenEnum {
    /** one customer an account, its code the account and "*". */
    FecLabelCustomer COLLECTIVE = Known.COLLECTIVE;

    /** EcritureLib names the customer. */
    FecLabelCustomer WHOLE = Known.WHOLE;

    /** what follows its first word, when that has a digit. */
    FecLabelCustomer AFTER_NUMBER = Known.AFTER_NUMBER;

    /** what follows its last " - " or " / ". */
    FecLabelCustomer LAST_PART = Known.LAST_PART;

    /** The values that this package has names for. */
    enum Known implements FecLabelCustomer {
        /** one customer an account, its code the account and "*". */
        COLLECTIVE(0),
        /** EcritureLib names the customer. */
        WHOLE(1),
        /** what follows its first word, when that has a digit. */
        AFTER_NUMBER(2),
        /** what follows its last " - " or " / ". */
        LAST_PART(3);

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
    record Unknown(int value) implements FecLabelCustomer {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FecLabelCustomer of(int value) {
        return switch (value) {
            case 0 -> Known.COLLECTIVE;
            case 1 -> Known.WHOLE;
            case 2 -> Known.AFTER_NUMBER;
            case 3 -> Known.LAST_PART;
            default -> new Unknown(value);
        };
    }
}
