// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * What is asked for. The numbers are for ever; names are those of {@link Authoriser#actionName}. Up
 * to 63 they are commands, from 64 on queries. Ends of facts are asked like the facts.
 */
public sealed interface Action extends OpenEnum {
    /** "master": customers, dimensions and their values, groups and identifiers of customers. */
    Action MASTER = Known.MASTER;

    /** "post": invoices, debit notes and credit notes. */
    Action POST = Known.POST;

    /** "cash": payments, advances and refunds. */
    Action CASH = Known.CASH;

    /** "adjust": adjustments of other reasons than these two. */
    Action ADJUST = Known.ADJUST;

    /** "write-off": adjustments that write off. */
    Action WRITE_OFF = Known.WRITE_OFF;

    /** "transfer": adjustments of a transfer, each side. */
    Action TRANSFER = Known.TRANSFER;

    /** "allocate": allocations. */
    Action ALLOCATE = Known.ALLOCATE;

    /** "reverse": ends of allocations. */
    Action REVERSE = Known.REVERSE;

    /** "cancel": cancellations. */
    Action CANCEL = Known.CANCEL;

    /** "period": periods closed or opened. */
    Action PERIOD = Known.PERIOD;

    /** "order": orders, their steps, drafts of invoices. */
    Action ORDER = Known.ORDER;

    /** "fact": disputes, promises, deferrals and other facts that no action below names. */
    Action FACT = Known.FACT;

    /** "limit": limits and guarantees. */
    Action LIMIT = Known.LIMIT;

    /** "release": holds, releases and exclusions from rules. */
    Action RELEASE = Known.RELEASE;

    /** "risk": scores, risk classes, status, watch list, terms, assignments by hand. */
    Action RISK = Known.RISK;

    /** "request": requests, what their askers do with them, and what is done upon them. */
    Action REQUEST = Known.REQUEST;

    /** "approve": approving and refusing requests. */
    Action APPROVE = Known.APPROVE;

    /** "delegate": delegations. */
    Action DELEGATE = Known.DELEGATE;

    /** "policy": versions of credit policies. */
    Action POLICY = Known.POLICY;

    /** "decision": credit decisions that are recorded. */
    Action DECISION = Known.DECISION;

    /** "import": imports and their dry runs, whatever they bring. */
    Action IMPORT = Known.IMPORT;

    /** "erase": personal data is erased. */
    Action ERASE = Known.ERASE;

    /** "maintain": the format level is raised, snapshots are dropped, old rows are compacted. */
    Action MAINTAIN = Known.MAINTAIN;

    /** "read-customers": customers by number, code or identifier, their groups. */
    Action READ_CUSTOMERS = Known.READ_CUSTOMERS;

    /** "read-balances": balances, aged balances, DSO, order book, totals. */
    Action READ_BALANCES = Known.READ_BALANCES;

    /** "read-rows": cursors but for events; documents and orders by key. */
    Action READ_ROWS = Known.READ_ROWS;

    /** "read-audit": cursors over events, event lines. */
    Action READ_AUDIT = Known.READ_AUDIT;

    /**
     * "read-persons": personal data: of a customer, by its code, as lines, what of it is due to be
     * erased.
     */
    Action READ_PERSONS = Known.READ_PERSONS;

    /** "read-credit": credit figures, checks, limits, requests, policies and decisions. */
    Action READ_CREDIT = Known.READ_CREDIT;

    /** "read-agenda": the agenda. */
    Action READ_AGENDA = Known.READ_AGENDA;

    /** "fork": a fork of a view. */
    Action FORK = Known.FORK;

    /** The values that this package has names for. */
    enum Known implements Action {
        /**
         * "master": customers, dimensions and their values, groups and identifiers of customers.
         */
        MASTER(1),
        /** "post": invoices, debit notes and credit notes. */
        POST(2),
        /** "cash": payments, advances and refunds. */
        CASH(3),
        /** "adjust": adjustments of other reasons than these two. */
        ADJUST(4),
        /** "write-off": adjustments that write off. */
        WRITE_OFF(5),
        /** "transfer": adjustments of a transfer, each side. */
        TRANSFER(6),
        /** "allocate": allocations. */
        ALLOCATE(7),
        /** "reverse": ends of allocations. */
        REVERSE(8),
        /** "cancel": cancellations. */
        CANCEL(9),
        /** "period": periods closed or opened. */
        PERIOD(10),
        /** "order": orders, their steps, drafts of invoices. */
        ORDER(11),
        /** "fact": disputes, promises, deferrals and other facts that no action below names. */
        FACT(12),
        /** "limit": limits and guarantees. */
        LIMIT(13),
        /** "release": holds, releases and exclusions from rules. */
        RELEASE(14),
        /** "risk": scores, risk classes, status, watch list, terms, assignments by hand. */
        RISK(15),
        /** "request": requests, what their askers do with them, and what is done upon them. */
        REQUEST(16),
        /** "approve": approving and refusing requests. */
        APPROVE(17),
        /** "delegate": delegations. */
        DELEGATE(18),
        /** "policy": versions of credit policies. */
        POLICY(19),
        /** "decision": credit decisions that are recorded. */
        DECISION(20),
        /** "import": imports and their dry runs, whatever they bring. */
        IMPORT(21),
        /** "erase": personal data is erased. */
        ERASE(22),
        /**
         * "maintain": the format level is raised, snapshots are dropped, old rows are compacted.
         */
        MAINTAIN(23),
        /** "read-customers": customers by number, code or identifier, their groups. */
        READ_CUSTOMERS(64),
        /** "read-balances": balances, aged balances, DSO, order book, totals. */
        READ_BALANCES(65),
        /** "read-rows": cursors but for events; documents and orders by key. */
        READ_ROWS(66),
        /** "read-audit": cursors over events, event lines. */
        READ_AUDIT(67),
        /**
         * "read-persons": personal data: of a customer, by its code, as lines, what of it is due to
         * be erased.
         */
        READ_PERSONS(68),
        /** "read-credit": credit figures, checks, limits, requests, policies and decisions. */
        READ_CREDIT(69),
        /** "read-agenda": the agenda. */
        READ_AGENDA(70),
        /** "fork": a fork of a view. */
        FORK(71);

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
    record Unknown(int value) implements Action {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static Action of(int value) {
        return switch (value) {
            case 1 -> Known.MASTER;
            case 2 -> Known.POST;
            case 3 -> Known.CASH;
            case 4 -> Known.ADJUST;
            case 5 -> Known.WRITE_OFF;
            case 6 -> Known.TRANSFER;
            case 7 -> Known.ALLOCATE;
            case 8 -> Known.REVERSE;
            case 9 -> Known.CANCEL;
            case 10 -> Known.PERIOD;
            case 11 -> Known.ORDER;
            case 12 -> Known.FACT;
            case 13 -> Known.LIMIT;
            case 14 -> Known.RELEASE;
            case 15 -> Known.RISK;
            case 16 -> Known.REQUEST;
            case 17 -> Known.APPROVE;
            case 18 -> Known.DELEGATE;
            case 19 -> Known.POLICY;
            case 20 -> Known.DECISION;
            case 21 -> Known.IMPORT;
            case 22 -> Known.ERASE;
            case 23 -> Known.MAINTAIN;
            case 64 -> Known.READ_CUSTOMERS;
            case 65 -> Known.READ_BALANCES;
            case 66 -> Known.READ_ROWS;
            case 67 -> Known.READ_AUDIT;
            case 68 -> Known.READ_PERSONS;
            case 69 -> Known.READ_CREDIT;
            case 70 -> Known.READ_AGENDA;
            case 71 -> Known.FORK;
            default -> new Unknown(value);
        };
    }
}
