// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What settled an item. */
public sealed interface SettlementKind extends OpenEnum {
    /** money: payments and advances. */
    SettlementKind PAYMENT = Known.PAYMENT;

    /** a credit note. */
    SettlementKind CREDIT_NOTE = Known.CREDIT_NOTE;

    /** a write-off or another adjustment. */
    SettlementKind WRITE_OFF = Known.WRITE_OFF;

    /** The values that this package has names for. */
    enum Known implements SettlementKind {
        /** money: payments and advances. */
        PAYMENT(0),
        /** a credit note. */
        CREDIT_NOTE(1),
        /** a write-off or another adjustment. */
        WRITE_OFF(2);

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
    record Unknown(int value) implements SettlementKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SettlementKind of(int value) {
        return switch (value) {
            case 0 -> Known.PAYMENT;
            case 1 -> Known.CREDIT_NOTE;
            case 2 -> Known.WRITE_OFF;
            default -> new Unknown(value);
        };
    }
}
