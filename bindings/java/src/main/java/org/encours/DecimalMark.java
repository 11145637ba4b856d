// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which mark comes before the decimals. */
public sealed interface DecimalMark extends OpenEnum {
    /** decided once for the whole column, or refused. */
    DecimalMark AUTO = Known.AUTO;

    /** 1 234,56. */
    DecimalMark COMMA = Known.COMMA;

    /** 1,234.56. */
    DecimalMark POINT = Known.POINT;

    /** The values that this package has names for. */
    enum Known implements DecimalMark {
        /** decided once for the whole column, or refused. */
        AUTO(0),
        /** 1 234,56. */
        COMMA(1),
        /** 1,234.56. */
        POINT(2);

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
    record Unknown(int value) implements DecimalMark {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DecimalMark of(int value) {
        return switch (value) {
            case 0 -> Known.AUTO;
            case 1 -> Known.COMMA;
            case 2 -> Known.POINT;
            default -> new Unknown(value);
        };
    }
}
