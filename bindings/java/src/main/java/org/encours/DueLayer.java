// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Which due dates a question about a view goes by. */
public sealed interface DueLayer extends OpenEnum {
    /** those of the documents, which never change. */
    DueLayer ORIGINAL = Known.ORIGINAL;

    /** those of the deferrals (fact.h) that hold on the day asked about, else the original ones. */
    DueLayer AGREED = Known.AGREED;

    /** The values that this package has names for. */
    enum Known implements DueLayer {
        /** those of the documents, which never change. */
        ORIGINAL(0),
        /**
         * those of the deferrals (fact.h) that hold on the day asked about, else the original ones.
         */
        AGREED(1);

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
    record Unknown(int value) implements DueLayer {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static DueLayer of(int value) {
        return switch (value) {
            case 0 -> Known.ORIGINAL;
            case 1 -> Known.AGREED;
            default -> new Unknown(value);
        };
    }
}
