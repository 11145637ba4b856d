// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the thing named does not exist. */
public final class NotFoundException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public NotFoundException(String message) {
        super(4, message, null);
    }

    NotFoundException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
