// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of an indemnity. */
public sealed interface CoverFlags extends OpenEnum {
    /** the loss is over the limit. */
    CoverFlags LIMITED = Known.LIMITED;

    /** nothing: not over the claims threshold. */
    CoverFlags UNDER_THRESHOLD = Known.UNDER_THRESHOLD;

    /** some or all taken by the annual deductible. */
    CoverFlags IN_AGGREGATE = Known.IN_AGGREGATE;

    /** some or all refused by the maximum liability. */
    CoverFlags AT_MAXIMUM = Known.AT_MAXIMUM;

    /** The values that this package has names for. */
    enum Known implements CoverFlags {
        /** the loss is over the limit. */
        LIMITED(1),
        /** nothing: not over the claims threshold. */
        UNDER_THRESHOLD(2),
        /** some or all taken by the annual deductible. */
        IN_AGGREGATE(4),
        /** some or all refused by the maximum liability. */
        AT_MAXIMUM(8);

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
    record Unknown(int value) implements CoverFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CoverFlags of(int value) {
        return switch (value) {
            case 1 -> Known.LIMITED;
            case 2 -> Known.UNDER_THRESHOLD;
            case 4 -> Known.IN_AGGREGATE;
            case 8 -> Known.AT_MAXIMUM;
            default -> new Unknown(value);
        };
    }
}
