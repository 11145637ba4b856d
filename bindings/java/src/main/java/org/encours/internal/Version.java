// SPDX-License-Identifier: MIT
package org.encours.internal;

/** Which versions of the native library this package can use. */
final class Version {
    static final int MAJOR = Interface.MAJOR;
    static final int MINOR = Interface.MINOR;
    static final String TEXT = MAJOR + "." + MINOR;

    private Version() {}

    /** Later minor versions have all that earlier ones have; a major version has not. */
    static void check(int found) {
        int major = found / 1_000_000;
        int minor = found / 1_000 % 1_000;
        if (major != MAJOR || minor < MINOR) {
            throw new UnsatisfiedLinkError("The encours library found is version " + major + "."
                    + minor + "; this package needs " + TEXT + " or a later " + MAJOR + ".x.");
        }
    }
}
