/* SPDX-License-Identifier: MIT */
/* What a table assigns to all customers. */
#include <string.h>

#include "base/text.h"
#include "credit/assign.h"
#include "ledger/authority.h"
#include "ledger/index.h"
#include "ledger/shelf.h"
#include "policy/condition.h"

enum { BY_HAND = -2 };

typedef struct known_value {
    char *text;
    size_t size;
} known_value;

struct encours_assignments {
    encours_context *context;
    size_t customers;
    uint32_t *values; /* + 1 */
    int32_t *rules;
    known_value *texts;
    size_t text_count, text_capacity;
    uint64_t *value_customers;
};

/* Values are found by their text. */
typedef struct making {
    const encours_credit *credit;
    encours_assignments *to;
    const enc_policy_table *table;
    enc_text code;     /* of the table */
    uint32_t *by_rule; /* value of each rule of the table */
    uint32_t *facts;   /* ASSIGNED facts of the table, by customer, or NULL */
    enc_index index;
    enc_assign_run *run;
} making;

/* The place of a value, which is added when it is new. */
static encours_status find_value(making *m, enc_text text, uint32_t *place, encours_error *error)
{
    encours_assignments *to = m->to;
    uint32_t hash = (uint32_t)(enc_hash(text.bytes, text.size, 0) >> 32), row;
    size_t position = 0;
    while ((row = enc_index_next(&m->index, hash, &position)) != ENC_ROW_NONE)
        if (enc_text_equal((enc_text){to->texts[row].text, to->texts[row].size}, text)) {
            *place = row;
            return ENCOURS_OK;
        }
    void *texts = to->texts;
    if (!enc_index_reserve(&m->index, to->context) ||
        !enc_grow(to->context, &texts, &to->text_capacity, to->text_count + 1, sizeof *to->texts))
        return enc_error_memory(error);
    to->texts = texts;
    char *copy = enc_allocate(to->context, text.size + 1);
    if (copy == NULL)
        return enc_error_memory(error);
    memcpy(copy, text.bytes, text.size);
    copy[text.size] = '\0';
    *place = (uint32_t)to->text_count;
    enc_index_add(&m->index, hash, *place);
    to->texts[to->text_count++] = (known_value){copy, text.size};
    return ENCOURS_OK;
}

static bool is_of_table(const void *user, const enc_fact *fact)
{
    const making *m = user;
    enc_text value;
    return enc_assigned_value(m->credit, fact, m->code, &value);
}

static encours_status prepare(making *m, uint32_t table, encours_error *error)
{
    const encours_policy *policy = m->credit->policy;
    encours_assignments *to = m->to;
    to->customers = m->credit->view->counts.customers;
    to->values = enc_allocate(to->context, to->customers * sizeof *to->values + 1);
    to->rules = enc_allocate(to->context, to->customers * sizeof *to->rules + 1);
    m->by_rule = enc_allocate(to->context, m->table->count * sizeof *m->by_rule + 1);
    if (to->values == NULL || to->rules == NULL || m->by_rule == NULL)
        return enc_error_memory(error);
    for (uint32_t i = 0; i < m->table->count; i++)
        ENC_TRY(find_value(m, enc_text_of(policy->assignments[m->table->first + i].value),
                           &m->by_rule[i], error));
    ENC_TRY(enc_credit_facts_by_customer(m->credit, ENCOURS_FACT_ASSIGNED, is_of_table, m,
                                         &m->facts, error));
    return enc_assign_run_new(m->credit, table, &m->run, error);
}

static encours_status set_by_hand(making *m, uint32_t customer, encours_error *error)
{
    encours_assignments *to = m->to;
    enc_state *state = m->credit->view->state;
    enc_text text;
    uint32_t fact = m->facts[enc_assign_customer(m->credit, customer)], place;
    if (fact == 0 ||
        !enc_assigned_value(m->credit, &ENC_AT(&state->facts, enc_fact, fact - 1), m->code, &text))
        return ENCOURS_OK;
    ENC_TRY(find_value(m, text, &place, error));
    to->rules[customer] = BY_HAND;
    to->values[customer] = place + 1;
    return ENCOURS_OK;
}

static encours_status assign_block(making *m, uint32_t first, size_t count, encours_error *error)
{
    encours_assignments *to = m->to;
    int32_t *rules = to->rules + first;
    ENC_TRY(enc_assign_run_block(m->run, first, count, rules, error));
    for (size_t i = 0; i < count; i++) {
        if (rules[i] >= 0)
            rules[i] -= (int32_t)m->table->first;
        to->values[first + i] = rules[i] >= 0 ? m->by_rule[rules[i]] + 1 : 0;
        if (m->facts != NULL)
            ENC_TRY(set_by_hand(m, first + (uint32_t)i, error));
    }
    return ENCOURS_OK;
}

static encours_status count_values(encours_assignments *to, encours_error *error)
{
    to->value_customers = enc_allocate_zeroed(to->context,
                                              to->text_count * sizeof *to->value_customers + 1);
    if (to->value_customers == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < to->customers; i++)
        if (to->values[i] != 0)
            to->value_customers[to->values[i] - 1]++;
    return ENCOURS_OK;
}

static encours_status make(making *m, uint32_t table, encours_error *error)
{
    ENC_TRY(prepare(m, table, error));
    for (size_t first = 0; first < m->to->customers; first += ENC_BLOCK_ROWS) {
        size_t left = m->to->customers - first;
        ENC_TRY(
            assign_block(m, (uint32_t)first, left < ENC_BLOCK_ROWS ? left : ENC_BLOCK_ROWS, error));
        ENC_TRY(enc_context_ask_row(m->to->context, first + ENC_BLOCK_ROWS - 1, m->to->customers,
                                    error));
    }
    return count_values(m->to, error);
}

encours_status encours_credit_assign_all(const encours_credit *credit, const char *table,
                                         encours_assignments **out, encours_error *error)
{
    uint32_t place;
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL && table != NULL);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_TRY(enc_assign_find_table(credit, table, &place, error));
    encours_assignments *made = enc_allocate_zeroed(credit->context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = enc_context_retain(credit->context);
    making m = {.credit = credit, .to = made, .table = &credit->policy->tables[place]};
    m.code = enc_text_of(m.table->code);
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = make(&m, place, error);
    status = enc_reading_end(&reading, status, error);
    enc_release(made->context, m.by_rule, m.table->count * sizeof *m.by_rule + 1);
    enc_release(made->context, m.facts, made->customers * sizeof *m.facts);
    enc_index_release(&m.index, made->context);
    enc_assign_run_free(m.run);
    if (status != ENCOURS_OK) {
        encours_assignments_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

void encours_assignments_free(encours_assignments *assignments)
{
    if (assignments == NULL)
        return;
    encours_context *context = assignments->context;
    size_t customers = assignments->customers;
    for (size_t i = 0; i < assignments->text_count; i++)
        enc_release(context, assignments->texts[i].text, assignments->texts[i].size + 1);
    enc_release(context, assignments->texts, assignments->text_capacity * sizeof(known_value));
    enc_release(context, assignments->values, customers * sizeof *assignments->values + 1);
    enc_release(context, assignments->rules, customers * sizeof *assignments->rules + 1);
    enc_release(context, assignments->value_customers,
                assignments->text_count * sizeof *assignments->value_customers + 1);
    enc_release(context, assignments, sizeof *assignments);
    encours_context_free(context);
}

size_t encours_assignments_customer_count(const encours_assignments *assignments)
{
    return assignments->customers;
}

const uint32_t *encours_assignments_values(const encours_assignments *assignments)
{
    return assignments->values;
}

const int32_t *encours_assignments_rules(const encours_assignments *assignments)
{
    return assignments->rules;
}

size_t encours_assignments_value_count(const encours_assignments *assignments)
{
    return assignments->text_count;
}

const char *encours_assignments_value(const encours_assignments *assignments, size_t index)
{
    return index < assignments->text_count ? assignments->texts[index].text : NULL;
}

const uint64_t *encours_assignments_value_customers(const encours_assignments *assignments)
{
    return assignments->value_customers;
}
