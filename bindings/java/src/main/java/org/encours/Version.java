// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import org.encours.internal.NativeVersion;

/**
 * The version of the headers and of the library. The build reads these constants, so that header,
 * library, pkg-config file and soname cannot disagree.
 */
public final class Version {
    /** Of these headers: rises when something that was there changes. */
    public static final int MAJOR = 0;

    /** Rises when something is added. */
    public static final int MINOR = 1;

    /** Rises when only faults are mended. */
    public static final int PATCH = 0;

    /**
     * Version of the library at run time: major * 1000000 + minor * 1000 + patch.
     *
     * @return version of the library at run time
     */
    public static long version() {
        return Integer.toUnsignedLong(NativeVersion.version());
    }

    private Version() {}
}
