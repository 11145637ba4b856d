// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the allocator returned NULL. */
public final class NoMemoryException extends EncoursException {
    private static final long serialVersionUID = 1L;

    NoMemoryException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
