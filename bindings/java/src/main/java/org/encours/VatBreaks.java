// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Rules of EN 16931 that stated figures break; a sum of these. */
public sealed interface VatBreaks extends OpenEnum {
    /** sum of line nets. */
    VatBreaks CO_10 = Known.CO_10;

    /** sum of allowances. */
    VatBreaks CO_11 = Known.CO_11;

    /** sum of charges. */
    VatBreaks CO_12 = Known.CO_12;

    /** net = lines - allowances + charges, as stated. */
    VatBreaks CO_13 = Known.CO_13;

    /** VAT = sum of the VAT of the groups, as stated. */
    VatBreaks CO_14 = Known.CO_14;

    /** gross = net + VAT, as stated. */
    VatBreaks CO_15 = Known.CO_15;

    /** payable = gross - prepaid + rounding amount, as stated. */
    VatBreaks CO_16 = Known.CO_16;

    /** VAT of a group = taxable x rate, beyond the tolerance. */
    VatBreaks CO_17 = Known.CO_17;

    /** taxable amount of a group (BR-S-8 and its kin). */
    VatBreaks TAXABLE = Known.TAXABLE;

    /** The values that this package has names for. */
    enum Known implements VatBreaks {
        /** sum of line nets. */
        CO_10(1),
        /** sum of allowances. */
        CO_11(2),
        /** sum of charges. */
        CO_12(4),
        /** net = lines - allowances + charges, as stated. */
        CO_13(8),
        /** VAT = sum of the VAT of the groups, as stated. */
        CO_14(16),
        /** gross = net + VAT, as stated. */
        CO_15(32),
        /** payable = gross - prepaid + rounding amount, as stated. */
        CO_16(64),
        /** VAT of a group = taxable x rate, beyond the tolerance. */
        CO_17(128),
        /** taxable amount of a group (BR-S-8 and its kin). */
        TAXABLE(256);

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
    record Unknown(int value) implements VatBreaks {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static VatBreaks of(int value) {
        return switch (value) {
            case 1 -> Known.CO_10;
            case 2 -> Known.CO_11;
            case 4 -> Known.CO_12;
            case 8 -> Known.CO_13;
            case 16 -> Known.CO_14;
            case 32 -> Known.CO_15;
            case 64 -> Known.CO_16;
            case 128 -> Known.CO_17;
            case 256 -> Known.TAXABLE;
            default -> new Unknown(value);
        };
    }
}
