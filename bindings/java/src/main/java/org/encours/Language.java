// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Languages of sentences. */
public sealed interface Language extends OpenEnum {
    /** en. */
    Language EN = Known.EN;

    /** fr. */
    Language FR = Known.FR;

    /** The values that this package has names for. */
    enum Known implements Language {
        /** en. */
        EN(1),
        /** fr. */
        FR(2);

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
    record Unknown(int value) implements Language {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Language of(int value) {
        return switch (value) {
            case 1 -> Known.EN;
            case 2 -> Known.FR;
            default -> new Unknown(value);
        };
    }
}
