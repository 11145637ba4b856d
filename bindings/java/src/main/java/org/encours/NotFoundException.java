// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the thing named does not exist. */
public final class NotFoundException extends EncoursException {
    private static final long serialVersionUID = 1L;

    NotFoundException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
