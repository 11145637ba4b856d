// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Whether the VAT of a lost debt may be recovered. */
public sealed interface VatRecovery extends OpenEnum {
    /** recoverable. */
    VatRecovery RECOVERABLE = Known.RECOVERABLE;

    /** not definitively lost, or not yet on {@code as_of} */
    VatRecovery RECOVERY_NOT_DEFINITIVE = Known.RECOVERY_NOT_DEFINITIVE;

    /** no corrected invoice was sent to the debtor. */
    VatRecovery RECOVERY_NO_NOTICE = Known.RECOVERY_NO_NOTICE;

    /** after the last day. */
    VatRecovery RECOVERY_TOO_LATE = Known.RECOVERY_TOO_LATE;

    /** the day of the loss or the as-of day is missing. */
    VatRecovery RECOVERY_DATE_UNKNOWN = Known.RECOVERY_DATE_UNKNOWN;

    /** The values that this package has names for. */
    enum Known implements VatRecovery {
        /** recoverable. */
        RECOVERABLE(1),
        /** not definitively lost, or not yet on {@code as_of} */
        RECOVERY_NOT_DEFINITIVE(2),
        /** no corrected invoice was sent to the debtor. */
        RECOVERY_NO_NOTICE(3),
        /** after the last day. */
        RECOVERY_TOO_LATE(4),
        /** the day of the loss or the as-of day is missing. */
        RECOVERY_DATE_UNKNOWN(5);

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
    record Unknown(int value) implements VatRecovery {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static VatRecovery of(int value) {
        return switch (value) {
            case 1 -> Known.RECOVERABLE;
            case 2 -> Known.RECOVERY_NOT_DEFINITIVE;
            case 3 -> Known.RECOVERY_NO_NOTICE;
            case 4 -> Known.RECOVERY_TOO_LATE;
            case 5 -> Known.RECOVERY_DATE_UNKNOWN;
            default -> new Unknown(value);
        };
    }
}
