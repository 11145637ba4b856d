// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: not allowed to this actor. */
public final class DeniedException extends EncoursException {
    private static final long serialVersionUID = 1L;

    DeniedException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
