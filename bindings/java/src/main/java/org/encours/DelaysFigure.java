// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Figures of a state of delays, for {@link Indicator#finish}. */
public sealed interface DelaysFigure extends OpenEnum {
    /** sum(amount * days) / sum(amount), signed; days. */
    DelaysFigure WEIGHTED = Known.WEIGHTED;

    /** the same, early days as 0; days. */
    DelaysFigure WEIGHTED_CLAMPED = Known.WEIGHTED_CLAMPED;

    /** sum(days) / items, signed; days. */
    DelaysFigure SIMPLE = Known.SIMPLE;

    /** the same, early days as 0; days. */
    DelaysFigure SIMPLE_CLAMPED = Known.SIMPLE_CLAMPED;

    /** over late items (days &gt; 0) only; days. */
    DelaysFigure LATE_WEIGHTED = Known.LATE_WEIGHTED;

    /** over late items only; days. */
    DelaysFigure LATE_SIMPLE = Known.LATE_SIMPLE;

    /** amount of late items / amount; share. */
    DelaysFigure LATE_SHARE = Known.LATE_SHARE;

    /** late items / items; share. */
    DelaysFigure LATE_NUMBER = Known.LATE_NUMBER;

    /** amount late and disputed / amount late; share. */
    DelaysFigure DISPUTED_SHARE = Known.DISPUTED_SHARE;

    /** items late and disputed / items late; share. */
    DelaysFigure DISPUTED_NUMBER = Known.DISPUTED_NUMBER;

    /** The values that this package has names for. */
    enum Known implements DelaysFigure {
        /** sum(amount * days) / sum(amount), signed; days. */
        WEIGHTED(101),
        /** the same, early days as 0; days. */
        WEIGHTED_CLAMPED(102),
        /** sum(days) / items, signed; days. */
        SIMPLE(103),
        /** the same, early days as 0; days. */
        SIMPLE_CLAMPED(104),
        /** over late items (days &gt; 0) only; days. */
        LATE_WEIGHTED(105),
        /** over late items only; days. */
        LATE_SIMPLE(106),
        /** amount of late items / amount; share. */
        LATE_SHARE(107),
        /** late items / items; share. */
        LATE_NUMBER(108),
        /** amount late and disputed / amount late; share. */
        DISPUTED_SHARE(109),
        /** items late and disputed / items late; share. */
        DISPUTED_NUMBER(110);

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
    record Unknown(int value) implements DelaysFigure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DelaysFigure of(int value) {
        return switch (value) {
            case 101 -> Known.WEIGHTED;
            case 102 -> Known.WEIGHTED_CLAMPED;
            case 103 -> Known.SIMPLE;
            case 104 -> Known.SIMPLE_CLAMPED;
            case 105 -> Known.LATE_WEIGHTED;
            case 106 -> Known.LATE_SIMPLE;
            case 107 -> Known.LATE_SHARE;
            case 108 -> Known.LATE_NUMBER;
            case 109 -> Known.DISPUTED_SHARE;
            case 110 -> Known.DISPUTED_NUMBER;
            default -> new Unknown(value);
        };
    }
}
