// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: stored bytes are damaged or not ours. */
public final class CorruptException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public CorruptException(String message) {
        super(9, message, null);
    }

    CorruptException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
