// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a store failed for a reason of its own. */
public final class StorageException extends EncoursException {
    private static final long serialVersionUID = 1L;

    StorageException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
