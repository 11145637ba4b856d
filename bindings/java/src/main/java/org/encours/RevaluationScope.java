// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which differences are booked. */
public sealed interface RevaluationScope extends OpenEnum {
    /** gains and losses. */
    RevaluationScope ALL = Known.ALL;

    /**
     * losses alone: prudence; a gain counts when realised. What was revalued before is released as
     * far as it has gone.
     */
    RevaluationScope LOSSES = Known.LOSSES;

    /** The values that this package has names for. */
    enum Known implements RevaluationScope {
        /** gains and losses. */
        ALL(0),
        /**
         * losses alone: prudence; a gain counts when realised. What was revalued before is released
         * as far as it has gone.
         */
        LOSSES(1);

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
    record Unknown(int value) implements RevaluationScope {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RevaluationScope of(int value) {
        return switch (value) {
            case 0 -> Known.ALL;
            case 1 -> Known.LOSSES;
            default -> new Unknown(value);
        };
    }
}
