/* SPDX-License-Identifier: MIT */
/* Concentration of a figure over customers or groups. */
#include "base/struct_size.h"
#include "credit/assign.h"
#include "encours/customer_group.h"
#include "ledger/authority.h"
#include "ledger/groups.h"
#include "pure/range.h"

enum { BLOCK = 4096 };

typedef struct gathering {
    const encours_credit *credit;
    int32_t figure;
    size_t customers;
    size_t kept;          /* of `amounts`, in the end */
    int64_t *amounts;     /* by customer; ENCOURS_CONCENTRATION_NONE: missing */
    uint32_t *heads;      /* numbers, NULL: each by itself */
    uint8_t *left_out;    /* 1: another stands for it */
    int64_t *column;      /* of a block */
    uint16_t *currencies; /* of a block */
} gathering;

static encours_status check(int32_t figure, int32_t by, encours_error *error)
{
    ENC_TRY(enc_range_check(by, ENCOURS_CONCENTRATION_BY_CUSTOMER, ENCOURS_CONCENTRATION_BY_GROUP,
                            "by", error));
    bool of_group = figure >= ENCOURS_FIGURE_GROUP_EXPOSURE &&
                    figure <= ENCOURS_FIGURE_GROUP_OVERDUE;
    if (encours_figure_unit_of(figure) == ENCOURS_FIGURE_UNIT_AMOUNT && !of_group)
        return ENCOURS_OK;
    const char *name = encours_figure_name(figure);
    if (name != NULL)
        enc_error_set(error, ENCOURS_E_INVALID, "%s is no amount of a customer", name);
    else
        enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no encours_figure", figure);
    enc_error_field(error, "figure");
    return ENCOURS_E_INVALID;
}

static encours_status make_room(gathering *g, int32_t by, encours_error *error)
{
    encours_context *context = g->credit->context;
    g->amounts = enc_allocate(context, g->customers * sizeof *g->amounts + 1);
    g->left_out = enc_allocate_zeroed(context, g->customers + 1);
    g->column = enc_allocate(context, BLOCK * sizeof *g->column);
    g->currencies = enc_allocate(context, BLOCK * sizeof *g->currencies);
    if (g->amounts == NULL || g->left_out == NULL || g->column == NULL || g->currencies == NULL)
        return enc_error_memory(error);
    if (by == ENCOURS_CONCENTRATION_BY_CUSTOMER || g->customers == 0)
        return ENCOURS_OK;
    size_t size = g->customers * sizeof *g->heads;
    uint32_t *scratch = enc_allocate(context, size);
    g->heads = enc_allocate(context, size);
    if (g->heads != NULL && scratch != NULL)
        enc_group_heads(g->credit->view->state, &g->credit->view->counts, g->credit->day,
                        ENCOURS_GROUP_BY_HEAD, g->heads, scratch);
    bool made = g->heads != NULL && scratch != NULL;
    enc_release(context, scratch, size);
    return made ? ENCOURS_OK : enc_error_memory(error);
}

static void release(gathering *g)
{
    encours_context *context = g->credit->context;
    enc_release(context, g->amounts, g->customers * sizeof *g->amounts + 1);
    enc_release(context, g->left_out, g->customers + 1);
    enc_release(context, g->column, BLOCK * sizeof *g->column);
    enc_release(context, g->currencies, BLOCK * sizeof *g->currencies);
    enc_release(context, g->heads, g->customers * sizeof *g->heads);
}

/* Amounts of a block in the policy's currency. A customer that another stands for has neither a
 * figure nor a currency. */
static encours_status gather_block(gathering *g, size_t first, size_t count, encours_error *error)
{
    const encours_credit *credit = g->credit;
    ENC_TRY(encours_credit_figure_column(credit, g->figure, first + 1, count, g->column,
                                         g->currencies, error));
    for (size_t i = 0; i < count; i++) {
        int64_t amount = g->column[i];
        bool known = true;
        g->left_out[first + i] = g->currencies[i] == 0;
        if (amount != INT64_MIN)
            ENC_TRY(enc_credit_convert(credit, amount, g->currencies[i], credit->currency, &amount,
                                       &known, error));
        g->amounts[first + i] = known ? amount : ENCOURS_CONCENTRATION_NONE;
    }
    return ENCOURS_OK;
}

/* Members onto their heads: what is missing of one is missing of the group. */
static encours_status add_to_heads(gathering *g, encours_error *error)
{
    int64_t *amounts = g->amounts;
    uint8_t *left_out = g->left_out;
    for (size_t i = 0; i < g->customers; i++) {
        size_t head = g->heads[i] - 1;
        if (head == i || left_out[i])
            continue;
        left_out[i] = 1;
        bool is_missing = amounts[i] == ENCOURS_CONCENTRATION_NONE ||
                          amounts[head] == ENCOURS_CONCENTRATION_NONE;
        if (is_missing)
            amounts[head] = ENCOURS_CONCENTRATION_NONE;
        else if (!enc_add_i64(amounts[head], amounts[i], &amounts[head]))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "the amount of a group does not fit 64 bits");
    }
    return ENCOURS_OK;
}

static encours_status gather(gathering *g, int32_t by, encours_error *error)
{
    ENC_TRY(make_room(g, by, error));
    for (size_t first = 0; first < g->customers; first += BLOCK) {
        size_t left = g->customers - first;
        ENC_TRY(gather_block(g, first, left < BLOCK ? left : BLOCK, error));
    }
    if (g->heads != NULL)
        ENC_TRY(add_to_heads(g, error));
    for (size_t i = 0; i < g->customers; i++)
        if (!g->left_out[i])
            g->amounts[g->kept++] = g->amounts[i];
    return ENCOURS_OK;
}

static encours_status concentrate(gathering *g, int32_t by,
                                  const encours_concentration_options *options,
                                  encours_concentration *out, encours_error *error)
{
    encours_context *context = g->credit->context;
    ENC_TRY(gather(g, by, error));
    size_t size = encours_concentration_state_size(options);
    void *state = enc_allocate(context, size + 1);
    if (state == NULL)
        return enc_error_memory(error);
    encours_status status = encours_concentration_begin(state, size, options, error);
    if (status == ENCOURS_OK)
        status = encours_concentration_add(state, size, g->amounts, g->kept, error);
    if (status == ENCOURS_OK)
        status = encours_concentration_finish(state, size, out, error);
    enc_release(context, state, size + 1);
    return status;
}

encours_status encours_credit_concentration(const encours_credit *credit, int32_t figure,
                                            int32_t by,
                                            const encours_concentration_options *options,
                                            encours_concentration *out, encours_error *error)
{
    ENC_REQUIRE(credit != NULL);
    ENC_REQUIRE_STRUCT(out, encours_concentration, error);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_TRY(check(figure, by, error));
    gathering g = {.credit = credit, .figure = figure, .customers = credit->view->counts.customers};
    encours_status status = concentrate(&g, by, options, out, error);
    release(&g);
    return status;
}
