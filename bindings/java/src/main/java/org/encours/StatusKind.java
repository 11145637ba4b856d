// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The kinds of failure. New kinds may be added; treat an unknown kind as a failure. */
public sealed interface StatusKind extends OpenEnum {
    /** ok. */
    StatusKind OK = Known.OK;

    /** a value given is not acceptable. */
    StatusKind INVALID = Known.INVALID;

    /** the call itself is wrong: null where a pointer is needed. */
    StatusKind MISUSE = Known.MISUSE;

    /** the thing named does not exist. */
    StatusKind NOT_FOUND = Known.NOT_FOUND;

    /** the thing named exists already, with other content. */
    StatusKind EXISTS = Known.EXISTS;

    /** somebody else wrote first: refresh and try again. */
    StatusKind CONFLICT = Known.CONFLICT;

    /** an exact result does not fit its type. */
    StatusKind OVERFLOW = Known.OVERFLOW;

    /** currencies are mixed, unknown or without a rate. */
    StatusKind CURRENCY = Known.CURRENCY;

    /** not possible in the present state. */
    StatusKind STATE = Known.STATE;

    /** stored bytes are damaged or not ours. */
    StatusKind CORRUPT = Known.CORRUPT;

    /** reading or writing a file or stream failed. */
    StatusKind IO = Known.IO;

    /** a store failed for a reason of its own. */
    StatusKind STORAGE = Known.STORAGE;

    /** the allocator returned null. */
    StatusKind NO_MEMORY = Known.NO_MEMORY;

    /** built out, optional and absent, or of a later format. */
    StatusKind UNSUPPORTED = Known.UNSUPPORTED;

    /** a struct is larger or smaller than this library can honour. */
    StatusKind ABI = Known.ABI;

    /** a progress callback asked to stop. */
    StatusKind CANCELLED = Known.CANCELLED;

    /** a callback failed; its own status is in error.cause. */
    StatusKind CALLBACK = Known.CALLBACK;

    /** not allowed to this actor. */
    StatusKind DENIED = Known.DENIED;

    /** a lock is held elsewhere: try again later. */
    StatusKind BUSY = Known.BUSY;

    /** it is not known whether the last write took place. */
    StatusKind IN_DOUBT = Known.IN_DOUBT;

    /** a stated limit would be passed. */
    StatusKind LIMIT = Known.LIMIT;

    /** The values that this package has names for. */
    enum Known implements StatusKind {
        /** ok. */
        OK(0),
        /** a value given is not acceptable. */
        INVALID(1),
        /** the call itself is wrong: null where a pointer is needed. */
        MISUSE(2),
        /** the thing named does not exist. */
        NOT_FOUND(3),
        /** the thing named exists already, with other content. */
        EXISTS(4),
        /** somebody else wrote first: refresh and try again. */
        CONFLICT(5),
        /** an exact result does not fit its type. */
        OVERFLOW(6),
        /** currencies are mixed, unknown or without a rate. */
        CURRENCY(7),
        /** not possible in the present state. */
        STATE(8),
        /** stored bytes are damaged or not ours. */
        CORRUPT(9),
        /** reading or writing a file or stream failed. */
        IO(10),
        /** a store failed for a reason of its own. */
        STORAGE(11),
        /** the allocator returned null. */
        NO_MEMORY(12),
        /** built out, optional and absent, or of a later format. */
        UNSUPPORTED(13),
        /** a struct is larger or smaller than this library can honour. */
        ABI(14),
        /** a progress callback asked to stop. */
        CANCELLED(15),
        /** a callback failed; its own status is in error.cause. */
        CALLBACK(16),
        /** not allowed to this actor. */
        DENIED(17),
        /** a lock is held elsewhere: try again later. */
        BUSY(18),
        /** it is not known whether the last write took place. */
        IN_DOUBT(19),
        /** a stated limit would be passed. */
        LIMIT(20);

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
            case 2 -> Known.MISUSE;
            case 3 -> Known.NOT_FOUND;
            case 4 -> Known.EXISTS;
            case 5 -> Known.CONFLICT;
            case 6 -> Known.OVERFLOW;
            case 7 -> Known.CURRENCY;
            case 8 -> Known.STATE;
            case 9 -> Known.CORRUPT;
            case 10 -> Known.IO;
            case 11 -> Known.STORAGE;
            case 12 -> Known.NO_MEMORY;
            case 13 -> Known.UNSUPPORTED;
            case 14 -> Known.ABI;
            case 15 -> Known.CANCELLED;
            case 16 -> Known.CALLBACK;
            case 17 -> Known.DENIED;
            case 18 -> Known.BUSY;
            case 19 -> Known.IN_DOUBT;
            case 20 -> Known.LIMIT;
            default -> new Unknown(value);
        };
    }
}
