// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What became of a condition. */
public sealed interface ConditionResult extends OpenEnum {
    /** it is false. */
    ConditionResult FALSE = Known.FALSE;

    /** something that it asks for is missing. */
    ConditionResult UNKNOWN = Known.UNKNOWN;

    /** The values that this package has names for. */
    enum Known implements ConditionResult {
        /** it is false. */
        FALSE(1),
        /** something that it asks for is missing. */
        UNKNOWN(2);

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
    record Unknown(int value) implements ConditionResult {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ConditionResult of(int value) {
        return switch (value) {
            case 1 -> Known.FALSE;
            case 2 -> Known.UNKNOWN;
            default -> new Unknown(value);
        };
    }
}
