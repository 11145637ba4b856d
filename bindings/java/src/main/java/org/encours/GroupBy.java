// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How far a way up goes. */
public sealed interface GroupBy extends OpenEnum {
    /** to the current customer. */
    GroupBy CURRENT = Known.CURRENT;

    /** to the head of the group. */
    GroupBy HEAD = Known.HEAD;

    /** The values that this package has names for. */
    enum Known implements GroupBy {
        /** to the current customer. */
        CURRENT(1),
        /** to the head of the group. */
        HEAD(2);

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
    record Unknown(int value) implements GroupBy {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static GroupBy of(int value) {
        return switch (value) {
            case 1 -> Known.CURRENT;
            case 2 -> Known.HEAD;
            default -> new Unknown(value);
        };
    }
}
