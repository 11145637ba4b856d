// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/open_items.h}. */
public final class NativeOpenItems {
    private static final MethodHandle OPEN_ITEMS_WORKSPACE_SIZE =
            Library.reader("encours_open_items_workspace_size", FunctionDescriptor.of(JAVA_LONG,
            JAVA_LONG));
    private static final MethodHandle OPEN_ITEMS_COMPUTE =
            Library.function("encours_open_items_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
    private static final MethodHandle INSTALMENT_LINES_FILL =
            Library.function("encours_instalment_lines_fill", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS));

    private NativeOpenItems() {}

    public static long openItemsWorkspaceSize(long count) {
        try {
            return (long) OPEN_ITEMS_WORKSPACE_SIZE.invokeExact(count);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int openItemsCompute(MemorySegment items, MemorySegment asOf, int allocations,
            MemorySegment workspace, long workspaceSize, MemorySegment error) {
        try {
            return (int) OPEN_ITEMS_COMPUTE.invokeExact(items, asOf, allocations, workspace,
                    workspaceSize, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int instalmentLinesFill(MemorySegment lines, MemorySegment error) {
        try {
            return (int) INSTALMENT_LINES_FILL.invokeExact(lines, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
