// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Who gets the credit for a payment after several actions. */
public sealed interface DunningCredit extends OpenEnum {
    /** the latest action before it. */
    DunningCredit LATEST = Known.LATEST;

    /** each action in reach. */
    DunningCredit EACH = Known.EACH;

    /** The values that this package has names for. */
    enum Known implements DunningCredit {
        /** the latest action before it. */
        LATEST(0),
        /** each action in reach. */
        EACH(1);

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
    record Unknown(int value) implements DunningCredit {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DunningCredit of(int value) {
        return switch (value) {
            case 0 -> Known.LATEST;
            case 1 -> Known.EACH;
            default -> new Unknown(value);
        };
    }
}
