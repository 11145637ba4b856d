// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** In which order a date is written. */
public sealed interface DateOrder extends OpenEnum {
    /** decided once for the whole column, or refused. */
    DateOrder AUTO = Known.AUTO;

    /** 2026-06-30, 20260630. */
    DateOrder YMD = Known.YMD;

    /** 30/06/2026. */
    DateOrder DMY = Known.DMY;

    /** 06/30/2026. */
    DateOrder MDY = Known.MDY;

    /** The values that this package has names for. */
    enum Known implements DateOrder {
        /** decided once for the whole column, or refused. */
        AUTO(0),
        /** 2026-06-30, 20260630. */
        YMD(1),
        /** 30/06/2026. */
        DMY(2),
        /** 06/30/2026. */
        MDY(3);

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
    record Unknown(int value) implements DateOrder {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DateOrder of(int value) {
        return switch (value) {
            case 0 -> Known.AUTO;
            case 1 -> Known.YMD;
            case 2 -> Known.DMY;
            case 3 -> Known.MDY;
            default -> new Unknown(value);
        };
    }
}
