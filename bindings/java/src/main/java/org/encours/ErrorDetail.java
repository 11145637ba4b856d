// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutError;

/**
 * Detail of a failure: what, where, which rule, what to do.
 *
 * @param status what the function returned
 * @param cause status of the callback or store that led to it, or 0
 * @param index element, row or command at fault, from 0; -1 when none
 * @param line line of a text input, from 1; 0 when none (unsigned)
 * @param column column (field) of that line, from 1; 0 when none (unsigned)
 * @param source name of the input, empty when none
 * @param field name of the field at fault, empty when none
 * @param message one sentence: what, with value and rule; UTF-8
 * @param hint what to do about it, or empty; never proposes an amount
 */
public record ErrorDetail(int status, int cause, long index, long line, long column, String source,
        String field, String message, String hint) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ErrorDetail defaults() {
        return new ErrorDetail(0, 0, -1, 0, 0, "", "", "", "");
    }

    /**
     * The same with another status.
     *
     * @param status what the function returned
     * @return a changed copy
     */
    public ErrorDetail status(int status) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another cause.
     *
     * @param cause status of the callback or store that led to it, or 0
     * @return a changed copy
     */
    public ErrorDetail cause(int cause) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another index.
     *
     * @param index element, row or command at fault, from 0; -1 when none
     * @return a changed copy
     */
    public ErrorDetail index(long index) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another line.
     *
     * @param line line of a text input, from 1; 0 when none (unsigned)
     * @return a changed copy
     */
    public ErrorDetail line(long line) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another column.
     *
     * @param column column (field) of that line, from 1; 0 when none (unsigned)
     * @return a changed copy
     */
    public ErrorDetail column(long column) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another source.
     *
     * @param source name of the input, empty when none
     * @return a changed copy
     */
    public ErrorDetail source(String source) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another field.
     *
     * @param field name of the field at fault, empty when none
     * @return a changed copy
     */
    public ErrorDetail field(String field) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another message.
     *
     * @param message one sentence: what, with value and rule; UTF-8
     * @return a changed copy
     */
    public ErrorDetail message(String message) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /**
     * The same with another hint.
     *
     * @param hint what to do about it, or empty; never proposes an amount
     * @return a changed copy
     */
    public ErrorDetail hint(String hint) {
        return new ErrorDetail(status, cause, index, line, column, source, field, message, hint);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ErrorDetail value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutError.Error.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ErrorDetail value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutError.Error.STATUS, status);
        at.set(JAVA_INT, LayoutError.Error.CAUSE, cause);
        at.set(JAVA_LONG, LayoutError.Error.INDEX, index);
        at.set(JAVA_LONG, LayoutError.Error.LINE, line);
        at.set(JAVA_LONG, LayoutError.Error.COLUMN, column);
        Convert.field(source, at, LayoutError.Error.SOURCE, 128, "source");
        Convert.field(field, at, LayoutError.Error.FIELD, 64, "field");
        Convert.field(message, at, LayoutError.Error.MESSAGE, 320, "message");
        Convert.field(hint, at, LayoutError.Error.HINT, 192, "hint");
    }

    /** Reads a value while it can be read. */
    static ErrorDetail read(MemorySegment at, Call scope) {
        return new ErrorDetail(at.get(JAVA_INT, LayoutError.Error.STATUS), at.get(JAVA_INT,
                LayoutError.Error.CAUSE), at.get(JAVA_LONG, LayoutError.Error.INDEX),
                at.get(JAVA_LONG, LayoutError.Error.LINE), at.get(JAVA_LONG,
                LayoutError.Error.COLUMN), Convert.field(at, LayoutError.Error.SOURCE, 128),
                Convert.field(at, LayoutError.Error.FIELD, 64), Convert.field(at,
                LayoutError.Error.MESSAGE, 320), Convert.field(at, LayoutError.Error.HINT, 192));
    }
}
