// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The figures of a row or total. */
public sealed interface DsoFigure extends OpenEnum {
    /** the row's own: B_i / S_i * n. */
    DsoFigure SIMPLE = Known.SIMPLE;

    /** not due_i / S_i * n. */
    DsoFigure BEST_POSSIBLE = Known.BEST_POSSIBLE;

    /** (B_i - not due_i) / S_i * n. */
    DsoFigure DELAY = Known.DELAY;

    /** of the row's own balance and monthly sales. */
    DsoFigure COUNT_BACK = Known.COUNT_BACK;

    /** B_i / S_total * n: the row's days of the total's DSO. */
    DsoFigure CONTRIBUTION = Known.CONTRIBUTION;

    /** The values that this package has names for. */
    enum Known implements DsoFigure {
        /** the row's own: B_i / S_i * n. */
        SIMPLE(1),
        /** not due_i / S_i * n. */
        BEST_POSSIBLE(2),
        /** (B_i - not due_i) / S_i * n. */
        DELAY(3),
        /** of the row's own balance and monthly sales. */
        COUNT_BACK(4),
        /** B_i / S_total * n: the row's days of the total's DSO. */
        CONTRIBUTION(5);

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
    record Unknown(int value) implements DsoFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DsoFigure of(int value) {
        return switch (value) {
            case 1 -> Known.SIMPLE;
            case 2 -> Known.BEST_POSSIBLE;
            case 3 -> Known.DELAY;
            case 4 -> Known.COUNT_BACK;
            case 5 -> Known.CONTRIBUTION;
            default -> new Unknown(value);
        };
    }
}
