// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: built out, optional and absent, or of a later format. */
public final class UnsupportedException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public UnsupportedException(String message) {
        super(13, message, null);
    }

    UnsupportedException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
