// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How to open, in {@link LedgerOpenOptions}.flags; other bits are refused. */
public sealed interface OpenFlags extends OpenEnum {
    /** use no snapshot: read and check the whole log. */
    OpenFlags LOG_ONLY = Known.LOG_ONLY;

    /**
     * check the SHA-256 of every block of a snapshot too, not the CRC-32 alone: against forgery;
     * some times slower.
     */
    OpenFlags DIGESTS = Known.DIGESTS;

    /**
     * build all indexes at once. Otherwise each is built when it is first needed: by the first
     * commit, or by the first search for a code or a source key.
     */
    OpenFlags INDEXES = Known.INDEXES;

    /** The values that this package has names for. */
    enum Known implements OpenFlags {
        /** use no snapshot: read and check the whole log. */
        LOG_ONLY(1),
        /**
         * check the SHA-256 of every block of a snapshot too, not the CRC-32 alone: against
         * forgery; some times slower.
         */
        DIGESTS(2),
        /**
         * build all indexes at once. Otherwise each is built when it is first needed: by the first
         * commit, or by the first search for a code or a source key.
         */
        INDEXES(4);

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
    record Unknown(int value) implements OpenFlags {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static OpenFlags of(int value) {
        return switch (value) {
            case 1 -> Known.LOG_ONLY;
            case 2 -> Known.DIGESTS;
            case 4 -> Known.INDEXES;
            default -> new Unknown(value);
        };
    }
}
