// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Inputs, as bits of a set. */
public sealed interface LimitInputs extends OpenEnum {
    /** receivables. */
    LimitInputs RECEIVABLES = Known.RECEIVABLES;

    /** to invoice. */
    LimitInputs TO_INVOICE = Known.TO_INVOICE;

    /** orders. */
    LimitInputs ORDERS = Known.ORDERS;

    /** expected sales to the client, tax included. */
    LimitInputs SALES = Known.SALES;

    /** tangible net worth of the client. */
    LimitInputs NET_WORTH = Known.NET_WORTH;

    /** of the client. */
    LimitInputs WORKING_CAPITAL = Known.WORKING_CAPITAL;

    /** of the client to its own clients. */
    LimitInputs MONTHLY_SALES = Known.MONTHLY_SALES;

    /** limits other suppliers grant the client. */
    LimitInputs OTHER_LIMITS = Known.OTHER_LIMITS;

    /** what the client or the sales force asks. */
    LimitInputs STATED_NEED = Known.STATED_NEED;

    /** purchases of the client. */
    LimitInputs PURCHASES = Known.PURCHASES;

    /** the seller's own yearly sales. */
    LimitInputs OWN_SALES = Known.OWN_SALES;

    /** The values that this package has names for. */
    enum Known implements LimitInputs {
        /** receivables. */
        RECEIVABLES(1),
        /** to invoice. */
        TO_INVOICE(2),
        /** orders. */
        ORDERS(4),
        /** expected sales to the client, tax included. */
        SALES(8),
        /** tangible net worth of the client. */
        NET_WORTH(16),
        /** of the client. */
        WORKING_CAPITAL(32),
        /** of the client to its own clients. */
        MONTHLY_SALES(64),
        /** limits other suppliers grant the client. */
        OTHER_LIMITS(128),
        /** what the client or the sales force asks. */
        STATED_NEED(256),
        /** purchases of the client. */
        PURCHASES(512),
        /** the seller's own yearly sales. */
        OWN_SALES(1024);

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
    record Unknown(int value) implements LimitInputs {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitInputs of(int value) {
        return switch (value) {
            case 1 -> Known.RECEIVABLES;
            case 2 -> Known.TO_INVOICE;
            case 4 -> Known.ORDERS;
            case 8 -> Known.SALES;
            case 16 -> Known.NET_WORTH;
            case 32 -> Known.WORKING_CAPITAL;
            case 64 -> Known.MONTHLY_SALES;
            case 128 -> Known.OTHER_LIMITS;
            case 256 -> Known.STATED_NEED;
            case 512 -> Known.PURCHASES;
            case 1024 -> Known.OWN_SALES;
            default -> new Unknown(value);
        };
    }
}
