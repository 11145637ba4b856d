// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the tables of a new schema are laid over the servers. */
public sealed interface StorePostgresDistribution extends OpenEnum {
    /**
     * ordinary tables: one server, or one that distributes tables by their primary keys by itself.
     */
    StorePostgresDistribution PLAIN = Known.PLAIN;

    /** Citus: distributed by ledger, all of one ledger on one node. */
    StorePostgresDistribution CITUS = Known.CITUS;

    /** The values that this package has names for. */
    enum Known implements StorePostgresDistribution {
        /**
         * ordinary tables: one server, or one that distributes tables by their primary keys by
         * itself.
         */
        PLAIN(0),
        /** Citus: distributed by ledger, all of one ledger on one node. */
        CITUS(1);

        private final int value;

        Known(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /**
     * A number that a later library gave a meaning.
     *
     * @param value the number
     */
    record Unknown(int value) implements StorePostgresDistribution {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StorePostgresDistribution of(int value) {
        return switch (value) {
            case 0 -> Known.PLAIN;
            case 1 -> Known.CITUS;
            default -> new Unknown(value);
        };
    }
}
