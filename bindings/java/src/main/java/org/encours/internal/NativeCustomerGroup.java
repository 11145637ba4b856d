// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/customer_group.h}. */
public final class NativeCustomerGroup {
    private static final MethodHandle VIEW_GROUP_PARENT =
            Library.function("encours_view_group_parent", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_GROUP_HEAD = Library.function("encours_view_group_head",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, LayoutDate.Date.LAYOUT, JAVA_INT,
            ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_GROUP_HEADS =
            Library.function("encours_view_group_heads", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_GROUP_MEMBERS =
            Library.function("encours_view_group_members", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, LayoutDate.Date.LAYOUT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle VIEW_GROUP_BALANCE =
            Library.function("encours_view_group_balance", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));

    private NativeCustomerGroup() {}

    public static int viewGroupParent(MemorySegment view, long customer, MemorySegment asOf,
            MemorySegment parent, MemorySegment error) {
        try {
            return (int) VIEW_GROUP_PARENT.invokeExact(view, customer, asOf, parent, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewGroupHead(MemorySegment view, long customer, MemorySegment asOf, int by,
            MemorySegment head, MemorySegment error) {
        try {
            return (int) VIEW_GROUP_HEAD.invokeExact(view, customer, asOf, by, head, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewGroupHeads(MemorySegment view, MemorySegment asOf, int by,
            MemorySegment heads, long capacity, MemorySegment count, MemorySegment error) {
        try {
            return (int) VIEW_GROUP_HEADS.invokeExact(view, asOf, by, heads, capacity, count,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewGroupMembers(MemorySegment view, long customer, MemorySegment asOf,
            MemorySegment members, long capacity, MemorySegment count, MemorySegment error) {
        try {
            return (int) VIEW_GROUP_MEMBERS.invokeExact(view, customer, asOf, members, capacity,
                    count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int viewGroupBalance(MemorySegment view, long customer, short currency,
            MemorySegment asOf, MemorySegment balance, MemorySegment error) {
        try {
            return (int) VIEW_GROUP_BALANCE.invokeExact(view, customer, currency, asOf, balance,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
