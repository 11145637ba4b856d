// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a cursor runs over, with the columns of its rows. */
public sealed interface Rows extends OpenEnum {
    /** NUMBER CODE SEQUENCE RECORDED_AT. */
    Rows CUSTOMERS = Known.CUSTOMERS;

    /**
     * NUMBER CUSTOMER CODE TYPE REASON ISSUE EFFECTIVE CURRENCY ACCOUNT_CLASS AMOUNT OPEN CANCELLED
     * CANCEL_REASON NUMBER_TEXT SOURCE_KEY VAT BASE_AMOUNT DUE_SOURCE TERMS SEQUENCE RECORDED_AT.
     */
    Rows DOCUMENTS = Known.DOCUMENTS;

    /**
     * as documents, with DOCUMENT LINE DUE AGREED_DUE; NUMBER, AMOUNT and OPEN are the item's, all
     * else is its document's: VAT and BASE_AMOUNT are those of all its items together.
     */
    Rows ITEMS = Known.ITEMS;

    /**
     * NUMBER CUSTOMER CODE CURRENCY AMOUNT FROM TO MATCHING CREDIT_DOCUMENT CREDIT_LINE
     * DEBIT_DOCUMENT DEBIT_LINE SEQUENCE RECORDED_AT.
     */
    Rows ALLOCATIONS = Known.ALLOCATIONS;

    /**
     * the audit trail: POSITION EVENT CUSTOMER CODE DOCUMENT TYPE REASON ALLOCATION MATCHING
     * CREDIT_DOCUMENT DEBIT_DOCUMENT AMOUNT CURRENCY DATE CANCEL_REASON NUMBER_TEXT TERMS DIMENSION
     * VALUE SEQUENCE RECORDED_AT ACTOR REASON_CODE FACT FACT_KIND FACT_CODE ORDER STEP_KIND
     * EXPECTED POLICY NAME VERSION DECISION STAGE OUTCOME EXPOSURE LIMIT.
     */
    Rows EVENTS = Known.EVENTS;

    /**
     * NUMBER FACT_KIND SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT LINE (of the subject, else 0)
     * RELATED_KIND RELATED FROM TO UNTIL DATE AMOUNT (INT64_MIN when absent) CURRENCY (or 0) PARTY
     * FACT_CODE SEQUENCE RECORDED_AT.
     */
    Rows FACTS = Known.FACTS;

    /**
     * NUMBER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY CURRENCY DATE (placed) SEQUENCE RECORDED_AT, and
     * at the cursor's day AMOUNT (ordered) DELIVERED INVOICED CANCELLED_AMOUNT OPEN (to deliver)
     * EXPECTED.
     */
    Rows ORDERS = Known.ORDERS;

    /**
     * NUMBER ORDER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY (of the order) CURRENCY STEP_KIND DATE
     * AMOUNT EXPECTED SEQUENCE RECORDED_AT.
     */
    Rows ORDER_STEPS = Known.ORDER_STEPS;

    /**
     * versions of credit policies: NUMBER NAME VERSION FROM BYTES DIGEST SEQUENCE RECORDED_AT. No
     * customer and no document.
     */
    Rows POLICIES = Known.POLICIES;

    /**
     * credit decisions: NUMBER SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT ORDER (of the subject,
     * else 0) STAGE OUTCOME DATE (as of) KNOWN POLICY NAME VERSION AMOUNT CURRENCY (or 0) EXPOSURE
     * LIMIT DIGEST SEQUENCE RECORDED_AT.
     */
    Rows DECISIONS = Known.DECISIONS;

    /** The values that this package has names for. */
    enum Known implements Rows {
        /** NUMBER CODE SEQUENCE RECORDED_AT. */
        CUSTOMERS(1),
        /**
         * NUMBER CUSTOMER CODE TYPE REASON ISSUE EFFECTIVE CURRENCY ACCOUNT_CLASS AMOUNT OPEN
         * CANCELLED CANCEL_REASON NUMBER_TEXT SOURCE_KEY VAT BASE_AMOUNT DUE_SOURCE TERMS SEQUENCE
         * RECORDED_AT.
         */
        DOCUMENTS(2),
        /**
         * as documents, with DOCUMENT LINE DUE AGREED_DUE; NUMBER, AMOUNT and OPEN are the item's,
         * all else is its document's: VAT and BASE_AMOUNT are those of all its items together.
         */
        ITEMS(3),
        /**
         * NUMBER CUSTOMER CODE CURRENCY AMOUNT FROM TO MATCHING CREDIT_DOCUMENT CREDIT_LINE
         * DEBIT_DOCUMENT DEBIT_LINE SEQUENCE RECORDED_AT.
         */
        ALLOCATIONS(4),
        /**
         * the audit trail: POSITION EVENT CUSTOMER CODE DOCUMENT TYPE REASON ALLOCATION MATCHING
         * CREDIT_DOCUMENT DEBIT_DOCUMENT AMOUNT CURRENCY DATE CANCEL_REASON NUMBER_TEXT TERMS
         * DIMENSION VALUE SEQUENCE RECORDED_AT ACTOR REASON_CODE FACT FACT_KIND FACT_CODE ORDER
         * STEP_KIND EXPECTED POLICY NAME VERSION DECISION STAGE OUTCOME EXPOSURE LIMIT.
         */
        EVENTS(5),
        /**
         * NUMBER FACT_KIND SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT LINE (of the subject, else
         * 0) RELATED_KIND RELATED FROM TO UNTIL DATE AMOUNT (INT64_MIN when absent) CURRENCY (or 0)
         * PARTY FACT_CODE SEQUENCE RECORDED_AT.
         */
        FACTS(6),
        /**
         * NUMBER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY CURRENCY DATE (placed) SEQUENCE RECORDED_AT,
         * and at the cursor's day AMOUNT (ordered) DELIVERED INVOICED CANCELLED_AMOUNT OPEN (to
         * deliver) EXPECTED.
         */
        ORDERS(7),
        /**
         * NUMBER ORDER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY (of the order) CURRENCY STEP_KIND DATE
         * AMOUNT EXPECTED SEQUENCE RECORDED_AT.
         */
        ORDER_STEPS(8),
        /**
         * versions of credit policies: NUMBER NAME VERSION FROM BYTES DIGEST SEQUENCE RECORDED_AT.
         * No customer and no document.
         */
        POLICIES(9),
        /**
         * credit decisions: NUMBER SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT ORDER (of the
         * subject, else 0) STAGE OUTCOME DATE (as of) KNOWN POLICY NAME VERSION AMOUNT CURRENCY (or
         * 0) EXPOSURE LIMIT DIGEST SEQUENCE RECORDED_AT.
         */
        DECISIONS(10);

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
    record Unknown(int value) implements Rows {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Rows of(int value) {
        return switch (value) {
            case 1 -> Known.CUSTOMERS;
            case 2 -> Known.DOCUMENTS;
            case 3 -> Known.ITEMS;
            case 4 -> Known.ALLOCATIONS;
            case 5 -> Known.EVENTS;
            case 6 -> Known.FACTS;
            case 7 -> Known.ORDERS;
            case 8 -> Known.ORDER_STEPS;
            case 9 -> Known.POLICIES;
            case 10 -> Known.DECISIONS;
            default -> new Unknown(value);
        };
    }
}
