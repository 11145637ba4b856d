// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which debts take part. No default. */
public sealed interface NettingKind extends OpenEnum {
    /** those due on or before the day; none without a due date. */
    NettingKind LEGAL = Known.LEGAL;

    /** all of them. */
    NettingKind AGREED = Known.AGREED;

    /** The values that this package has names for. */
    enum Known implements NettingKind {
        /** those due on or before the day; none without a due date. */
        LEGAL(1),
        /** all of them. */
        AGREED(2);

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
    record Unknown(int value) implements NettingKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static NettingKind of(int value) {
        return switch (value) {
            case 1 -> Known.LEGAL;
            case 2 -> Known.AGREED;
            default -> new Unknown(value);
        };
    }
}
