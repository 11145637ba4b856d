// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the blocks of a snapshot are stored. */
public sealed interface SnapshotCompression extends OpenEnum {
    /** as in memory: opening copies them; zeros take no room. */
    SnapshotCompression RAW = Known.RAW;

    /**
     * deflated: a third to a half of the bytes, opened several times slower; for archives and slow
     * networks.
     */
    SnapshotCompression ZLIB = Known.ZLIB;

    /** The values that this package has names for. */
    enum Known implements SnapshotCompression {
        /** as in memory: opening copies them; zeros take no room. */
        RAW(0),
        /**
         * deflated: a third to a half of the bytes, opened several times slower; for archives and
         * slow networks.
         */
        ZLIB(1);

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
    record Unknown(int value) implements SnapshotCompression {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static SnapshotCompression of(int value) {
        return switch (value) {
            case 0 -> Known.RAW;
            case 1 -> Known.ZLIB;
            default -> new Unknown(value);
        };
    }
}
