// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where interest starts once the days of grace are over and principal is still open. */
public sealed interface InterestGrace extends OpenEnum {
    /** at the due date, as if there had been no grace. */
    InterestGrace DUE = Known.DUE;

    /** at the end of the grace. */
    InterestGrace END = Known.END;

    /** The values that this package has names for. */
    enum Known implements InterestGrace {
        /** at the due date, as if there had been no grace. */
        DUE(0),
        /** at the end of the grace. */
        END(1);

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
    record Unknown(int value) implements InterestGrace {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestGrace of(int value) {
        return switch (value) {
            case 0 -> Known.DUE;
            case 1 -> Known.END;
            default -> new Unknown(value);
        };
    }
}
