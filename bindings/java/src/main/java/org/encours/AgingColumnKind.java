// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What a column holds. */
public sealed interface AgingColumnKind extends OpenEnum {
    /** not due; by document date: dated after the as-of day. */
    AgingColumnKind NOT_DUE = Known.NOT_DUE;

    /** a bucket of age. */
    AgingColumnKind OVERDUE = Known.OVERDUE;

    /** items without the date asked for. */
    AgingColumnKind NO_DATE = Known.NO_DATE;

    /** credits that stand apart. */
    AgingColumnKind CREDITS = Known.CREDITS;

    /** The values that this package has names for. */
    enum Known implements AgingColumnKind {
        /** not due; by document date: dated after the as-of day. */
        NOT_DUE(1),
        /** a bucket of age. */
        OVERDUE(2),
        /** items without the date asked for. */
        NO_DATE(3),
        /** credits that stand apart. */
        CREDITS(4);

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
    record Unknown(int value) implements AgingColumnKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AgingColumnKind of(int value) {
        return switch (value) {
            case 1 -> Known.NOT_DUE;
            case 2 -> Known.OVERDUE;
            case 3 -> Known.NO_DATE;
            case 4 -> Known.CREDITS;
            default -> new Unknown(value);
        };
    }
}
