// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** How the characters of a text are encoded. */
public sealed interface Encoding extends OpenEnum {
    /** a byte order mark decides; else UTF-8 if the whole input is valid UTF-8, else CP1252. */
    Encoding AUTO = Known.AUTO;

    /** strict: overlong forms and surrogates are refused. */
    Encoding UTF8 = Known.UTF8;

    /** little-endian UTF-16, with or without mark. */
    Encoding UTF16LE = Known.UTF16LE;

    /** big-endian UTF-16, with or without mark. */
    Encoding UTF16BE = Known.UTF16BE;

    /** Windows Western; its five undefined bytes are refused. */
    Encoding CP1252 = Known.CP1252;

    /** Latin-9. */
    Encoding ISO8859_15 = Known.ISO8859_15;

    /** The values that this package has names for. */
    enum Known implements Encoding {
        /** a byte order mark decides; else UTF-8 if the whole input is valid UTF-8, else CP1252. */
        AUTO(0),
        /** strict: overlong forms and surrogates are refused. */
        UTF8(1),
        /** little-endian UTF-16, with or without mark. */
        UTF16LE(2),
        /** big-endian UTF-16, with or without mark. */
        UTF16BE(3),
        /** Windows Western; its five undefined bytes are refused. */
        CP1252(4),
        /** Latin-9. */
        ISO8859_15(5);

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
    record Unknown(int value) implements Encoding {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Encoding of(int value) {
        return switch (value) {
            case 0 -> Known.AUTO;
            case 1 -> Known.UTF8;
            case 2 -> Known.UTF16LE;
            case 3 -> Known.UTF16BE;
            case 4 -> Known.CP1252;
            case 5 -> Known.ISO8859_15;
            default -> new Unknown(value);
        };
    }
}
