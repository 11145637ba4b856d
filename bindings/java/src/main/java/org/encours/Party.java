// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeParty;

/** What is kept of a customer outside the log. Opaque, immutable. */
public final class Party extends Handle {
    Party(MemorySegment address, Object... kept) {
        super(address, NativeParty::partyFree, kept);
    }

    /**
     * Whether there is personal data.
     *
     * @return a {@link PartyStatus}
     */
    public PartyStatus statusOf() {
        MemorySegment self = enter();
        try {
            return PartyStatus.of(NativeParty.partyStatusOf(self));
        } finally {
            leave();
        }
    }

    /**
     * The host's code when it is party data, else empty; borrowed.
     *
     * @return the host's code when it is party data, else empty
     */
    public String code() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeParty.partyCode(self));
        } finally {
            leave();
        }
    }

    /**
     * The name, or empty; borrowed.
     *
     * @return the name, or empty
     */
    public String name() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeParty.partyName(self));
        } finally {
            leave();
        }
    }
}
