// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the days of a cap are counted from its start d. No default. */
public sealed interface LegalCapCounting extends OpenEnum {
    /** d + days. */
    LegalCapCounting NET = Known.NET;

    /**
     * "days fin de mois": both readings, the end of month of d + days, and the end of month of d, +
     * days.
     */
    LegalCapCounting END_OF_MONTH = Known.END_OF_MONTH;

    /** the last day of the month of d, + days; the law says so, there is one reading. */
    LegalCapCounting AFTER_MONTH = Known.AFTER_MONTH;

    /** the Sunday of the week of d, + days. */
    LegalCapCounting AFTER_WEEK = Known.AFTER_WEEK;

    /** the last day of the "décade" of d, + days. */
    LegalCapCounting AFTER_TEN_DAYS = Known.AFTER_TEN_DAYS;

    /** the last day of the "quinzaine" of d, + days. */
    LegalCapCounting AFTER_FORTNIGHT = Known.AFTER_FORTNIGHT;

    /** The values that this package has names for. */
    enum Known implements LegalCapCounting {
        /** d + days. */
        NET(1),
        /**
         * "days fin de mois": both readings, the end of month of d + days, and the end of month of
         * d, + days.
         */
        END_OF_MONTH(2),
        /** the last day of the month of d, + days; the law says so, there is one reading. */
        AFTER_MONTH(3),
        /** the Sunday of the week of d, + days. */
        AFTER_WEEK(4),
        /** the last day of the "décade" of d, + days. */
        AFTER_TEN_DAYS(5),
        /** the last day of the "quinzaine" of d, + days. */
        AFTER_FORTNIGHT(6);

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
    record Unknown(int value) implements LegalCapCounting {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LegalCapCounting of(int value) {
        return switch (value) {
            case 1 -> Known.NET;
            case 2 -> Known.END_OF_MONTH;
            case 3 -> Known.AFTER_MONTH;
            case 4 -> Known.AFTER_WEEK;
            case 5 -> Known.AFTER_TEN_DAYS;
            case 6 -> Known.AFTER_FORTNIGHT;
            default -> new Unknown(value);
        };
    }
}
