// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How amounts go out. */
public sealed interface ArrowAmounts extends OpenEnum {
    /** decimal128 of as many decimals as any currency has. */
    ArrowAmounts DECIMAL = Known.DECIMAL;

    /** int64 minor units of the row's currency. */
    ArrowAmounts MINOR = Known.MINOR;

    /** The values that this package has names for. */
    enum Known implements ArrowAmounts {
        /** decimal128 of as many decimals as any currency has. */
        DECIMAL(0),
        /** int64 minor units of the row's currency. */
        MINOR(1);

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
    record Unknown(int value) implements ArrowAmounts {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ArrowAmounts of(int value) {
        return switch (value) {
            case 0 -> Known.DECIMAL;
            case 1 -> Known.MINOR;
            default -> new Unknown(value);
        };
    }
}
