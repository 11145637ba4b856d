// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What happened to a part of a policy. */
public sealed interface PolicyChange extends OpenEnum {
    /** only the second policy has it. */
    PolicyChange ADDED = Known.ADDED;

    /** only the first one has it. */
    PolicyChange REMOVED = Known.REMOVED;

    /** another value. */
    PolicyChange VALUE = Known.VALUE;

    /** what both have stands in another order. */
    PolicyChange ORDER = Known.ORDER;

    /** The values that this package has names for. */
    enum Known implements PolicyChange {
        /** only the second policy has it. */
        ADDED(1),
        /** only the first one has it. */
        REMOVED(2),
        /** another value. */
        VALUE(3),
        /** what both have stands in another order. */
        ORDER(4);

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
    record Unknown(int value) implements PolicyChange {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PolicyChange of(int value) {
        return switch (value) {
            case 1 -> Known.ADDED;
            case 2 -> Known.REMOVED;
            case 3 -> Known.VALUE;
            case 4 -> Known.ORDER;
            default -> new Unknown(value);
        };
    }
}
