/* SPDX-License-Identifier: MIT */
/* Exposure of all customers, by customer, group, value of a dimension, or in total. */
#include "credit/by.h"

#include <string.h>

#include "base/struct_size.h"
#include "encours/credit_exposure.h"
#include "encours/customer_group.h"
#include "ledger/authority.h"
#include "ledger/groups.h"
#include "ledger/shelf.h"

struct encours_credit_exposure {
    encours_context *context;
    size_t rows;
    uint64_t *keys;
    uint64_t *customers;
    int64_t *amounts;  /* column by column */
    uint32_t *missing; /* the same */
    uint16_t currency;
};

int enc_by_figure(int column)
{
    static const uint8_t others[] = {
        ENCOURS_FIGURE_GUARANTEES,    ENCOURS_FIGURE_EXPOSURE,       ENCOURS_FIGURE_LIMIT,
        ENCOURS_FIGURE_INSURED_LIMIT, ENCOURS_FIGURE_OPEN_DEBITS,    ENCOURS_FIGURE_RECEIVABLES,
        ENCOURS_FIGURE_REAL_RISK,     ENCOURS_FIGURE_POTENTIAL_RISK,
    };
    return column < ENC_PART_LAST_PAYMENT ? enc_part_figure((enc_part)column)
                                          : others[column - ENC_PART_LAST_PAYMENT];
}

static int column_of(int32_t figure)
{
    for (int i = 0; i < ENC_BY_COLUMNS; i++)
        if (enc_by_figure(i) == figure)
            return i;
    return -1;
}

static encours_credit_exposure *new_exposure(const encours_credit *credit, size_t rows)
{
    encours_credit_exposure *made = enc_allocate_zeroed(credit->context, sizeof *made);
    if (made == NULL)
        return NULL;
    made->context = enc_context_retain(credit->context);
    made->currency = credit->currency;
    made->rows = rows;
    made->keys = enc_allocate_zeroed(made->context, rows * sizeof *made->keys + 1);
    made->customers = enc_allocate_zeroed(made->context, rows * sizeof *made->customers + 1);
    made->amounts = enc_allocate_zeroed(made->context,
                                        rows * ENC_BY_COLUMNS * sizeof *made->amounts + 1);
    made->missing = enc_allocate_zeroed(made->context,
                                        rows * ENC_BY_COLUMNS * sizeof *made->missing + 1);
    if (made->keys != NULL && made->customers != NULL && made->amounts != NULL &&
        made->missing != NULL)
        return made;
    encours_credit_exposure_free(made);
    return NULL;
}

void encours_credit_exposure_free(encours_credit_exposure *exposure)
{
    if (exposure == NULL)
        return;
    encours_context *context = exposure->context;
    size_t rows = exposure->rows, cells = rows * ENC_BY_COLUMNS;
    enc_release(context, exposure->keys, rows * sizeof *exposure->keys + 1);
    enc_release(context, exposure->customers, rows * sizeof *exposure->customers + 1);
    enc_release(context, exposure->amounts, cells * sizeof *exposure->amounts + 1);
    enc_release(context, exposure->missing, cells * sizeof *exposure->missing + 1);
    enc_release(context, exposure, sizeof *exposure);
    encours_context_free(context);
}

/* All customers on their way into rows. */
typedef struct portfolio {
    const encours_credit *credit;
    int32_t by;
    uint32_t *heads; /* by group */
    encours_credit_exposure *rows;
    enc_by_customer of;
} portfolio;

static uint32_t own_row(const portfolio *p, uint32_t customer)
{
    const encours_view *view = p->credit->view;
    switch (p->by) {
    case ENCOURS_CREDIT_BY_CUSTOMER:
        return customer;
    case ENCOURS_CREDIT_BY_GROUP:
        return p->heads[customer] - 1;
    case ENCOURS_CREDIT_BY_DIMENSION:
        return enc_customer_value(view->state, &view->counts, customer, p->of.dimension,
                                  p->credit->day);
    default:
        return 0;
    }
}

/* The figures of a customer in the policy's currency. */
static encours_status take_figures(enc_by_customer *of, const enc_profile *profile,
                                   encours_error *error)
{
    of->known = 0;
    for (int i = 0; i < ENC_BY_OPEN_DEBITS; i++) {
        int figure = enc_by_figure(i);
        bool known = false;
        of->values[i] = 0;
        ENC_TRY(enc_credit_convert(of->credit, profile->values[figure], profile->currency,
                                   of->credit->currency, &of->values[i], &known, error));
        if (known && enc_profile_knows(profile, figure))
            of->known |= UINT32_C(1) << i;
        else
            of->values[i] = 0;
    }
    if (!enc_by_add_up(of->values, &of->known))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "a sum of a customer does not fit 64 bits");
    return ENCOURS_OK;
}

static bool has_amounts(const enc_by_share *share)
{
    for (int i = 0; i < ENC_BY_COLUMNS; i++)
        if (share->values[i] != 0)
            return true;
    return false;
}

static encours_status add_share(portfolio *p, const enc_by_share *share, bool own,
                                encours_error *error)
{
    encours_credit_exposure *to = p->rows;
    to->customers[share->row] += own || has_amounts(share);
    for (size_t i = 0; i < ENC_BY_COLUMNS; i++) {
        size_t cell = i * to->rows + share->row;
        bool known = (p->of.known >> i & 1) != 0;
        to->missing[cell] += own && !known;
        if (known && !enc_add_i64(to->amounts[cell], share->values[i], &to->amounts[cell]))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "a sum of the portfolio does not fit 64 bits");
    }
    return ENCOURS_OK;
}

static uint64_t needed_figures(void)
{
    uint64_t figures = 0;
    for (int i = 0; i < ENC_BY_COLUMNS; i++)
        figures |= enc_figure_bit(enc_by_figure(i));
    return figures;
}

static encours_status add_customer(portfolio *p, uint32_t customer, encours_error *error)
{
    enc_survey survey;
    enc_profile profile;
    enc_by_customer *of = &p->of;
    enc_tell tell = {enc_by_take, of};
    of->own = own_row(p, customer);
    of->slot_count = 0;
    enc_survey_begin(&survey, p->credit, enc_figures_closure(p->credit->policy, needed_figures()),
                     of->dimension != ENC_ROW_NONE ? &tell : NULL, &profile);
    encours_status status = enc_survey_run(&survey, customer, error);
    enc_survey_release(&survey);
    if (status != ENCOURS_OK || profile.customer != customer)
        return status; /* merged: it is in the row of who stands for it */
    ENC_TRY(take_figures(of, &profile, error));
    ENC_TRY(enc_by_share_out(of, error));
    for (size_t i = 0; i < of->share_count; i++)
        ENC_TRY(add_share(p, &of->shares[i], i == 0, error));
    return ENCOURS_OK;
}

static encours_status add_all(portfolio *p, encours_error *error)
{
    uint32_t count = p->credit->view->counts.customers;
    for (uint32_t i = 0; i < count; i++) {
        ENC_TRY(add_customer(p, i, error));
        ENC_TRY(enc_context_ask_row(p->credit->context, i, count, error));
    }
    return ENCOURS_OK;
}

/* Rows that anything is in. */
static encours_credit_exposure *compress(const portfolio *p)
{
    const encours_credit_exposure *from = p->rows;
    size_t rows = 0;
    for (size_t i = 0; i < from->rows; i++)
        rows += from->customers[i] != 0 || p->by == ENCOURS_CREDIT_BY_TOTAL;
    encours_credit_exposure *made = new_exposure(p->credit, rows);
    size_t to = 0;
    bool number = p->by == ENCOURS_CREDIT_BY_CUSTOMER || p->by == ENCOURS_CREDIT_BY_GROUP;
    for (size_t i = 0; made != NULL && i < from->rows; i++) {
        if (from->customers[i] == 0 && p->by != ENCOURS_CREDIT_BY_TOTAL)
            continue;
        made->keys[to] = number ? i + 1 : i;
        made->customers[to] = from->customers[i];
        for (size_t column = 0; column < ENC_BY_COLUMNS; column++) {
            made->amounts[column * rows + to] = from->amounts[column * from->rows + i];
            made->missing[column * rows + to] = from->missing[column * from->rows + i];
        }
        to++;
    }
    return made;
}

static encours_status find_heads(portfolio *p, encours_error *error)
{
    const encours_view *view = p->credit->view;
    size_t bytes = (size_t)view->counts.customers * sizeof *p->heads + 1;
    uint32_t *scratch = enc_allocate(p->credit->context, bytes);
    p->heads = enc_allocate(p->credit->context, bytes);
    bool done = scratch != NULL && p->heads != NULL;
    if (done)
        enc_group_heads(view->state, &view->counts, p->credit->day, ENCOURS_GROUP_BY_HEAD, p->heads,
                        scratch);
    enc_release(p->credit->context, scratch, bytes);
    return done ? ENCOURS_OK : enc_error_memory(error);
}

static size_t row_space(const portfolio *p)
{
    const enc_counts *counts = &p->credit->view->counts;
    if (p->by == ENCOURS_CREDIT_BY_TOTAL)
        return 1;
    return p->by == ENCOURS_CREDIT_BY_DIMENSION ? (size_t)counts->values + 1 : counts->customers;
}

static encours_status make(portfolio *p, encours_credit_exposure **out, encours_error *error)
{
    if (p->by == ENCOURS_CREDIT_BY_GROUP)
        ENC_TRY(find_heads(p, error));
    p->rows = new_exposure(p->credit, row_space(p));
    if (p->rows == NULL)
        return enc_error_memory(error);
    ENC_TRY(add_all(p, error));
    *out = compress(p);
    return *out != NULL ? ENCOURS_OK : enc_error_memory(error);
}

static encours_status invalid(const char *field, const char *what, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", what);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status choose(portfolio *p, const encours_credit_exposure_options *options,
                             encours_error *error)
{
    const encours_view *view = p->credit->view;
    p->by = options->by != 0 ? options->by : ENCOURS_CREDIT_BY_TOTAL;
    if (p->by < ENCOURS_CREDIT_BY_TOTAL || p->by > ENCOURS_CREDIT_BY_DIMENSION)
        return invalid("by", "`by` is no encours_credit_exposure_by", error);
    if ((p->by == ENCOURS_CREDIT_BY_DIMENSION) != (options->dimension != NULL))
        return invalid("dimension", "a dimension is named by dimension, and else not", error);
    p->of = (enc_by_customer){.credit = p->credit, .dimension = ENC_ROW_NONE};
    if (options->dimension == NULL)
        return ENCOURS_OK;
    p->of.dimension = enc_state_find_dimension(view->state, enc_text_of(options->dimension),
                                               view->counts.dimensions);
    if (p->of.dimension != ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "no such dimension is declared");
    enc_error_field(error, "dimension");
    return ENCOURS_E_NOT_FOUND;
}

encours_status encours_credit_exposure_new(const encours_credit *credit,
                                           const encours_credit_exposure_options *options,
                                           encours_credit_exposure **out, encours_error *error)
{
    encours_credit_exposure_options own;
    portfolio p = {.credit = credit};
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_STRUCT_LOAD(own, options, encours_credit_exposure_options, sizeof own, error);
    ENC_TRY(choose(&p, &own, error));
    encours_credit_exposure *made = NULL;
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = enc_reading_end(&reading, make(&p, &made, error), error);
    size_t heads = (size_t)credit->view->counts.customers * sizeof *p.heads + 1;
    enc_release(credit->context, p.heads, heads);
    enc_release(credit->context, p.of.shares, p.of.share_capacity * sizeof *p.of.shares);
    enc_by_release_slots(&p.of);
    encours_credit_exposure_free(p.rows);
    if (status == ENCOURS_OK)
        *out = made;
    else
        encours_credit_exposure_free(made);
    return status;
}

uint16_t encours_credit_exposure_currency(const encours_credit_exposure *exposure)
{
    return exposure->currency;
}

size_t encours_credit_exposure_row_count(const encours_credit_exposure *exposure)
{
    return exposure->rows;
}

const uint64_t *encours_credit_exposure_keys(const encours_credit_exposure *exposure)
{
    return exposure->keys;
}

const uint64_t *encours_credit_exposure_customers(const encours_credit_exposure *exposure)
{
    return exposure->customers;
}

const int64_t *encours_credit_exposure_amounts(const encours_credit_exposure *exposure,
                                               int32_t figure)
{
    int column = column_of(figure);
    return column >= 0 ? exposure->amounts + (size_t)column * exposure->rows : NULL;
}

const uint32_t *encours_credit_exposure_missing(const encours_credit_exposure *exposure,
                                                int32_t figure)
{
    int column = column_of(figure);
    return column >= 0 ? exposure->missing + (size_t)column * exposure->rows : NULL;
}
