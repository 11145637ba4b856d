// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: it is not known whether the last write took place. */
public final class InDoubtException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public InDoubtException(String message) {
        super(19, message, null);
    }

    InDoubtException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
