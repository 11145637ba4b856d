// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: not possible in the present state. */
public final class StateException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public StateException(String message) {
        super(8, message, null);
    }

    StateException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
