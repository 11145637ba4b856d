// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What the rows of a file are. */
public sealed interface TablesKind extends OpenEnum {
    /** yearly rates by period. */
    TablesKind RATES = Known.RATES;

    /** rules of holidays. */
    TablesKind HOLIDAYS = Known.HOLIDAYS;

    /** legal caps on payment terms. */
    TablesKind LEGAL_CAPS = Known.LEGAL_CAPS;

    /** financial scores: constant, terms, bounds. */
    TablesKind SCORES = Known.SCORES;

    /** amounts by size of a debt: indemnities. */
    TablesKind TIERS = Known.TIERS;

    /** weights by days late: scores of payment behaviour. */
    TablesKind CLASSES = Known.CLASSES;

    /** bounds of an aged balance. */
    TablesKind BUCKETS = Known.BUCKETS;

    /** The values that this package has names for. */
    enum Known implements TablesKind {
        /** yearly rates by period. */
        RATES(1),
        /** rules of holidays. */
        HOLIDAYS(2),
        /** legal caps on payment terms. */
        LEGAL_CAPS(3),
        /** financial scores: constant, terms, bounds. */
        SCORES(4),
        /** amounts by size of a debt: indemnities. */
        TIERS(5),
        /** weights by days late: scores of payment behaviour. */
        CLASSES(6),
        /** bounds of an aged balance. */
        BUCKETS(7);

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
    record Unknown(int value) implements TablesKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TablesKind of(int value) {
        return switch (value) {
            case 1 -> Known.RATES;
            case 2 -> Known.HOLIDAYS;
            case 3 -> Known.LEGAL_CAPS;
            case 4 -> Known.SCORES;
            case 5 -> Known.TIERS;
            case 6 -> Known.CLASSES;
            case 7 -> Known.BUCKETS;
            default -> new Unknown(value);
        };
    }
}
