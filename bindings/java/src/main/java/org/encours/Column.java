// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Columns. Which rows have which is said with {@link Rows}. */
public sealed interface Column extends OpenEnum {
    /** number of the row's own thing. */
    Column NUMBER = Known.NUMBER;

    /** customer number. */
    Column CUSTOMER = Known.CUSTOMER;

    /** text: customer code of the log, or C&lt;number&gt; */
    Column CODE = Known.CODE;

    /** document number. */
    Column DOCUMENT = Known.DOCUMENT;

    /** line of its document, from 1. */
    Column LINE = Known.LINE;

    /** {@link DocumentType}. */
    Column TYPE = Known.TYPE;

    /** {@link AdjustmentReason} or 0. */
    Column REASON = Known.REASON;

    /** issue date, or none. */
    Column ISSUE = Known.ISSUE;

    /** effective date. */
    Column EFFECTIVE = Known.EFFECTIVE;

    /** original due date, or none. */
    Column DUE = Known.DUE;

    /** ISO 4217 numeric. */
    Column CURRENCY = Known.CURRENCY;

    /** account class or 0. */
    Column ACCOUNT_CLASS = Known.ACCOUNT_CLASS;

    /** signed gross of a document, signed amount of an item; an allocation's is positive. */
    Column AMOUNT = Known.AMOUNT;

    /** signed open amount at the cursor's day. */
    Column OPEN = Known.OPEN;

    /** first day on which it no longer counts, or none. */
    Column CANCELLED = Known.CANCELLED;

    /** text: number on the paper. */
    Column NUMBER_TEXT = Known.NUMBER_TEXT;

    /** text: key in the host's books. */
    Column SOURCE_KEY = Known.SOURCE_KEY;

    /** document number. */
    Column CREDIT_DOCUMENT = Known.CREDIT_DOCUMENT;

    /** line of the credit document, from 1. */
    Column CREDIT_LINE = Known.CREDIT_LINE;

    /** document number. */
    Column DEBIT_DOCUMENT = Known.DEBIT_DOCUMENT;

    /** line of the debit document, from 1. */
    Column DEBIT_LINE = Known.DEBIT_LINE;

    /** first day. */
    Column FROM = Known.FROM;

    /** first day on which it no longer counts, or none; equal to FROM: it never counted. */
    Column TO = Known.TO;

    /** matching number. */
    Column MATCHING = Known.MATCHING;

    /** last record of the transaction. */
    Column SEQUENCE = Known.SEQUENCE;

    /** instant of the transaction. */
    Column RECORDED_AT = Known.RECORDED_AT;

    /** text: who, of the transaction. */
    Column ACTOR = Known.ACTOR;

    /** text: why, of the transaction. */
    Column REASON_CODE = Known.REASON_CODE;

    /** {@link EventKind}. */
    Column EVENT = Known.EVENT;

    /** allocation number, or 0. */
    Column ALLOCATION = Known.ALLOCATION;

    /** tax in the document, signed as its gross; INT64_MIN when absent. */
    Column VAT = Known.VAT;

    /**
     * the document at booking in the base currency: as given for a debit, with the other sign for a
     * credit; INT64_MIN when absent.
     */
    Column BASE_AMOUNT = Known.BASE_AMOUNT;

    /** {@link DueSource}. */
    Column DUE_SOURCE = Known.DUE_SOURCE;

    /** text: payment terms. */
    Column TERMS = Known.TERMS;

    /** the event's effective day, or the day that a fact states; or none. */
    Column DATE = Known.DATE;

    /** position of the event in the log, from 1. */
    Column POSITION = Known.POSITION;

    /** {@link CancelReason} or 0. */
    Column CANCEL_REASON = Known.CANCEL_REASON;

    /** text: name of a dimension. */
    Column DIMENSION = Known.DIMENSION;

    /** text: value of that dimension. */
    Column VALUE = Known.VALUE;

    /**
     * due date as agreed at the cursor's day: that of a deferral of the line or else of its
     * document, else the original one.
     */
    Column AGREED_DUE = Known.AGREED_DUE;

    /** fact number, or 0. */
    Column FACT = Known.FACT;

    /** {@link FactKind}, or 0. */
    Column FACT_KIND = Known.FACT_KIND;

    /** {@link SubjectKind}. */
    Column SUBJECT_KIND = Known.SUBJECT_KIND;

    /**
     * number of the customer, document, item, order or fact that a fact or decision is about; 0:
     * the ledger.
     */
    Column SUBJECT = Known.SUBJECT;

    /** {@link SubjectKind} of what a fact is related to, or 0. */
    Column RELATED_KIND = Known.RELATED_KIND;

    /** its number, or 0. */
    Column RELATED = Known.RELATED;

    /** planned end of a fact, or none. */
    Column UNTIL = Known.UNTIL;

    /** party number, or 0. */
    Column PARTY = Known.PARTY;

    /** text: code of a fact. */
    Column FACT_CODE = Known.FACT_CODE;

    /** order number, or 0. */
    Column ORDER = Known.ORDER;

    /** {@link OrderStepKind}, or 0. */
    Column STEP_KIND = Known.STEP_KIND;

    /** day on which delivery is expected, or none. */
    Column EXPECTED = Known.EXPECTED;

    /** of an order at the cursor's day. */
    Column DELIVERED = Known.DELIVERED;

    /** of an order at the cursor's day. */
    Column INVOICED = Known.INVOICED;

    /** cancelled of an order at the cursor's day. */
    Column CANCELLED_AMOUNT = Known.CANCELLED_AMOUNT;

    /** number of a version of a credit policy, or 0. */
    Column POLICY = Known.POLICY;

    /** text: name of that policy. */
    Column NAME = Known.NAME;

    /** text: what its version is called. */
    Column VERSION = Known.VERSION;

    /** what a credit decision was asked for, 1 to 8; or 0. */
    Column STAGE = Known.STAGE;

    /** what was decided, 1 to 4; or 0. */
    Column OUTCOME = Known.OUTCOME;

    /** exposure that a decision found, in its currency; INT64_MIN when absent. */
    Column EXPOSURE = Known.EXPOSURE;

    /** limit that it was held against, the same. */
    Column LIMIT = Known.LIMIT;

    /**
     * text: SHA-256, 64 hexadecimal digits: of the bytes of a policy, of the tables that a decision
     * read.
     */
    Column DIGEST = Known.DIGEST;

    /** how many bytes a policy has. */
    Column BYTES = Known.BYTES;

    /** transactions that a decision knew of. */
    Column KNOWN = Known.KNOWN;

    /** decision number, or 0. */
    Column DECISION = Known.DECISION;

    /** The values that this package has names for. */
    enum Known implements Column {
        /** number of the row's own thing. */
        NUMBER(1),
        /** customer number. */
        CUSTOMER(2),
        /** text: customer code of the log, or C&lt;number&gt; */
        CODE(3),
        /** document number. */
        DOCUMENT(4),
        /** line of its document, from 1. */
        LINE(5),
        /** {@link DocumentType}. */
        TYPE(6),
        /** {@link AdjustmentReason} or 0. */
        REASON(7),
        /** issue date, or none. */
        ISSUE(8),
        /** effective date. */
        EFFECTIVE(9),
        /** original due date, or none. */
        DUE(10),
        /** ISO 4217 numeric. */
        CURRENCY(11),
        /** account class or 0. */
        ACCOUNT_CLASS(12),
        /** signed gross of a document, signed amount of an item; an allocation's is positive. */
        AMOUNT(13),
        /** signed open amount at the cursor's day. */
        OPEN(14),
        /** first day on which it no longer counts, or none. */
        CANCELLED(15),
        /** text: number on the paper. */
        NUMBER_TEXT(16),
        /** text: key in the host's books. */
        SOURCE_KEY(17),
        /** document number. */
        CREDIT_DOCUMENT(18),
        /** line of the credit document, from 1. */
        CREDIT_LINE(19),
        /** document number. */
        DEBIT_DOCUMENT(20),
        /** line of the debit document, from 1. */
        DEBIT_LINE(21),
        /** first day. */
        FROM(22),
        /** first day on which it no longer counts, or none; equal to FROM: it never counted. */
        TO(23),
        /** matching number. */
        MATCHING(24),
        /** last record of the transaction. */
        SEQUENCE(25),
        /** instant of the transaction. */
        RECORDED_AT(26),
        /** text: who, of the transaction. */
        ACTOR(27),
        /** text: why, of the transaction. */
        REASON_CODE(28),
        /** {@link EventKind}. */
        EVENT(29),
        /** allocation number, or 0. */
        ALLOCATION(30),
        /** tax in the document, signed as its gross; INT64_MIN when absent. */
        VAT(31),
        /**
         * the document at booking in the base currency: as given for a debit, with the other sign
         * for a credit; INT64_MIN when absent.
         */
        BASE_AMOUNT(32),
        /** {@link DueSource}. */
        DUE_SOURCE(33),
        /** text: payment terms. */
        TERMS(34),
        /** the event's effective day, or the day that a fact states; or none. */
        DATE(35),
        /** position of the event in the log, from 1. */
        POSITION(36),
        /** {@link CancelReason} or 0. */
        CANCEL_REASON(37),
        /** text: name of a dimension. */
        DIMENSION(38),
        /** text: value of that dimension. */
        VALUE(39),
        /**
         * due date as agreed at the cursor's day: that of a deferral of the line or else of its
         * document, else the original one.
         */
        AGREED_DUE(40),
        /** fact number, or 0. */
        FACT(41),
        /** {@link FactKind}, or 0. */
        FACT_KIND(42),
        /** {@link SubjectKind}. */
        SUBJECT_KIND(43),
        /**
         * number of the customer, document, item, order or fact that a fact or decision is about;
         * 0: the ledger.
         */
        SUBJECT(44),
        /** {@link SubjectKind} of what a fact is related to, or 0. */
        RELATED_KIND(45),
        /** its number, or 0. */
        RELATED(46),
        /** planned end of a fact, or none. */
        UNTIL(47),
        /** party number, or 0. */
        PARTY(48),
        /** text: code of a fact. */
        FACT_CODE(49),
        /** order number, or 0. */
        ORDER(50),
        /** {@link OrderStepKind}, or 0. */
        STEP_KIND(51),
        /** day on which delivery is expected, or none. */
        EXPECTED(52),
        /** of an order at the cursor's day. */
        DELIVERED(53),
        /** of an order at the cursor's day. */
        INVOICED(54),
        /** cancelled of an order at the cursor's day. */
        CANCELLED_AMOUNT(55),
        /** number of a version of a credit policy, or 0. */
        POLICY(56),
        /** text: name of that policy. */
        NAME(57),
        /** text: what its version is called. */
        VERSION(58),
        /** what a credit decision was asked for, 1 to 8; or 0. */
        STAGE(59),
        /** what was decided, 1 to 4; or 0. */
        OUTCOME(60),
        /** exposure that a decision found, in its currency; INT64_MIN when absent. */
        EXPOSURE(61),
        /** limit that it was held against, the same. */
        LIMIT(62),
        /**
         * text: SHA-256, 64 hexadecimal digits: of the bytes of a policy, of the tables that a
         * decision read.
         */
        DIGEST(63),
        /** how many bytes a policy has. */
        BYTES(64),
        /** transactions that a decision knew of. */
        KNOWN(65),
        /** decision number, or 0. */
        DECISION(66);

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
    record Unknown(int value) implements Column {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Column of(int value) {
        return switch (value) {
            case 1 -> Known.NUMBER;
            case 2 -> Known.CUSTOMER;
            case 3 -> Known.CODE;
            case 4 -> Known.DOCUMENT;
            case 5 -> Known.LINE;
            case 6 -> Known.TYPE;
            case 7 -> Known.REASON;
            case 8 -> Known.ISSUE;
            case 9 -> Known.EFFECTIVE;
            case 10 -> Known.DUE;
            case 11 -> Known.CURRENCY;
            case 12 -> Known.ACCOUNT_CLASS;
            case 13 -> Known.AMOUNT;
            case 14 -> Known.OPEN;
            case 15 -> Known.CANCELLED;
            case 16 -> Known.NUMBER_TEXT;
            case 17 -> Known.SOURCE_KEY;
            case 18 -> Known.CREDIT_DOCUMENT;
            case 19 -> Known.CREDIT_LINE;
            case 20 -> Known.DEBIT_DOCUMENT;
            case 21 -> Known.DEBIT_LINE;
            case 22 -> Known.FROM;
            case 23 -> Known.TO;
            case 24 -> Known.MATCHING;
            case 25 -> Known.SEQUENCE;
            case 26 -> Known.RECORDED_AT;
            case 27 -> Known.ACTOR;
            case 28 -> Known.REASON_CODE;
            case 29 -> Known.EVENT;
            case 30 -> Known.ALLOCATION;
            case 31 -> Known.VAT;
            case 32 -> Known.BASE_AMOUNT;
            case 33 -> Known.DUE_SOURCE;
            case 34 -> Known.TERMS;
            case 35 -> Known.DATE;
            case 36 -> Known.POSITION;
            case 37 -> Known.CANCEL_REASON;
            case 38 -> Known.DIMENSION;
            case 39 -> Known.VALUE;
            case 40 -> Known.AGREED_DUE;
            case 41 -> Known.FACT;
            case 42 -> Known.FACT_KIND;
            case 43 -> Known.SUBJECT_KIND;
            case 44 -> Known.SUBJECT;
            case 45 -> Known.RELATED_KIND;
            case 46 -> Known.RELATED;
            case 47 -> Known.UNTIL;
            case 48 -> Known.PARTY;
            case 49 -> Known.FACT_CODE;
            case 50 -> Known.ORDER;
            case 51 -> Known.STEP_KIND;
            case 52 -> Known.EXPECTED;
            case 53 -> Known.DELIVERED;
            case 54 -> Known.INVOICED;
            case 55 -> Known.CANCELLED_AMOUNT;
            case 56 -> Known.POLICY;
            case 57 -> Known.NAME;
            case 58 -> Known.VERSION;
            case 59 -> Known.STAGE;
            case 60 -> Known.OUTCOME;
            case 61 -> Known.EXPOSURE;
            case 62 -> Known.LIMIT;
            case 63 -> Known.DIGEST;
            case 64 -> Known.BYTES;
            case 65 -> Known.KNOWN;
            case 66 -> Known.DECISION;
            default -> new Unknown(value);
        };
    }
}
