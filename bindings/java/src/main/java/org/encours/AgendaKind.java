// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What is to be seen to. */
public sealed interface AgendaKind extends OpenEnum {
    /** the review day of a limit that stands. */
    AgendaKind REVIEW = Known.REVIEW;

    /** the planned end of a limit, with none of its code behind. */
    AgendaKind LIMIT_END = Known.LIMIT_END;

    /** the same of a guarantee. */
    AgendaKind GUARANTEE_END = Known.GUARANTEE_END;

    /** the planned end of a release that holds. */
    AgendaKind RELEASE_END = Known.RELEASE_END;

    /** a request that waits for approval: the day it was asked. */
    AgendaKind REQUEST = Known.REQUEST;

    /** and lapses: the day it does. */
    AgendaKind REQUEST_END = Known.REQUEST_END;

    /** a request that is approved and not done: the day it was approved. */
    AgendaKind REQUEST_DO = Known.REQUEST_DO;

    /** a hold that holds: its first day. */
    AgendaKind HOLD = Known.HOLD;

    /** a customer over its limit, by so much: T. */
    AgendaKind OVER_LIMIT = Known.OVER_LIMIT;

    /** a group over its limit, at its head: T. */
    AgendaKind OVER_GROUP = Known.OVER_GROUP;

    /** a promise that was broken (broken-promises in figure.h): the day promised. */
    AgendaKind PROMISE = Known.PROMISE;

    /** The values that this package has names for. */
    enum Known implements AgendaKind {
        /** the review day of a limit that stands. */
        REVIEW(1),
        /** the planned end of a limit, with none of its code behind. */
        LIMIT_END(2),
        /** the same of a guarantee. */
        GUARANTEE_END(3),
        /** the planned end of a release that holds. */
        RELEASE_END(4),
        /** a request that waits for approval: the day it was asked. */
        REQUEST(5),
        /** and lapses: the day it does. */
        REQUEST_END(6),
        /** a request that is approved and not done: the day it was approved. */
        REQUEST_DO(7),
        /** a hold that holds: its first day. */
        HOLD(8),
        /** a customer over its limit, by so much: T. */
        OVER_LIMIT(9),
        /** a group over its limit, at its head: T. */
        OVER_GROUP(10),
        /** a promise that was broken (broken-promises in figure.h): the day promised. */
        PROMISE(11);

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
    record Unknown(int value) implements AgendaKind {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static AgendaKind of(int value) {
        return switch (value) {
            case 1 -> Known.REVIEW;
            case 2 -> Known.LIMIT_END;
            case 3 -> Known.GUARANTEE_END;
            case 4 -> Known.RELEASE_END;
            case 5 -> Known.REQUEST;
            case 6 -> Known.REQUEST_END;
            case 7 -> Known.REQUEST_DO;
            case 8 -> Known.HOLD;
            case 9 -> Known.OVER_LIMIT;
            case 10 -> Known.OVER_GROUP;
            case 11 -> Known.PROMISE;
            default -> new Unknown(value);
        };
    }
}
