// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What becomes of a payment above what is to be settled. No default. */
public sealed interface ClearingSurplus extends OpenEnum {
    /** stays on account, to be allocated later. */
    ClearingSurplus KEEP = Known.KEEP;

    /** the settlement is refused. */
    ClearingSurplus REFUSE = Known.REFUSE;

    /** is to be given back. */
    ClearingSurplus REFUND = Known.REFUND;

    /** write off. */
    ClearingSurplus WRITE_OFF = Known.WRITE_OFF;

    /** settles the invoices that were not named, in their order; then stays on account. */
    ClearingSurplus NEXT = Known.NEXT;

    /** The values that this package has names for. */
    enum Known implements ClearingSurplus {
        /** stays on account, to be allocated later. */
        KEEP(1),
        /** the settlement is refused. */
        REFUSE(2),
        /** is to be given back. */
        REFUND(3),
        /** write off. */
        WRITE_OFF(4),
        /** settles the invoices that were not named, in their order; then stays on account. */
        NEXT(5);

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
    record Unknown(int value) implements ClearingSurplus {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static ClearingSurplus of(int value) {
        return switch (value) {
            case 1 -> Known.KEEP;
            case 2 -> Known.REFUSE;
            case 3 -> Known.REFUND;
            case 4 -> Known.WRITE_OFF;
            case 5 -> Known.NEXT;
            default -> new Unknown(value);
        };
    }
}
