// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutOrder;

/**
 * The order book on a day, in one currency. Amounts in minor units.
 *
 * @param orders orders placed by that day (unsigned)
 * @param ordersOpen of these, with something still to deliver (unsigned)
 * @param ordered their amounts as changed by then
 * @param cancelled of {@code ordered}
 * @param delivered of {@code ordered}
 * @param invoiced of {@code ordered}
 * @param toDeliver ordered - cancelled - delivered
 * @param within neither delivered nor invoiced, expected by the horizon
 * @param beyond the same, expected after the horizon
 * @param undated the same, with no day expected
 * @param late of {@code within}: expected before that day
 * @param deliveredNotInvoiced sum over orders of what is delivered and not invoiced
 * @param invoicedAhead sum over orders of what is invoiced and not delivered; so to_deliver =
 *         within + beyond + undated + invoiced_ahead
 * @param advances open on that day, of advances linked to these orders, positive
 * @param covered of what is not invoiced yet, so much is paid by these advances: an order at most
 *         up to its own amount
 */
public record OrderBook(long orders, long ordersOpen, long ordered, long cancelled, long delivered,
        long invoiced, long toDeliver, long within, long beyond, long undated, long late,
        long deliveredNotInvoiced, long invoicedAhead, long advances, long covered) {
    /** Reads a value while it can be read. */
    static OrderBook read(MemorySegment at, Call scope) {
        return new OrderBook(at.get(JAVA_LONG, LayoutOrder.OrderBook.ORDERS), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.ORDERS_OPEN), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.ORDERED), at.get(JAVA_LONG, LayoutOrder.OrderBook.CANCELLED),
                at.get(JAVA_LONG, LayoutOrder.OrderBook.DELIVERED), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.INVOICED), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.TO_DELIVER), at.get(JAVA_LONG, LayoutOrder.OrderBook.WITHIN),
                at.get(JAVA_LONG, LayoutOrder.OrderBook.BEYOND), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.UNDATED), at.get(JAVA_LONG, LayoutOrder.OrderBook.LATE),
                at.get(JAVA_LONG, LayoutOrder.OrderBook.DELIVERED_NOT_INVOICED), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.INVOICED_AHEAD), at.get(JAVA_LONG,
                LayoutOrder.OrderBook.ADVANCES), at.get(JAVA_LONG, LayoutOrder.OrderBook.COVERED));
    }
}
