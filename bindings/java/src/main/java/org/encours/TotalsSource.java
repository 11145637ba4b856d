// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where figures came from. */
public sealed interface TotalsSource extends OpenEnum {
    /** from the rows. */
    TotalsSource COMPUTED = Known.COMPUTED;

    /** from totals that are kept up to date. */
    TotalsSource MAINTAINED = Known.MAINTAINED;

    /** The values that this package has names for. */
    enum Known implements TotalsSource {
        /** from the rows. */
        COMPUTED(1),
        /** from totals that are kept up to date. */
        MAINTAINED(2);

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
    record Unknown(int value) implements TotalsSource {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TotalsSource of(int value) {
        return switch (value) {
            case 1 -> Known.COMPUTED;
            case 2 -> Known.MAINTAINED;
            default -> new Unknown(value);
        };
    }
}
