// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a store can do, in {@link StoreMethods}.capabilities; other bits are refused. */
public sealed interface StoreCapability extends OpenEnum {
    /** OK from append means that it survives a power cut. */
    StoreCapability DURABLE = Known.DURABLE;

    /** other processes may write to the same data. */
    StoreCapability SHARED = Known.SHARED;

    /** The values that this package has names for. */
    enum Known implements StoreCapability {
        /** OK from append means that it survives a power cut. */
        DURABLE(1),
        /** other processes may write to the same data. */
        SHARED(2);

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
    record Unknown(int value) implements StoreCapability {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StoreCapability of(int value) {
        return switch (value) {
            case 1 -> Known.DURABLE;
            case 2 -> Known.SHARED;
            default -> new Unknown(value);
        };
    }
}
