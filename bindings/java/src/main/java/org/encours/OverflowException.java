// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: an exact result does not fit its type. */
public final class OverflowException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public OverflowException(String message) {
        super(6, message, null);
    }

    OverflowException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
