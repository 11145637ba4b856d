// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What decided the share of a debt. */
public sealed interface ImputationCriterion extends OpenEnum {
    /** it owes nothing, or nothing was left for it. */
    ImputationCriterion NONE = Known.NONE;

    /** it is paid in full. */
    ImputationCriterion PAID = Known.PAID;

    /** it takes the rest of the payment alone. */
    ImputationCriterion PART = Known.PART;

    /** it shares the rest with debts of the same rank. */
    ImputationCriterion PRO_RATA = Known.PRO_RATA;

    /** The values that this package has names for. */
    enum Known implements ImputationCriterion {
        /** it owes nothing, or nothing was left for it. */
        NONE(0),
        /** it is paid in full. */
        PAID(1),
        /** it takes the rest of the payment alone. */
        PART(2),
        /** it shares the rest with debts of the same rank. */
        PRO_RATA(3);

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
    record Unknown(int value) implements ImputationCriterion {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ImputationCriterion of(int value) {
        return switch (value) {
            case 0 -> Known.NONE;
            case 1 -> Known.PAID;
            case 2 -> Known.PART;
            case 3 -> Known.PRO_RATA;
            default -> new Unknown(value);
        };
    }
}
