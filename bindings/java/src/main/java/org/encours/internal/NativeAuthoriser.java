// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/authoriser.h}. */
public final class NativeAuthoriser {
    private static final MethodHandle ACTION_NAME = Library.reader("encours_action_name",
            FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle ACTION_FIND = Library.function("encours_action_find",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle AUTHORISER_NEW = Library.function("encours_authoriser_new",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AUTHORISER_FREE = Library.function("encours_authoriser_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle AUTHORISER_ASK = Library.function("encours_authoriser_ask",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));

    private NativeAuthoriser() {}

    public static MemorySegment actionName(int action) {
        try {
            return (MemorySegment) ACTION_NAME.invokeExact(action);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int actionFind(MemorySegment name) {
        try {
            return (int) ACTION_FIND.invokeExact(name);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int authoriserNew(MemorySegment context, MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) AUTHORISER_NEW.invokeExact(context, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void authoriserFree(MemorySegment authoriser) {
        try {
            AUTHORISER_FREE.invokeExact(authoriser);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int authoriserAsk(MemorySegment authoriser, MemorySegment question,
            MemorySegment answer, MemorySegment error) {
        try {
            return (int) AUTHORISER_ASK.invokeExact(authoriser, question, answer, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
