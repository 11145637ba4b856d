// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a result is. */
public sealed interface BehaviourStatus extends OpenEnum {
    /** ok. */
    BehaviourStatus OK = Known.OK;

    /** not available: fewer than the minimum. */
    BehaviourStatus FEW_EXPERIENCES = Known.FEW_EXPERIENCES;

    /** not available: of fewer sources than the minimum. */
    BehaviourStatus FEW_SOURCES = Known.FEW_SOURCES;

    /** not available: all amounts are 0. */
    BehaviourStatus NO_AMOUNT = Known.NO_AMOUNT;

    /** The values that this package has names for. */
    enum Known implements BehaviourStatus {
        /** ok. */
        OK(1),
        /** not available: fewer than the minimum. */
        FEW_EXPERIENCES(2),
        /** not available: of fewer sources than the minimum. */
        FEW_SOURCES(3),
        /** not available: all amounts are 0. */
        NO_AMOUNT(4);

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
    record Unknown(int value) implements BehaviourStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static BehaviourStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.FEW_EXPERIENCES;
            case 3 -> Known.FEW_SOURCES;
            case 4 -> Known.NO_AMOUNT;
            default -> new Unknown(value);
        };
    }
}
