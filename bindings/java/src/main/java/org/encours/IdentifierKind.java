// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The kinds of numbers. */
public sealed interface IdentifierKind extends OpenEnum {
    /** a French company. */
    IdentifierKind SIREN = Known.SIREN;

    /** an establishment of a French company. */
    IdentifierKind SIRET = Known.SIRET;

    /** a VAT number with its prefix. */
    IdentifierKind VAT = Known.VAT;

    /** a legal entity identifier. */
    IdentifierKind LEI = Known.LEI;

    /** a number of Dun and Bradstreet. */
    IdentifierKind DUNS = Known.DUNS;

    /** a number of the customs. */
    IdentifierKind EORI = Known.EORI;

    /** a bank account. */
    IdentifierKind IBAN = Known.IBAN;

    /** a code of one's own: {@link Identifier#checkOwn}. */
    IdentifierKind OWN = Known.OWN;

    /** The values that this package has names for. */
    enum Known implements IdentifierKind {
        /** a French company. */
        SIREN(1),
        /** an establishment of a French company. */
        SIRET(2),
        /** a VAT number with its prefix. */
        VAT(3),
        /** a legal entity identifier. */
        LEI(4),
        /** a number of Dun and Bradstreet. */
        DUNS(5),
        /** a number of the customs. */
        EORI(6),
        /** a bank account. */
        IBAN(7),
        /** a code of one's own: {@link Identifier#checkOwn}. */
        OWN(8);

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
    record Unknown(int value) implements IdentifierKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static IdentifierKind of(int value) {
        return switch (value) {
            case 1 -> Known.SIREN;
            case 2 -> Known.SIRET;
            case 3 -> Known.VAT;
            case 4 -> Known.LEI;
            case 5 -> Known.DUNS;
            case 6 -> Known.EORI;
            case 7 -> Known.IBAN;
            case 8 -> Known.OWN;
            default -> new Unknown(value);
        };
    }
}
