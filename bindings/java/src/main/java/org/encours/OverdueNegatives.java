// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Items below zero. */
public sealed interface OverdueNegatives extends OpenEnum {
    /** in neither term. */
    OverdueNegatives OUT = Known.OUT;

    /** in both terms. */
    OverdueNegatives IN = Known.IN;

    /** The values that this package has names for. */
    enum Known implements OverdueNegatives {
        /** in neither term. */
        OUT(0),
        /** in both terms. */
        IN(1);

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
    record Unknown(int value) implements OverdueNegatives {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static OverdueNegatives of(int value) {
        return switch (value) {
            case 0 -> Known.OUT;
            case 1 -> Known.IN;
            default -> new Unknown(value);
        };
    }
}
