/* SPDX-License-Identifier: MIT */
/**
 * @file figure.h
 * Figures: what a credit policy may ask about a customer and an event, each with a number, a name
 * and a unit.
 *
 * Rules, assignment and scores of a policy (policy_builder.h) name figures by their names; results
 * carry them by their numbers. All are taken at the end of a day T from what a view knows. Amounts
 * are in minor units of one currency, the customer's credit currency: that of the limit that stands
 * first, else the policy's. A figure that cannot be had is missing, never 0.
 *
 *     receivables    = open-debits + bills - unallocated - credit-notes = the balance
 *     open-debits    = not-due + tolerated + overdue
 *     real-risk      = receivables - guarantees
 *     potential-risk = real-risk + to-invoice + orders + drafts
 *     exposure       = sum of the components that the policy counts, each by its percentage
 *     headroom       = limit - exposure-after
 *
 * Sources: My DSO Manager (real and potential risk), SAP FSCM note 1065954 (static and dynamic
 * check, horizon), Dynamics 365 Finance blocking rules, OCA credit-control (risk by source,
 * tolerance in days), Tryton (no limit is not zero).
 */
#ifndef ENCOURS_FIGURE_H
#define ENCOURS_FIGURE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Room for figures in arrays that are indexed by their numbers. */
#define ENCOURS_FIGURES_MAX 64

/** A share of a limit of 0, or of any base of 0, when something is there. */
#define ENCOURS_FIGURE_INFINITE INT64_MAX

/** The figures. The numbers are for ever. */
typedef enum encours_figure {
    ENCOURS_FIGURE_OPEN_DEBITS = 1,    /**< open debit items, bills not matured left out */
    ENCOURS_FIGURE_BILLS = 2,          /**< open bills of exchange due on T or later */
    ENCOURS_FIGURE_UNALLOCATED = 3,    /**< open payments and advances, positive */
    ENCOURS_FIGURE_CREDIT_NOTES = 4,   /**< open credit notes and other credits, positive */
    ENCOURS_FIGURE_NOT_DUE = 5,        /**< of open-debits: due on T or later, or without a date */
    ENCOURS_FIGURE_TOLERATED = 6,      /**< of open-debits: late by the tolerance at most */
    ENCOURS_FIGURE_OVERDUE = 7,        /**< of open-debits: late by more than the tolerance */
    ENCOURS_FIGURE_DISPUTED = 8,       /**< of open-debits: disputed, as totals.h has it */
    ENCOURS_FIGURE_TO_INVOICE = 9,     /**< delivered and not invoiced */
    ENCOURS_FIGURE_ORDERS = 10,        /**< neither delivered nor invoiced, expected by the horizon,
                                            and undated ones if the policy counts them */
    ENCOURS_FIGURE_ORDERS_BEYOND = 11, /**< neither delivered nor invoiced, the rest */
    ENCOURS_FIGURE_DRAFTS = 12,        /**< draft invoices: DRAFT facts */
    ENCOURS_FIGURE_RETURNED = 13,      /**< payments returned in the policy's window, gross */
    ENCOURS_FIGURE_GUARANTEES = 14,    /**< guarantees as the policy counts them */
    ENCOURS_FIGURE_RECEIVABLES = 15,   /**< the balance, signed */
    ENCOURS_FIGURE_REAL_RISK = 16,     /**< receivables - guarantees, signed */
    ENCOURS_FIGURE_POTENTIAL_RISK = 17,   /**< real risk, deliveries, orders and drafts, signed */
    ENCOURS_FIGURE_EXPOSURE = 18,         /**< as the policy composes it, signed */
    ENCOURS_FIGURE_EXPOSURE_AFTER = 19,   /**< exposure with the event; without one: exposure */
    ENCOURS_FIGURE_LIMIT = 20,            /**< the limit as combined; missing: there is none */
    ENCOURS_FIGURE_HEADROOM = 21,         /**< limit - exposure-after, < 0 when over */
    ENCOURS_FIGURE_LIMIT_USED = 22,       /**< exposure-after / limit, 1/10000, rounded up */
    ENCOURS_FIGURE_GROUP_EXPOSURE = 23,   /**< sum of the members' exposure-after */
    ENCOURS_FIGURE_GROUP_LIMIT = 24,      /**< limit of the head that is a group limit */
    ENCOURS_FIGURE_GROUP_HEADROOM = 25,   /**< group-limit - group-exposure */
    ENCOURS_FIGURE_GROUP_LIMIT_USED = 26, /**< the share, 1/10000, rounded up */
    ENCOURS_FIGURE_GROUP_OVERDUE = 27,    /**< sum of the members' overdue */
    ENCOURS_FIGURE_SCOPED_HEADROOM = 28,  /**< the smallest headroom under limits of a product,
                                             entity or other dimension value of the event */
    ENCOURS_FIGURE_INSURED_LIMIT = 29,    /**< the part of the limit that insurers stand for */
    ENCOURS_FIGURE_UNINSURED = 30,        /**< exposure-after - insured-limit, at least 0 */
    ENCOURS_FIGURE_OLDEST_DAYS = 31,   /**< days late of the oldest open debit; 0: none is late */
    ENCOURS_FIGURE_OVERDUE_ITEMS = 32, /**< debit items late by more than the tolerance */
    ENCOURS_FIGURE_OPEN_ITEMS = 33,    /**< open debit items, bills included */
    ENCOURS_FIGURE_OVERDUE_SHARE = 34, /**< overdue / open-debits, 1/10000, half up; 0 of nothing */
    ENCOURS_FIGURE_DISPUTED_SHARE = 35, /**< disputed / open-debits, the same */
    ENCOURS_FIGURE_DUNNING_LEVEL = 36,  /**< the highest level that stands of the customer, or of
                                             its documents that are open; 0: none */
    ENCOURS_FIGURE_DAYS_SINCE_PAYMENT = 37, /**< since the last payment that counts; missing: none
                                            ever */
    ENCOURS_FIGURE_LAST_PAYMENT = 38,       /**< gross of payments of that day */
    ENCOURS_FIGURE_RETURNED_ITEMS = 39,     /**< payments returned in the policy's window */
    ENCOURS_FIGURE_BROKEN_PROMISES = 40,    /**< promises broken in the policy's window */
    ENCOURS_FIGURE_PROMISED = 41,           /**< amounts of promises that run */
    ENCOURS_FIGURE_LIMIT_DAYS_LEFT = 42,    /**< until a limit that counts ends, or its season, the
                                              first of them; 1: T is its last day; missing: no
                                              end */
    ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS = 43, /**< days without a limit since the last one ended, or
                                              its season, T included; 0: one stands; missing: there
                                              never was one. A cap alone is no limit */
    ENCOURS_FIGURE_REVIEW_LATE_DAYS = 44,   /**< since the review day of a limit that counts, < 0
                                              before it; missing: none is set */
    ENCOURS_FIGURE_CUSTOMER_DAYS = 45,      /**< since the first document; missing: none */
    ENCOURS_FIGURE_SALES = 46,              /**< sales of the last 365 days, as of dso.h */
    ENCOURS_FIGURE_DAYS_LATE = 47,       /**< mean days beyond terms of what was settled in the last
                                              365 days, weighted by amount, 1/100, half up */
    ENCOURS_FIGURE_DAYS_LATE_TREND = 48, /**< that of the last 90 days less that of 365, 1/100 */
    ENCOURS_FIGURE_DAYS_LATE_P80 = 49, /**< by so many days four fifths of the amount was settled */
    ENCOURS_FIGURE_BEHAVIOUR = 50,     /**< behaviour score (behaviour.h) with the policy's weights,
                                            1/100 */
    ENCOURS_FIGURE_SCORE = 51,         /**< points of the policy's scorecard, 1/100 */
    ENCOURS_FIGURE_HOLDS = 52,         /**< holds that stand of the customer or the event's order */
    ENCOURS_FIGURE_WATCHED = 53,       /**< 1: on the watch list */
    ENCOURS_FIGURE_MISSING = 54,       /**< components of the exposure and the limit that miss */
    ENCOURS_FIGURE_EVENT_AMOUNT = 55,  /**< gross of the event */
    ENCOURS_FIGURE_EVENT_TERM_DAYS = 56, /**< days of payment the event asks */
    ENCOURS_FIGURE_EVENT_TERM_EXCESS =
        57,                             /**< those days less the days agreed; missing: none are */
    ENCOURS_FIGURE_EVENT_DISCOUNT = 58, /**< discount the event asks, 1/10000 */
    ENCOURS_FIGURE_EVENT_LEGAL_EXCESS = 59 /**< days that an invoice of T would be due beyond the
                                                policy's legal cap, at least 0; the smaller one of
                                                legal_days and the rule (credit.h); missing where
                                                there is a rule and its cap is not known */
} encours_figure;

/** What a figure counts. */
typedef enum encours_figure_unit {
    ENCOURS_FIGURE_UNIT_AMOUNT = 1,    /**< minor units */
    ENCOURS_FIGURE_UNIT_DAYS = 2,      /**< days */
    ENCOURS_FIGURE_UNIT_SHARE = 3,     /**< 1/10000 */
    ENCOURS_FIGURE_UNIT_NUMBER = 4,    /**< a number of things */
    ENCOURS_FIGURE_UNIT_CENTIDAYS = 5, /**< 1/100 of a day */
    ENCOURS_FIGURE_UNIT_POINTS = 6     /**< 1/100 of a point */
} encours_figure_unit;

/** Languages of sentences. */
typedef enum encours_language { ENCOURS_LANGUAGE_EN = 1, ENCOURS_LANGUAGE_FR = 2 } encours_language;

/** The name of a figure in policies, such as "limit-used"; NULL: there is no such figure.
 *  @return @nullable @param figure an encours_figure @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_figure_name(int32_t figure);

/** The number of the figure with a name; 0: there is none.
 *  @param name "limit-used" @threads any @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_figure_find(const char *name);

/** What a figure counts, an encours_figure_unit; 0: there is no such figure.
 *  @param figure an encours_figure @threads any @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_figure_unit_of(int32_t figure);

/** What a figure is called in a language: "limit used", "limite utilisée"; NULL: there is no such
 *  figure or language. @return @nullable
 *  @param figure an encours_figure @param language an encours_language @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_figure_label(int32_t figure, int32_t language);

ENCOURS_END_DECLS

#endif
