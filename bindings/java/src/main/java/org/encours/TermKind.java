// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The shape of a rule. d is the base date, eom() the last day of a month; no default. */
public sealed interface TermKind extends OpenEnum {
    /** d + months + days. */
    TermKind NET = Known.NET;

    /** eom(d + months + days). */
    TermKind DAYS_THEN_END_OF_MONTH = Known.DAYS_THEN_END_OF_MONTH;

    /** eom(d) + days. */
    TermKind END_OF_MONTH_THEN_DAYS = Known.END_OF_MONTH_THEN_DAYS;

    /**
     * eom(eom(d) + months) + days, months &gt;= 1: the third reading of "45 jours fin de mois" is 1
     * month and 15 days; so is "end of next month + 15".
     */
    TermKind END_OF_MONTH_THEN_MONTHS = Known.END_OF_MONTH_THEN_MONTHS;

    /** last day of the period of d + days. */
    TermKind AFTER_PERIOD = Known.AFTER_PERIOD;

    /** d; neither months nor days. */
    TermKind ON_RECEIPT = Known.ON_RECEIPT;

    /**
     * day k of the month of d + months, be it before or after, + days; one k in {@code month_days}.
     * Tryton sets the day before it adds days.
     */
    TermKind MONTH_DAY_THEN_DAYS = Known.MONTH_DAY_THEN_DAYS;

    /** The values that this package has names for. */
    enum Known implements TermKind {
        /** d + months + days. */
        NET(1),
        /** eom(d + months + days). */
        DAYS_THEN_END_OF_MONTH(2),
        /** eom(d) + days. */
        END_OF_MONTH_THEN_DAYS(3),
        /**
         * eom(eom(d) + months) + days, months &gt;= 1: the third reading of "45 jours fin de mois"
         * is 1 month and 15 days; so is "end of next month + 15".
         */
        END_OF_MONTH_THEN_MONTHS(4),
        /** last day of the period of d + days. */
        AFTER_PERIOD(5),
        /** d; neither months nor days. */
        ON_RECEIPT(6),
        /**
         * day k of the month of d + months, be it before or after, + days; one k in
         * {@code month_days}. Tryton sets the day before it adds days.
         */
        MONTH_DAY_THEN_DAYS(7);

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
    record Unknown(int value) implements TermKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TermKind of(int value) {
        return switch (value) {
            case 1 -> Known.NET;
            case 2 -> Known.DAYS_THEN_END_OF_MONTH;
            case 3 -> Known.END_OF_MONTH_THEN_DAYS;
            case 4 -> Known.END_OF_MONTH_THEN_MONTHS;
            case 5 -> Known.AFTER_PERIOD;
            case 6 -> Known.ON_RECEIPT;
            case 7 -> Known.MONTH_DAY_THEN_DAYS;
            default -> new Unknown(value);
        };
    }
}
