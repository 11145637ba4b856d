/* SPDX-License-Identifier: MIT */
/* Who is to be watched. */
#include "base/text.h"
#include "credit/assign.h"
#include "ledger/authority.h"

#include <string.h>

struct encours_watch_list {
    encours_context *context;
    size_t count;
    uint64_t *customers;
    uint64_t *facts;
    size_t *texts_at;
    char *texts;
    size_t texts_size;
};

typedef struct watching {
    const encours_credit *credit;
    encours_assignments *table; /* NULL: none watches */
    uint32_t *facts;            /* by customer, or NULL */
    encours_watch_list *to;
} watching;

static uint32_t fact_of(const watching *w, uint32_t customer)
{
    return w->facts != NULL ? w->facts[customer] : 0;
}

/* Why a customer is watched; an empty text without bytes: it is not. */
static enc_text reason_of(const watching *w, uint32_t customer)
{
    const enc_state *state = w->credit->view->state;
    uint32_t fact = fact_of(w, customer);
    if (fact != 0)
        return enc_strings_get(&state->strings, ENC_AT(&state->facts, enc_fact, fact - 1).code);
    uint32_t value = w->table != NULL ? encours_assignments_values(w->table)[customer] : 0;
    return value != 0 ? enc_text_of(encours_assignments_value(w->table, value - 1))
                      : (enc_text){NULL, 0};
}

static encours_status make_room(watching *w, encours_error *error)
{
    encours_watch_list *to = w->to;
    for (uint32_t i = 0; i < w->credit->view->counts.customers; i++) {
        enc_text reason = reason_of(w, i);
        if (reason.bytes == NULL)
            continue;
        to->count++;
        to->texts_size += reason.size + 1;
    }
    to->customers = enc_allocate(to->context, to->count * sizeof *to->customers + 1);
    to->facts = enc_allocate(to->context, to->count * sizeof *to->facts + 1);
    to->texts_at = enc_allocate(to->context, to->count * sizeof *to->texts_at + 1);
    to->texts = enc_allocate(to->context, to->texts_size + 1);
    return to->customers != NULL && to->facts != NULL && to->texts_at != NULL && to->texts != NULL
               ? ENCOURS_OK
               : enc_error_memory(error);
}

static encours_status fill(watching *w, encours_error *error)
{
    encours_watch_list *to = w->to;
    size_t at = 0, text_at = 0;
    ENC_TRY(make_room(w, error));
    for (uint32_t i = 0; i < w->credit->view->counts.customers; i++) {
        enc_text reason = reason_of(w, i);
        if (reason.bytes == NULL)
            continue;
        to->customers[at] = (uint64_t)i + 1;
        to->facts[at] = fact_of(w, i);
        to->texts_at[at++] = text_at;
        memcpy(to->texts + text_at, reason.bytes, reason.size);
        text_at += reason.size;
        to->texts[text_at++] = '\0';
    }
    return ENCOURS_OK;
}

static encours_status compute(watching *w, const char *table, encours_error *error)
{
    if (table != NULL)
        ENC_TRY(encours_credit_assign_all(w->credit, table, &w->table, error));
    ENC_TRY(
        enc_credit_facts_by_customer(w->credit, ENCOURS_FACT_WATCH, NULL, NULL, &w->facts, error));
    return fill(w, error);
}

encours_status encours_credit_watch_list(const encours_credit *credit, const char *table,
                                         encours_watch_list **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    encours_watch_list *made = enc_allocate_zeroed(credit->context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = enc_context_retain(credit->context);
    watching w = {.credit = credit, .to = made};
    encours_status status = compute(&w, table, error);
    encours_assignments_free(w.table);
    enc_release(credit->context, w.facts, credit->view->counts.customers * sizeof *w.facts);
    if (status != ENCOURS_OK) {
        encours_watch_list_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

void encours_watch_list_free(encours_watch_list *list)
{
    if (list == NULL)
        return;
    encours_context *context = list->context;
    enc_release(context, list->customers, list->count * sizeof *list->customers + 1);
    enc_release(context, list->facts, list->count * sizeof *list->facts + 1);
    enc_release(context, list->texts_at, list->count * sizeof *list->texts_at + 1);
    enc_release(context, list->texts, list->texts_size + 1);
    enc_release(context, list, sizeof *list);
    encours_context_free(context);
}

size_t encours_watch_list_row_count(const encours_watch_list *list)
{
    return list->count;
}

const uint64_t *encours_watch_list_customers(const encours_watch_list *list)
{
    return list->customers;
}

const uint64_t *encours_watch_list_facts(const encours_watch_list *list)
{
    return list->facts;
}

const char *encours_watch_list_reason(const encours_watch_list *list, size_t row)
{
    return row < list->count ? list->texts + list->texts_at[row] : NULL;
}
