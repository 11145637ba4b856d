// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a struct is larger or smaller than this library can honour. */
public final class AbiException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public AbiException(String message) {
        super(14, message, null);
    }

    AbiException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
