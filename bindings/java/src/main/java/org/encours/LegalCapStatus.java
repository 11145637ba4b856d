// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an answer is. */
public sealed interface LegalCapStatus extends OpenEnum {
    /** not later than the cap under either reading. */
    LegalCapStatus LAWFUL = Known.LAWFUL;

    /** lawful under one reading of "fin de mois" only. */
    LegalCapStatus DEPENDS = Known.DEPENDS;

    /** later than the cap under both readings. */
    LegalCapStatus EXCEEDED = Known.EXCEEDED;

    /** no due date was given; the caps are. */
    LegalCapStatus NO_DUE_DATE = Known.NO_DUE_DATE;

    /** no row of this rule, day and facts: no cap known. */
    LegalCapStatus NO_ROW = Known.NO_ROW;

    /** a row that applies starts from a date not known. */
    LegalCapStatus START_UNKNOWN = Known.START_UNKNOWN;

    /** a cap lies after 2199. */
    LegalCapStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements LegalCapStatus {
        /** not later than the cap under either reading. */
        LAWFUL(1),
        /** lawful under one reading of "fin de mois" only. */
        DEPENDS(2),
        /** later than the cap under both readings. */
        EXCEEDED(3),
        /** no due date was given; the caps are. */
        NO_DUE_DATE(4),
        /** no row of this rule, day and facts: no cap known. */
        NO_ROW(5),
        /** a row that applies starts from a date not known. */
        START_UNKNOWN(6),
        /** a cap lies after 2199. */
        OUT_OF_RANGE(7);

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
    record Unknown(int value) implements LegalCapStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LegalCapStatus of(int value) {
        return switch (value) {
            case 1 -> Known.LAWFUL;
            case 2 -> Known.DEPENDS;
            case 3 -> Known.EXCEEDED;
            case 4 -> Known.NO_DUE_DATE;
            case 5 -> Known.NO_ROW;
            case 6 -> Known.START_UNKNOWN;
            case 7 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
