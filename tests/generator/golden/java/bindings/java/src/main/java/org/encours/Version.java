// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The version. */
public final class Version {
    /** rises when what was there changes. */
    public static final int MAJOR = 1;

    /** rises when something is added. */
    public static final int MINOR = 1;

    /** rises when only faults are mended. */
    public static final int PATCH = 0;

    private Version() {}
}
