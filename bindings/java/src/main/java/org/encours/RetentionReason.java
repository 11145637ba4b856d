// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What keeps data: flags. */
public sealed interface RetentionReason extends OpenEnum {
    /** a rule has not run out. */
    RetentionReason PERIOD = Known.PERIOD;

    /** the event of a rule has not happened. */
    RetentionReason NO_CLOCK = Known.NO_CLOCK;

    /** no rule holds on the day. */
    RetentionReason NO_RULE = Known.NO_RULE;

    /** something is open, or still to come. */
    RetentionReason OPEN = Known.OPEN;

    /** a dispute holds. */
    RetentionReason DISPUTE = Known.DISPUTE;

    /** a legal hold holds. */
    RetentionReason LEGAL_HOLD = Known.LEGAL_HOLD;

    /** The values that this package has names for. */
    enum Known implements RetentionReason {
        /** a rule has not run out. */
        PERIOD(1),
        /** the event of a rule has not happened. */
        NO_CLOCK(2),
        /** no rule holds on the day. */
        NO_RULE(4),
        /** something is open, or still to come. */
        OPEN(8),
        /** a dispute holds. */
        DISPUTE(16),
        /** a legal hold holds. */
        LEGAL_HOLD(32);

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
    record Unknown(int value) implements RetentionReason {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RetentionReason of(int value) {
        return switch (value) {
            case 1 -> Known.PERIOD;
            case 2 -> Known.NO_CLOCK;
            case 4 -> Known.NO_RULE;
            case 8 -> Known.OPEN;
            case 16 -> Known.DISPUTE;
            case 32 -> Known.LEGAL_HOLD;
            default -> new Unknown(value);
        };
    }
}
