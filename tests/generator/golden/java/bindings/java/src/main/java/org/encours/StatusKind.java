// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The kinds of failure. */
public sealed interface StatusKind extends OpenEnum {
    /** ok. */
    StatusKind OK = Known.OK;

    /** a value given is not acceptable. */
    StatusKind INVALID = Known.INVALID;

    /** the thing named does not exist. */
    StatusKind NOT_FOUND = Known.NOT_FOUND;

    /** the allocator returned null. */
    StatusKind NO_MEMORY = Known.NO_MEMORY;

    /** The values that this package has names for. */
    enum Known implements StatusKind {
        /** ok. */
        OK(0),
        /** a value given is not acceptable. */
        INVALID(1),
        /** the thing named does not exist. */
        NOT_FOUND(4),
        /** the allocator returned null. */
        NO_MEMORY(12);

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
    record Unknown(int value) implements StatusKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StatusKind of(int value) {
        return switch (value) {
            case 0 -> Known.OK;
            case 1 -> Known.INVALID;
            case 4 -> Known.NOT_FOUND;
            case 12 -> Known.NO_MEMORY;
            default -> new Unknown(value);
        };
    }
}
