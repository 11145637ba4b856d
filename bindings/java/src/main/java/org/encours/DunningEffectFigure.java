// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of dunning effect, for {@link Indicator#finish}. */
public sealed interface DunningEffectFigure extends OpenEnum {
    /** credited / dunned amount; share. */
    DunningEffectFigure AMOUNT = Known.AMOUNT;

    /** actions whose item was settled / actions; share. */
    DunningEffectFigure SETTLED = Known.SETTLED;

    /** actions with any payment / actions; share. */
    DunningEffectFigure ANSWERED = Known.ANSWERED;

    /** The values that this package has names for. */
    enum Known implements DunningEffectFigure {
        /** credited / dunned amount; share. */
        AMOUNT(701),
        /** actions whose item was settled / actions; share. */
        SETTLED(702),
        /** actions with any payment / actions; share. */
        ANSWERED(703);

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
    record Unknown(int value) implements DunningEffectFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DunningEffectFigure of(int value) {
        return switch (value) {
            case 701 -> Known.AMOUNT;
            case 702 -> Known.SETTLED;
            case 703 -> Known.ANSWERED;
            default -> new Unknown(value);
        };
    }
}
