// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What is wrong with a number. */
public sealed interface IdentifierFault extends OpenEnum {
    /** nothing. */
    IdentifierFault NONE = Known.NONE;

    /** there is no number. */
    IdentifierFault EMPTY = Known.EMPTY;

    /** a character that no such number has. */
    IdentifierFault CHARACTER = Known.CHARACTER;

    /** it begins with no country that issues them. */
    IdentifierFault COUNTRY = Known.COUNTRY;

    /** too short or too long. */
    IdentifierFault LENGTH = Known.LENGTH;

    /** letters and digits do not stand where they should. */
    IdentifierFault FORM = Known.FORM;

    /** the check digits do not agree: mistyped. */
    IdentifierFault CHECK = Known.CHECK;

    /** The values that this package has names for. */
    enum Known implements IdentifierFault {
        /** nothing. */
        NONE(0),
        /** there is no number. */
        EMPTY(1),
        /** a character that no such number has. */
        CHARACTER(2),
        /** it begins with no country that issues them. */
        COUNTRY(3),
        /** too short or too long. */
        LENGTH(4),
        /** letters and digits do not stand where they should. */
        FORM(5),
        /** the check digits do not agree: mistyped. */
        CHECK(6);

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
    record Unknown(int value) implements IdentifierFault {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static IdentifierFault of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.EMPTY;
            case 2 -> Known.CHARACTER;
            case 3 -> Known.COUNTRY;
            case 4 -> Known.LENGTH;
            case 5 -> Known.FORM;
            case 6 -> Known.CHECK;
            default -> new Unknown(value);
        };
    }
}
