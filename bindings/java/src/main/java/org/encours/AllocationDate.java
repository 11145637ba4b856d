// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** From when an allocation counts. Totals are the same, rows and buckets differ. */
public sealed interface AllocationDate extends OpenEnum {
    /** from its matching date until it ends. */
    AllocationDate MATCHING = Known.MATCHING;

    /** those not ended as known, from the later of the effective dates of the two documents. */
    AllocationDate ACCOUNTING = Known.ACCOUNTING;

    /** The values that this package has names for. */
    enum Known implements AllocationDate {
        /** from its matching date until it ends. */
        MATCHING(0),
        /** those not ended as known, from the later of the effective dates of the two documents. */
        ACCOUNTING(1);

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
    record Unknown(int value) implements AllocationDate {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AllocationDate of(int value) {
        return switch (value) {
            case 0 -> Known.MATCHING;
            case 1 -> Known.ACCOUNTING;
            default -> new Unknown(value);
        };
    }
}
