// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What an entry of the history is. */
public sealed interface CollectionKind extends OpenEnum {
    /** sales of the cohort; its period is not read. */
    CollectionKind SALE = Known.SALE;

    /** cash received for that cohort in a period. */
    CollectionKind CASH = Known.CASH;

    /** discount allowed with it. */
    CollectionKind ALLOWED = Known.ALLOWED;

    /** given up, of any age. */
    CollectionKind WRITTEN_OFF = Known.WRITTEN_OFF;

    /** The values that this package has names for. */
    enum Known implements CollectionKind {
        /** sales of the cohort; its period is not read. */
        SALE(1),
        /** cash received for that cohort in a period. */
        CASH(2),
        /** discount allowed with it. */
        ALLOWED(3),
        /** given up, of any age. */
        WRITTEN_OFF(4);

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
    record Unknown(int value) implements CollectionKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static CollectionKind of(int value) {
        return switch (value) {
            case 1 -> Known.SALE;
            case 2 -> Known.CASH;
            case 3 -> Known.ALLOWED;
            case 4 -> Known.WRITTEN_OFF;
            default -> new Unknown(value);
        };
    }
}
