// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a payment can pay. */
public sealed interface InterestDue extends OpenEnum {
    /** costs. */
    InterestDue COSTS = Known.COSTS;

    /** indemnity. */
    InterestDue INDEMNITY = Known.INDEMNITY;

    /** interest. */
    InterestDue INTEREST = Known.INTEREST;

    /** principal. */
    InterestDue PRINCIPAL = Known.PRINCIPAL;

    /** The values that this package has names for. */
    enum Known implements InterestDue {
        /** costs. */
        COSTS(1),
        /** indemnity. */
        INDEMNITY(2),
        /** interest. */
        INTEREST(3),
        /** principal. */
        PRINCIPAL(4);

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
    record Unknown(int value) implements InterestDue {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestDue of(int value) {
        return switch (value) {
            case 1 -> Known.COSTS;
            case 2 -> Known.INDEMNITY;
            case 3 -> Known.INTEREST;
            case 4 -> Known.PRINCIPAL;
            default -> new Unknown(value);
        };
    }
}
