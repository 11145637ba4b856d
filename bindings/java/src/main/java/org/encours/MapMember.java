// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a column gives. */
public sealed interface MapMember extends OpenEnum {
    /** 1 to 64 bytes; needed on every line. */
    MapMember CUSTOMER_CODE = Known.CUSTOMER_CODE;

    /** of a customer the import makes: on its first line. */
    MapMember CUSTOMER_NAME = Known.CUSTOMER_NAME;

    /** number on the paper, at most 64 bytes. */
    MapMember NUMBER = Known.NUMBER;

    /** key in the source's books, at most 94 bytes with prefix. */
    MapMember SOURCE_KEY = Known.SOURCE_KEY;

    /** looked up in {@link ColumnMap#setType}. */
    MapMember TYPE = Known.TYPE;

    /** issue date; blank: missing. */
    MapMember ISSUE = Known.ISSUE;

    /** due date; blank: from the terms of the map, else missing. */
    MapMember DUE = Known.DUE;

    /** in the balance from; blank or not mapped: issue date. */
    MapMember EFFECTIVE = Known.EFFECTIVE;

    /** amount with tax, signed as options.sign says. */
    MapMember AMOUNT = Known.AMOUNT;

    /** amount owed by the customer; blank: none. */
    MapMember DEBIT = Known.DEBIT;

    /** amount owed to the customer; blank: none. */
    MapMember CREDIT = Known.CREDIT;

    /** ISO 4217, "EUR" or "978"; blank: the default. */
    MapMember CURRENCY = Known.CURRENCY;

    /** tax in the amount, same sign; blank: unknown. */
    MapMember VAT = Known.VAT;

    /** account; its first three digits are the class. */
    MapMember ACCOUNT = Known.ACCOUNT;

    /** day of settlement; blank: not settled. */
    MapMember SETTLED_ON = Known.SETTLED_ON;

    /**
     * amount settled, signed as the amount; blank or not mapped: all of it when there is a day of
     * settlement.
     */
    MapMember SETTLED = Known.SETTLED;

    /** payment terms as text, at most 64 bytes: provenance. */
    MapMember TERMS = Known.TERMS;

    /** The values that this package has names for. */
    enum Known implements MapMember {
        /** 1 to 64 bytes; needed on every line. */
        CUSTOMER_CODE(1),
        /** of a customer the import makes: on its first line. */
        CUSTOMER_NAME(2),
        /** number on the paper, at most 64 bytes. */
        NUMBER(3),
        /** key in the source's books, at most 94 bytes with prefix. */
        SOURCE_KEY(4),
        /** looked up in {@link ColumnMap#setType}. */
        TYPE(5),
        /** issue date; blank: missing. */
        ISSUE(6),
        /** due date; blank: from the terms of the map, else missing. */
        DUE(7),
        /** in the balance from; blank or not mapped: issue date. */
        EFFECTIVE(8),
        /** amount with tax, signed as options.sign says. */
        AMOUNT(9),
        /** amount owed by the customer; blank: none. */
        DEBIT(10),
        /** amount owed to the customer; blank: none. */
        CREDIT(11),
        /** ISO 4217, "EUR" or "978"; blank: the default. */
        CURRENCY(12),
        /** tax in the amount, same sign; blank: unknown. */
        VAT(13),
        /** account; its first three digits are the class. */
        ACCOUNT(14),
        /** day of settlement; blank: not settled. */
        SETTLED_ON(15),
        /**
         * amount settled, signed as the amount; blank or not mapped: all of it when there is a day
         * of settlement.
         */
        SETTLED(16),
        /** payment terms as text, at most 64 bytes: provenance. */
        TERMS(17);

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
    record Unknown(int value) implements MapMember {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static MapMember of(int value) {
        return switch (value) {
            case 1 -> Known.CUSTOMER_CODE;
            case 2 -> Known.CUSTOMER_NAME;
            case 3 -> Known.NUMBER;
            case 4 -> Known.SOURCE_KEY;
            case 5 -> Known.TYPE;
            case 6 -> Known.ISSUE;
            case 7 -> Known.DUE;
            case 8 -> Known.EFFECTIVE;
            case 9 -> Known.AMOUNT;
            case 10 -> Known.DEBIT;
            case 11 -> Known.CREDIT;
            case 12 -> Known.CURRENCY;
            case 13 -> Known.VAT;
            case 14 -> Known.ACCOUNT;
            case 15 -> Known.SETTLED_ON;
            case 16 -> Known.SETTLED;
            case 17 -> Known.TERMS;
            default -> new Unknown(value);
        };
    }
}
