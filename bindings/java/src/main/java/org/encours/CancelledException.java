// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a progress callback asked to stop. */
public final class CancelledException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public CancelledException(String message) {
        super(15, message, null);
    }

    CancelledException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
