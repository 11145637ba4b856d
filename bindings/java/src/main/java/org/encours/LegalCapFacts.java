// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Facts about an invoice that rows need or exclude; a sum of these and of the caller's own, which
 * are the bits from 65536 on.
 */
public sealed interface LegalCapFacts extends OpenEnum {
    /** the parties agreed on a term; without: the default. */
    LegalCapFacts AGREED = Known.AGREED;

    /** the contract expressly says end of month. */
    LegalCapFacts EXPRESS_END_OF_MONTH = Known.EXPRESS_END_OF_MONTH;

    /** a recurring (summary) invoice, "facture périodique". */
    LegalCapFacts SUMMARY = Known.SUMMARY;

    /** goods bought for delivery outside the EU as they are. */
    LegalCapFacts EXPORT = Known.EXPORT;

    /** the buyer is a large company. */
    LegalCapFacts LARGE_COMPANY = Known.LARGE_COMPANY;

    /** goods of a pronounced seasonal character. */
    LegalCapFacts SEASONAL = Known.SEASONAL;

    /** an extended trade agreement holds. */
    LegalCapFacts TRADE_AGREEMENT = Known.TRADE_AGREEMENT;

    /** The values that this package has names for. */
    enum Known implements LegalCapFacts {
        /** the parties agreed on a term; without: the default. */
        AGREED(1),
        /** the contract expressly says end of month. */
        EXPRESS_END_OF_MONTH(2),
        /** a recurring (summary) invoice, "facture périodique". */
        SUMMARY(4),
        /** goods bought for delivery outside the EU as they are. */
        EXPORT(8),
        /** the buyer is a large company. */
        LARGE_COMPANY(16),
        /** goods of a pronounced seasonal character. */
        SEASONAL(32),
        /** an extended trade agreement holds. */
        TRADE_AGREEMENT(64);

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
    record Unknown(int value) implements LegalCapFacts {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LegalCapFacts of(int value) {
        return switch (value) {
            case 1 -> Known.AGREED;
            case 2 -> Known.EXPRESS_END_OF_MONTH;
            case 4 -> Known.SUMMARY;
            case 8 -> Known.EXPORT;
            case 16 -> Known.LARGE_COMPANY;
            case 32 -> Known.SEASONAL;
            case 64 -> Known.TRADE_AGREEMENT;
            default -> new Unknown(value);
        };
    }
}
