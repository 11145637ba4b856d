// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a figure is. */
public sealed interface ConcentrationStatus extends OpenEnum {
    /** ok. */
    ConcentrationStatus OK = Known.OK;

    /** no debtor owes anything: undefined. */
    ConcentrationStatus EMPTY = Known.EMPTY;

    /** undefined for a single debtor. */
    ConcentrationStatus ONE_DEBTOR = Known.ONE_DEBTOR;

    /** too near a tie to be rounded correctly. */
    ConcentrationStatus NEAR_TIE = Known.NEAR_TIE;

    /** the sum of exposures does not fit 64 bits. */
    ConcentrationStatus OUT_OF_RANGE = Known.OUT_OF_RANGE;

    /** Theil was left out by the options. */
    ConcentrationStatus NOT_ASKED = Known.NOT_ASKED;

    /** The values that this package has names for. */
    enum Known implements ConcentrationStatus {
        /** ok. */
        OK(1),
        /** no debtor owes anything: undefined. */
        EMPTY(2),
        /** undefined for a single debtor. */
        ONE_DEBTOR(3),
        /** too near a tie to be rounded correctly. */
        NEAR_TIE(4),
        /** the sum of exposures does not fit 64 bits. */
        OUT_OF_RANGE(5),
        /** Theil was left out by the options. */
        NOT_ASKED(6);

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
    record Unknown(int value) implements ConcentrationStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ConcentrationStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.EMPTY;
            case 3 -> Known.ONE_DEBTOR;
            case 4 -> Known.NEAR_TIE;
            case 5 -> Known.OUT_OF_RANGE;
            case 6 -> Known.NOT_ASKED;
            default -> new Unknown(value);
        };
    }
}
