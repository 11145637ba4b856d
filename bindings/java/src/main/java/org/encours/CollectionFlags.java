// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a derived profile. */
public sealed interface CollectionFlags extends OpenEnum {
    /** an age whose cohorts have no sales: no shares. */
    CollectionFlags NO_SALES = Known.NO_SALES;

    /** shares above the whole: apply refuses such a profile. */
    CollectionFlags EXCEEDS = Known.EXCEEDS;

    /** a share below zero: its receipts were undone. */
    CollectionFlags NEGATIVE = Known.NEGATIVE;

    /** The values that this package has names for. */
    enum Known implements CollectionFlags {
        /** an age whose cohorts have no sales: no shares. */
        NO_SALES(1),
        /** shares above the whole: apply refuses such a profile. */
        EXCEEDS(2),
        /** a share below zero: its receipts were undone. */
        NEGATIVE(4);

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
    record Unknown(int value) implements CollectionFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CollectionFlags of(int value) {
        return switch (value) {
            case 1 -> Known.NO_SALES;
            case 2 -> Known.EXCEEDS;
            case 4 -> Known.NEGATIVE;
            default -> new Unknown(value);
        };
    }
}
