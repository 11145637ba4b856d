// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Kinds of events, and what their rows say besides POSITION, EVENT, SEQUENCE, RECORDED_AT, ACTOR
 * and REASON_CODE. What is not named is 0, none or empty. CODE goes with CUSTOMER.
 */
public sealed interface EventKind extends OpenEnum {
    /** the ledger was created: CURRENCY of its books. */
    EventKind LEDGER = Known.LEDGER;

    /** a currency was used for the first time: CURRENCY. */
    EventKind CURRENCY = Known.CURRENCY;

    /** a dimension was declared: DIMENSION. */
    EventKind DIMENSION = Known.DIMENSION;

    /** a value of a dimension was used for the first time: DIMENSION VALUE. */
    EventKind VALUE = Known.VALUE;

    /** a customer was added: CUSTOMER. */
    EventKind CUSTOMER = Known.CUSTOMER;

    /**
     * a customer got a value of a dimension from DATE on: CUSTOMER DIMENSION VALUE (empty: none)
     * DATE.
     */
    EventKind CUSTOMER_DIMENSION = Known.CUSTOMER_DIMENSION;

    /**
     * a document was posted: CUSTOMER DOCUMENT TYPE REASON AMOUNT (signed gross) CURRENCY
     * NUMBER_TEXT TERMS DATE (effective).
     */
    EventKind DOCUMENT = Known.DOCUMENT;

    /**
     * an allocation was made: CUSTOMER ALLOCATION MATCHING AMOUNT CURRENCY CREDIT_DOCUMENT
     * DEBIT_DOCUMENT DATE (from).
     */
    EventKind ALLOCATION = Known.ALLOCATION;

    /** an allocation was ended: the same; DATE is the first day on which it no longer counts. */
    EventKind ALLOCATION_END = Known.ALLOCATION_END;

    /**
     * a document was cancelled: as when it was posted, and CANCEL_REASON; DATE is the first day on
     * which it no longer counts.
     */
    EventKind CANCELLATION = Known.CANCELLATION;

    /**
     * two adjustments were linked as a transfer: CREDIT_DOCUMENT DEBIT_DOCUMENT, and of the credit:
     * CUSTOMER AMOUNT (positive) CURRENCY DATE (effective).
     */
    EventKind TRANSFER = Known.TRANSFER;

    /** payment terms were used for the first time: TERMS. */
    EventKind TERMS = Known.TERMS;

    /** personal data was erased: CUSTOMER. */
    EventKind PARTY_ERASED = Known.PARTY_ERASED;

    /** periods were closed or opened again: DATE, the last closed day from then on, or none. */
    EventKind PERIOD = Known.PERIOD;

    /**
     * a fact was recorded: FACT FACT_KIND CUSTOMER DOCUMENT AMOUNT (0 when it has none) CURRENCY
     * FACT_CODE DATE (its first day).
     */
    EventKind FACT = Known.FACT;

    /** a fact was ended: the same; DATE is the first day on which it no longer holds. */
    EventKind FACT_END = Known.FACT_END;

    /**
     * an order was placed: ORDER CUSTOMER AMOUNT CURRENCY NUMBER_TEXT EXPECTED DATE (the day it was
     * placed).
     */
    EventKind ORDER = Known.ORDER;

    /**
     * something became of an order: ORDER STEP_KIND CUSTOMER AMOUNT CURRENCY NUMBER_TEXT EXPECTED
     * DATE.
     */
    EventKind ORDER_STEP = Known.ORDER_STEP;

    /** the format level was raised. */
    EventKind LEVEL = Known.LEVEL;

    /** a version of a credit policy was put in force from DATE on: POLICY NAME VERSION DATE. */
    EventKind POLICY = Known.POLICY;

    /**
     * a credit decision: DECISION CUSTOMER, DOCUMENT or ORDER that it is about, STAGE OUTCOME
     * AMOUNT CURRENCY EXPOSURE LIMIT POLICY NAME VERSION DATE (as of).
     */
    EventKind DECISION = Known.DECISION;

    /** The values that this package has names for. */
    enum Known implements EventKind {
        /** the ledger was created: CURRENCY of its books. */
        LEDGER(1),
        /** a currency was used for the first time: CURRENCY. */
        CURRENCY(2),
        /** a dimension was declared: DIMENSION. */
        DIMENSION(3),
        /** a value of a dimension was used for the first time: DIMENSION VALUE. */
        VALUE(4),
        /** a customer was added: CUSTOMER. */
        CUSTOMER(5),
        /**
         * a customer got a value of a dimension from DATE on: CUSTOMER DIMENSION VALUE (empty:
         * none) DATE.
         */
        CUSTOMER_DIMENSION(6),
        /**
         * a document was posted: CUSTOMER DOCUMENT TYPE REASON AMOUNT (signed gross) CURRENCY
         * NUMBER_TEXT TERMS DATE (effective).
         */
        DOCUMENT(7),
        /**
         * an allocation was made: CUSTOMER ALLOCATION MATCHING AMOUNT CURRENCY CREDIT_DOCUMENT
         * DEBIT_DOCUMENT DATE (from).
         */
        ALLOCATION(8),
        /**
         * an allocation was ended: the same; DATE is the first day on which it no longer counts.
         */
        ALLOCATION_END(9),
        /**
         * a document was cancelled: as when it was posted, and CANCEL_REASON; DATE is the first day
         * on which it no longer counts.
         */
        CANCELLATION(10),
        /**
         * two adjustments were linked as a transfer: CREDIT_DOCUMENT DEBIT_DOCUMENT, and of the
         * credit: CUSTOMER AMOUNT (positive) CURRENCY DATE (effective).
         */
        TRANSFER(11),
        /** payment terms were used for the first time: TERMS. */
        TERMS(12),
        /** personal data was erased: CUSTOMER. */
        PARTY_ERASED(13),
        /** periods were closed or opened again: DATE, the last closed day from then on, or none. */
        PERIOD(14),
        /**
         * a fact was recorded: FACT FACT_KIND CUSTOMER DOCUMENT AMOUNT (0 when it has none)
         * CURRENCY FACT_CODE DATE (its first day).
         */
        FACT(15),
        /** a fact was ended: the same; DATE is the first day on which it no longer holds. */
        FACT_END(16),
        /**
         * an order was placed: ORDER CUSTOMER AMOUNT CURRENCY NUMBER_TEXT EXPECTED DATE (the day it
         * was placed).
         */
        ORDER(17),
        /**
         * something became of an order: ORDER STEP_KIND CUSTOMER AMOUNT CURRENCY NUMBER_TEXT
         * EXPECTED DATE.
         */
        ORDER_STEP(18),
        /** the format level was raised. */
        LEVEL(19),
        /** a version of a credit policy was put in force from DATE on: POLICY NAME VERSION DATE. */
        POLICY(20),
        /**
         * a credit decision: DECISION CUSTOMER, DOCUMENT or ORDER that it is about, STAGE OUTCOME
         * AMOUNT CURRENCY EXPOSURE LIMIT POLICY NAME VERSION DATE (as of).
         */
        DECISION(21);

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
    record Unknown(int value) implements EventKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EventKind of(int value) {
        return switch (value) {
            case 1 -> Known.LEDGER;
            case 2 -> Known.CURRENCY;
            case 3 -> Known.DIMENSION;
            case 4 -> Known.VALUE;
            case 5 -> Known.CUSTOMER;
            case 6 -> Known.CUSTOMER_DIMENSION;
            case 7 -> Known.DOCUMENT;
            case 8 -> Known.ALLOCATION;
            case 9 -> Known.ALLOCATION_END;
            case 10 -> Known.CANCELLATION;
            case 11 -> Known.TRANSFER;
            case 12 -> Known.TERMS;
            case 13 -> Known.PARTY_ERASED;
            case 14 -> Known.PERIOD;
            case 15 -> Known.FACT;
            case 16 -> Known.FACT_END;
            case 17 -> Known.ORDER;
            case 18 -> Known.ORDER_STEP;
            case 19 -> Known.LEVEL;
            case 20 -> Known.POLICY;
            case 21 -> Known.DECISION;
            default -> new Unknown(value);
        };
    }
}
