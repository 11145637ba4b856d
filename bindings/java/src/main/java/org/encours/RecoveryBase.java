// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What collected amounts are divided by. There is no default. */
public sealed interface RecoveryBase extends OpenEnum {
    /** overdue. */
    RecoveryBase OVERDUE = Known.OVERDUE;

    /** undisputed with penalties. */
    RecoveryBase UNDISPUTED_WITH_PENALTIES = Known.UNDISPUTED_WITH_PENALTIES;

    /** initial unpaid. */
    RecoveryBase INITIAL_UNPAID = Known.INITIAL_UNPAID;

    /** The values that this package has names for. */
    enum Known implements RecoveryBase {
        /** overdue. */
        OVERDUE(1),
        /** undisputed with penalties. */
        UNDISPUTED_WITH_PENALTIES(2),
        /** initial unpaid. */
        INITIAL_UNPAID(3);

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
    record Unknown(int value) implements RecoveryBase {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RecoveryBase of(int value) {
        return switch (value) {
            case 1 -> Known.OVERDUE;
            case 2 -> Known.UNDISPUTED_WITH_PENALTIES;
            case 3 -> Known.INITIAL_UNPAID;
            default -> new Unknown(value);
        };
    }
}
