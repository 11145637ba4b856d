// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a result is. */
public sealed interface ScoreStatus extends OpenEnum {
    /** ok. */
    ScoreStatus OK = Known.OK;

    /** not available: {@code item} of {@code term} is not given. */
    ScoreStatus MISSING_ITEM = Known.MISSING_ITEM;

    /** not available: the denominator of {@code term} is 0. */
    ScoreStatus ZERO_DENOMINATOR = Known.ZERO_DENOMINATOR;

    /** exact value and band right, too large for score_e4. */
    ScoreStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** The values that this package has names for. */
    enum Known implements ScoreStatus {
        /** ok. */
        OK(1),
        /** not available: {@code item} of {@code term} is not given. */
        MISSING_ITEM(2),
        /** not available: the denominator of {@code term} is 0. */
        ZERO_DENOMINATOR(3),
        /** exact value and band right, too large for score_e4. */
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
    record Unknown(int value) implements ScoreStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ScoreStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.MISSING_ITEM;
            case 3 -> Known.ZERO_DENOMINATOR;
            case 4 -> Known.OUT_OF_RANGE;
            default -> new Unknown(value);
        };
    }
}
