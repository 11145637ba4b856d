// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which lettering becomes allocations. */
public sealed interface FecLettering extends OpenEnum {
    /** all of it, also of days after the closing. */
    FecLettering ALL = Known.ALL;

    /** as on the closing date: groups of a later day are left. */
    FecLettering CLOSING = Known.CLOSING;

    /** none. */
    FecLettering NONE = Known.NONE;

    /** The values that this package has names for. */
    enum Known implements FecLettering {
        /** all of it, also of days after the closing. */
        ALL(0),
        /** as on the closing date: groups of a later day are left. */
        CLOSING(1),
        /** none. */
        NONE(2);

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
    record Unknown(int value) implements FecLettering {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FecLettering of(int value) {
        return switch (value) {
            case 0 -> Known.ALL;
            case 1 -> Known.CLOSING;
            case 2 -> Known.NONE;
            default -> new Unknown(value);
        };
    }
}
