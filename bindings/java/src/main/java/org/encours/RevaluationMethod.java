// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a revaluation starts from. No default. */
public sealed interface RevaluationMethod extends OpenEnum {
    /** adjustments are taken back on the day after. */
    RevaluationMethod REVERSED = Known.REVERSED;

    /** adjustments stand; only the change is booked. */
    RevaluationMethod CUMULATIVE = Known.CUMULATIVE;

    /** The values that this package has names for. */
    enum Known implements RevaluationMethod {
        /** adjustments are taken back on the day after. */
        REVERSED(1),
        /** adjustments stand; only the change is booked. */
        CUMULATIVE(2);

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
    record Unknown(int value) implements RevaluationMethod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RevaluationMethod of(int value) {
        return switch (value) {
            case 1 -> Known.REVERSED;
            case 2 -> Known.CUMULATIVE;
            default -> new Unknown(value);
        };
    }
}
