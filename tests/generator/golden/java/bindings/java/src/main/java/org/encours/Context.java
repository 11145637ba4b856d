// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeContext;

/** Allocator and log. Opaque. */
public final class Context extends Handle {
    Context(MemorySegment address, Object... kept) {
        super(address, NativeContext::contextFree, kept);
    }

    /** Made when it is first asked for; it lives as long as the process. */
    private static final class Standard {
        private static final Context CONTEXT = create(null);

        static {
            CONTEXT.share();
        }
    }

    /**
     * The context of calls that are not given one: default limits, no log. Closing it does
     * nothing.
     *
     * @return always the same context
     */
    public static Context standard() {
        return Standard.CONTEXT;
    }

    /**
     * Make a context.
     *
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Context create(ContextOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = ContextOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeContext.contextNew(optionsAt, outAt, call.error()));
            return new Context(outAt.get(ADDRESS, 0), call.kept());
        }
    }
}
