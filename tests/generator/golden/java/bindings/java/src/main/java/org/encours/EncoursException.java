// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeError;

/**
 * A call was refused or failed; the class says of what kind the failure is.
 *
 * <p>The message says what happened, where, which value or rule is at fault and what to do, in the
 * words of {@code encours_error_format()}. The parts of it can be had one by one; those that a
 * failure does not have are null, or -1 for {@link #index()} and 0 for line and column.
 */
public abstract sealed class EncoursException extends RuntimeException permits InvalidException,
        NotFoundException, NoMemoryException, UnknownKindException {
    private static final long serialVersionUID = 1L;

    /** The status, never 0. */
    private final int code;
    private final transient ErrorDetail detail;

    EncoursException(int code, String message, ErrorDetail detail) {
        super(message);
        this.code = code;
        this.detail = detail;
    }

    /**
     * The status of the C interface: the low byte is the kind, the others are detail.
     *
     * @return the status, never 0
     */
    public final int code() {
        return code;
    }

    /**
     * Of what kind the failure is, as the class also says.
     *
     * @return the kind
     */
    public final StatusKind kind() {
        return StatusKind.of(code & 0xff);
    }

    /**
     * All that is known about the failure, in parts.
     *
     * @return the parts; null after the exception was read from a stream
     */
    public final ErrorDetail detail() {
        return detail;
    }

    /**
     * The name of the input at fault.
     *
     * @return a name, often of a file, or null
     */
    public final String source() {
        return detail == null ? null : present(detail.source());
    }

    /**
     * The line of a text input.
     *
     * @return a line from 1, or 0
     */
    public final long line() {
        return detail == null ? 0 : detail.line();
    }

    /**
     * The column of that line: its field, counted from the first.
     *
     * @return a column from 1, or 0
     */
    public final long column() {
        return detail == null ? 0 : detail.column();
    }

    /**
     * The field at fault.
     *
     * @return its name, or null
     */
    public final String field() {
        return detail == null ? null : present(detail.field());
    }

    /**
     * The element, row or command at fault.
     *
     * @return a number from 0, or -1
     */
    public final long index() {
        return detail == null ? -1 : detail.index();
    }

    /**
     * What to do about it.
     *
     * @return a sentence, or null
     */
    public final String hint() {
        return detail == null ? null : present(detail.hint());
    }

    private static String present(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * A failure with a status of its own, to report from Java code that the library calls.
     *
     * @param code a status of the C interface, never 0
     * @param message what happened and what to do
     * @return the exception of its kind
     * @throws IllegalArgumentException if the code is 0, which is success
     */
    public static EncoursException of(int code, String message) {
        if (code == 0) {
            throw new IllegalArgumentException("The code of a failure is not 0.");
        }
        return of(code, message, null);
    }

    /** The exception for a status and the struct the library described the failure in. */
    static EncoursException of(int code, MemorySegment error) {
        ErrorDetail detail;
        String message;
        try (Call call = Call.begin()) {
            detail = ErrorDetail.read(error, call);
            message = call.string((out, size) -> NativeError.errorFormat(error, out, size));
        }
        return of(code, message, detail);
    }

    private static EncoursException of(int code, String message, ErrorDetail detail) {
        return switch (code & 0xff) {
            case 1 -> new InvalidException(code, message, detail);
            case 4 -> new NotFoundException(code, message, detail);
            case 12 -> new NoMemoryException(code, message, detail);
            default -> new UnknownKindException(code, message, detail);
        };
    }
}
