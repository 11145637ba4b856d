// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: reading or writing a file or stream failed. */
public final class IoException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public IoException(String message) {
        super(10, message, null);
    }

    IoException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
