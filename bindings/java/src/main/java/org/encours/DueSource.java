// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where the due dates of a document came from. */
public sealed interface DueSource extends OpenEnum {
    /** the source states them. */
    DueSource GIVEN = Known.GIVEN;

    /** computed before posting from the payment terms in {@code terms} */
    DueSource FROM_TERMS = Known.FROM_TERMS;

    /** The values that this package has names for. */
    enum Known implements DueSource {
        /** the source states them. */
        GIVEN(0),
        /** computed before posting from the payment terms in {@code terms} */
        FROM_TERMS(1);

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
    record Unknown(int value) implements DueSource {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DueSource of(int value) {
        return switch (value) {
            case 0 -> Known.GIVEN;
            case 1 -> Known.FROM_TERMS;
            default -> new Unknown(value);
        };
    }
}
