// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where credit notes and cash not allocated go. */
public sealed interface Credits extends OpenEnum {
    /** to a column of their own. */
    Credits SEPARATE = Known.SEPARATE;

    /** to the column of their own date. */
    Credits BY_OWN_DATE = Known.BY_OWN_DATE;

    /** against the oldest debits of the customer and currency. */
    Credits OLDEST_FIRST = Known.OLDEST_FIRST;

    /** The values that this package has names for. */
    enum Known implements Credits {
        /** to a column of their own. */
        SEPARATE(0),
        /** to the column of their own date. */
        BY_OWN_DATE(1),
        /** against the oldest debits of the customer and currency. */
        OLDEST_FIRST(2);

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
    record Unknown(int value) implements Credits {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Credits of(int value) {
        return switch (value) {
            case 0 -> Known.SEPARATE;
            case 1 -> Known.BY_OWN_DATE;
            case 2 -> Known.OLDEST_FIRST;
            default -> new Unknown(value);
        };
    }
}
