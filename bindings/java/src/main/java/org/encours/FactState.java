// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Where a fact is on a day T. */
public sealed interface FactState extends OpenEnum {
    /** it holds on T. */
    FactState STANDS = Known.STANDS;

    /** it begins after T. */
    FactState COMES = Known.COMES;

    /** its planned end came by T. */
    FactState EXPIRED = Known.EXPIRED;

    /** it was ended, or replaced, by T. */
    FactState ENDED = Known.ENDED;

    /** it was ended on its first day: it never held. */
    FactState VOID = Known.VOID;

    /** The values that this package has names for. */
    enum Known implements FactState {
        /** it holds on T. */
        STANDS(1),
        /** it begins after T. */
        COMES(2),
        /** its planned end came by T. */
        EXPIRED(3),
        /** it was ended, or replaced, by T. */
        ENDED(4),
        /** it was ended on its first day: it never held. */
        VOID(5);

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
    record Unknown(int value) implements FactState {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static FactState of(int value) {
        return switch (value) {
            case 1 -> Known.STANDS;
            case 2 -> Known.COMES;
            case 3 -> Known.EXPIRED;
            case 4 -> Known.ENDED;
            case 5 -> Known.VOID;
            default -> new Unknown(value);
        };
    }
}
