// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of promises, for {@link Indicator#finish}. */
public sealed interface PromisesFigure extends OpenEnum {
    /** kept / evaluated, by number; share. */
    PromisesFigure KEPT_NUMBER = Known.KEPT_NUMBER;

    /** kept amount. */
    PromisesFigure KEPT_AMOUNT = Known.KEPT_AMOUNT;

    /**
     * received in time, a promise's own amount at most / amount promised of the evaluated; share.
     */
    PromisesFigure RECEIVED = Known.RECEIVED;

    /** The values that this package has names for. */
    enum Known implements PromisesFigure {
        /** kept / evaluated, by number; share. */
        KEPT_NUMBER(801),
        /** kept amount. */
        KEPT_AMOUNT(802),
        /**
         * received in time, a promise's own amount at most / amount promised of the evaluated;
         * share.
         */
        RECEIVED(803);

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
    record Unknown(int value) implements PromisesFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PromisesFigure of(int value) {
        return switch (value) {
            case 801 -> Known.KEPT_NUMBER;
            case 802 -> Known.KEPT_AMOUNT;
            case 803 -> Known.RECEIVED;
            default -> new Unknown(value);
        };
    }
}
