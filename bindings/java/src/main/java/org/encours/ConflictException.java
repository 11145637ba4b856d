// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: somebody else wrote first: refresh and try again. */
public final class ConflictException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public ConflictException(String message) {
        super(5, message, null);
    }

    ConflictException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
