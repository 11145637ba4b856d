// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a role may do with an action ({@link PolicyRole}.effect). */
public sealed interface Authorisation extends OpenEnum {
    /** do it. */
    Authorisation ALLOW = Known.ALLOW;

    /** refuse it. */
    Authorisation DENY = Known.DENY;

    /** do it, and hide personal data in the answer. */
    Authorisation MASK = Known.MASK;

    /** The values that this package has names for. */
    enum Known implements Authorisation {
        /** do it. */
        ALLOW(1),
        /** refuse it. */
        DENY(2),
        /** do it, and hide personal data in the answer. */
        MASK(3);

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
            case 1 -> Known.ALLOW;
            case 2 -> Known.DENY;
            case 3 -> Known.MASK;
            default -> new Unknown(value);
        };
    }
}
