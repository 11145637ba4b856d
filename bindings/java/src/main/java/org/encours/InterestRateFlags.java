// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Flags of a row of rates. */
public sealed interface InterestRateFlags extends OpenEnum {
    /** its supplier could not check it against a source. */
    InterestRateFlags UNVERIFIED = Known.UNVERIFIED;

    /** The values that this package has names for. */
    enum Known implements InterestRateFlags {
        /** its supplier could not check it against a source. */
        UNVERIFIED(1);

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
    record Unknown(int value) implements InterestRateFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static InterestRateFlags of(int value) {
        return switch (value) {
            case 1 -> Known.UNVERIFIED;
            default -> new Unknown(value);
        };
    }
}
