// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a callback failed; its own status is in error.cause. */
public final class CallbackException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public CallbackException(String message) {
        super(16, message, null);
    }

    CallbackException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
