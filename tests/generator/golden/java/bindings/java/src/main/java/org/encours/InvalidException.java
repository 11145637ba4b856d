// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a value given is not acceptable. */
public final class InvalidException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public InvalidException(String message) {
        super(1, message, null);
    }

    InvalidException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
