// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the thing named exists already, with other content. */
public final class ExistsException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public ExistsException(String message) {
        super(4, message, null);
    }

    ExistsException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
