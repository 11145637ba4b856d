// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The methods of a store, to say which calls a fault is for. */
public sealed interface StoreMethod extends OpenEnum {
    /** any. */
    StoreMethod ANY = Known.ANY;

    /** append. */
    StoreMethod APPEND = Known.APPEND;

    /** read. */
    StoreMethod READ = Known.READ;

    /** head. */
    StoreMethod HEAD = Known.HEAD;

    /** list. */
    StoreMethod LIST = Known.LIST;

    /** drop. */
    StoreMethod DROP = Known.DROP;

    /** snapshot put. */
    StoreMethod SNAPSHOT_PUT = Known.SNAPSHOT_PUT;

    /** snapshot seal. */
    StoreMethod SNAPSHOT_SEAL = Known.SNAPSHOT_SEAL;

    /** snapshot find. */
    StoreMethod SNAPSHOT_FIND = Known.SNAPSHOT_FIND;

    /** snapshot get. */
    StoreMethod SNAPSHOT_GET = Known.SNAPSHOT_GET;

    /** snapshot drop. */
    StoreMethod SNAPSHOT_DROP = Known.SNAPSHOT_DROP;

    /** party put. */
    StoreMethod PARTY_PUT = Known.PARTY_PUT;

    /** party get. */
    StoreMethod PARTY_GET = Known.PARTY_GET;

    /** party erase. */
    StoreMethod PARTY_ERASE = Known.PARTY_ERASE;

    /** party list. */
    StoreMethod PARTY_LIST = Known.PARTY_LIST;

    /** The values that this package has names for. */
    enum Known implements StoreMethod {
        /** any. */
        ANY(0),
        /** append. */
        APPEND(1),
        /** read. */
        READ(2),
        /** head. */
        HEAD(3),
        /** list. */
        LIST(4),
        /** drop. */
        DROP(5),
        /** snapshot put. */
        SNAPSHOT_PUT(6),
        /** snapshot seal. */
        SNAPSHOT_SEAL(7),
        /** snapshot find. */
        SNAPSHOT_FIND(8),
        /** snapshot get. */
        SNAPSHOT_GET(9),
        /** snapshot drop. */
        SNAPSHOT_DROP(10),
        /** party put. */
        PARTY_PUT(11),
        /** party get. */
        PARTY_GET(12),
        /** party erase. */
        PARTY_ERASE(13),
        /** party list. */
        PARTY_LIST(14);

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
    record Unknown(int value) implements StoreMethod {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StoreMethod of(int value) {
        return switch (value) {
            case 0 -> Known.ANY;
            case 1 -> Known.APPEND;
            case 2 -> Known.READ;
            case 3 -> Known.HEAD;
            case 4 -> Known.LIST;
            case 5 -> Known.DROP;
            case 6 -> Known.SNAPSHOT_PUT;
            case 7 -> Known.SNAPSHOT_SEAL;
            case 8 -> Known.SNAPSHOT_FIND;
            case 9 -> Known.SNAPSHOT_GET;
            case 10 -> Known.SNAPSHOT_DROP;
            case 11 -> Known.PARTY_PUT;
            case 12 -> Known.PARTY_GET;
            case 13 -> Known.PARTY_ERASE;
            case 14 -> Known.PARTY_LIST;
            default -> new Unknown(value);
        };
    }
}
