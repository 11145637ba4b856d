// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What becomes of an order. The numbers are for ever. */
public sealed interface OrderStepKind extends OpenEnum {
    /** from that day on the order is of {@code amount}, not negative. */
    OrderStepKind CHANGED = Known.CHANGED;

    /** so much was delivered; below 0: taken back. */
    OrderStepKind DELIVERED = Known.DELIVERED;

    /** so much was invoiced; below 0: taken back. */
    OrderStepKind INVOICED = Known.INVOICED;

    /** so much will not be delivered; below 0: it will be again. */
    OrderStepKind CANCELLED = Known.CANCELLED;

    /** delivery is now expected on {@code expected}, or nobody knows. */
    OrderStepKind RESCHEDULED = Known.RESCHEDULED;

    /** The values that this package has names for. */
    enum Known implements OrderStepKind {
        /** from that day on the order is of {@code amount}, not negative. */
        CHANGED(1),
        /** so much was delivered; below 0: taken back. */
        DELIVERED(2),
        /** so much was invoiced; below 0: taken back. */
        INVOICED(3),
        /** so much will not be delivered; below 0: it will be again. */
        CANCELLED(4),
        /** delivery is now expected on {@code expected}, or nobody knows. */
        RESCHEDULED(5);

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
    record Unknown(int value) implements OrderStepKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static OrderStepKind of(int value) {
        return switch (value) {
            case 1 -> Known.CHANGED;
            case 2 -> Known.DELIVERED;
            case 3 -> Known.INVOICED;
            case 4 -> Known.CANCELLED;
            case 5 -> Known.RESCHEDULED;
            default -> new Unknown(value);
        };
    }
}
