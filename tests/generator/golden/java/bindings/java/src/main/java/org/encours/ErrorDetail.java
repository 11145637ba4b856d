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
 * @param cause status of the callback that led to it, or 0
 * @param index element at fault, from 0; -1 when none
 * @param line line of a text input, from 1; 0 when none (unsigned)
 * @param column column of that line, from 1; 0 when none (unsigned)
 * @param source name of the input, empty when none
 * @param field name of the field at fault, empty when none
 * @param message one sentence; UTF-8
 * @param hint what to do about it, or empty
 */
public record ErrorDetail(int status, int cause, long index, long line, long column, String source,
        String field, String message, String hint) {
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
