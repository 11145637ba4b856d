// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How many levels one run may climb. */
public sealed interface DunningStep extends OpenEnum {
    /** one above the previous at most (Tryton, OCA). */
    DunningStep ONE_LEVEL = Known.ONE_LEVEL;

    /** to the highest reached, none replayed (SAP). */
    DunningStep CATCH_UP = Known.CATCH_UP;

    /** The values that this package has names for. */
    enum Known implements DunningStep {
        /** one above the previous at most (Tryton, OCA). */
        ONE_LEVEL(0),
        /** to the highest reached, none replayed (SAP). */
        CATCH_UP(1);

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
    record Unknown(int value) implements DunningStep {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DunningStep of(int value) {
        return switch (value) {
            case 0 -> Known.ONE_LEVEL;
            case 1 -> Known.CATCH_UP;
            default -> new Unknown(value);
        };
    }
}
