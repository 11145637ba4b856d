// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of recovery, for {@link Indicator#finish}. */
public sealed interface RecoveryFigure extends OpenEnum {
    /** share, on the base of the options. */
    RecoveryFigure RATE = Known.RATE;

    /** The values that this package has names for. */
    enum Known implements RecoveryFigure {
        /** share, on the base of the options. */
        RATE(601);

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
    record Unknown(int value) implements RecoveryFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RecoveryFigure of(int value) {
        return switch (value) {
            case 601 -> Known.RATE;
            default -> new Unknown(value);
        };
    }
}
