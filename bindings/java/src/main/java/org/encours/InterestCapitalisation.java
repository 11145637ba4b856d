// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** When interest due becomes principal (art. 1343-2: only what is due for a year at least). */
public sealed interface InterestCapitalisation extends OpenEnum {
    /** never: simple interest. */
    InterestCapitalisation NONE = Known.NONE;

    /** all interest due, at each twelve months. */
    InterestCapitalisation BLOCK = Known.BLOCK;

    /**
     * from the first twelve months on, each day the interest of days twelve months before and more;
     * not with ROUND_SEGMENT.
     */
    InterestCapitalisation SLIDING = Known.SLIDING;

    /** The values that this package has names for. */
    enum Known implements InterestCapitalisation {
        /** never: simple interest. */
        NONE(0),
        /** all interest due, at each twelve months. */
        BLOCK(1),
        /**
         * from the first twelve months on, each day the interest of days twelve months before and
         * more; not with ROUND_SEGMENT.
         */
        SLIDING(2);

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
    record Unknown(int value) implements InterestCapitalisation {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestCapitalisation of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.BLOCK;
            case 2 -> Known.SLIDING;
            default -> new Unknown(value);
        };
    }
}
