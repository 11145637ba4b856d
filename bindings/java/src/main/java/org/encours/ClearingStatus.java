// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What became of an invoice. */
public sealed interface ClearingStatus extends OpenEnum {
    /** nothing reached it. */
    ClearingStatus UNTOUCHED = Known.UNTOUCHED;

    /** some of what was asked is still open. */
    ClearingStatus PART = Known.PART;

    /** all that was asked is closed. */
    ClearingStatus SETTLED = Known.SETTLED;

    /** The values that this package has names for. */
    enum Known implements ClearingStatus {
        /** nothing reached it. */
        UNTOUCHED(1),
        /** some of what was asked is still open. */
        PART(2),
        /** all that was asked is closed. */
        SETTLED(3);

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
    record Unknown(int value) implements ClearingStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ClearingStatus of(int value) {
        return switch (value) {
            case 1 -> Known.UNTOUCHED;
            case 2 -> Known.PART;
            case 3 -> Known.SETTLED;
            default -> new Unknown(value);
        };
    }
}
