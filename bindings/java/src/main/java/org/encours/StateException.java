// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: not possible in the present state. */
public final class StateException extends EncoursException {
    private static final long serialVersionUID = 1L;

    StateException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
