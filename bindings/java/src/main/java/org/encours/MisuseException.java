// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the call itself is wrong: null where a pointer is needed. */
public final class MisuseException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public MisuseException(String message) {
        super(2, message, null);
    }

    MisuseException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
