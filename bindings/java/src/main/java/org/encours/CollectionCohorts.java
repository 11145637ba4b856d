// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which cohorts a derived share counts. */
public sealed interface CollectionCohorts extends OpenEnum {
    /** for age k, those at least k periods old. */
    CollectionCohorts OBSERVED = Known.OBSERVED;

    /** for every age, those old enough for the last age. */
    CollectionCohorts COMPLETE = Known.COMPLETE;

    /** The values that this package has names for. */
    enum Known implements CollectionCohorts {
        /** for age k, those at least k periods old. */
        OBSERVED(0),
        /** for every age, those old enough for the last age. */
        COMPLETE(1);

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
    record Unknown(int value) implements CollectionCohorts {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CollectionCohorts of(int value) {
        return switch (value) {
            case 0 -> Known.OBSERVED;
            case 1 -> Known.COMPLETE;
            default -> new Unknown(value);
        };
    }
}
