// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Columns of a row after its buckets: bucket count + one of these. */
public sealed interface ForecastColumn extends OpenEnum {
    /** expected on or after the last start. */
    ForecastColumn BEYOND = Known.BEYOND;

    /** no due day, or no estimate of the delay. */
    ForecastColumn UNKNOWN = Known.UNKNOWN;

    /** expected before the first start. */
    ForecastColumn EARLIER = Known.EARLIER;

    /** not expected: default of a scenario; weighted: 1 - p. */
    ForecastColumn LOST = Known.LOST;

    /** how many of them there are. */
    ForecastColumn EXTRA = Known.EXTRA;

    /** The values that this package has names for. */
    enum Known implements ForecastColumn {
        /** expected on or after the last start. */
        BEYOND(0),
        /** no due day, or no estimate of the delay. */
        UNKNOWN(1),
        /** expected before the first start. */
        EARLIER(2),
        /** not expected: default of a scenario; weighted: 1 - p. */
        LOST(3),
        /** how many of them there are. */
        EXTRA(4);

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
    record Unknown(int value) implements ForecastColumn {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ForecastColumn of(int value) {
        return switch (value) {
            case 0 -> Known.BEYOND;
            case 1 -> Known.UNKNOWN;
            case 2 -> Known.EARLIER;
            case 3 -> Known.LOST;
            case 4 -> Known.EXTRA;
            default -> new Unknown(value);
        };
    }
}
