// SPDX-License-Identifier: MIT
package org.encours;

/** A handle was used after it had been closed. */
public final class ClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ClosedException(String what) {
        super(what + " is closed.");
    }
}
