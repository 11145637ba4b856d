/* SPDX-License-Identifier: MIT */
#include "policy/figure.h"

#include <string.h>

#include "base/error.h"

typedef struct figure_row {
    const char *name;
    const char *english;
    const char *french;
    int32_t unit;
} figure_row;

static const figure_row rows[ENC_FIGURE_LAST + 1] = {
    [ENCOURS_FIGURE_OPEN_DEBITS] = {"open-debits", "open debits", "débits ouverts",
                                    ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_BILLS] = {"bills", "bills not matured", "effets non échus",
                              ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_UNALLOCATED] = {"unallocated", "payments not allocated",
                                    "règlements non lettrés", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_CREDIT_NOTES] = {"credit-notes", "open credit notes", "avoirs ouverts",
                                     ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_NOT_DUE] = {"not-due", "not due", "non échu", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_TOLERATED] = {"tolerated", "late within the tolerance", "retard toléré",
                                  ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_OVERDUE] = {"overdue", "overdue", "échu impayé", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_DISPUTED] = {"disputed", "disputed", "en litige", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_TO_INVOICE] = {"to-invoice", "delivered, not invoiced", "livré non facturé",
                                   ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_ORDERS] = {"orders", "orders within the horizon", "commandes dans l’horizon",
                               ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_ORDERS_BEYOND] = {"orders-beyond", "orders beyond the horizon",
                                      "commandes au-delà de l’horizon", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_DRAFTS] = {"drafts", "draft invoices", "factures en brouillon",
                               ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_RETURNED] = {"returned", "payments returned", "règlements rejetés",
                                 ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_GUARANTEES] = {"guarantees", "guarantees", "garanties",
                                   ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_RECEIVABLES] = {"receivables", "receivables", "créances",
                                    ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_REAL_RISK] = {"real-risk", "real risk", "risque réel",
                                  ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_POTENTIAL_RISK] = {"potential-risk", "potential risk", "risque potentiel",
                                       ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_EXPOSURE] = {"exposure", "exposure", "encours", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_EXPOSURE_AFTER] = {"exposure-after", "exposure with the event",
                                       "encours avec l’opération", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_LIMIT] = {"limit", "credit limit", "limite de crédit",
                              ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_HEADROOM] = {"headroom", "limit left", "disponible",
                                 ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_LIMIT_USED] = {"limit-used", "limit used", "limite utilisée",
                                   ENCOURS_FIGURE_UNIT_SHARE},
    [ENCOURS_FIGURE_GROUP_EXPOSURE] = {"group-exposure", "exposure of the group",
                                       "encours du groupe", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_GROUP_LIMIT] = {"group-limit", "limit of the group", "limite du groupe",
                                    ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_GROUP_HEADROOM] = {"group-headroom", "limit of the group left",
                                       "disponible du groupe", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_GROUP_LIMIT_USED] = {"group-limit-used", "limit of the group used",
                                         "limite du groupe utilisée", ENCOURS_FIGURE_UNIT_SHARE},
    [ENCOURS_FIGURE_GROUP_OVERDUE] = {"group-overdue", "overdue of the group",
                                      "échu impayé du groupe", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_SCOPED_HEADROOM] = {"scoped-headroom",
                                        "limit left of the product, entity or other value",
                                        "disponible de l’article, de l’entité ou autre valeur",
                                        ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_INSURED_LIMIT] = {"insured-limit", "insured limit", "limite assurée",
                                      ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_UNINSURED] = {"uninsured", "exposure not insured", "encours non assuré",
                                  ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_OLDEST_DAYS] = {"oldest-days", "days late of the oldest item",
                                    "retard de la pièce la plus ancienne en jours",
                                    ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_OVERDUE_ITEMS] = {"overdue-items", "overdue items", "pièces échues impayées",
                                      ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_OPEN_ITEMS] = {"open-items", "open items", "pièces ouvertes",
                                   ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_OVERDUE_SHARE] = {"overdue-share", "share overdue", "part échue impayée",
                                      ENCOURS_FIGURE_UNIT_SHARE},
    [ENCOURS_FIGURE_DISPUTED_SHARE] = {"disputed-share", "share disputed", "part en litige",
                                       ENCOURS_FIGURE_UNIT_SHARE},
    [ENCOURS_FIGURE_DUNNING_LEVEL] = {"dunning-level", "dunning level", "niveau de relance",
                                      ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_DAYS_SINCE_PAYMENT] = {"days-since-payment", "days since the last payment",
                                           "jours depuis le dernier règlement",
                                           ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_LAST_PAYMENT] = {"last-payment", "last payment", "dernier règlement",
                                     ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_RETURNED_ITEMS] = {"returned-items", "payments returned, number",
                                       "nombre de règlements rejetés", ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_BROKEN_PROMISES] = {"broken-promises", "promises broken",
                                        "promesses non tenues", ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_PROMISED] = {"promised", "promised", "promis", ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_LIMIT_DAYS_LEFT] = {"limit-days-left", "days until the limit ends",
                                        "jours avant la fin de la limite",
                                        ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS] = {"limit-expired-days", "days since the limit ended",
                                           "jours depuis la fin de la limite",
                                           ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_REVIEW_LATE_DAYS] = {"review-late-days", "days the review is late",
                                         "jours de retard de la revue", ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_CUSTOMER_DAYS] = {"customer-days", "days since the first document",
                                      "jours depuis la première pièce", ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_SALES] = {"sales", "sales of 365 days", "ventes sur 365 jours",
                              ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_DAYS_LATE] = {"days-late", "mean days late", "retard moyen en jours",
                                  ENCOURS_FIGURE_UNIT_CENTIDAYS},
    [ENCOURS_FIGURE_DAYS_LATE_TREND] = {"days-late-trend", "trend of days late",
                                        "tendance du retard en jours",
                                        ENCOURS_FIGURE_UNIT_CENTIDAYS},
    [ENCOURS_FIGURE_DAYS_LATE_P80] = {"days-late-p80", "days late of four fifths",
                                      "retard des quatre cinquièmes en jours",
                                      ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_BEHAVIOUR] = {"behaviour", "payment behaviour", "comportement de paiement",
                                  ENCOURS_FIGURE_UNIT_POINTS},
    [ENCOURS_FIGURE_SCORE] = {"score", "score", "score", ENCOURS_FIGURE_UNIT_POINTS},
    [ENCOURS_FIGURE_HOLDS] = {"holds", "holds", "blocages", ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_WATCHED] = {"watched", "on the watch list", "sous surveillance",
                                ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_MISSING] = {"missing", "figures missing", "chiffres manquants",
                                ENCOURS_FIGURE_UNIT_NUMBER},
    [ENCOURS_FIGURE_EVENT_AMOUNT] = {"event-amount", "amount", "montant",
                                     ENCOURS_FIGURE_UNIT_AMOUNT},
    [ENCOURS_FIGURE_EVENT_TERM_DAYS] = {"event-term-days", "days of payment asked",
                                        "délai demandé en jours", ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_EVENT_TERM_EXCESS] = {"event-term-excess", "days asked beyond those agreed",
                                          "jours demandés au-delà du délai convenu",
                                          ENCOURS_FIGURE_UNIT_DAYS},
    [ENCOURS_FIGURE_EVENT_DISCOUNT] = {"event-discount", "discount asked", "remise demandée",
                                       ENCOURS_FIGURE_UNIT_SHARE},
    [ENCOURS_FIGURE_EVENT_LEGAL_EXCESS] = {"event-legal-excess", "days beyond the legal cap",
                                           "jours au-delà du plafond légal",
                                           ENCOURS_FIGURE_UNIT_DAYS},
};

static const figure_row *find_row(int32_t figure)
{
    return figure >= 1 && figure <= ENC_FIGURE_LAST ? &rows[figure] : NULL;
}

const char *encours_figure_name(int32_t figure)
{
    const figure_row *row = find_row(figure);
    return row != NULL ? row->name : NULL;
}

int32_t enc_figure_find(enc_text name)
{
    for (int32_t i = 1; i <= ENC_FIGURE_LAST; i++)
        if (enc_text_equal(enc_text_of(rows[i].name), name))
            return i;
    return 0;
}

int32_t encours_figure_find(const char *name)
{
    return name != NULL ? enc_figure_find(enc_text_of(name)) : 0;
}

int32_t encours_figure_unit_of(int32_t figure)
{
    const figure_row *row = find_row(figure);
    return row != NULL ? row->unit : 0;
}

const char *encours_figure_label(int32_t figure, int32_t language)
{
    const figure_row *row = find_row(figure);
    if (row == NULL || (language != ENCOURS_LANGUAGE_EN && language != ENCOURS_LANGUAGE_FR))
        return NULL;
    return language == ENCOURS_LANGUAGE_EN ? row->english : row->french;
}

bool enc_figure_has_grace(int32_t figure)
{
    return figure == ENCOURS_FIGURE_OLDEST_DAYS || figure == ENCOURS_FIGURE_DAYS_SINCE_PAYMENT ||
           figure == ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS || figure == ENCOURS_FIGURE_REVIEW_LATE_DAYS;
}

#define BIT ENC_FIGURE_BIT

/* Sums and quotients of other figures; all others are taken from the ledger as they are. */
static const uint64_t parts[ENC_FIGURE_LAST + 1] = {
    [ENCOURS_FIGURE_RECEIVABLES] = BIT(OPEN_DEBITS) | BIT(BILLS) | BIT(UNALLOCATED) |
                                   BIT(CREDIT_NOTES),
    [ENCOURS_FIGURE_REAL_RISK] = BIT(RECEIVABLES) | BIT(GUARANTEES),
    [ENCOURS_FIGURE_POTENTIAL_RISK] = BIT(REAL_RISK) | BIT(TO_INVOICE) | BIT(ORDERS) | BIT(DRAFTS),
    [ENCOURS_FIGURE_EXPOSURE_AFTER] = BIT(EXPOSURE),
    [ENCOURS_FIGURE_HEADROOM] = BIT(LIMIT) | BIT(EXPOSURE_AFTER),
    [ENCOURS_FIGURE_LIMIT_USED] = BIT(LIMIT) | BIT(EXPOSURE_AFTER),
    [ENCOURS_FIGURE_GROUP_EXPOSURE] = BIT(EXPOSURE_AFTER),
    [ENCOURS_FIGURE_GROUP_HEADROOM] = BIT(GROUP_EXPOSURE) | BIT(GROUP_LIMIT),
    [ENCOURS_FIGURE_GROUP_LIMIT_USED] = BIT(GROUP_EXPOSURE) | BIT(GROUP_LIMIT),
    [ENCOURS_FIGURE_GROUP_OVERDUE] = BIT(OVERDUE),
    [ENCOURS_FIGURE_SCOPED_HEADROOM] = BIT(EXPOSURE_AFTER),
    [ENCOURS_FIGURE_UNINSURED] = BIT(EXPOSURE_AFTER) | BIT(INSURED_LIMIT),
    [ENCOURS_FIGURE_OVERDUE_SHARE] = BIT(OVERDUE) | BIT(OPEN_DEBITS),
    [ENCOURS_FIGURE_DISPUTED_SHARE] = BIT(DISPUTED) | BIT(OPEN_DEBITS),
    [ENCOURS_FIGURE_MISSING] = BIT(EXPOSURE) | BIT(LIMIT),
};

uint64_t enc_figure_parts(int32_t figure)
{
    return find_row(figure) != NULL ? parts[figure] : 0;
}
