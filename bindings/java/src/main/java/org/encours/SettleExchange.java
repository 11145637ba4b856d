// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether exchange differences are realised. */
public sealed interface SettleExchange extends OpenEnum {
    /** of the pairs whose documents have base amounts. */
    SettleExchange KNOWN = Known.KNOWN;

    /** a document without a base amount is an error. */
    SettleExchange REQUIRED = Known.REQUIRED;

    /** none are posted. */
    SettleExchange NONE = Known.NONE;

    /** The values that this package has names for. */
    enum Known implements SettleExchange {
        /** of the pairs whose documents have base amounts. */
        KNOWN(0),
        /** a document without a base amount is an error. */
        REQUIRED(1),
        /** none are posted. */
        NONE(2);

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
    record Unknown(int value) implements SettleExchange {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SettleExchange of(int value) {
        return switch (value) {
            case 0 -> Known.KNOWN;
            case 1 -> Known.REQUIRED;
            case 2 -> Known.NONE;
            default -> new Unknown(value);
        };
    }
}
