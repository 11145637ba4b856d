// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What goes wrong. The lies return {@link StatusKind#OK} when the store beneath does. */
public sealed interface StoreFaultKind extends OpenEnum {
    /** fails with {@code status}, nothing done; a CONFLICT tells the present head. */
    StoreFaultKind BEFORE = Known.BEFORE;

    /**
     * done, then fails with {@code status}: an outcome unknown, or a reading that breaks off after
     * element {@code element}
     */
    StoreFaultKind AFTER = Known.AFTER;

    /** bit 0 of byte {@code byte} of element {@code element} is flipped. */
    StoreFaultKind FLIP = Known.FLIP;

    /** element {@code element} ends before byte {@code byte} */
    StoreFaultKind SHORT = Known.SHORT;

    /** element {@code element} is left out. */
    StoreFaultKind MISSING = Known.MISSING;

    /** element {@code element} is given twice. */
    StoreFaultKind TWICE = Known.TWICE;

    /** element {@code element} and all after it are left out. */
    StoreFaultKind END = Known.END;

    /**
     * {@code head}, and a CONFLICT of {@code append}, tell a sequence of one more and another hash.
     */
    StoreFaultKind HEAD = Known.HEAD;

    /** the same of a sequence of one less, unless it is 0. */
    StoreFaultKind STALE = Known.STALE;

    /**
     * element {@code element} and the one behind it change places, but not their numbers; the last
     * one stays.
     */
    StoreFaultKind SWAPPED = Known.SWAPPED;

    /** The values that this package has names for. */
    enum Known implements StoreFaultKind {
        /** fails with {@code status}, nothing done; a CONFLICT tells the present head. */
        BEFORE(1),
        /**
         * done, then fails with {@code status}: an outcome unknown, or a reading that breaks off
         * after element {@code element}
         */
        AFTER(2),
        /** bit 0 of byte {@code byte} of element {@code element} is flipped. */
        FLIP(3),
        /** element {@code element} ends before byte {@code byte} */
        SHORT(4),
        /** element {@code element} is left out. */
        MISSING(5),
        /** element {@code element} is given twice. */
        TWICE(6),
        /** element {@code element} and all after it are left out. */
        END(7),
        /**
         * {@code head}, and a CONFLICT of {@code append}, tell a sequence of one more and another
         * hash.
         */
        HEAD(8),
        /** the same of a sequence of one less, unless it is 0. */
        STALE(9),
        /**
         * element {@code element} and the one behind it change places, but not their numbers; the
         * last one stays.
         */
        SWAPPED(10);

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
    record Unknown(int value) implements StoreFaultKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static StoreFaultKind of(int value) {
        return switch (value) {
            case 1 -> Known.BEFORE;
            case 2 -> Known.AFTER;
            case 3 -> Known.FLIP;
            case 4 -> Known.SHORT;
            case 5 -> Known.MISSING;
            case 6 -> Known.TWICE;
            case 7 -> Known.END;
            case 8 -> Known.HEAD;
            case 9 -> Known.STALE;
            case 10 -> Known.SWAPPED;
            default -> new Unknown(value);
        };
    }
}
