// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** The figures. The numbers are for ever. */
public sealed interface Figure extends OpenEnum {
    /** open debit items, bills not matured left out. */
    Figure OPEN_DEBITS = Known.OPEN_DEBITS;

    /** open bills of exchange due on T or later. */
    Figure BILLS = Known.BILLS;

    /** open payments and advances, positive. */
    Figure UNALLOCATED = Known.UNALLOCATED;

    /** open credit notes and other credits, positive. */
    Figure CREDIT_NOTES = Known.CREDIT_NOTES;

    /** of open-debits: due on T or later, or without a date. */
    Figure NOT_DUE = Known.NOT_DUE;

    /** of open-debits: late by the tolerance at most. */
    Figure TOLERATED = Known.TOLERATED;

    /** of open-debits: late by more than the tolerance. */
    Figure OVERDUE = Known.OVERDUE;

    /** of open-debits: disputed, as totals.h has it. */
    Figure DISPUTED = Known.DISPUTED;

    /** delivered and not invoiced. */
    Figure TO_INVOICE = Known.TO_INVOICE;

    /**
     * neither delivered nor invoiced, expected by the horizon, and undated ones if the policy
     * counts them.
     */
    Figure ORDERS = Known.ORDERS;

    /** neither delivered nor invoiced, the rest. */
    Figure ORDERS_BEYOND = Known.ORDERS_BEYOND;

    /** draft invoices: DRAFT facts. */
    Figure DRAFTS = Known.DRAFTS;

    /** payments returned in the policy's window, gross. */
    Figure RETURNED = Known.RETURNED;

    /** guarantees as the policy counts them. */
    Figure GUARANTEES = Known.GUARANTEES;

    /** the balance, signed. */
    Figure RECEIVABLES = Known.RECEIVABLES;

    /** receivables - guarantees, signed. */
    Figure REAL_RISK = Known.REAL_RISK;

    /** real risk, deliveries, orders and drafts, signed. */
    Figure POTENTIAL_RISK = Known.POTENTIAL_RISK;

    /** as the policy composes it, signed. */
    Figure EXPOSURE = Known.EXPOSURE;

    /** exposure with the event; without one: exposure. */
    Figure EXPOSURE_AFTER = Known.EXPOSURE_AFTER;

    /** the limit as combined; missing: there is none. */
    Figure LIMIT = Known.LIMIT;

    /** limit - exposure-after, &lt; 0 when over. */
    Figure HEADROOM = Known.HEADROOM;

    /** exposure-after / limit, 1/10000, rounded up. */
    Figure LIMIT_USED = Known.LIMIT_USED;

    /** sum of the members' exposure-after. */
    Figure GROUP_EXPOSURE = Known.GROUP_EXPOSURE;

    /** limit of the head that is a group limit. */
    Figure GROUP_LIMIT = Known.GROUP_LIMIT;

    /** group-limit - group-exposure. */
    Figure GROUP_HEADROOM = Known.GROUP_HEADROOM;

    /** the share, 1/10000, rounded up. */
    Figure GROUP_LIMIT_USED = Known.GROUP_LIMIT_USED;

    /** sum of the members' overdue. */
    Figure GROUP_OVERDUE = Known.GROUP_OVERDUE;

    /**
     * the smallest headroom under limits of a product, entity or other dimension value of the
     * event.
     */
    Figure SCOPED_HEADROOM = Known.SCOPED_HEADROOM;

    /** the part of the limit that insurers stand for. */
    Figure INSURED_LIMIT = Known.INSURED_LIMIT;

    /** exposure-after - insured-limit, at least 0. */
    Figure UNINSURED = Known.UNINSURED;

    /** days late of the oldest open debit; 0: none is late. */
    Figure OLDEST_DAYS = Known.OLDEST_DAYS;

    /** debit items late by more than the tolerance. */
    Figure OVERDUE_ITEMS = Known.OVERDUE_ITEMS;

    /** open debit items, bills included. */
    Figure OPEN_ITEMS = Known.OPEN_ITEMS;

    /** overdue / open-debits, 1/10000, half up; 0 of nothing. */
    Figure OVERDUE_SHARE = Known.OVERDUE_SHARE;

    /** disputed / open-debits, the same. */
    Figure DISPUTED_SHARE = Known.DISPUTED_SHARE;

    /**
     * the highest level that stands of the customer, or of its documents that are open; 0: none.
     */
    Figure DUNNING_LEVEL = Known.DUNNING_LEVEL;

    /** since the last payment that counts; missing: none ever. */
    Figure DAYS_SINCE_PAYMENT = Known.DAYS_SINCE_PAYMENT;

    /** gross of payments of that day. */
    Figure LAST_PAYMENT = Known.LAST_PAYMENT;

    /** payments returned in the policy's window. */
    Figure RETURNED_ITEMS = Known.RETURNED_ITEMS;

    /** promises broken in the policy's window. */
    Figure BROKEN_PROMISES = Known.BROKEN_PROMISES;

    /** amounts of promises that run. */
    Figure PROMISED = Known.PROMISED;

    /**
     * until a limit that counts ends, or its season, the first of them; 1: T is its last day;
     * missing: no end.
     */
    Figure LIMIT_DAYS_LEFT = Known.LIMIT_DAYS_LEFT;

    /**
     * days without a limit since the last one ended, or its season, T included; 0: one stands;
     * missing: there never was one. A cap alone is no limit.
     */
    Figure LIMIT_EXPIRED_DAYS = Known.LIMIT_EXPIRED_DAYS;

    /** since the review day of a limit that counts, &lt; 0 before it; missing: none is set. */
    Figure REVIEW_LATE_DAYS = Known.REVIEW_LATE_DAYS;

    /** since the first document; missing: none. */
    Figure CUSTOMER_DAYS = Known.CUSTOMER_DAYS;

    /** sales of the last 365 days, as of dso.h. */
    Figure SALES = Known.SALES;

    /**
     * mean days beyond terms of what was settled in the last 365 days, weighted by amount, 1/100,
     * half up.
     */
    Figure DAYS_LATE = Known.DAYS_LATE;

    /** that of the last 90 days less that of 365, 1/100. */
    Figure DAYS_LATE_TREND = Known.DAYS_LATE_TREND;

    /** by so many days four fifths of the amount was settled. */
    Figure DAYS_LATE_P80 = Known.DAYS_LATE_P80;

    /** behaviour score (behaviour.h) with the policy's weights, 1/100. */
    Figure BEHAVIOUR = Known.BEHAVIOUR;

    /** points of the policy's scorecard, 1/100. */
    Figure SCORE = Known.SCORE;

    /** holds that stand of the customer or the event's order. */
    Figure HOLDS = Known.HOLDS;

    /** 1: on the watch list. */
    Figure WATCHED = Known.WATCHED;

    /** components of the exposure and the limit that miss. */
    Figure MISSING = Known.MISSING;

    /** gross of the event. */
    Figure EVENT_AMOUNT = Known.EVENT_AMOUNT;

    /** days of payment the event asks. */
    Figure EVENT_TERM_DAYS = Known.EVENT_TERM_DAYS;

    /** event term excess. */
    Figure EVENT_TERM_EXCESS = Known.EVENT_TERM_EXCESS;

    /** discount the event asks, 1/10000. */
    Figure EVENT_DISCOUNT = Known.EVENT_DISCOUNT;

    /**
     * days that an invoice of T would be due beyond the policy's legal cap, at least 0; the smaller
     * one of legal_days and the rule (credit.h); missing where there is a rule and its cap is not
     * known.
     */
    Figure EVENT_LEGAL_EXCESS = Known.EVENT_LEGAL_EXCESS;

    /** The values that this package has names for. */
    enum Known implements Figure {
        /** open debit items, bills not matured left out. */
        OPEN_DEBITS(1),
        /** open bills of exchange due on T or later. */
        BILLS(2),
        /** open payments and advances, positive. */
        UNALLOCATED(3),
        /** open credit notes and other credits, positive. */
        CREDIT_NOTES(4),
        /** of open-debits: due on T or later, or without a date. */
        NOT_DUE(5),
        /** of open-debits: late by the tolerance at most. */
        TOLERATED(6),
        /** of open-debits: late by more than the tolerance. */
        OVERDUE(7),
        /** of open-debits: disputed, as totals.h has it. */
        DISPUTED(8),
        /** delivered and not invoiced. */
        TO_INVOICE(9),
        /**
         * neither delivered nor invoiced, expected by the horizon, and undated ones if the policy
         * counts them.
         */
        ORDERS(10),
        /** neither delivered nor invoiced, the rest. */
        ORDERS_BEYOND(11),
        /** draft invoices: DRAFT facts. */
        DRAFTS(12),
        /** payments returned in the policy's window, gross. */
        RETURNED(13),
        /** guarantees as the policy counts them. */
        GUARANTEES(14),
        /** the balance, signed. */
        RECEIVABLES(15),
        /** receivables - guarantees, signed. */
        REAL_RISK(16),
        /** real risk, deliveries, orders and drafts, signed. */
        POTENTIAL_RISK(17),
        /** as the policy composes it, signed. */
        EXPOSURE(18),
        /** exposure with the event; without one: exposure. */
        EXPOSURE_AFTER(19),
        /** the limit as combined; missing: there is none. */
        LIMIT(20),
        /** limit - exposure-after, &lt; 0 when over. */
        HEADROOM(21),
        /** exposure-after / limit, 1/10000, rounded up. */
        LIMIT_USED(22),
        /** sum of the members' exposure-after. */
        GROUP_EXPOSURE(23),
        /** limit of the head that is a group limit. */
        GROUP_LIMIT(24),
        /** group-limit - group-exposure. */
        GROUP_HEADROOM(25),
        /** the share, 1/10000, rounded up. */
        GROUP_LIMIT_USED(26),
        /** sum of the members' overdue. */
        GROUP_OVERDUE(27),
        /**
         * the smallest headroom under limits of a product, entity or other dimension value of the
         * event.
         */
        SCOPED_HEADROOM(28),
        /** the part of the limit that insurers stand for. */
        INSURED_LIMIT(29),
        /** exposure-after - insured-limit, at least 0. */
        UNINSURED(30),
        /** days late of the oldest open debit; 0: none is late. */
        OLDEST_DAYS(31),
        /** debit items late by more than the tolerance. */
        OVERDUE_ITEMS(32),
        /** open debit items, bills included. */
        OPEN_ITEMS(33),
        /** overdue / open-debits, 1/10000, half up; 0 of nothing. */
        OVERDUE_SHARE(34),
        /** disputed / open-debits, the same. */
        DISPUTED_SHARE(35),
        /**
         * the highest level that stands of the customer, or of its documents that are open; 0:
         * none.
         */
        DUNNING_LEVEL(36),
        /** since the last payment that counts; missing: none ever. */
        DAYS_SINCE_PAYMENT(37),
        /** gross of payments of that day. */
        LAST_PAYMENT(38),
        /** payments returned in the policy's window. */
        RETURNED_ITEMS(39),
        /** promises broken in the policy's window. */
        BROKEN_PROMISES(40),
        /** amounts of promises that run. */
        PROMISED(41),
        /**
         * until a limit that counts ends, or its season, the first of them; 1: T is its last day;
         * missing: no end.
         */
        LIMIT_DAYS_LEFT(42),
        /**
         * days without a limit since the last one ended, or its season, T included; 0: one stands;
         * missing: there never was one. A cap alone is no limit.
         */
        LIMIT_EXPIRED_DAYS(43),
        /** since the review day of a limit that counts, &lt; 0 before it; missing: none is set. */
        REVIEW_LATE_DAYS(44),
        /** since the first document; missing: none. */
        CUSTOMER_DAYS(45),
        /** sales of the last 365 days, as of dso.h. */
        SALES(46),
        /**
         * mean days beyond terms of what was settled in the last 365 days, weighted by amount,
         * 1/100, half up.
         */
        DAYS_LATE(47),
        /** that of the last 90 days less that of 365, 1/100. */
        DAYS_LATE_TREND(48),
        /** by so many days four fifths of the amount was settled. */
        DAYS_LATE_P80(49),
        /** behaviour score (behaviour.h) with the policy's weights, 1/100. */
        BEHAVIOUR(50),
        /** points of the policy's scorecard, 1/100. */
        SCORE(51),
        /** holds that stand of the customer or the event's order. */
        HOLDS(52),
        /** 1: on the watch list. */
        WATCHED(53),
        /** components of the exposure and the limit that miss. */
        MISSING(54),
        /** gross of the event. */
        EVENT_AMOUNT(55),
        /** days of payment the event asks. */
        EVENT_TERM_DAYS(56),
        /** event term excess. */
        EVENT_TERM_EXCESS(57),
        /** discount the event asks, 1/10000. */
        EVENT_DISCOUNT(58),
        /**
         * days that an invoice of T would be due beyond the policy's legal cap, at least 0; the
         * smaller one of legal_days and the rule (credit.h); missing where there is a rule and its
         * cap is not known.
         */
        EVENT_LEGAL_EXCESS(59);

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
    record Unknown(int value) implements Figure {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Figure of(int value) {
        return switch (value) {
            case 1 -> Known.OPEN_DEBITS;
            case 2 -> Known.BILLS;
            case 3 -> Known.UNALLOCATED;
            case 4 -> Known.CREDIT_NOTES;
            case 5 -> Known.NOT_DUE;
            case 6 -> Known.TOLERATED;
            case 7 -> Known.OVERDUE;
            case 8 -> Known.DISPUTED;
            case 9 -> Known.TO_INVOICE;
            case 10 -> Known.ORDERS;
            case 11 -> Known.ORDERS_BEYOND;
            case 12 -> Known.DRAFTS;
            case 13 -> Known.RETURNED;
            case 14 -> Known.GUARANTEES;
            case 15 -> Known.RECEIVABLES;
            case 16 -> Known.REAL_RISK;
            case 17 -> Known.POTENTIAL_RISK;
            case 18 -> Known.EXPOSURE;
            case 19 -> Known.EXPOSURE_AFTER;
            case 20 -> Known.LIMIT;
            case 21 -> Known.HEADROOM;
            case 22 -> Known.LIMIT_USED;
            case 23 -> Known.GROUP_EXPOSURE;
            case 24 -> Known.GROUP_LIMIT;
            case 25 -> Known.GROUP_HEADROOM;
            case 26 -> Known.GROUP_LIMIT_USED;
            case 27 -> Known.GROUP_OVERDUE;
            case 28 -> Known.SCOPED_HEADROOM;
            case 29 -> Known.INSURED_LIMIT;
            case 30 -> Known.UNINSURED;
            case 31 -> Known.OLDEST_DAYS;
            case 32 -> Known.OVERDUE_ITEMS;
            case 33 -> Known.OPEN_ITEMS;
            case 34 -> Known.OVERDUE_SHARE;
            case 35 -> Known.DISPUTED_SHARE;
            case 36 -> Known.DUNNING_LEVEL;
            case 37 -> Known.DAYS_SINCE_PAYMENT;
            case 38 -> Known.LAST_PAYMENT;
            case 39 -> Known.RETURNED_ITEMS;
            case 40 -> Known.BROKEN_PROMISES;
            case 41 -> Known.PROMISED;
            case 42 -> Known.LIMIT_DAYS_LEFT;
            case 43 -> Known.LIMIT_EXPIRED_DAYS;
            case 44 -> Known.REVIEW_LATE_DAYS;
            case 45 -> Known.CUSTOMER_DAYS;
            case 46 -> Known.SALES;
            case 47 -> Known.DAYS_LATE;
            case 48 -> Known.DAYS_LATE_TREND;
            case 49 -> Known.DAYS_LATE_P80;
            case 50 -> Known.BEHAVIOUR;
            case 51 -> Known.SCORE;
            case 52 -> Known.HOLDS;
            case 53 -> Known.WATCHED;
            case 54 -> Known.MISSING;
            case 55 -> Known.EVENT_AMOUNT;
            case 56 -> Known.EVENT_TERM_DAYS;
            case 57 -> Known.EVENT_TERM_EXCESS;
            case 58 -> Known.EVENT_DISCOUNT;
            case 59 -> Known.EVENT_LEGAL_EXCESS;
            default -> new Unknown(value);
        };
    }
}
