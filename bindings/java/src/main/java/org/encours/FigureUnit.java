// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a figure counts. */
public sealed interface FigureUnit extends OpenEnum {
    /** minor units. */
    FigureUnit AMOUNT = Known.AMOUNT;

    /** days. */
    FigureUnit DAYS = Known.DAYS;

    /** 1/10000. */
    FigureUnit SHARE = Known.SHARE;

    /** a number of things. */
    FigureUnit NUMBER = Known.NUMBER;

    /** 1/100 of a day. */
    FigureUnit CENTIDAYS = Known.CENTIDAYS;

    /** 1/100 of a point. */
    FigureUnit POINTS = Known.POINTS;

    /** The values that this package has names for. */
    enum Known implements FigureUnit {
        /** minor units. */
        AMOUNT(1),
        /** days. */
        DAYS(2),
        /** 1/10000. */
        SHARE(3),
        /** a number of things. */
        NUMBER(4),
        /** 1/100 of a day. */
        CENTIDAYS(5),
        /** 1/100 of a point. */
        POINTS(6);

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
    record Unknown(int value) implements FigureUnit {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FigureUnit of(int value) {
        return switch (value) {
            case 1 -> Known.AMOUNT;
            case 2 -> Known.DAYS;
            case 3 -> Known.SHARE;
            case 4 -> Known.NUMBER;
            case 5 -> Known.CENTIDAYS;
            case 6 -> Known.POINTS;
            default -> new Unknown(value);
        };
    }
}
