// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which comes first; contractual. */
public sealed interface CoverOrder extends OpenEnum {
    /** percentage first. */
    CoverOrder PERCENTAGE_FIRST = Known.PERCENTAGE_FIRST;

    /** deductible first. */
    CoverOrder DEDUCTIBLE_FIRST = Known.DEDUCTIBLE_FIRST;

    /** The values that this package has names for. */
    enum Known implements CoverOrder {
        /** percentage first. */
        PERCENTAGE_FIRST(1),
        /** deductible first. */
        DEDUCTIBLE_FIRST(2);

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
    record Unknown(int value) implements CoverOrder {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CoverOrder of(int value) {
        return switch (value) {
            case 1 -> Known.PERCENTAGE_FIRST;
            case 2 -> Known.DEDUCTIBLE_FIRST;
            default -> new Unknown(value);
        };
    }
}
