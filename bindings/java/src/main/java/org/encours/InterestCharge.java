// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How interest is charged. */
public sealed interface InterestCharge extends OpenEnum {
    /** each day. */
    InterestCharge DAY = Known.DAY;

    /**
     * indivisible periods of {@code period} days: one that has begun is charged whole on its first
     * day.
     */
    InterestCharge DAYS = Known.DAYS;

    /**
     * the same with {@code period} months, each 1/12 of the yearly rate: 1.5 % a month is a rate of
     * 18 %.
     */
    InterestCharge MONTHS = Known.MONTHS;

    /** The values that this package has names for. */
    enum Known implements InterestCharge {
        /** each day. */
        DAY(0),
        /**
         * indivisible periods of {@code period} days: one that has begun is charged whole on its
         * first day.
         */
        DAYS(1),
        /**
         * the same with {@code period} months, each 1/12 of the yearly rate: 1.5 % a month is a
         * rate of 18 %.
         */
        MONTHS(2);

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
    record Unknown(int value) implements InterestCharge {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestCharge of(int value) {
        return switch (value) {
            case 0 -> Known.DAY;
            case 1 -> Known.DAYS;
            case 2 -> Known.MONTHS;
            default -> new Unknown(value);
        };
    }
}
