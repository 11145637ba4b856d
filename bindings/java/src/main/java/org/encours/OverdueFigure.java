// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of overdue, for {@link Indicator#finish}. */
public sealed interface OverdueFigure extends OpenEnum {
    /** overdue / open, by amount; share. */
    OverdueFigure RATIO = Known.RATIO;

    /** overdue / open, by number; share. */
    OverdueFigure NUMBER = Known.NUMBER;

    /** disputed / open, by amount; share. */
    OverdueFigure DISPUTED = Known.DISPUTED;

    /** disputed part of overdue items / overdue; share. */
    OverdueFigure DISPUTED_LATE = Known.DISPUTED_LATE;

    /** The values that this package has names for. */
    enum Known implements OverdueFigure {
        /** overdue / open, by amount; share. */
        RATIO(401),
        /** overdue / open, by number; share. */
        NUMBER(402),
        /** disputed / open, by amount; share. */
        DISPUTED(403),
        /** disputed part of overdue items / overdue; share. */
        DISPUTED_LATE(404);

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
    record Unknown(int value) implements OverdueFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static OverdueFigure of(int value) {
        return switch (value) {
            case 401 -> Known.RATIO;
            case 402 -> Known.NUMBER;
            case 403 -> Known.DISPUTED;
            case 404 -> Known.DISPUTED_LATE;
            default -> new Unknown(value);
        };
    }
}
