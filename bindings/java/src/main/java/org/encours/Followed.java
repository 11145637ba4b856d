// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What followed an order, ascending in harm. */
public sealed interface Followed extends OpenEnum {
    /** not observed. */
    Followed UNKNOWN = Known.UNKNOWN;

    /** nothing was paid, and nothing is late. */
    Followed NOTHING = Known.NOTHING;

    /** all that was paid was paid in time. */
    Followed IN_TIME = Known.IN_TIME;

    /** something was paid late, nothing is late still. */
    Followed PAID_LATE = Known.PAID_LATE;

    /** something is late. */
    Followed OPEN_LATE = Known.OPEN_LATE;

    /** something was written off. */
    Followed WRITTEN_OFF = Known.WRITTEN_OFF;

    /** The values that this package has names for. */
    enum Known implements Followed {
        /** not observed. */
        UNKNOWN(0),
        /** nothing was paid, and nothing is late. */
        NOTHING(1),
        /** all that was paid was paid in time. */
        IN_TIME(2),
        /** something was paid late, nothing is late still. */
        PAID_LATE(3),
        /** something is late. */
        OPEN_LATE(4),
        /** something was written off. */
        WRITTEN_OFF(5);

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
    record Unknown(int value) implements Followed {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Followed of(int value) {
        return switch (value) {
            case 0 -> Known.UNKNOWN;
            case 1 -> Known.NOTHING;
            case 2 -> Known.IN_TIME;
            case 3 -> Known.PAID_LATE;
            case 4 -> Known.OPEN_LATE;
            case 5 -> Known.WRITTEN_OFF;
            default -> new Unknown(value);
        };
    }
}
