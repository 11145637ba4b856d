// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a claim bears interest. */
public sealed interface InterestStatus extends OpenEnum {
    /** principal is or was open after the due date and the grace. */
    InterestStatus LATE = Known.LATE;

    /** paid in time, or not due: no interest, no indemnity. */
    InterestStatus NOT_LATE = Known.NOT_LATE;

    /** The values that this package has names for. */
    enum Known implements InterestStatus {
        /** principal is or was open after the due date and the grace. */
        LATE(1),
        /** paid in time, or not due: no interest, no indemnity. */
        NOT_LATE(2);

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
    record Unknown(int value) implements InterestStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestStatus of(int value) {
        return switch (value) {
            case 1 -> Known.LATE;
            case 2 -> Known.NOT_LATE;
            default -> new Unknown(value);
        };
    }
}
