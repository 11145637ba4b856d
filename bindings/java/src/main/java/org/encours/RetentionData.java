// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a rule is about. */
public sealed interface RetentionData extends OpenEnum {
    /** the party data of a customer: name, code. */
    RetentionData PARTY = Known.PARTY;

    /** The values that this package has names for. */
    enum Known implements RetentionData {
        /** the party data of a customer: name, code. */
        PARTY(1);

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
    record Unknown(int value) implements RetentionData {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RetentionData of(int value) {
        return switch (value) {
            case 1 -> Known.PARTY;
            default -> new Unknown(value);
        };
    }
}
