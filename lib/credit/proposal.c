/* SPDX-License-Identifier: MIT */
/* Limits as formulas propose them, with inputs that the ledger knows. */
#include "encours/credit_proposal.h"

#include <string.h>

#include "base/struct_size.h"
#include "credit/credit.h"
#include "ledger/authority.h"
#include "pure/column.h"

enum { KNOWN = 4, COLUMNS = KNOWN + 1 };

/* What the ledger knows. */
static const struct {
    uint32_t input;
    int32_t figure;
} known[KNOWN] = {{ENCOURS_LIMIT_RECEIVABLES, ENCOURS_FIGURE_RECEIVABLES},
                  {ENCOURS_LIMIT_TO_INVOICE, ENCOURS_FIGURE_TO_INVOICE},
                  {ENCOURS_LIMIT_ORDERS, ENCOURS_FIGURE_ORDERS},
                  {ENCOURS_LIMIT_SALES, ENCOURS_FIGURE_SALES}};

typedef struct run {
    const encours_credit *credit;
    const encours_limit_options *options;
    encours_limit_columns inputs;
    encours_credit_proposals to;
    encours_limit_proposal nothing; /* of a customer of whom nothing is known: it tells which inputs
                                       the formula reads */
    uint64_t first;
    int64_t *limits;
    int64_t *columns; /* one of each of what is known */
    uint16_t *currencies;
} run;

static encours_status load_inputs(run *r, const encours_limit_columns *inputs, encours_error *error)
{
    const encours_limit_columns none = {.struct_size = sizeof none, .count = r->to.count};
    ENC_STRUCT_LOAD(r->inputs, inputs != NULL ? inputs : &none, encours_limit_columns,
                    sizeof r->inputs, error);
    if (r->inputs.count == r->to.count)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "inputs of %zu customers, and columns for %zu",
                  r->inputs.count, r->to.count);
    enc_error_field(error, "count");
    return ENCOURS_E_INVALID;
}

static bool is_complete(const int64_t *column, size_t count)
{
    if (column == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        if (column[i] == ENCOURS_LIMIT_NONE)
            return false;
    return true;
}

/* An input that the formula reads, with the figures where the caller gives none. */
static encours_status fill(run *r, int which, const int64_t **column, encours_error *error)
{
    size_t count = r->to.count;
    const int64_t *given = *column;
    int64_t *own = r->columns + (size_t)which * count;
    if ((r->nothing.missing & known[which].input) == 0 || is_complete(given, count))
        return ENCOURS_OK;
    ENC_TRY(encours_credit_figure_column(r->credit, known[which].figure, r->first, count, own, NULL,
                                         error));
    for (size_t i = 0; given != NULL && i < count; i++)
        if (given[i] != ENCOURS_LIMIT_NONE)
            own[i] = given[i];
    *column = own;
    return ENCOURS_OK;
}

/* Of customers that have no figures of their own, or are not there, nothing is known. */
static void forget(const run *r)
{
    for (size_t i = 0; i < r->to.count; i++) {
        if (r->currencies[i] != 0)
            continue;
        enc_column_put_i64(r->to.amounts, i, r->nothing.amount);
        enc_column_put_i32(r->to.statuses, i, r->nothing.status);
        enc_column_put_u32(r->to.flags, i, r->nothing.flags);
        enc_column_put_u32(r->to.decided, i, r->nothing.decided);
        enc_column_put_u32(r->to.missing, i, r->nothing.missing);
    }
}

static encours_status propose(run *r, encours_error *error)
{
    const int64_t **columns[KNOWN] = {&r->inputs.receivables, &r->inputs.to_invoice,
                                      &r->inputs.orders, &r->inputs.sales};
    const encours_limit_results results = {.struct_size = sizeof results,
                                           .amounts = r->to.amounts,
                                           .statuses = r->to.statuses,
                                           .flags = r->to.flags,
                                           .decided = r->to.decided,
                                           .missing = r->to.missing};
    ENC_TRY(encours_credit_figure_column(r->credit, ENCOURS_FIGURE_LIMIT, r->first, r->to.count,
                                         r->limits, r->currencies, error));
    for (int i = 0; i < KNOWN; i++)
        ENC_TRY(fill(r, i, columns[i], error));
    ENC_TRY(encours_limit_propose_columns(r->options, &r->inputs, &results, error));
    forget(r);
    if (r->to.limits != NULL)
        memcpy(r->to.limits, r->limits, r->to.count * sizeof *r->limits);
    if (r->to.currencies != NULL)
        memcpy(r->to.currencies, r->currencies, r->to.count * sizeof *r->currencies);
    return ENCOURS_OK;
}

encours_status encours_credit_propose(const encours_credit *credit,
                                      const encours_limit_options *options,
                                      const encours_limit_columns *inputs, uint64_t first,
                                      const encours_credit_proposals *results, encours_error *error)
{
    const size_t each = COLUMNS * sizeof(int64_t) + sizeof(uint16_t);
    const encours_limit_columns none = {.struct_size = sizeof none, .count = 1};
    ENC_REQUIRE(credit != NULL && results != NULL && first >= 1);
    run r = {.credit = credit,
             .options = options,
             .first = first,
             .nothing = ENCOURS_LIMIT_PROPOSAL_INIT};
    ENC_STRUCT_LOAD(r.to, results, encours_credit_proposals, sizeof r.to, error);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_TRY(load_inputs(&r, inputs, error));
    ENC_TRY(encours_limit_propose(options, &none, &r.nothing, error));
    if (r.to.count > SIZE_MAX / 2 / each)
        return enc_error_memory(error);
    r.limits = enc_allocate(credit->context, r.to.count * each + 1);
    if (r.limits == NULL)
        return enc_error_memory(error);
    r.columns = r.limits + r.to.count;
    r.currencies = (uint16_t *)(r.limits + COLUMNS * r.to.count);
    encours_status status = propose(&r, error);
    enc_release(credit->context, r.limits, r.to.count * each + 1);
    return status;
}
