// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** When a decision is asked for. */
public sealed interface Stage extends OpenEnum {
    /** quote. */
    Stage QUOTE = Known.QUOTE;

    /** order. */
    Stage ORDER = Known.ORDER;

    /** picking. */
    Stage PICKING = Known.PICKING;

    /** delivery. */
    Stage DELIVERY = Known.DELIVERY;

    /** invoice. */
    Stage INVOICE = Known.INVOICE;

    /** The values that this package has names for. */
    enum Known implements Stage {
        /** quote. */
        QUOTE(1),
        /** order. */
        ORDER(2),
        /** picking. */
        PICKING(3),
        /** delivery. */
        DELIVERY(4),
        /** invoice. */
        INVOICE(5);

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
    record Unknown(int value) implements Stage {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Stage of(int value) {
        return switch (value) {
            case 1 -> Known.QUOTE;
            case 2 -> Known.ORDER;
            case 3 -> Known.PICKING;
            case 4 -> Known.DELIVERY;
            case 5 -> Known.INVOICE;
            default -> new Unknown(value);
        };
    }
}
