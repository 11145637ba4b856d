// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What became of an action. */
public sealed interface DunningEffectStatus extends OpenEnum {
    /** counted. */
    DunningEffectStatus COUNTED = Known.COUNTED;

    /** its days were not over on the as-of day. */
    DunningEffectStatus PENDING = Known.PENDING;

    /** The values that this package has names for. */
    enum Known implements DunningEffectStatus {
        /** counted. */
        COUNTED(1),
        /** its days were not over on the as-of day. */
        PENDING(2);

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
    record Unknown(int value) implements DunningEffectStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DunningEffectStatus of(int value) {
        return switch (value) {
            case 1 -> Known.COUNTED;
            case 2 -> Known.PENDING;
            default -> new Unknown(value);
        };
    }
}
