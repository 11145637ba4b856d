// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Marks that may stand between groups of three digits, for {@link ColumnMapOptions}.group_marks: a
 * sum of these.
 */
public sealed interface GroupMark extends OpenEnum {
    /** blank, U+00A0, U+202F. */
    GroupMark BLANK = Known.BLANK;

    /** ' and U+2019. */
    GroupMark APOSTROPHE = Known.APOSTROPHE;

    /** point. */
    GroupMark POINT = Known.POINT;

    /** comma. */
    GroupMark COMMA = Known.COMMA;

    /** alone: no marks between groups. */
    GroupMark NONE = Known.NONE;

    /** The values that this package has names for. */
    enum Known implements GroupMark {
        /** blank, U+00A0, U+202F. */
        BLANK(1),
        /** ' and U+2019. */
        APOSTROPHE(2),
        /** point. */
        POINT(4),
        /** comma. */
        COMMA(8),
        /** alone: no marks between groups. */
        NONE(16);

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
    record Unknown(int value) implements GroupMark {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static GroupMark of(int value) {
        return switch (value) {
            case 1 -> Known.BLANK;
            case 2 -> Known.APOSTROPHE;
            case 4 -> Known.POINT;
            case 8 -> Known.COMMA;
            case 16 -> Known.NONE;
            default -> new Unknown(value);
        };
    }
}
