// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The date a rule starts from. */
public sealed interface TermBase extends OpenEnum {
    /** date of the document. */
    TermBase ISSUE = Known.ISSUE;

    /** delivery, or end of the service. */
    TermBase DELIVERY = Known.DELIVERY;

    /** receipt of the goods or of the invoice. */
    TermBase RECEIPT = Known.RECEIPT;

    /** The values that this package has names for. */
    enum Known implements TermBase {
        /** date of the document. */
        ISSUE(0),
        /** delivery, or end of the service. */
        DELIVERY(1),
        /** receipt of the goods or of the invoice. */
        RECEIPT(2);

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
    record Unknown(int value) implements TermBase {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static TermBase of(int value) {
        return switch (value) {
            case 0 -> Known.ISSUE;
            case 1 -> Known.DELIVERY;
            case 2 -> Known.RECEIPT;
            default -> new Unknown(value);
        };
    }
}
