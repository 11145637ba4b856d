// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What the sign of an amount means. */
public sealed interface SignRule extends OpenEnum {
    /** positive: the customer owes more. */
    SignRule DEBIT_POSITIVE = Known.DEBIT_POSITIVE;

    /** positive: the customer owes less. */
    SignRule CREDIT_POSITIVE = Known.CREDIT_POSITIVE;

    /** nothing: a type column says debit or credit. */
    SignRule IGNORED = Known.IGNORED;

    /** The values that this package has names for. */
    enum Known implements SignRule {
        /** positive: the customer owes more. */
        DEBIT_POSITIVE(0),
        /** positive: the customer owes less. */
        CREDIT_POSITIVE(1),
        /** nothing: a type column says debit or credit. */
        IGNORED(2);

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
    record Unknown(int value) implements SignRule {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SignRule of(int value) {
        return switch (value) {
            case 0 -> Known.DEBIT_POSITIVE;
            case 1 -> Known.CREDIT_POSITIVE;
            case 2 -> Known.IGNORED;
            default -> new Unknown(value);
        };
    }
}
