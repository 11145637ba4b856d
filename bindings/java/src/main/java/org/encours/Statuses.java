// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeError;

/**
 * Status codes and the detail of a failure.
 *
 * <p>Every function that can fail returns a {@code encours_status} and takes, last, an optional
 * pointer to a {@link ErrorDetail} owned by the caller. Nothing is allocated and nothing is kept by
 * the library or the thread. On failure out handles are null, out values are untouched and nothing
 * has changed.
 *
 * <p>Any of them may return {@link StatusKind#MISUSE} when a pointer that is needed is null, and
 * {@link StatusKind#ABI} when it is given a sized struct that it cannot honour (struct_size not
 * set, or bytes in use that this library does not know); the lists of statuses name these only
 * where there is more to say.
 *
 * <p>The low byte of a status is its kind (one of {@link StatusKind}); the upper bytes carry detail
 * and may grow: compare kinds with {@link Statuses#statusKindOf}.
 */
public final class Statuses {
    /** Of a store: the connection broke while writing, the records may be stored or not. */
    public static final int E_UNKNOWN_OUTCOME = 275;

    /**
     * The kind of a status: its low byte.
     *
     * @param status any status
     * @return a {@link StatusKind}, or one this library does not know
     */
    public static StatusKind statusKindOf(int status) {
        return StatusKind.of(NativeError.statusKindOf(status));
    }

    /**
     * The name of a status kind, such as "{@link StatusKind#INVALID}"; of a kind this library does
     * not know it ends in "UNKNOWN".
     *
     * @param status any status
     * @return the name of a status kind, such as "{@link StatusKind#INVALID}"
     */
    public static String statusName(int status) {
        return Convert.text(NativeError.statusName(status));
    }

    /**
     * Write a failure as one line: {@code source:line:column: message [ENCOURS_E_INVALID]. hint},
     * parts that are absent left out. Always terminated; cut at a character boundary when
     * {@code size} is too small.
     *
     * @param error the failure
     * @return bytes the whole line needs, without the terminator
     */
    public static String format(ErrorDetail error) {
        try (Call call = Call.begin()) {
            MemorySegment errorAt = ErrorDetail.write(Objects.requireNonNull(error, "error"), call);
            return call.string((text, size) -> NativeError.errorFormat(errorAt, text, size));
        }
    }

    private Statuses() {}
}
