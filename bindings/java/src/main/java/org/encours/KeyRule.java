// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What makes the source key of a document. */
public sealed interface KeyRule extends OpenEnum {
    /** the source key column, else the document number; a line without is refused. */
    KeyRule COLUMNS = Known.COLUMNS;

    /**
     * digest of the file and number of the line: another file with the same lines posts them again.
     */
    KeyRule LINE = Known.LINE;

    /** The values that this package has names for. */
    enum Known implements KeyRule {
        /** the source key column, else the document number; a line without is refused. */
        COLUMNS(0),
        /**
         * digest of the file and number of the line: another file with the same lines posts them
         * again.
         */
        LINE(1);

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
    record Unknown(int value) implements KeyRule {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static KeyRule of(int value) {
        return switch (value) {
            case 0 -> Known.COLUMNS;
            case 1 -> Known.LINE;
            default -> new Unknown(value);
        };
    }
}
