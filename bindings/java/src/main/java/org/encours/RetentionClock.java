// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What starts a clock. */
public sealed interface RetentionClock extends OpenEnum {
    /**
     * the last day on which something happened to the customer: it was recorded (its day in UTC), a
     * document began to count or ceased to, an allocation began or ended, an order was placed or
     * had a step.
     */
    RetentionClock LAST_MOVEMENT = Known.LAST_MOVEMENT;

    /** 31 December of the year of that day. */
    RetentionClock YEAR_END = Known.YEAR_END;

    /**
     * the relation ended: first day of the fact with {@code ENCOURS_CODE_RELATION_ENDED} that
     * holds.
     */
    RetentionClock RELATION_END = Known.RELATION_END;

    /** The values that this package has names for. */
    enum Known implements RetentionClock {
        /**
         * the last day on which something happened to the customer: it was recorded (its day in
         * UTC), a document began to count or ceased to, an allocation began or ended, an order was
         * placed or had a step.
         */
        LAST_MOVEMENT(1),
        /** 31 December of the year of that day. */
        YEAR_END(2),
        /**
         * the relation ended: first day of the fact with {@code ENCOURS_CODE_RELATION_ENDED} that
         * holds.
         */
        RELATION_END(3);

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
    record Unknown(int value) implements RetentionClock {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RetentionClock of(int value) {
        return switch (value) {
            case 1 -> Known.LAST_MOVEMENT;
            case 2 -> Known.YEAR_END;
            case 3 -> Known.RELATION_END;
            default -> new Unknown(value);
        };
    }
}
