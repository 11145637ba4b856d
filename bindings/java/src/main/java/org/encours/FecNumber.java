// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Where the number of a document comes from. "-" is none; one of more than 64 bytes is cut.
 *
 * <p>Numbers are in the log, where nothing is ever erased. USEFUL therefore takes only what looks
 * like the number of a document: a PieceRef with a digit, without @ and without two words of
 * letters side by side, that is no telephone number in groups; or the first word of EcritureLib
 * when it is 1 to 20 ASCII letters, digits, - / _ and points, with a digit, no date and no French
 * telephone number. The other rules put what the source wrote into the log, where it stays for
 * ever, also the name or telephone number of a person: for files that are known to hold none.
 */
public sealed interface FecNumber extends OpenEnum {
    /**
     * PieceRef when it looks like a number, else the first word of EcritureLib when that does, else
     * none.
     */
    FecNumber USEFUL = Known.USEFUL;

    /** PieceRef; blank: none. */
    FecNumber REFERENCE = Known.REFERENCE;

    /** the first word of EcritureLib when it has a digit, else PieceRef. */
    FecNumber LABEL = Known.LABEL;

    /** the first word of PieceRef when it has a digit, else as LABEL. */
    FecNumber FIRST_WORD = Known.FIRST_WORD;

    /** The values that this package has names for. */
    enum Known implements FecNumber {
        /**
         * PieceRef when it looks like a number, else the first word of EcritureLib when that does,
         * else none.
         */
        USEFUL(0),
        /** PieceRef; blank: none. */
        REFERENCE(1),
        /** the first word of EcritureLib when it has a digit, else PieceRef. */
        LABEL(2),
        /** the first word of PieceRef when it has a digit, else as LABEL. */
        FIRST_WORD(3);

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
    record Unknown(int value) implements FecNumber {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FecNumber of(int value) {
        return switch (value) {
            case 0 -> Known.USEFUL;
            case 1 -> Known.REFERENCE;
            case 2 -> Known.LABEL;
            case 3 -> Known.FIRST_WORD;
            default -> new Unknown(value);
        };
    }
}
