// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a line counts, and if not, why. */
public sealed interface CreditCounting extends OpenEnum {
    /** counts. */
    CreditCounting COUNTS = Known.COUNTS;

    /** it would, but cannot be converted. */
    CreditCounting NO_RATE = Known.NO_RATE;

    /** begins after T. */
    CreditCounting NOT_YET = Known.NOT_YET;

    /** ended on T or before. */
    CreditCounting ENDED = Known.ENDED;

    /** was taken back on its first day. */
    CreditCounting NEVER = Known.NEVER;

    /** its code names no type or kind of the policy, or one that is not meant so. */
    CreditCounting NO_TYPE = Known.NO_TYPE;

    /** its type counts on other days of the year. */
    CreditCounting OFF_SEASON = Known.OFF_SEASON;

    /** other limits count in its place. */
    CreditCounting GIVES_WAY = Known.GIVES_WAY;

    /** a limit of the group. */
    CreditCounting OF_GROUP = Known.OF_GROUP;

    /** a limit of a dimension's value. */
    CreditCounting OF_VALUE = Known.OF_VALUE;

    /** The values that this package has names for. */
    enum Known implements CreditCounting {
        /** counts. */
        COUNTS(1),
        /** it would, but cannot be converted. */
        NO_RATE(2),
        /** begins after T. */
        NOT_YET(3),
        /** ended on T or before. */
        ENDED(4),
        /** was taken back on its first day. */
        NEVER(5),
        /** its code names no type or kind of the policy, or one that is not meant so. */
        NO_TYPE(6),
        /** its type counts on other days of the year. */
        OFF_SEASON(7),
        /** other limits count in its place. */
        GIVES_WAY(8),
        /** a limit of the group. */
        OF_GROUP(9),
        /** a limit of a dimension's value. */
        OF_VALUE(10);

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
    record Unknown(int value) implements CreditCounting {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CreditCounting of(int value) {
        return switch (value) {
            case 1 -> Known.COUNTS;
            case 2 -> Known.NO_RATE;
            case 3 -> Known.NOT_YET;
            case 4 -> Known.ENDED;
            case 5 -> Known.NEVER;
            case 6 -> Known.NO_TYPE;
            case 7 -> Known.OFF_SEASON;
            case 8 -> Known.GIVES_WAY;
            case 9 -> Known.OF_GROUP;
            case 10 -> Known.OF_VALUE;
            default -> new Unknown(value);
        };
    }
}
