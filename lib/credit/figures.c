/* SPDX-License-Identifier: MIT */
/* Figures of customers for callers: of one, or one figure of many. */
#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "credit/book.h"
#include "credit/profile.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"

#define WITHOUT_EVENT                                                                              \
    (ENC_FIGURES_OWN | ENC_FIGURES_GROUP | ENC_FIGURES_HISTORY |                                   \
     enc_figure_bit(ENCOURS_FIGURE_SCORE))

static encours_status find(const encours_credit *credit, uint64_t customer, uint64_t needed,
                           enc_profile *out, encours_error *error)
{
    uint32_t row = (uint32_t)(customer - 1);
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = enc_book_has(credit->book, needed)
                                ? enc_book_figures(credit, row, needed, out, error)
                                : enc_profile_all(credit, row, needed, out, error);
    return enc_reading_end(&reading, status, error);
}

encours_status enc_credit_check_customer(const encours_credit *credit, uint64_t number,
                                         encours_error *error)
{
    if (number >= 1 && number <= credit->view->counts.customers)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, number);
    enc_error_field(error, "customer");
    return ENCOURS_E_NOT_FOUND;
}

encours_status encours_credit_figures_of(const encours_credit *credit, uint64_t customer,
                                         encours_credit_figures *out, encours_error *error)
{
    enc_profile found;
    ENC_REQUIRE(credit != NULL);
    ENC_REQUIRE_STRUCT(out, encours_credit_figures, error);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    ENC_TRY(enc_credit_check_customer(credit, customer, error));
    ENC_TRY(find(credit, customer, WITHOUT_EVENT, &found, error));
    encours_credit_figures result = {
        .customer = (uint64_t)found.customer + 1,
        .head = (uint64_t)found.head + 1,
        .known = found.known,
        .limit_fact = found.limit_fact,
        .currency = found.currency,
        .group_currency = found.group_currency,
        .risk_class = found.class_after,
    };
    for (int i = 0; i < ENCOURS_FIGURES_MAX; i++)
        result.values[i] = (found.known >> i & 1) != 0 ? found.values[i] : 0;
    size_t size = found.status.size;
    memcpy(result.status, found.status.bytes,
           size < sizeof result.status ? size : sizeof result.status - 1);
    if (size >= sizeof result.status) /* a fact may have a longer code than a policy */
        enc_text_cut(result.status, sizeof result.status - 1);
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

static encours_status check_figure(int32_t figure, encours_error *error)
{
    if (figure >= 1 && figure < ENCOURS_FIGURES_MAX && (WITHOUT_EVENT >> figure & 1) != 0)
        return ENCOURS_OK;
    const char *name = encours_figure_name(figure);
    if (name != NULL)
        enc_error_set(error, ENCOURS_E_INVALID, "%s is a figure of events", name);
    else
        enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no encours_figure", figure);
    enc_error_field(error, "figure");
    return ENCOURS_E_INVALID;
}

/* What groups have been found to have: their figures are the same for each member. */
typedef struct group_answer {
    uint32_t head;
    uint16_t currency;
    uint16_t reserved;
    int64_t value; /* INT64_MIN: missing */
} group_answer;

typedef struct column {
    const encours_credit *credit;
    int32_t figure;
    group_answer *groups;
    size_t group_count, group_capacity;
    enc_index by_head;
} column;

static uint32_t hash_of(uint32_t head)
{
    return head * UINT32_C(0x9E3779B1);
}

static const group_answer *find_group(const column *c, uint32_t head)
{
    size_t position = 0;
    uint32_t row;
    while ((row = enc_index_next(&c->by_head, hash_of(head), &position)) != ENC_ROW_NONE)
        if (c->groups[row].head == head)
            return &c->groups[row];
    return NULL;
}

static encours_status add_group(column *c, uint32_t customer, uint32_t head,
                                const group_answer **out, encours_error *error)
{
    encours_context *context = c->credit->context;
    enc_profile found = {.customer = customer};
    void *groups = c->groups;
    ENC_TRY(enc_profile_group(c->credit, enc_figure_bit(c->figure), &found, error));
    if (!enc_index_reserve(&c->by_head, context) ||
        !enc_grow(context, &groups, &c->group_capacity, c->group_count + 1, sizeof *c->groups))
        return enc_error_memory(error);
    c->groups = groups;
    enc_index_add(&c->by_head, hash_of(head), (uint32_t)c->group_count);
    group_answer *one = &c->groups[c->group_count++];
    *one = (group_answer){.head = head, .currency = found.group_currency, .value = INT64_MIN};
    if (enc_profile_knows(&found, c->figure))
        one->value = found.values[c->figure];
    *out = one;
    return ENCOURS_OK;
}

/* Once a group, however many members it has. */
static encours_status find_of_group(column *c, uint32_t customer, int64_t *value,
                                    uint16_t *currency, encours_error *error)
{
    const encours_credit *credit = c->credit;
    if (credit->policy->exposure.customer_merged &&
        enc_credit_current(credit, customer) != customer)
        return ENCOURS_OK;
    uint32_t head = enc_credit_head(credit, customer);
    const group_answer *group = find_group(c, head);
    if (group == NULL)
        ENC_TRY(add_group(c, customer, head, &group, error));
    *value = group->value;
    *currency = group->currency;
    return ENCOURS_OK;
}

/* A customer that another stands for counts as that one, and has no figures of its own. */
static encours_status find_one(column *c, uint64_t customer, int64_t *value, uint16_t *currency,
                               encours_error *error)
{
    const encours_credit *credit = c->credit;
    enc_profile found;
    uint64_t bit = enc_figure_bit(c->figure);
    bool book = enc_book_keeps(credit->book, c->figure);
    *value = INT64_MIN;
    *currency = 0;
    if (customer - 1 >= credit->view->counts.customers)
        return ENCOURS_OK; /* also where the numbers wrap */
    if ((ENC_FIGURES_GROUP & bit) != 0 && !book)
        return find_of_group(c, (uint32_t)(customer - 1), value, currency, error);
    if (book)
        ENC_TRY(enc_book_figure(credit, (uint32_t)(customer - 1), c->figure, &found, error));
    else
        ENC_TRY(enc_profile_all(credit, (uint32_t)(customer - 1), bit, &found, error));
    if (found.customer != customer - 1)
        return ENCOURS_OK;
    *currency = (ENC_FIGURES_GROUP & bit) != 0 ? found.group_currency : found.currency;
    if (enc_profile_knows(&found, c->figure))
        *value = found.values[c->figure];
    return ENCOURS_OK;
}

static encours_status find_all(column *c, uint64_t first, size_t count, int64_t *values,
                               uint16_t *currencies, encours_error *error)
{
    for (size_t i = 0; i < count; i++) {
        uint16_t currency;
        encours_status status = find_one(c, first + i, &values[i], &currency, error);
        if (status == ENCOURS_OK)
            status = enc_context_ask_row(c->credit->context, i, count, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
        if (currencies != NULL)
            currencies[i] = currency;
    }
    return ENCOURS_OK;
}

encours_status encours_credit_figure_column(const encours_credit *credit, int32_t figure,
                                            uint64_t first, size_t count, int64_t *values,
                                            uint16_t *currencies, encours_error *error)
{
    ENC_REQUIRE(credit != NULL && first >= 1 && (values != NULL || count == 0));
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_TRY(check_figure(figure, error));
    column c = {.credit = credit, .figure = figure};
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = find_all(&c, first, count, values, currencies, error);
    enc_release(credit->context, c.groups, c.group_capacity * sizeof *c.groups);
    enc_index_release(&c.by_head, credit->context);
    return enc_reading_end(&reading, status, error);
}
