// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a value given is not acceptable. */
public final class InvalidException extends EncoursException {
    private static final long serialVersionUID = 1L;

    InvalidException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
