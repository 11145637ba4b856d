// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Who gets the minor units that are left when the exact shares have been rounded towards zero. */
public sealed interface SplitMethod extends OpenEnum {
    /** one each to the largest fractions cut off; ties to the lowest index. */
    SplitMethod LARGEST_REMAINDER = Known.LARGEST_REMAINDER;

    /** one each from the first part on. */
    SplitMethod FIRST_TO_LAST = Known.FIRST_TO_LAST;

    /** one each from the last part back. */
    SplitMethod LAST_TO_FIRST = Known.LAST_TO_FIRST;

    /** all to the largest weight; ties to the lowest index. */
    SplitMethod ALL_TO_LARGEST = Known.ALL_TO_LARGEST;

    /** The values that this package has names for. */
    enum Known implements SplitMethod {
        /** one each to the largest fractions cut off; ties to the lowest index. */
        LARGEST_REMAINDER(1),
        /** one each from the first part on. */
        FIRST_TO_LAST(2),
        /** one each from the last part back. */
        LAST_TO_FIRST(3),
        /** all to the largest weight; ties to the lowest index. */
        ALL_TO_LARGEST(4);

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
    record Unknown(int value) implements SplitMethod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SplitMethod of(int value) {
        return switch (value) {
            case 1 -> Known.LARGEST_REMAINDER;
            case 2 -> Known.FIRST_TO_LAST;
            case 3 -> Known.LAST_TO_FIRST;
            case 4 -> Known.ALL_TO_LARGEST;
            default -> new Unknown(value);
        };
    }
}
