// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a payment is in time. */
public sealed interface DiscountStatus extends OpenEnum {
    /** on or before the last day of a tier. */
    DiscountStatus ALLOWED = Known.ALLOWED;

    /** after it, within the days of grace. */
    DiscountStatus BY_GRACE = Known.BY_GRACE;

    /** after all tiers. */
    DiscountStatus TOO_LATE = Known.TOO_LATE;

    /** no start or no payment date. */
    DiscountStatus DATE_UNKNOWN = Known.DATE_UNKNOWN;

    /** amounts that have no discount: mixed signs, overflow. */
    DiscountStatus UNDEFINED = Known.UNDEFINED;

    /** the last day lies after 2199. */
    DiscountStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements DiscountStatus {
        /** on or before the last day of a tier. */
        ALLOWED(1),
        /** after it, within the days of grace. */
        BY_GRACE(2),
        /** after all tiers. */
        TOO_LATE(3),
        /** no start or no payment date. */
        DATE_UNKNOWN(4),
        /** amounts that have no discount: mixed signs, overflow. */
        UNDEFINED(5),
        /** the last day lies after 2199. */
        OUT_OF_RANGE(6);

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
    record Unknown(int value) implements DiscountStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DiscountStatus of(int value) {
        return switch (value) {
            case 1 -> Known.ALLOWED;
            case 2 -> Known.BY_GRACE;
            case 3 -> Known.TOO_LATE;
            case 4 -> Known.DATE_UNKNOWN;
            case 5 -> Known.UNDEFINED;
            case 6 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
