// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How base limits that hold on one day combine ({@link PolicyOptions}.combination). */
public sealed interface LimitCombination extends OpenEnum {
    /** the one that began last; of one day the one recorded last. */
    LimitCombination LATEST = Known.LATEST;

    /** their sum. */
    LimitCombination SUM = Known.SUM;

    /** the largest. */
    LimitCombination LARGEST = Known.LARGEST;

    /** the smallest. */
    LimitCombination SMALLEST = Known.SMALLEST;

    /** those of the first type of the policy that has any: the latest of them. */
    LimitCombination FIRST_TYPE = Known.FIRST_TYPE;

    /** The values that this package has names for. */
    enum Known implements LimitCombination {
        /** the one that began last; of one day the one recorded last. */
        LATEST(1),
        /** their sum. */
        SUM(2),
        /** the largest. */
        LARGEST(3),
        /** the smallest. */
        SMALLEST(4),
        /** those of the first type of the policy that has any: the latest of them. */
        FIRST_TYPE(5);

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
    record Unknown(int value) implements LimitCombination {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitCombination of(int value) {
        return switch (value) {
            case 1 -> Known.LATEST;
            case 2 -> Known.SUM;
            case 3 -> Known.LARGEST;
            case 4 -> Known.SMALLEST;
            case 5 -> Known.FIRST_TYPE;
            default -> new Unknown(value);
        };
    }
}
