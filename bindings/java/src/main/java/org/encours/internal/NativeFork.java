// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/fork.h}. */
public final class NativeFork {
    private static final MethodHandle FORK_NEW = Library.function("encours_fork_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle FORK_FREE = Library.function("encours_fork_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle FORK_APPLY = Library.function("encours_fork_apply",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle FORK_VIEW = Library.function("encours_fork_view",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeFork() {}

    public static int forkNew(MemorySegment view, MemorySegment out, MemorySegment error) {
        try {
            return (int) FORK_NEW.invokeExact(view, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void forkFree(MemorySegment fork) {
        try {
            FORK_FREE.invokeExact(fork);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forkApply(MemorySegment fork, MemorySegment transaction,
            MemorySegment error) {
        try {
            return (int) FORK_APPLY.invokeExact(fork, transaction, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int forkView(MemorySegment fork, MemorySegment out, MemorySegment error) {
        try {
            return (int) FORK_VIEW.invokeExact(fork, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
