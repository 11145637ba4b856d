// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** A formula. */
public sealed interface LimitMethod extends OpenEnum {
    /** base. */
    LimitMethod BASE = Known.BASE;

    /** need. */
    LimitMethod NEED = Known.NEED;

    /** capacity. */
    LimitMethod CAPACITY = Known.CAPACITY;

    /** need capacity. */
    LimitMethod NEED_CAPACITY = Known.NEED_CAPACITY;

    /** parts mean. */
    LimitMethod PARTS_MEAN = Known.PARTS_MEAN;

    /** purchases. */
    LimitMethod PURCHASES = Known.PURCHASES;

    /** own sales cap. */
    LimitMethod OWN_SALES_CAP = Known.OWN_SALES_CAP;

    /** The values that this package has names for. */
    enum Known implements LimitMethod {
        /** base. */
        BASE(1),
        /** need. */
        NEED(2),
        /** capacity. */
        CAPACITY(3),
        /** need capacity. */
        NEED_CAPACITY(4),
        /** parts mean. */
        PARTS_MEAN(5),
        /** purchases. */
        PURCHASES(6),
        /** own sales cap. */
        OWN_SALES_CAP(7);

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
    record Unknown(int value) implements LimitMethod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitMethod of(int value) {
        return switch (value) {
            case 1 -> Known.BASE;
            case 2 -> Known.NEED;
            case 3 -> Known.CAPACITY;
            case 4 -> Known.NEED_CAPACITY;
            case 5 -> Known.PARTS_MEAN;
            case 6 -> Known.PURCHASES;
            case 7 -> Known.OWN_SALES_CAP;
            default -> new Unknown(value);
        };
    }
}
