// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;

/** When something is recorded: what the host says, else the clock of this machine. */
final class Recorded {
    private Recorded() {}

    /** An instant that nobody gave is null, or 0 as the library has it. */
    static Instant at(Instant given) {
        return given == null || given.equals(Instant.EPOCH) ? Instant.now() : given;
    }
}
