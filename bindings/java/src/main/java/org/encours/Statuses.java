// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeError;

/**
 * Status codes and the detail of a failure.
 *
 * <p>Every function that can fail returns an {@code encours_status} and takes, last, an optional
 * pointer to an {@code encours_error} owned by the caller. Nothing is allocated and nothing is kept
 * by the library or the thread. On failure out handles are NULL, out values are untouched and
 * nothing has changed.
 *
 * <p>Any of them may return {@code ENCOURS_E_MISUSE} when a pointer that is needed is NULL, and
 * {@code ENCOURS_E_ABI} when it is given a sized struct that it cannot honour (struct_size not set,
 * or bytes in use that this library does not know); the lists of statuses name these only where
 * there is more to say.
 *
 * <p>The low byte of a status is its kind (one of {@code encours_status_kind}); the upper bytes
 * carry detail and may grow: compare kinds with {@code encours_status_kind_of()}.
 */
public final class Statuses {
    /** Of a store: the connection broke while writing, the records may be stored or not. */
    public static final int E_UNKNOWN_OUTCOME = 275;

    /**
     * The kind of a status: its low byte.
     *
     * @param status any status
     * @return an {@code encours_status_kind}, or one this library does not know
     */
    public static StatusKind statusKindOf(int status) {
        try (Call call = Call.begin()) {
            return StatusKind.of(NativeError.statusKindOf(status));
        }
    }

    /**
     * The name of a status kind, such as "{@code ENCOURS_E_INVALID}"; of a kind this library does
     * not know it ends in "UNKNOWN".
     *
     * @param status any status
     * @return what the text above says
     */
    public static String statusName(int status) {
        try (Call call = Call.begin()) {
            return Convert.text(NativeError.statusName(status));
        }
    }

    /**
     * Write a failure as one line: {@code source:line:column: message [ENCOURS_E_INVALID]. hint},
     * parts that are absent left out. Always terminated; cut at a character boundary when {@code
     * size} is too small.
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
