// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where a request is on a day. */
public sealed interface RequestState extends OpenEnum {
    /** it is asked on a later day. */
    RequestState COMES = Known.COMES;

    /** it waits for approvals. */
    RequestState OPEN = Known.OPEN;

    /** enough have approved; what was asked for is not done. */
    RequestState APPROVED = Known.APPROVED;

    /** and it is done. */
    RequestState DONE = Known.DONE;

    /** somebody has refused it. */
    RequestState REFUSED = Known.REFUSED;

    /** its asker takes it back, or its fact was ended. */
    RequestState WITHDRAWN = Known.WITHDRAWN;

    /** it ran out before it was decided. */
    RequestState LAPSED = Known.LAPSED;

    /** The values that this package has names for. */
    enum Known implements RequestState {
        /** it is asked on a later day. */
        COMES(1),
        /** it waits for approvals. */
        OPEN(2),
        /** enough have approved; what was asked for is not done. */
        APPROVED(3),
        /** and it is done. */
        DONE(4),
        /** somebody has refused it. */
        REFUSED(5),
        /** its asker takes it back, or its fact was ended. */
        WITHDRAWN(6),
        /** it ran out before it was decided. */
        LAPSED(7);

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
    record Unknown(int value) implements RequestState {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static RequestState of(int value) {
        return switch (value) {
            case 1 -> Known.COMES;
            case 2 -> Known.OPEN;
            case 3 -> Known.APPROVED;
            case 4 -> Known.DONE;
            case 5 -> Known.REFUSED;
            case 6 -> Known.WITHDRAWN;
            case 7 -> Known.LAPSED;
            default -> new Unknown(value);
        };
    }
}
