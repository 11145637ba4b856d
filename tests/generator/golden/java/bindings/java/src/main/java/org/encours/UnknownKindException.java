// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a kind of failure of a later library. */
public final class UnknownKindException extends EncoursException {
    private static final long serialVersionUID = 1L;

    UnknownKindException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
