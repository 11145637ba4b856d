// SPDX-License-Identifier: MIT
package org.encours.internal;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The loaded native library and the handles that call into it. */
public final class Library {
    /** A C pointer whose target is given a size by whoever reads it. */
    public static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = checked(LibraryFile.open());

    private Library() {}

    /**
     * A handle for a function that may take long or call back into Java.
     *
     * @param name the C function
     * @param descriptor its signature
     * @return the handle
     */
    public static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(symbol(name), descriptor);
    }

    /**
     * A handle for a function that only reads a value: the thread does not leave the Java state.
     *
     * @param name the C function
     * @param descriptor its signature
     * @return the handle
     */
    public static MethodHandle reader(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(symbol(name), descriptor, Linker.Option.critical(false));
    }

    /**
     * A handle for functions of one signature; the address of the function is its first argument.
     *
     * @param descriptor the signature
     * @return the handle
     */
    public static MethodHandle pointer(FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(descriptor);
    }

    /**
     * What a downcall handle never throws by itself, as something a caller need not declare.
     *
     * @param thrown what was thrown
     * @return never
     */
    public static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(thrown);
    }

    /**
     * A signature whose result is an address, an integer or a struct.
     *
     * @param result layout of the result
     * @param parameters layouts of the parameters
     * @return the signature
     */
    public static FunctionDescriptor of(MemoryLayout result, MemoryLayout... parameters) {
        return FunctionDescriptor.of(result, parameters);
    }

    private static MemorySegment symbol(String name) {
        return SYMBOLS.find(name).orElseThrow(() -> new UnsatisfiedLinkError("The encours library "
                + "has no " + name + ": it is older than this package, which needs version "
                + Version.TEXT + " or a later " + Version.MAJOR + ".x."));
    }

    private static SymbolLookup checked(SymbolLookup symbols) {
        MemorySegment version = symbols.find("encours_version").orElseThrow(
                () -> new UnsatisfiedLinkError("The library found is not encours: it has no "
                        + "encours_version()."));
        MethodHandle handle = LINKER.downcallHandle(version,
                FunctionDescriptor.of(ValueLayout.JAVA_INT));
        int found;
        try {
            found = (int) handle.invokeExact();
        } catch (Throwable thrown) {
            throw unexpected(thrown);
        }
        Version.check(found);
        return symbols;
    }
}
