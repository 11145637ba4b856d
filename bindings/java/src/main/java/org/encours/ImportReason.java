// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Why a line was read and not used. */
public sealed interface ImportReason extends OpenEnum {
    /** its source key is in the ledger with the same content. */
    ImportReason KNOWN = Known.KNOWN;

    /** all its fields are blank. */
    ImportReason BLANK = Known.BLANK;

    /** its type is one the map ignores. */
    ImportReason TYPE = Known.TYPE;

    /** FEC: not on an account of customers. */
    ImportReason ACCOUNT = Known.ACCOUNT;

    /** FEC: on an account of invoices to be made, such as 418. */
    ImportReason ACCRUED = Known.ACCRUED;

    /** FEC: an opening entry of a ledger that has what came before. */
    ImportReason OPENING = Known.OPENING;

    /** FEC: neither debit nor credit. */
    ImportReason ZERO = Known.ZERO;

    /** The values that this package has names for. */
    enum Known implements ImportReason {
        /** its source key is in the ledger with the same content. */
        KNOWN(1),
        /** all its fields are blank. */
        BLANK(2),
        /** its type is one the map ignores. */
        TYPE(3),
        /** FEC: not on an account of customers. */
        ACCOUNT(4),
        /** FEC: on an account of invoices to be made, such as 418. */
        ACCRUED(5),
        /** FEC: an opening entry of a ledger that has what came before. */
        OPENING(6),
        /** FEC: neither debit nor credit. */
        ZERO(7);

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
    record Unknown(int value) implements ImportReason {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ImportReason of(int value) {
        return switch (value) {
            case 1 -> Known.KNOWN;
            case 2 -> Known.BLANK;
            case 3 -> Known.TYPE;
            case 4 -> Known.ACCOUNT;
            case 5 -> Known.ACCRUED;
            case 6 -> Known.OPENING;
            case 7 -> Known.ZERO;
            default -> new Unknown(value);
        };
    }
}
