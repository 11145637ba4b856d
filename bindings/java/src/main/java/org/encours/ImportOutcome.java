// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How an import ended. */
public sealed interface ImportOutcome extends OpenEnum {
    /** the transaction is in the ledger. */
    ImportOutcome COMMITTED = Known.COMMITTED;

    /** nothing was refused; nothing was written, as asked. */
    ImportOutcome DRY_RUN = Known.DRY_RUN;

    /** the same file was imported before with the same map. */
    ImportOutcome DUPLICATE = Known.DUPLICATE;

    /** all lines were known or ignored: nothing to write. */
    ImportOutcome UNCHANGED = Known.UNCHANGED;

    /** lines were refused: nothing was written. */
    ImportOutcome REFUSED = Known.REFUSED;

    /** The values that this package has names for. */
    enum Known implements ImportOutcome {
        /** the transaction is in the ledger. */
        COMMITTED(1),
        /** nothing was refused; nothing was written, as asked. */
        DRY_RUN(2),
        /** the same file was imported before with the same map. */
        DUPLICATE(3),
        /** all lines were known or ignored: nothing to write. */
        UNCHANGED(4),
        /** lines were refused: nothing was written. */
        REFUSED(5);

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
    record Unknown(int value) implements ImportOutcome {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ImportOutcome of(int value) {
        return switch (value) {
            case 1 -> Known.COMMITTED;
            case 2 -> Known.DRY_RUN;
            case 3 -> Known.DUPLICATE;
            case 4 -> Known.UNCHANGED;
            case 5 -> Known.REFUSED;
            default -> new Unknown(value);
        };
    }
}
