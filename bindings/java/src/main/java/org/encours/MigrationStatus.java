// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Status of a cure rate or of a power. */
public sealed interface MigrationStatus extends OpenEnum {
    /** ok. */
    MigrationStatus OK = Known.OK;

    /** nothing observed in class {@code empty_class} */
    MigrationStatus UNDEFINED_EMPTY = Known.UNDEFINED_EMPTY;

    /** the exact power does not fit: units of 10^-12. */
    MigrationStatus FIXED = Known.FIXED;

    /** The values that this package has names for. */
    enum Known implements MigrationStatus {
        /** ok. */
        OK(1),
        /** nothing observed in class {@code empty_class} */
        UNDEFINED_EMPTY(2),
        /** the exact power does not fit: units of 10^-12. */
        FIXED(3);

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
    record Unknown(int value) implements MigrationStatus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static MigrationStatus of(int value) {
        return switch (value) {
            case 1 -> Known.OK;
            case 2 -> Known.UNDEFINED_EMPTY;
            case 3 -> Known.FIXED;
            default -> new Unknown(value);
        };
    }
}
