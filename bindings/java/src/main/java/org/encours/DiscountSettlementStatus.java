// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a payment does to what is open. */
public sealed interface DiscountSettlementStatus extends OpenEnum {
    /** all is paid; the discount was not needed. */
    DiscountSettlementStatus SETTLED = Known.SETTLED;

    /** payment and discount settle it. */
    DiscountSettlementStatus SETTLED_LESS = Known.SETTLED_LESS;

    /** something stays open: no discount is granted. */
    DiscountSettlementStatus PART_PAYMENT = Known.PART_PAYMENT;

    /** The values that this package has names for. */
    enum Known implements DiscountSettlementStatus {
        /** all is paid; the discount was not needed. */
        SETTLED(1),
        /** payment and discount settle it. */
        SETTLED_LESS(2),
        /** something stays open: no discount is granted. */
        PART_PAYMENT(3);

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
    record Unknown(int value) implements DiscountSettlementStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DiscountSettlementStatus of(int value) {
        return switch (value) {
            case 1 -> Known.SETTLED;
            case 2 -> Known.SETTLED_LESS;
            case 3 -> Known.PART_PAYMENT;
            default -> new Unknown(value);
        };
    }
}
