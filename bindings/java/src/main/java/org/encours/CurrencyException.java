// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: currencies are mixed, unknown or without a rate. */
public final class CurrencyException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public CurrencyException(String message) {
        super(7, message, null);
    }

    CurrencyException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
