// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an item is at the as-of day. */
public sealed interface OpenItemStatus extends OpenEnum {
    /** something is open. */
    OpenItemStatus OPEN = Known.OPEN;

    /** nothing is open. */
    OpenItemStatus CLOSED = Known.CLOSED;

    /** dated after the as-of day: not there yet, open is 0. */
    OpenItemStatus LATER = Known.LATER;

    /** without date: it is taken to be there; open as computed. */
    OpenItemStatus NO_DATE = Known.NO_DATE;

    /** The values that this package has names for. */
    enum Known implements OpenItemStatus {
        /** something is open. */
        OPEN(1),
        /** nothing is open. */
        CLOSED(2),
        /** dated after the as-of day: not there yet, open is 0. */
        LATER(3),
        /** without date: it is taken to be there; open as computed. */
        NO_DATE(4);

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
    record Unknown(int value) implements OpenItemStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static OpenItemStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OPEN;
            case 2 -> Known.CLOSED;
            case 3 -> Known.LATER;
            case 4 -> Known.NO_DATE;
            default -> new Unknown(value);
        };
    }
}
