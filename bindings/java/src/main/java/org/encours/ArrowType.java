// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Types of values, of columns asked for and of columns given. */
public sealed interface ArrowType extends OpenEnum {
    /** int8. */
    ArrowType INT8 = Known.INT8;

    /** uint8. */
    ArrowType UINT8 = Known.UINT8;

    /** int16. */
    ArrowType INT16 = Known.INT16;

    /** uint16. */
    ArrowType UINT16 = Known.UINT16;

    /** int32. */
    ArrowType INT32 = Known.INT32;

    /** uint32. */
    ArrowType UINT32 = Known.UINT32;

    /** int64. */
    ArrowType INT64 = Known.INT64;

    /** uint64. */
    ArrowType UINT64 = Known.UINT64;

    /** export only: int32_t epoch days; null: null. */
    ArrowType DATE = Known.DATE;

    /** export only: int64_t; INT64_MIN: null. */
    ArrowType INT64_OR_NONE = Known.INT64_OR_NONE;

    /** export only: const char *, UTF-8; null: null. */
    ArrowType TEXT = Known.TEXT;

    /** export only: int64_t minor units to decimal128. */
    ArrowType DECIMAL = Known.DECIMAL;

    /** export only: the same; INT64_MIN: null. */
    ArrowType DECIMAL_OR_NONE = Known.DECIMAL_OR_NONE;

    /**
     * export only: int64_t microseconds since 1970-01-01 UTC, to timestamp[us, UTC]; INT64_MIN:
     * null.
     */
    ArrowType INSTANT = Known.INSTANT;

    /** export only: int32_t places in a list of texts, to a dictionary; below 0: null. */
    ArrowType DICTIONARY = Known.DICTIONARY;

    /** The values that this package has names for. */
    enum Known implements ArrowType {
        /** int8. */
        INT8(1),
        /** uint8. */
        UINT8(2),
        /** int16. */
        INT16(3),
        /** uint16. */
        UINT16(4),
        /** int32. */
        INT32(5),
        /** uint32. */
        UINT32(6),
        /** int64. */
        INT64(7),
        /** uint64. */
        UINT64(8),
        /** export only: int32_t epoch days; null: null. */
        DATE(9),
        /** export only: int64_t; INT64_MIN: null. */
        INT64_OR_NONE(10),
        /** export only: const char *, UTF-8; null: null. */
        TEXT(11),
        /** export only: int64_t minor units to decimal128. */
        DECIMAL(12),
        /** export only: the same; INT64_MIN: null. */
        DECIMAL_OR_NONE(13),
        /**
         * export only: int64_t microseconds since 1970-01-01 UTC, to timestamp[us, UTC]; INT64_MIN:
         * null.
         */
        INSTANT(14),
        /** export only: int32_t places in a list of texts, to a dictionary; below 0: null. */
        DICTIONARY(15);

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
    record Unknown(int value) implements ArrowType {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ArrowType of(int value) {
        return switch (value) {
            case 1 -> Known.INT8;
            case 2 -> Known.UINT8;
            case 3 -> Known.INT16;
            case 4 -> Known.UINT16;
            case 5 -> Known.INT32;
            case 6 -> Known.UINT32;
            case 7 -> Known.INT64;
            case 8 -> Known.UINT64;
            case 9 -> Known.DATE;
            case 10 -> Known.INT64_OR_NONE;
            case 11 -> Known.TEXT;
            case 12 -> Known.DECIMAL;
            case 13 -> Known.DECIMAL_OR_NONE;
            case 14 -> Known.INSTANT;
            case 15 -> Known.DICTIONARY;
            default -> new Unknown(value);
        };
    }
}
