// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Kinds of events. */
public sealed interface InterestEventKind extends OpenEnum {
    /** costs of the claim; they bear no interest. */
    InterestEventKind COSTS = Known.COSTS;

    /** lowers the principal. */
    InterestEventKind CREDIT_NOTE = Known.CREDIT_NOTE;

    /** pays what is due in the order of the options. */
    InterestEventKind PAYMENT = Known.PAYMENT;

    /** The values that this package has names for. */
    enum Known implements InterestEventKind {
        /** costs of the claim; they bear no interest. */
        COSTS(1),
        /** lowers the principal. */
        CREDIT_NOTE(2),
        /** pays what is due in the order of the options. */
        PAYMENT(3);

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
    record Unknown(int value) implements InterestEventKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestEventKind of(int value) {
        return switch (value) {
            case 1 -> Known.COSTS;
            case 2 -> Known.CREDIT_NOTE;
            case 3 -> Known.PAYMENT;
            default -> new Unknown(value);
        };
    }
}
