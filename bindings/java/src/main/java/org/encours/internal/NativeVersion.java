// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/version.h}. */
public final class NativeVersion {
    private static final MethodHandle VERSION = Library.reader("encours_version",
            FunctionDescriptor.of(JAVA_INT));

    private NativeVersion() {}

    public static int version() {
        try {
            return (int) VERSION.invokeExact();
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
