// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a result. */
public sealed interface InterestFlags extends OpenEnum {
    /** a row was used that its supplier could not verify. */
    InterestFlags UNVERIFIED_RATE = Known.UNVERIFIED_RATE;

    /** the floor decided the rate of a segment. */
    InterestFlags FLOOR_USED = Known.FLOOR_USED;

    /** a segment ran at the raised rate. */
    InterestFlags RAISED = Known.RAISED;

    /** interest became principal. */
    InterestFlags CAPITALISED = Known.CAPITALISED;

    /** interest ended at {@code stop} */
    InterestFlags STOPPED = Known.STOPPED;

    /** days were left out by a pause. */
    InterestFlags PAUSED = Known.PAUSED;

    /** more was paid or credited than due: {@code surplus} */
    InterestFlags OVERPAID = Known.OVERPAID;

    /** The values that this package has names for. */
    enum Known implements InterestFlags {
        /** a row was used that its supplier could not verify. */
        UNVERIFIED_RATE(1),
        /** the floor decided the rate of a segment. */
        FLOOR_USED(2),
        /** a segment ran at the raised rate. */
        RAISED(4),
        /** interest became principal. */
        CAPITALISED(8),
        /** interest ended at {@code stop} */
        STOPPED(16),
        /** days were left out by a pause. */
        PAUSED(32),
        /** more was paid or credited than due: {@code surplus} */
        OVERPAID(64);

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
    record Unknown(int value) implements InterestFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestFlags of(int value) {
        return switch (value) {
            case 1 -> Known.UNVERIFIED_RATE;
            case 2 -> Known.FLOOR_USED;
            case 4 -> Known.RAISED;
            case 8 -> Known.CAPITALISED;
            case 16 -> Known.STOPPED;
            case 32 -> Known.PAUSED;
            case 64 -> Known.OVERPAID;
            default -> new Unknown(value);
        };
    }
}
