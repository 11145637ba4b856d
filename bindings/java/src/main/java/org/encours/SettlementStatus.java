// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How far a document is settled. */
public sealed interface SettlementStatus extends OpenEnum {
    /** nothing allocated. */
    SettlementStatus OPEN = Known.OPEN;

    /** less than its amount. */
    SettlementStatus PART = Known.PART;

    /** its amount, some of it by a counted kind. */
    SettlementStatus FULL = Known.FULL;

    /** more than its amount: the data are at odds. */
    SettlementStatus OVER = Known.OVER;

    /** its amount, none of it by a counted kind. */
    SettlementStatus CREDITED = Known.CREDITED;

    /** The values that this package has names for. */
    enum Known implements SettlementStatus {
        /** nothing allocated. */
        OPEN(1),
        /** less than its amount. */
        PART(2),
        /** its amount, some of it by a counted kind. */
        FULL(3),
        /** more than its amount: the data are at odds. */
        OVER(4),
        /** its amount, none of it by a counted kind. */
        CREDITED(5);

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
    record Unknown(int value) implements SettlementStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SettlementStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OPEN;
            case 2 -> Known.PART;
            case 3 -> Known.FULL;
            case 4 -> Known.OVER;
            case 5 -> Known.CREDITED;
            default -> new Unknown(value);
        };
    }
}
