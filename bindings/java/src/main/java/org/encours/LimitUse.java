// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * What limits of a type do to the limit of a customer. With BASE combined to b, the newest REPLACE
 * r, the sum of ADD a and the smallest CAP c: limit = min(r or else b, + a, c); without any BASE,
 * REPLACE or ADD there is no limit.
 */
public sealed interface LimitUse extends OpenEnum {
    /** internal limits. */
    LimitUse BASE = Known.BASE;

    /** on top: temporary excess, insured or guaranteed part. */
    LimitUse ADD = Known.ADD;

    /** instead of all base limits while it holds: seasonal. */
    LimitUse REPLACE = Known.REPLACE;

    /** never more than this. */
    LimitUse CAP = Known.CAP;

    /** of the group whose head has it, not of the customer. */
    LimitUse GROUP = Known.GROUP;

    /** of a dimension value only, which its fact names. */
    LimitUse SCOPED = Known.SCOPED;

    /** The values that this package has names for. */
    enum Known implements LimitUse {
        /** internal limits. */
        BASE(1),
        /** on top: temporary excess, insured or guaranteed part. */
        ADD(2),
        /** instead of all base limits while it holds: seasonal. */
        REPLACE(3),
        /** never more than this. */
        CAP(4),
        /** of the group whose head has it, not of the customer. */
        GROUP(5),
        /** of a dimension value only, which its fact names. */
        SCOPED(6);

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
    record Unknown(int value) implements LimitUse {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LimitUse of(int value) {
        return switch (value) {
            case 1 -> Known.BASE;
            case 2 -> Known.ADD;
            case 3 -> Known.REPLACE;
            case 4 -> Known.CAP;
            case 5 -> Known.GROUP;
            case 6 -> Known.SCOPED;
            default -> new Unknown(value);
        };
    }
}
