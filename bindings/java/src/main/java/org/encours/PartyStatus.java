// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether there is personal data. */
public sealed interface PartyStatus extends OpenEnum {
    /** the customer has none. */
    PartyStatus NONE = Known.NONE;

    /** it is here. */
    PartyStatus KNOWN = Known.KNOWN;

    /** registered but never written. */
    PartyStatus UNKNOWN = Known.UNKNOWN;

    /** erased. */
    PartyStatus ERASED = Known.ERASED;

    /** The values that this package has names for. */
    enum Known implements PartyStatus {
        /** the customer has none. */
        NONE(0),
        /** it is here. */
        KNOWN(1),
        /** registered but never written. */
        UNKNOWN(2),
        /** erased. */
        ERASED(3);

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
    record Unknown(int value) implements PartyStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PartyStatus of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.KNOWN;
            case 2 -> Known.UNKNOWN;
            case 3 -> Known.ERASED;
            default -> new Unknown(value);
        };
    }
}
