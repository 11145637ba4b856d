// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a proposal is. */
public sealed interface LimitStatus extends OpenEnum {
    /** ok. */
    LimitStatus OK = Known.OK;

    /** PARTS_MEAN of the parts there are: see {@code missing} */
    LimitStatus PARTIAL = Known.PARTIAL;

    /** no proposal: an input is missing. */
    LimitStatus MISSING = Known.MISSING;

    /** no proposal: it does not fit 64 bits. */
    LimitStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements LimitStatus {
        /** ok. */
        OK(1),
        /** PARTS_MEAN of the parts there are: see {@code missing} */
        PARTIAL(2),
        /** no proposal: an input is missing. */
        MISSING(3),
        /** no proposal: it does not fit 64 bits. */
        OUT_OF_RANGE(4);

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
    record Unknown(int value) implements LimitStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.PARTIAL;
            case 3 -> Known.MISSING;
            case 4 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
