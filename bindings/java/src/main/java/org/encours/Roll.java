// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What becomes of a date that is not a business day. */
public sealed interface Roll extends OpenEnum {
    /** it stays: usual for French trade debts. */
    Roll UNADJUSTED = Known.UNADJUSTED;

    /** the next business day. */
    Roll FOLLOWING = Known.FOLLOWING;

    /** the next, or the one before when that is in another month. */
    Roll MODIFIED_FOLLOWING = Known.MODIFIED_FOLLOWING;

    /** the business day before. */
    Roll PRECEDING = Known.PRECEDING;

    /** the one before, or the next when that is in another month. */
    Roll MODIFIED_PRECEDING = Known.MODIFIED_PRECEDING;

    /** The values that this package has names for. */
    enum Known implements Roll {
        /** it stays: usual for French trade debts. */
        UNADJUSTED(0),
        /** the next business day. */
        FOLLOWING(1),
        /** the next, or the one before when that is in another month. */
        MODIFIED_FOLLOWING(2),
        /** the business day before. */
        PRECEDING(3),
        /** the one before, or the next when that is in another month. */
        MODIFIED_PRECEDING(4);

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
    record Unknown(int value) implements Roll {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Roll of(int value) {
        return switch (value) {
            case 0 -> Known.UNADJUSTED;
            case 1 -> Known.FOLLOWING;
            case 2 -> Known.MODIFIED_FOLLOWING;
            case 3 -> Known.PRECEDING;
            case 4 -> Known.MODIFIED_PRECEDING;
            default -> new Unknown(value);
        };
    }
}
