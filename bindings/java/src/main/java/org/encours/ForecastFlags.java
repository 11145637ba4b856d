// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of an item. */
public sealed interface ForecastFlags extends OpenEnum {
    /** moved up to as-of + minimum lag. */
    ForecastFlags FLOORED = Known.FLOORED;

    /** moved to a business day. */
    ForecastFlags ROLLED = Known.ROLLED;

    /** a promise of before the as-of day: counts as no promise. */
    ForecastFlags PART_PAST = Known.PART_PAST;

    /** parts exceed what is open and were cut, in their order. */
    ForecastFlags PART_CUT = Known.PART_CUT;

    /** The values that this package has names for. */
    enum Known implements ForecastFlags {
        /** moved up to as-of + minimum lag. */
        FLOORED(1),
        /** moved to a business day. */
        ROLLED(2),
        /** a promise of before the as-of day: counts as no promise. */
        PART_PAST(4),
        /** parts exceed what is open and were cut, in their order. */
        PART_CUT(8);

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
    record Unknown(int value) implements ForecastFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastFlags of(int value) {
        return switch (value) {
            case 1 -> Known.FLOORED;
            case 2 -> Known.ROLLED;
            case 4 -> Known.PART_PAST;
            case 8 -> Known.PART_CUT;
            default -> new Unknown(value);
        };
    }
}
