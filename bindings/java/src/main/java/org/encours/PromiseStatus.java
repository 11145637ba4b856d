// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** State of a promise. */
public sealed interface PromiseStatus extends OpenEnum {
    /** pending. */
    PromiseStatus PENDING = Known.PENDING;

    /** kept. */
    PromiseStatus KEPT = Known.KEPT;

    /** partly kept. */
    PromiseStatus PARTLY_KEPT = Known.PARTLY_KEPT;

    /** broken. */
    PromiseStatus BROKEN = Known.BROKEN;

    /** The values that this package has names for. */
    enum Known implements PromiseStatus {
        /** pending. */
        PENDING(1),
        /** kept. */
        KEPT(2),
        /** partly kept. */
        PARTLY_KEPT(3),
        /** broken. */
        BROKEN(4);

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
    record Unknown(int value) implements PromiseStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PromiseStatus of(int value) {
        return switch (value) {
            case 1 -> Known.PENDING;
            case 2 -> Known.KEPT;
            case 3 -> Known.PARTLY_KEPT;
            case 4 -> Known.BROKEN;
            default -> new Unknown(value);
        };
    }
}
