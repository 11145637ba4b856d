// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Thrown for a failure of its kind: a lock is held elsewhere: try again later. */
public final class BusyException extends EncoursException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to report from Java code that the library calls.
     *
     * @param message what happened and what to do
     */
    public BusyException(String message) {
        super(18, message, null);
    }

    BusyException(int code, String message, ErrorDetail detail) {
        super(code, message, detail);
    }
}
