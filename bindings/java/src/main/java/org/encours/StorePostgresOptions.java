// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStorePostgres;

/**
 * Options of {@link Store#openPostgres}. Zero is the default of every member.
 *
 * @param schema 1 to 40 of a-z, 0-9 and _, not beginning with a digit or pg_; null: encours
 * @param mustExist 1: neither make nor change tables
 * @param distribution a {@link StorePostgresDistribution}; read when the tables are made
 * @param connectWaitMsMax wait for a connection, and for a lost server to come back, milliseconds;
 *         0: 10000
 * @param busyWaitMsMax wait for another writer's lock, milliseconds; 0: 5000
 * @param statementWaitMsMax wait for one statement, milliseconds; 0: 600000. Also how long a silent
 *         server is taken for alive
 * @param retriesMax repeats of one call after failures that changed nothing; 0: 3
 */
public record StorePostgresOptions(String schema, long mustExist,
        StorePostgresDistribution distribution, long connectWaitMsMax, long busyWaitMsMax,
        long statementWaitMsMax, long retriesMax) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static StorePostgresOptions defaults() {
        return new StorePostgresOptions(null, 0, StorePostgresDistribution.PLAIN, 0, 0, 0, 0);
    }

    /**
     * The same with another schema.
     *
     * @param schema 1 to 40 of a-z, 0-9 and _, not beginning with a digit or pg_; null: encours
     * @return a changed copy
     */
    public StorePostgresOptions schema(String schema) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another must exist.
     *
     * @param mustExist 1: neither make nor change tables
     * @return a changed copy
     */
    public StorePostgresOptions mustExist(long mustExist) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another distribution.
     *
     * @param distribution a {@link StorePostgresDistribution}; read when the tables are made
     * @return a changed copy
     */
    public StorePostgresOptions distribution(StorePostgresDistribution distribution) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another connect wait ms max.
     *
     * @param connectWaitMsMax wait for a connection, and for a lost server to come back,
     *         milliseconds; 0: 10000
     * @return a changed copy
     */
    public StorePostgresOptions connectWaitMsMax(long connectWaitMsMax) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another busy wait ms max.
     *
     * @param busyWaitMsMax wait for another writer's lock, milliseconds; 0: 5000
     * @return a changed copy
     */
    public StorePostgresOptions busyWaitMsMax(long busyWaitMsMax) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another statement wait ms max.
     *
     * @param statementWaitMsMax wait for one statement, milliseconds; 0: 600000. Also how long a
     *         silent server is taken for alive
     * @return a changed copy
     */
    public StorePostgresOptions statementWaitMsMax(long statementWaitMsMax) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /**
     * The same with another retries max.
     *
     * @param retriesMax repeats of one call after failures that changed nothing; 0: 3
     * @return a changed copy
     */
    public StorePostgresOptions retriesMax(long retriesMax) {
        return new StorePostgresOptions(schema, mustExist, distribution, connectWaitMsMax,
                busyWaitMsMax, statementWaitMsMax, retriesMax);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(StorePostgresOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStorePostgres.StorePostgresOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(StorePostgresOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutStorePostgres.StorePostgresOptions.SCHEMA, scope.text(schema));
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.MUST_EXIST, Convert.u32(mustExist,
                "mustExist"));
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.DISTRIBUTION,
                distribution.value());
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.CONNECT_WAIT_MS_MAX,
                Convert.u32(connectWaitMsMax, "connectWaitMsMax"));
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.BUSY_WAIT_MS_MAX,
                Convert.u32(busyWaitMsMax, "busyWaitMsMax"));
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.STATEMENT_WAIT_MS_MAX,
                Convert.u32(statementWaitMsMax, "statementWaitMsMax"));
        at.set(JAVA_INT, LayoutStorePostgres.StorePostgresOptions.RETRIES_MAX,
                Convert.u32(retriesMax, "retriesMax"));
    }
}
