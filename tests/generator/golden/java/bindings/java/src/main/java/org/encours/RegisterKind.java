// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an entry counts for. */
public sealed interface RegisterKind extends OpenEnum {
    /** owed to us. */
    RegisterKind DEBIT = Known.DEBIT;

    /** owed by us. */
    RegisterKind CREDIT = Known.CREDIT;

    /** The values that this package has names for. */
    enum Known implements RegisterKind {
        /** owed to us. */
        DEBIT(1),
        /** owed by us. */
        CREDIT(2);

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
    record Unknown(int value) implements RegisterKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RegisterKind of(int value) {
        return switch (value) {
            case 1 -> Known.DEBIT;
            case 2 -> Known.CREDIT;
            default -> new Unknown(value);
        };
    }
}
