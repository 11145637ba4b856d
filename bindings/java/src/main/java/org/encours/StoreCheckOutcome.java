// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What became of a case. */
public sealed interface StoreCheckOutcome extends OpenEnum {
    /** passed. */
    StoreCheckOutcome PASSED = Known.PASSED;

    /** failed. */
    StoreCheckOutcome FAILED = Known.FAILED;

    /** of an optional part that this store does not have. */
    StoreCheckOutcome SKIPPED = Known.SKIPPED;

    /** The values that this package has names for. */
    enum Known implements StoreCheckOutcome {
        /** passed. */
        PASSED(1),
        /** failed. */
        FAILED(2),
        /** of an optional part that this store does not have. */
        SKIPPED(3);

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
    record Unknown(int value) implements StoreCheckOutcome {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StoreCheckOutcome of(int value) {
        return switch (value) {
            case 1 -> Known.PASSED;
            case 2 -> Known.FAILED;
            case 3 -> Known.SKIPPED;
            default -> new Unknown(value);
        };
    }
}
