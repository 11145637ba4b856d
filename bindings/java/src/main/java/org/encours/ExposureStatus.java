// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a result is. */
public sealed interface ExposureStatus extends OpenEnum {
    /** real and potential risk are known. */
    ExposureStatus OK = Known.OK;

    /** one or both are not: {@code missing} says why. */
    ExposureStatus MISSING = Known.MISSING;

    /** a figure does not fit 64 bits, and is missing. */
    ExposureStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements ExposureStatus {
        /** real and potential risk are known. */
        OK(1),
        /** one or both are not: {@code missing} says why. */
        MISSING(2),
        /** a figure does not fit 64 bits, and is missing. */
        OUT_OF_RANGE(3);

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
    record Unknown(int value) implements ExposureStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ExposureStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.MISSING;
            case 3 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
