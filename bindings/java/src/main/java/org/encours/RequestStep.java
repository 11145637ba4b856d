// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What somebody does about a request. */
public sealed interface RequestStep extends OpenEnum {
    /** approve. */
    RequestStep APPROVE = Known.APPROVE;

    /** refuse. */
    RequestStep REFUSE = Known.REFUSE;

    /** withdraw. */
    RequestStep WITHDRAW = Known.WITHDRAW;

    /** done. */
    RequestStep DONE = Known.DONE;

    /** The values that this package has names for. */
    enum Known implements RequestStep {
        /** approve. */
        APPROVE(1),
        /** refuse. */
        REFUSE(2),
        /** withdraw. */
        WITHDRAW(3),
        /** done. */
        DONE(4);

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
    record Unknown(int value) implements RequestStep {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RequestStep of(int value) {
        return switch (value) {
            case 1 -> Known.APPROVE;
            case 2 -> Known.REFUSE;
            case 3 -> Known.WITHDRAW;
            case 4 -> Known.DONE;
            default -> new Unknown(value);
        };
    }
}
