// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Of which headers this package was made. */
final class Interface {
    static final int MAJOR = 1;
    static final int MINOR = 1;

    private Interface() {}
}
