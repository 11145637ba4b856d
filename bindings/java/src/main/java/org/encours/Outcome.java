// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How bad an answer is; the worst of several counts. */
public sealed interface Outcome extends OpenEnum {
    /** go on. */
    Outcome ACCEPT = Known.ACCEPT;

    /** go on, and tell somebody. */
    Outcome WARN = Known.WARN;

    /** wait for somebody to release it. */
    Outcome HOLD = Known.HOLD;

    /** do not. */
    Outcome REFUSE = Known.REFUSE;

    /** The values that this package has names for. */
    enum Known implements Outcome {
        /** go on. */
        ACCEPT(1),
        /** go on, and tell somebody. */
        WARN(2),
        /** wait for somebody to release it. */
        HOLD(3),
        /** do not. */
        REFUSE(4);

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
    record Unknown(int value) implements Outcome {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Outcome of(int value) {
        return switch (value) {
            case 1 -> Known.ACCEPT;
            case 2 -> Known.WARN;
            case 3 -> Known.HOLD;
            case 4 -> Known.REFUSE;
            default -> new Unknown(value);
        };
    }
}
