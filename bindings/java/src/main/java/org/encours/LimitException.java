// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a stated limit would be passed. */
public final class LimitException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public LimitException(String message) {
        super(20, message, null);
    }

    LimitException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
