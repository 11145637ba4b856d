// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether an item counts. */
public sealed interface DelayStatus extends OpenEnum {
    /** counted. */
    DelayStatus COUNTED = Known.COUNTED;

    /** measures of payment: not paid. */
    DelayStatus NOT_PAID = Known.NOT_PAID;

    /** paid before or after the window. */
    DelayStatus OUTSIDE_WINDOW = Known.OUTSIDE_WINDOW;

    /** measures of open items: paid by the as-of day. */
    DelayStatus IS_PAID = Known.IS_PAID;

    /** no due or issue day. */
    DelayStatus NO_DATE = Known.NO_DATE;

    /** a credit note or write-off that options leave out. */
    DelayStatus OTHER_KIND = Known.OTHER_KIND;

    /** an amount of zero. */
    DelayStatus NOTHING = Known.NOTHING;

    /** The values that this package has names for. */
    enum Known implements DelayStatus {
        /** counted. */
        COUNTED(1),
        /** measures of payment: not paid. */
        NOT_PAID(2),
        /** paid before or after the window. */
        OUTSIDE_WINDOW(3),
        /** measures of open items: paid by the as-of day. */
        IS_PAID(4),
        /** no due or issue day. */
        NO_DATE(5),
        /** a credit note or write-off that options leave out. */
        OTHER_KIND(6),
        /** an amount of zero. */
        NOTHING(7);

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
    record Unknown(int value) implements DelayStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DelayStatus of(int value) {
        return switch (value) {
            case 1 -> Known.COUNTED;
            case 2 -> Known.NOT_PAID;
            case 3 -> Known.OUTSIDE_WINDOW;
            case 4 -> Known.IS_PAID;
            case 5 -> Known.NO_DATE;
            case 6 -> Known.OTHER_KIND;
            case 7 -> Known.NOTHING;
            default -> new Unknown(value);
        };
    }
}
