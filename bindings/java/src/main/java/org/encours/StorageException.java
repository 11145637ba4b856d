// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a store failed for a reason of its own. */
public final class StorageException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public StorageException(String message) {
        super(11, message, null);
    }

    StorageException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
