// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * What a fact says. The numbers are for ever. A kind names the subjects that it can be about and
 * what it must state; where nothing is named, nothing, and any subject but a fact. Those from 16 on
 * are of credit control; they and facts about facts need format level 3.
 */
public sealed interface FactKind extends OpenEnum {
    /**
     * the debt, or {@code amount} of it, is disputed, for the reason {@code code}. Of a document or
     * line.
     */
    FactKind DISPUTE = Known.DISPUTE;

    /**
     * the customer promises to pay by {@code date}: needs it; {@code amount}: so much. Of a
     * customer, document or line.
     */
    FactKind PROMISE = Known.PROMISE;

    /**
     * the due date agreed is {@code date}: needs it. Of a document or line; that of a line goes
     * before that of its document.
     */
    FactKind DEFERRAL = Known.DEFERRAL;

    /** a credit limit of {@code amount}: needs it and its currency. Of a customer. */
    FactKind LIMIT = Known.LIMIT;

    /**
     * a guarantee of {@code amount}: needs it and its currency. Of a customer, document or order.
     */
    FactKind GUARANTEE = Known.GUARANTEE;

    /** a dunning level: {@code amount} is its number, needs it. Of a customer, document or line. */
    FactKind LEVEL = Known.LEVEL;

    /** held: what is, {@code code} says. Of anything. */
    FactKind HOLD = Known.HOLD;

    /**
     * the related customer is its parent: needs it. Of a customer; the rules of groups are in
     * customer_group.h.
     */
    FactKind PARENT = Known.PARENT;

    /** the related customer stands for it: needs it. Of a customer; likewise. */
    FactKind MERGED = Known.MERGED;

    /**
     * an external identifier is {@code code}: needs it; {@code amount} 1: it is shared. Of a
     * customer or the ledger; on no day of two, unless shared by both, see customer_identifier.h.
     */
    FactKind IDENTIFIER = Known.IDENTIFIER;

    /** nothing of it is to be erased. Of anything. */
    FactKind LEGAL_HOLD = Known.LEGAL_HOLD;

    /**
     * an amount kept back as security (retenue de garantie) until {@code date}: needs
     * {@code amount}. Of a document or line.
     */
    FactKind RETENTION = Known.RETENTION;

    /** an advance was paid for the related order: needs it. Of a document. */
    FactKind ADVANCE_ORDER = Known.ADVANCE_ORDER;

    /** payables of the party are set off. Of a customer or document. */
    FactKind NETTING = Known.NETTING;

    /** anything else: {@code code} says what, needs it. Of anything. */
    FactKind OTHER = Known.OTHER;

    /**
     * an external score: {@code amount} is its value, on a scale that begins at 0 (the source of
     * one that can be negative shifts it), and no money: no currency; {@code code} is
     * {@code source[;key=value...]}. Needs both. Of a customer.
     */
    FactKind SCORE = Known.SCORE;

    /** the risk class is {@code code}: needs it. Of a customer. */
    FactKind RISK_CLASS = Known.RISK_CLASS;

    /** the status of the account is {@code code}: needs it. Of a customer. */
    FactKind STATUS = Known.STATUS;

    /**
     * released: {@code code} is {@code rule|*[;uses=N][;role=R]}, needs it; {@code amount}: up to
     * so much. Of a customer, document or order.
     */
    FactKind RELEASE = Known.RELEASE;

    /** the rule {@code code}, or all by {@code *}, does not apply: needs it. Of a customer. */
    FactKind EXCLUSION = Known.EXCLUSION;

    /** on the watch list; {@code code}: why. Of a customer. */
    FactKind WATCH = Known.WATCH;

    /**
     * a draft of an invoice of {@code amount}: needs it and its currency; {@code code}: its key. Of
     * a customer or order.
     */
    FactKind DRAFT = Known.DRAFT;

    /**
     * asked for: {@code code} is {@code what[;key=value...]}, needs it; {@code amount}: so much. Of
     * a customer, document, order or the ledger. Recorded by {@link Transaction#request} only.
     */
    FactKind REQUEST = Known.REQUEST;

    /**
     * a step of a request: {@code code} is which, needs it. Of a fact. Recorded by
     * {@link Transaction#requestStep} only.
     */
    FactKind STEP = Known.STEP;

    /**
     * somebody stands in for somebody as {@code code} says: needs it and {@code until}. Of the
     * ledger.
     */
    FactKind DELEGATION = Known.DELEGATION;

    /** assigned by hand: {@code code} is {@code table=value}, needs it. Of a customer. */
    FactKind ASSIGNED = Known.ASSIGNED;

    /**
     * the payment terms agreed are {@code code}: needs it; {@code amount}: so many days, no money:
     * no currency. Of a customer.
     */
    FactKind TERMS = Known.TERMS;

    /** The values that this package has names for. */
    enum Known implements FactKind {
        /**
         * the debt, or {@code amount} of it, is disputed, for the reason {@code code}. Of a
         * document or line.
         */
        DISPUTE(1),
        /**
         * the customer promises to pay by {@code date}: needs it; {@code amount}: so much. Of a
         * customer, document or line.
         */
        PROMISE(2),
        /**
         * the due date agreed is {@code date}: needs it. Of a document or line; that of a line goes
         * before that of its document.
         */
        DEFERRAL(3),
        /** a credit limit of {@code amount}: needs it and its currency. Of a customer. */
        LIMIT(4),
        /**
         * a guarantee of {@code amount}: needs it and its currency. Of a customer, document or
         * order.
         */
        GUARANTEE(5),
        /**
         * a dunning level: {@code amount} is its number, needs it. Of a customer, document or line.
         */
        LEVEL(6),
        /** held: what is, {@code code} says. Of anything. */
        HOLD(7),
        /**
         * the related customer is its parent: needs it. Of a customer; the rules of groups are in
         * customer_group.h.
         */
        PARENT(8),
        /** the related customer stands for it: needs it. Of a customer; likewise. */
        MERGED(9),
        /**
         * an external identifier is {@code code}: needs it; {@code amount} 1: it is shared. Of a
         * customer or the ledger; on no day of two, unless shared by both, see
         * customer_identifier.h.
         */
        IDENTIFIER(10),
        /** nothing of it is to be erased. Of anything. */
        LEGAL_HOLD(11),
        /**
         * an amount kept back as security (retenue de garantie) until {@code date}: needs
         * {@code amount}. Of a document or line.
         */
        RETENTION(12),
        /** an advance was paid for the related order: needs it. Of a document. */
        ADVANCE_ORDER(13),
        /** payables of the party are set off. Of a customer or document. */
        NETTING(14),
        /** anything else: {@code code} says what, needs it. Of anything. */
        OTHER(15),
        /**
         * an external score: {@code amount} is its value, on a scale that begins at 0 (the source
         * of one that can be negative shifts it), and no money: no currency; {@code code} is
         * {@code source[;key=value...]}. Needs both. Of a customer.
         */
        SCORE(16),
        /** the risk class is {@code code}: needs it. Of a customer. */
        RISK_CLASS(17),
        /** the status of the account is {@code code}: needs it. Of a customer. */
        STATUS(18),
        /**
         * released: {@code code} is {@code rule|*[;uses=N][;role=R]}, needs it; {@code amount}: up
         * to so much. Of a customer, document or order.
         */
        RELEASE(19),
        /** the rule {@code code}, or all by {@code *}, does not apply: needs it. Of a customer. */
        EXCLUSION(20),
        /** on the watch list; {@code code}: why. Of a customer. */
        WATCH(21),
        /**
         * a draft of an invoice of {@code amount}: needs it and its currency; {@code code}: its
         * key. Of a customer or order.
         */
        DRAFT(22),
        /**
         * asked for: {@code code} is {@code what[;key=value...]}, needs it; {@code amount}: so
         * much. Of a customer, document, order or the ledger. Recorded by
         * {@link Transaction#request} only.
         */
        REQUEST(23),
        /**
         * a step of a request: {@code code} is which, needs it. Of a fact. Recorded by
         * {@link Transaction#requestStep} only.
         */
        STEP(24),
        /**
         * somebody stands in for somebody as {@code code} says: needs it and {@code until}. Of the
         * ledger.
         */
        DELEGATION(25),
        /** assigned by hand: {@code code} is {@code table=value}, needs it. Of a customer. */
        ASSIGNED(26),
        /**
         * the payment terms agreed are {@code code}: needs it; {@code amount}: so many days, no
         * money: no currency. Of a customer.
         */
        TERMS(27);

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
    record Unknown(int value) implements FactKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FactKind of(int value) {
        return switch (value) {
            case 1 -> Known.DISPUTE;
            case 2 -> Known.PROMISE;
            case 3 -> Known.DEFERRAL;
            case 4 -> Known.LIMIT;
            case 5 -> Known.GUARANTEE;
            case 6 -> Known.LEVEL;
            case 7 -> Known.HOLD;
            case 8 -> Known.PARENT;
            case 9 -> Known.MERGED;
            case 10 -> Known.IDENTIFIER;
            case 11 -> Known.LEGAL_HOLD;
            case 12 -> Known.RETENTION;
            case 13 -> Known.ADVANCE_ORDER;
            case 14 -> Known.NETTING;
            case 15 -> Known.OTHER;
            case 16 -> Known.SCORE;
            case 17 -> Known.RISK_CLASS;
            case 18 -> Known.STATUS;
            case 19 -> Known.RELEASE;
            case 20 -> Known.EXCLUSION;
            case 21 -> Known.WATCH;
            case 22 -> Known.DRAFT;
            case 23 -> Known.REQUEST;
            case 24 -> Known.STEP;
            case 25 -> Known.DELEGATION;
            case 26 -> Known.ASSIGNED;
            case 27 -> Known.TERMS;
            default -> new Unknown(value);
        };
    }
}
