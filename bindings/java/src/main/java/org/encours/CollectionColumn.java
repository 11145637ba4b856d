// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Columns of a row after the cash of each period of the window: window + one of these. */
public sealed interface CollectionColumn extends OpenEnum {
    /** cash of periods before the window. */
    CollectionColumn EARLIER = Known.EARLIER;

    /** cash of periods after it. */
    CollectionColumn BEYOND = Known.BEYOND;

    /** early-payment discount, of all ages. */
    CollectionColumn DISCOUNT = Known.DISCOUNT;

    /** never collected, by the profile. */
    CollectionColumn BAD_DEBT = Known.BAD_DEBT;

    /** sales the profile says nothing of. */
    CollectionColumn REST = Known.REST;

    /** how many of them there are. */
    CollectionColumn EXTRA = Known.EXTRA;

    /** The values that this package has names for. */
    enum Known implements CollectionColumn {
        /** cash of periods before the window. */
        EARLIER(0),
        /** cash of periods after it. */
        BEYOND(1),
        /** early-payment discount, of all ages. */
        DISCOUNT(2),
        /** never collected, by the profile. */
        BAD_DEBT(3),
        /** sales the profile says nothing of. */
        REST(4),
        /** how many of them there are. */
        EXTRA(5);

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
    record Unknown(int value) implements CollectionColumn {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CollectionColumn of(int value) {
        return switch (value) {
            case 0 -> Known.EARLIER;
            case 1 -> Known.BEYOND;
            case 2 -> Known.DISCOUNT;
            case 3 -> Known.BAD_DEBT;
            case 4 -> Known.REST;
            case 5 -> Known.EXTRA;
            default -> new Unknown(value);
        };
    }
}
