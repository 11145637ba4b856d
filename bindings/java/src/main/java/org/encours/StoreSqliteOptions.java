// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStore;

/**
 * Options of {@link Store#openSqlite}.
 *
 * @param mustExist 1: do not create the file
 * @param busyWaitMsMax wait for another writer's lock, milliseconds; 0: 5000
 */
public record StoreSqliteOptions(long mustExist, long busyWaitMsMax) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static StoreSqliteOptions defaults() {
        return new StoreSqliteOptions(0, 0);
    }

    /**
     * The same with another must exist.
     *
     * @param mustExist 1: do not create the file
     * @return a changed copy
     */
    public StoreSqliteOptions mustExist(long mustExist) {
        return new StoreSqliteOptions(mustExist, busyWaitMsMax);
    }

    /**
     * The same with another busy wait ms max.
     *
     * @param busyWaitMsMax wait for another writer's lock, milliseconds; 0: 5000
     * @return a changed copy
     */
    public StoreSqliteOptions busyWaitMsMax(long busyWaitMsMax) {
        return new StoreSqliteOptions(mustExist, busyWaitMsMax);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(StoreSqliteOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStore.StoreSqliteOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(StoreSqliteOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutStore.StoreSqliteOptions.MUST_EXIST, Convert.u32(mustExist,
                "mustExist"));
        at.set(JAVA_INT, LayoutStore.StoreSqliteOptions.BUSY_WAIT_MS_MAX, Convert.u32(busyWaitMsMax,
                "busyWaitMsMax"));
    }
}
