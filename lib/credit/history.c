/* SPDX-License-Identifier: MIT */
/* Figures of policies that come from how customers have bought and paid. */
#include "credit/history.h"

#include <string.h>

#include "encours/figure.h"
#include "ledger/figures.h"
#include "ledger/present.h"

enum { CURRENCIES_MAX = 256 };

static uint64_t bit(int32_t figure)
{
    return UINT64_C(1) << figure;
}

static void set(int32_t figure, int64_t value, int64_t *values, uint64_t *known)
{
    values[figure] = value;
    *known |= bit(figure);
}

/* Sales of the window by currency row. A customer has few currencies. */
typedef struct sales {
    enc_i128 sums[CURRENCIES_MAX];
    uint8_t met[CURRENCIES_MAX]; /* rows that occur, in the order met */
    bool is_met[CURRENCIES_MAX];
    size_t count;
} sales;

static void add_sale(sales *to, uint8_t currency, int64_t amount)
{
    if (!to->is_met[currency]) {
        to->is_met[currency] = true;
        to->met[to->count++] = currency;
        to->sums[currency] = 0;
    }
    to->sums[currency] += amount;
}

static void gather_sales(const enc_history_ask *ask, uint32_t customer, int32_t first, sales *to)
{
    const enc_state *state = ask->view->state;
    const enc_counts *counts = &ask->view->counts;
    enc_span span;
    enc_chain chain;
    enc_span_begin(&span, state, counts, first - 1);
    enc_chain_begin(&chain, &span, customer);
    for (uint32_t document; enc_chain_next(&chain, &document);) {
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        int sign = enc_sale_sign(is.type);
        if (sign == 0)
            continue;
        int32_t effective = ENC_AT(&state->document_effective, int32_t, document);
        int32_t cancelled = enc_document_to(state, counts, document);
        int64_t gross = enc_document_gross(state, counts, document);
        if (effective >= first && effective <= ask->day)
            add_sale(to, is.currency, sign * gross);
        if (cancelled >= first && cancelled <= ask->day && effective <= ask->day)
            add_sale(to, is.currency, -sign * gross);
    }
}

static encours_status finish_sales(const enc_history_ask *ask, const sales *from, int64_t *values,
                                   uint64_t *known, encours_error *error)
{
    enc_i128 sum = 0;
    int64_t part;
    for (size_t i = 0; i < from->count; i++) {
        uint8_t currency = from->met[i];
        if (!enc_narrow_i64(from->sums[currency], &part))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "the sales of a customer do not fit 64 bits");
        encours_status status = ask->convert == NULL || part == 0
                                    ? ENCOURS_OK
                                    : ask->convert(ask->user, currency, part, &part, error);
        if (encours_status_kind_of(status) == ENCOURS_E_CURRENCY) {
            enc_error_clear(error);
            return ENCOURS_OK; /* missing */
        }
        ENC_TRY(status);
        sum += part;
    }
    if (!enc_narrow_i64(sum, &part))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the sales of a customer do not fit 64 bits");
    set(ENCOURS_FIGURE_SALES, part, values, known);
    return ENCOURS_OK;
}

static encours_status compute_sales(const enc_history_ask *ask, const uint32_t *customers,
                                    size_t count, int64_t *values, uint64_t *known,
                                    encours_error *error)
{
    sales sums;
    sums.count = 0;
    memset(sums.is_met, 0, sizeof sums.is_met);
    for (size_t i = 0; i < count; i++)
        gather_sales(ask, customers[i], ask->day - ENC_HISTORY_WINDOW_DAYS + 1, &sums);
    return finish_sales(ask, &sums, values, known, error);
}

/* Since the first day on which a document counted. All documents are looked at, also those that
 * were compacted. */
static void compute_age(const enc_history_ask *ask, const uint32_t *customers, size_t count,
                        int64_t *values, uint64_t *known)
{
    const enc_state *state = ask->view->state;
    const enc_counts *counts = &ask->view->counts;
    int32_t first = ENC_DAY_NEVER;
    enc_span span;
    enc_span_all(&span, state, counts);
    for (size_t i = 0; i < count; i++) {
        enc_chain chain;
        enc_chain_begin(&chain, &span, customers[i]);
        for (uint32_t document; enc_chain_next(&chain, &document);) {
            int32_t effective = ENC_AT(&state->document_effective, int32_t, document);
            if (effective < first && enc_document_to(state, counts, document) > effective)
                first = effective;
        }
    }
    if (first <= ask->day)
        set(ENCOURS_FIGURE_CUSTOMER_DAYS, ask->day - first, values, known);
}

static encours_status finish_days(const enc_settled_list *list, const enc_settled_terms *terms,
                                  uint32_t experiences_min, int64_t *values, uint64_t *known,
                                  encours_error *error)
{
    enc_settled_sums sums;
    int64_t mean, recent, value;
    ENC_TRY(enc_settled_add_up(list->rows, list->count, terms, &sums, error));
    if (terms->table != NULL && sums.experiences >= experiences_min && sums.weighed_amount > 0) {
        ENC_TRY(enc_settled_mean_e2(sums.weighed, sums.weighed_amount, &value, error));
        set(ENCOURS_FIGURE_BEHAVIOUR, value, values, known);
    }
    if (sums.amount == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_settled_mean_e2(sums.amount_days, sums.amount, &mean, error));
    ENC_TRY(enc_settled_quantile(list->rows, list->count, terms, sums.amount, 8000, &value, error));
    set(ENCOURS_FIGURE_DAYS_LATE, mean, values, known);
    set(ENCOURS_FIGURE_DAYS_LATE_P80, value, values, known);
    if (sums.recent_amount == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_settled_mean_e2(sums.recent_amount_days, sums.recent_amount, &recent, error));
    set(ENCOURS_FIGURE_DAYS_LATE_TREND, recent - mean, values, known);
    return ENCOURS_OK;
}

static encours_status compute_days(const enc_history_ask *ask, const uint32_t *customers,
                                   size_t count, int64_t *values, uint64_t *known,
                                   encours_error *error)
{
    const enc_settled_ask settled = {.view = ask->view,
                                     .day = ask->day,
                                     .first = ask->day - ENC_HISTORY_WINDOW_DAYS + 1,
                                     .currency = ENC_ROW_NONE,
                                     .with_open = true};
    const enc_settled_terms terms = {.table = ask->table,
                                     .recent_first = ask->day - ENC_HISTORY_RECENT_DAYS + 1,
                                     .convert = ask->convert,
                                     .user = ask->user};
    enc_settled_list *list = ask->scratch;
    uint64_t found = 0;
    list->count = 0;
    for (size_t i = 0; i < count; i++)
        ENC_TRY(enc_settled_gather(&settled, customers[i], list, error));
    if (list->count > 1)
        enc_settled_sort(list->rows, list->count, enc_settled_by_days);
    encours_status status = finish_days(list, &terms, ask->experiences_min, values, &found, error);
    if (encours_status_kind_of(status) == ENCOURS_E_CURRENCY) {
        enc_error_clear(error);
        return ENCOURS_OK; /* they are missing */
    }
    ENC_TRY(status);
    *known |= found;
    return ENCOURS_OK;
}

encours_status enc_history_figures(const enc_history_ask *ask, const uint32_t *customers,
                                   size_t count, uint64_t needed, int64_t *values, uint64_t *known,
                                   encours_error *error)
{
    const uint64_t days = bit(ENCOURS_FIGURE_DAYS_LATE) | bit(ENCOURS_FIGURE_DAYS_LATE_TREND) |
                          bit(ENCOURS_FIGURE_DAYS_LATE_P80) | bit(ENCOURS_FIGURE_BEHAVIOUR);
    if ((needed & bit(ENCOURS_FIGURE_CUSTOMER_DAYS)) != 0)
        compute_age(ask, customers, count, values, known);
    if ((needed & bit(ENCOURS_FIGURE_SALES)) != 0)
        ENC_TRY(compute_sales(ask, customers, count, values, known, error));
    return (needed & days) != 0 ? compute_days(ask, customers, count, values, known, error)
                                : ENCOURS_OK;
}
