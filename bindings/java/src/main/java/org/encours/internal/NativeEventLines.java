// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/event_lines.h}. */
public final class NativeEventLines {
    private static final MethodHandle VIEW_EVENT_LINES =
            Library.function("encours_view_event_lines", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeEventLines() {}

    public static int viewEventLines(MemorySegment view, MemorySegment options, MemorySegment write,
            MemorySegment user, MemorySegment report, MemorySegment error) {
        try {
            return (int) VIEW_EVENT_LINES.invokeExact(view, options, write, user, report, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
