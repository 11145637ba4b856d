// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where VAT is rounded. */
public sealed interface VatMethod extends OpenEnum {
    /** once per category and rate: EN 16931, Odoo "globally". */
    VatMethod RATE = Known.RATE;

    /** on each line, then summed: Odoo "per line". */
    VatMethod LINE = Known.LINE;

    /** The values that this package has names for. */
    enum Known implements VatMethod {
        /** once per category and rate: EN 16931, Odoo "globally". */
        RATE(0),
        /** on each line, then summed: Odoo "per line". */
        LINE(1);

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
    record Unknown(int value) implements VatMethod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static VatMethod of(int value) {
        return switch (value) {
            case 0 -> Known.RATE;
            case 1 -> Known.LINE;
            default -> new Unknown(value);
        };
    }
}
