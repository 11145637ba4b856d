// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a proposal. */
public sealed interface LimitFlags extends OpenEnum {
    /** net worth of zero or less: capacity is 0. */
    LimitFlags NEGATIVE_NET_WORTH = Known.NEGATIVE_NET_WORTH;

    /** the formula gives less than 0: proposed is 0. */
    LimitFlags HELD_AT_ZERO = Known.HELD_AT_ZERO;

    /** The values that this package has names for. */
    enum Known implements LimitFlags {
        /** net worth of zero or less: capacity is 0. */
        NEGATIVE_NET_WORTH(1),
        /** the formula gives less than 0: proposed is 0. */
        HELD_AT_ZERO(2);

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
    record Unknown(int value) implements LimitFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitFlags of(int value) {
        return switch (value) {
            case 1 -> Known.NEGATIVE_NET_WORTH;
            case 2 -> Known.HELD_AT_ZERO;
            default -> new Unknown(value);
        };
    }
}
