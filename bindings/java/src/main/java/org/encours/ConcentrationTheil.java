// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether a state has what Theil needs: a logarithm of each debtor, most of the time of adding. */
public sealed interface ConcentrationTheil extends OpenEnum {
    /** with theil. */
    ConcentrationTheil WITH_THEIL = Known.WITH_THEIL;

    /** without theil. */
    ConcentrationTheil WITHOUT_THEIL = Known.WITHOUT_THEIL;

    /** The values that this package has names for. */
    enum Known implements ConcentrationTheil {
        /** with theil. */
        WITH_THEIL(0),
        /** without theil. */
        WITHOUT_THEIL(1);

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
    record Unknown(int value) implements ConcentrationTheil {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ConcentrationTheil of(int value) {
        return switch (value) {
            case 0 -> Known.WITH_THEIL;
            case 1 -> Known.WITHOUT_THEIL;
            default -> new Unknown(value);
        };
    }
}
