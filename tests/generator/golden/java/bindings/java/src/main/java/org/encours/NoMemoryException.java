// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: the allocator returned null. */
public final class NoMemoryException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public NoMemoryException(String message) {
        super(12, message, null);
    }

    NoMemoryException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
