// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutOrder;

/**
 * Options of {@link Transaction#orderStep}.
 *
 * @param order number, or reference of an earlier command (unsigned)
 * @param amount gross, minor units, in the currency of the order; 0 of RESCHEDULED, other than 0 of
 *         DELIVERED, INVOICED and CANCELLED
 * @param kind a {@link OrderStepKind}
 * @param day when, not before the order was placed; null: none
 * @param expected of RESCHEDULED: the day, or null; of others null; null: none
 */
public record OrderStepOptions(long order, long amount, OrderStepKind kind, LocalDate day,
        LocalDate expected) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static OrderStepOptions defaults() {
        return new OrderStepOptions(0, 0, OrderStepKind.of(0), null, null);
    }

    /**
     * The same with another order.
     *
     * @param order number, or reference of an earlier command (unsigned)
     * @return a changed copy
     */
    public OrderStepOptions order(long order) {
        return new OrderStepOptions(order, amount, kind, day, expected);
    }

    /**
     * The same with another amount.
     *
     * @param amount gross, minor units, in the currency of the order; 0 of RESCHEDULED, other than
     *         0 of DELIVERED, INVOICED and CANCELLED
     * @return a changed copy
     */
    public OrderStepOptions amount(long amount) {
        return new OrderStepOptions(order, amount, kind, day, expected);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link OrderStepKind}
     * @return a changed copy
     */
    public OrderStepOptions kind(OrderStepKind kind) {
        return new OrderStepOptions(order, amount, kind, day, expected);
    }

    /**
     * The same with another day.
     *
     * @param day when, not before the order was placed; null: none
     * @return a changed copy
     */
    public OrderStepOptions day(LocalDate day) {
        return new OrderStepOptions(order, amount, kind, day, expected);
    }

    /**
     * The same with another expected.
     *
     * @param expected of RESCHEDULED: the day, or null; of others null; null: none
     * @return a changed copy
     */
    public OrderStepOptions expected(LocalDate expected) {
        return new OrderStepOptions(order, amount, kind, day, expected);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(OrderStepOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutOrder.OrderStepOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(OrderStepOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutOrder.OrderStepOptions.ORDER, order);
        at.set(JAVA_LONG, LayoutOrder.OrderStepOptions.AMOUNT, amount);
        at.set(JAVA_INT, LayoutOrder.OrderStepOptions.KIND, kind.value());
        at.set(JAVA_INT, LayoutOrder.OrderStepOptions.DAY, Convert.day(day));
        at.set(JAVA_INT, LayoutOrder.OrderStepOptions.EXPECTED, Convert.day(expected));
    }
}
