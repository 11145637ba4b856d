// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of disputes, for {@link Indicator#finish}. */
public sealed interface DisputesFigure extends OpenEnum {
    /** amount opened / amount invoiced; share. */
    DisputesFigure RATE = Known.RATE;

    /** disputes opened / invoices; share. */
    DisputesFigure RATE_NUMBER = Known.RATE_NUMBER;

    /** mean delay, each dispute alike; days. */
    DisputesFigure RESOLUTION = Known.RESOLUTION;

    /** mean delay, weighted by amount; days. */
    DisputesFigure RESOLUTION_WEIGHTED = Known.RESOLUTION_WEIGHTED;

    /** mean age of those open, each alike; days. */
    DisputesFigure AGE = Known.AGE;

    /** open disputed amount / receivables; share. */
    DisputesFigure SHARE = Known.SHARE;

    /** The values that this package has names for. */
    enum Known implements DisputesFigure {
        /** amount opened / amount invoiced; share. */
        RATE(501),
        /** disputes opened / invoices; share. */
        RATE_NUMBER(502),
        /** mean delay, each dispute alike; days. */
        RESOLUTION(503),
        /** mean delay, weighted by amount; days. */
        RESOLUTION_WEIGHTED(504),
        /** mean age of those open, each alike; days. */
        AGE(505),
        /** open disputed amount / receivables; share. */
        SHARE(506);

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
    record Unknown(int value) implements DisputesFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DisputesFigure of(int value) {
        return switch (value) {
            case 501 -> Known.RATE;
            case 502 -> Known.RATE_NUMBER;
            case 503 -> Known.RESOLUTION;
            case 504 -> Known.RESOLUTION_WEIGHTED;
            case 505 -> Known.AGE;
            case 506 -> Known.SHARE;
            default -> new Unknown(value);
        };
    }
}
