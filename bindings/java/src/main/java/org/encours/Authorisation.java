// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Answers of an authoriser. Any other number is DENY. */
public sealed interface Authorisation extends OpenEnum {
    /** it is not done, or not answered. */
    Authorisation DENY = Known.DENY;

    /** rows without amounts and texts; of what has no rows: DENY. */
    Authorisation MASK = Known.MASK;

    /** go on. */
    Authorisation ALLOW = Known.ALLOW;

    /** The values that this package has names for. */
    enum Known implements Authorisation {
        /** it is not done, or not answered. */
        DENY(1),
        /** rows without amounts and texts; of what has no rows: DENY. */
        MASK(2),
        /** go on. */
        ALLOW(3);

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
    record Unknown(int value) implements Authorisation {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Authorisation of(int value) {
        return switch (value) {
            case 1 -> Known.DENY;
            case 2 -> Known.MASK;
            case 3 -> Known.ALLOW;
            default -> new Unknown(value);
        };
    }
}
