// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of period ratios, for {@link Indicator#finish}. */
public sealed interface PeriodRatioFigure extends OpenEnum {
    /** share; needs opening, sales, closing, not_due. */
    PeriodRatioFigure CEI = Known.CEI;

    /** turns, scale 10 000; needs sales, and averages or opening and closing. */
    PeriodRatioFigure TURNOVER = Known.TURNOVER;

    /** days; as TURNOVER. */
    PeriodRatioFigure TURNOVER_DAYS = Known.TURNOVER_DAYS;

    /** share; needs write_offs and sales_net; recoveries not given are zero. */
    PeriodRatioFigure BAD_DEBT = Known.BAD_DEBT;

    /** The values that this package has names for. */
    enum Known implements PeriodRatioFigure {
        /** share; needs opening, sales, closing, not_due. */
        CEI(301),
        /** turns, scale 10 000; needs sales, and averages or opening and closing. */
        TURNOVER(302),
        /** days; as TURNOVER. */
        TURNOVER_DAYS(303),
        /** share; needs write_offs and sales_net; recoveries not given are zero. */
        BAD_DEBT(304);

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
    record Unknown(int value) implements PeriodRatioFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PeriodRatioFigure of(int value) {
        return switch (value) {
            case 301 -> Known.CEI;
            case 302 -> Known.TURNOVER;
            case 303 -> Known.TURNOVER_DAYS;
            case 304 -> Known.BAD_DEBT;
            default -> new Unknown(value);
        };
    }
}
