// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/fec.h}. */
public final class NativeFec {
    private static final MethodHandle IMPORT_FEC = Library.function("encours_import_fec",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_FEC_COUNT =
            Library.function("encours_import_fec_count", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS));
    private static final MethodHandle IMPORT_FEC_REMARK_COUNT =
            Library.reader("encours_import_fec_remark_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle IMPORT_FEC_REMARK =
            Library.function("encours_import_fec_remark", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeFec() {}

    public static int importFec(MemorySegment ledger, MemorySegment input, MemorySegment fec,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) IMPORT_FEC.invokeExact(ledger, input, fec, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importFecCount(MemorySegment import_, MemorySegment counts,
            MemorySegment error) {
        try {
            return (int) IMPORT_FEC_COUNT.invokeExact(import_, counts, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long importFecRemarkCount(MemorySegment import_) {
        try {
            return (long) IMPORT_FEC_REMARK_COUNT.invokeExact(import_);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int importFecRemark(MemorySegment import_, long index, MemorySegment remark,
            MemorySegment error) {
        try {
            return (int) IMPORT_FEC_REMARK.invokeExact(import_, index, remark, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
