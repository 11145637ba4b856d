// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What the percentage is taken of. No default. */
public sealed interface DiscountBase extends OpenEnum {
    /** TTC; VAT falls in proportion. */
    DiscountBase GROSS = Known.GROSS;

    /** HT; VAT as invoiced. */
    DiscountBase NET_VAT_UNCHANGED = Known.NET_VAT_UNCHANGED;

    /** HT; VAT of each rate on what is left of it. */
    DiscountBase NET_VAT_RECOMPUTED = Known.NET_VAT_RECOMPUTED;

    /** The values that this package has names for. */
    enum Known implements DiscountBase {
        /** TTC; VAT falls in proportion. */
        GROSS(1),
        /** HT; VAT as invoiced. */
        NET_VAT_UNCHANGED(2),
        /** HT; VAT of each rate on what is left of it. */
        NET_VAT_RECOMPUTED(3);

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
    record Unknown(int value) implements DiscountBase {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DiscountBase of(int value) {
        return switch (value) {
            case 1 -> Known.GROSS;
            case 2 -> Known.NET_VAT_UNCHANGED;
            case 3 -> Known.NET_VAT_RECOMPUTED;
            default -> new Unknown(value);
        };
    }
}
