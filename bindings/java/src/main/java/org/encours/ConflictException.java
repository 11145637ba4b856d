// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: somebody else wrote first: refresh and try again. */
public final class ConflictException extends EncoursException {
    private static final long serialVersionUID = 1L;

    ConflictException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
