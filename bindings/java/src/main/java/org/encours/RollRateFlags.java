// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a rate. */
public sealed interface RollRateFlags extends OpenEnum {
    /** more than 100 %. */
    RollRateFlags ABOVE_ONE = Known.ABOVE_ONE;

    /** into the open last bucket, with what was there before. */
    RollRateFlags OPEN_BUCKET = Known.OPEN_BUCKET;

    /** rounded on the way: a mean, or a chain past 64 bits. */
    RollRateFlags INEXACT = Known.INEXACT;

    /** The values that this package has names for. */
    enum Known implements RollRateFlags {
        /** more than 100 %. */
        ABOVE_ONE(1),
        /** into the open last bucket, with what was there before. */
        OPEN_BUCKET(2),
        /** rounded on the way: a mean, or a chain past 64 bits. */
        INEXACT(4);

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
    record Unknown(int value) implements RollRateFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RollRateFlags of(int value) {
        return switch (value) {
            case 1 -> Known.ABOVE_ONE;
            case 2 -> Known.OPEN_BUCKET;
            case 4 -> Known.INEXACT;
            default -> new Unknown(value);
        };
    }
}
