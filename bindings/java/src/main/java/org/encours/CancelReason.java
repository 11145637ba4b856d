// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Why a document was cancelled. */
public sealed interface CancelReason extends OpenEnum {
    /** it should not have been posted. */
    CancelReason ERROR = Known.ERROR;

    /** a payment that came back. */
    CancelReason RETURNED = Known.RETURNED;

    /** see the reason of the transaction. */
    CancelReason OTHER = Known.OTHER;

    /** The values that this package has names for. */
    enum Known implements CancelReason {
        /** it should not have been posted. */
        ERROR(1),
        /** a payment that came back. */
        RETURNED(2),
        /** see the reason of the transaction. */
        OTHER(3);

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
    record Unknown(int value) implements CancelReason {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CancelReason of(int value) {
        return switch (value) {
            case 1 -> Known.ERROR;
            case 2 -> Known.RETURNED;
            case 3 -> Known.OTHER;
            default -> new Unknown(value);
        };
    }
}
