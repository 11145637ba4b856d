// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The date the rule of a line starts from. */
public sealed interface TermStart extends OpenEnum {
    /** the one {@code rule.base} names. */
    TermStart RULE = Known.RULE;

    /** the due date of the line before; not the first line. */
    TermStart PREVIOUS = Known.PREVIOUS;

    /** The values that this package has names for. */
    enum Known implements TermStart {
        /** the one {@code rule.base} names. */
        RULE(0),
        /** the due date of the line before; not the first line. */
        PREVIOUS(1);

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
    record Unknown(int value) implements TermStart {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TermStart of(int value) {
        return switch (value) {
            case 0 -> Known.RULE;
            case 1 -> Known.PREVIOUS;
            default -> new Unknown(value);
        };
    }
}
