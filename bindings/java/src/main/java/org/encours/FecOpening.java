// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What becomes of the opening entries. */
public sealed interface FecOpening extends OpenEnum {
    /** posted in a ledger with nothing before them, else matched. */
    FecOpening AUTO = Known.AUTO;

    /** ignored, and counted; compared with nothing. */
    FecOpening LEAVE = Known.LEAVE;

    /** The values that this package has names for. */
    enum Known implements FecOpening {
        /** posted in a ledger with nothing before them, else matched. */
        AUTO(0),
        /** ignored, and counted; compared with nothing. */
        LEAVE(1);

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
    record Unknown(int value) implements FecOpening {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FecOpening of(int value) {
        return switch (value) {
            case 0 -> Known.AUTO;
            case 1 -> Known.LEAVE;
            default -> new Unknown(value);
        };
    }
}
