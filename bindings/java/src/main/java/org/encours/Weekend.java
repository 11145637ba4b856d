// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Days of the week that are not worked, for {@link Calendar}.weekend: a sum of these. */
public sealed interface Weekend extends OpenEnum {
    /** monday. */
    Weekend MONDAY = Known.MONDAY;

    /** tuesday. */
    Weekend TUESDAY = Known.TUESDAY;

    /** wednesday. */
    Weekend WEDNESDAY = Known.WEDNESDAY;

    /** thursday. */
    Weekend THURSDAY = Known.THURSDAY;

    /** friday. */
    Weekend FRIDAY = Known.FRIDAY;

    /** saturday. */
    Weekend SATURDAY = Known.SATURDAY;

    /** sunday. */
    Weekend SUNDAY = Known.SUNDAY;

    /** alone: all seven days are worked. */
    Weekend NONE = Known.NONE;

    /** The values that this package has names for. */
    enum Known implements Weekend {
        /** monday. */
        MONDAY(1),
        /** tuesday. */
        TUESDAY(2),
        /** wednesday. */
        WEDNESDAY(4),
        /** thursday. */
        THURSDAY(8),
        /** friday. */
        FRIDAY(16),
        /** saturday. */
        SATURDAY(32),
        /** sunday. */
        SUNDAY(64),
        /** alone: all seven days are worked. */
        NONE(128);

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
    record Unknown(int value) implements Weekend {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Weekend of(int value) {
        return switch (value) {
            case 1 -> Known.MONDAY;
            case 2 -> Known.TUESDAY;
            case 4 -> Known.WEDNESDAY;
            case 8 -> Known.THURSDAY;
            case 16 -> Known.FRIDAY;
            case 32 -> Known.SATURDAY;
            case 64 -> Known.SUNDAY;
            case 128 -> Known.NONE;
            default -> new Unknown(value);
        };
    }
}
