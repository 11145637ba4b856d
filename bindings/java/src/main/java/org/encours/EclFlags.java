// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of an item, cell or total. */
public sealed interface EclFlags extends OpenEnum {
    /** the adjusted rate was over 100 % or under 0 and was held. */
    EclFlags CAPPED = Known.CAPPED;

    /** at 100 % already: the factor was not applied. */
    EclFlags FULL = Known.FULL;

    /** the applied rate is lower than of the bucket before. */
    EclFlags NOT_MONOTONE = Known.NOT_MONOTONE;

    /** insured for more than the base; the rest is not counted. */
    EclFlags OVER_INSURED = Known.OVER_INSURED;

    /** credit balances were left out. */
    EclFlags CREDITS = Known.CREDITS;

    /** amounts are missing: the allowance is of the others. */
    EclFlags MISSING = Known.MISSING;

    /** The values that this package has names for. */
    enum Known implements EclFlags {
        /** the adjusted rate was over 100 % or under 0 and was held. */
        CAPPED(1),
        /** at 100 % already: the factor was not applied. */
        FULL(2),
        /** the applied rate is lower than of the bucket before. */
        NOT_MONOTONE(4),
        /** insured for more than the base; the rest is not counted. */
        OVER_INSURED(8),
        /** credit balances were left out. */
        CREDITS(16),
        /** amounts are missing: the allowance is of the others. */
        MISSING(32);

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
    record Unknown(int value) implements EclFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static EclFlags of(int value) {
        return switch (value) {
            case 1 -> Known.CAPPED;
            case 2 -> Known.FULL;
            case 4 -> Known.NOT_MONOTONE;
            case 8 -> Known.OVER_INSURED;
            case 16 -> Known.CREDITS;
            case 32 -> Known.MISSING;
            default -> new Unknown(value);
        };
    }
}
