// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Periods of {@link TermKind#AFTER_PERIOD}. */
public sealed interface TermPeriod extends OpenEnum {
    /** ends on Sunday. */
    TermPeriod WEEK = Known.WEEK;

    /** "décade": ends on the 10th, the 20th, the month's last day. */
    TermPeriod TEN_DAYS = Known.TEN_DAYS;

    /** "quinzaine": ends on the 15th and the month's last day. */
    TermPeriod FORTNIGHT = Known.FORTNIGHT;

    /** The values that this package has names for. */
    enum Known implements TermPeriod {
        /** ends on Sunday. */
        WEEK(1),
        /** "décade": ends on the 10th, the 20th, the month's last day. */
        TEN_DAYS(2),
        /** "quinzaine": ends on the 15th and the month's last day. */
        FORTNIGHT(3);

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
    record Unknown(int value) implements TermPeriod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TermPeriod of(int value) {
        return switch (value) {
            case 1 -> Known.WEEK;
            case 2 -> Known.TEN_DAYS;
            case 3 -> Known.FORTNIGHT;
            default -> new Unknown(value);
        };
    }
}
