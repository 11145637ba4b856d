// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Texts of a row. */
public sealed interface FactText extends OpenEnum {
    /**
     * type of a limit, kind of a guarantee, source of a score, table of an assignment, rule of a
     * release or exclusion; else the code; "*" where all are meant, empty when the fact has none.
     */
    FactText NAME = Known.NAME;

    /** of a limit for one value of a dimension only. */
    FactText DIMENSION = Known.DIMENSION;

    /** that value; of an assignment what is assigned. */
    FactText VALUE = Known.VALUE;

    /** of a release. */
    FactText ROLE = Known.ROLE;

    /** of a guarantee. */
    FactText BENEFICIARY = Known.BENEFICIARY;

    /** the code whole. */
    FactText CODE = Known.CODE;

    /** who recorded it, of the transaction. */
    FactText ACTOR = Known.ACTOR;

    /** why, of the transaction. */
    FactText REASON = Known.REASON;

    /** The values that this package has names for. */
    enum Known implements FactText {
        /**
         * type of a limit, kind of a guarantee, source of a score, table of an assignment, rule of
         * a release or exclusion; else the code; "*" where all are meant, empty when the fact has
         * none.
         */
        NAME(1),
        /** of a limit for one value of a dimension only. */
        DIMENSION(2),
        /** that value; of an assignment what is assigned. */
        VALUE(3),
        /** of a release. */
        ROLE(4),
        /** of a guarantee. */
        BENEFICIARY(5),
        /** the code whole. */
        CODE(6),
        /** who recorded it, of the transaction. */
        ACTOR(7),
        /** why, of the transaction. */
        REASON(8);

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
    record Unknown(int value) implements FactText {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FactText of(int value) {
        return switch (value) {
            case 1 -> Known.NAME;
            case 2 -> Known.DIMENSION;
            case 3 -> Known.VALUE;
            case 4 -> Known.ROLE;
            case 5 -> Known.BENEFICIARY;
            case 6 -> Known.CODE;
            case 7 -> Known.ACTOR;
            case 8 -> Known.REASON;
            default -> new Unknown(value);
        };
    }
}
