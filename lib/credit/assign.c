/* SPDX-License-Identifier: MIT */
/* Assignment of one customer, with why, and of all. */
#include "credit/assign.h"

#include <string.h>

#include "base/text.h"
#include "credit/coded.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "policy/scorecard.h"

struct encours_assignment {
    encours_context *context;
    const encours_policy *policy;
    uint64_t fact;
    int32_t rule; /* of the table */
    bool has_value;
    char value[ENC_CODED_BYTES_MAX + 1];
    size_t steps;
    uint32_t *rules; /* places in `assignments` */
    uint32_t *conditions;
    int32_t *results;
};

encours_status enc_assign_find_table(const encours_credit *credit, const char *code,
                                     uint32_t *table, encours_error *error)
{
    int32_t found = enc_policy_find_table(credit->policy, enc_text_of(code));
    if (found < 0) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "the policy has no table %s", code);
        enc_error_field(error, "table");
        return ENCOURS_E_NOT_FOUND;
    }
    *table = (uint32_t)found;
    return ENCOURS_OK;
}

bool enc_assigned_value(const encours_credit *credit, const enc_fact *fact, enc_text table,
                        enc_text *value)
{
    enc_text left;
    return enc_coded_split(enc_strings_get(&credit->view->state->strings, fact->code), '=', &left,
                           value) &&
           enc_text_equal(left, table);
}

encours_status enc_credit_facts_by_customer(const encours_credit *credit, unsigned kind,
                                            enc_fact_wanted_fn *wanted, const void *user,
                                            uint32_t **out, encours_error *error)
{
    const enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    *out = NULL;
    if (!enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, kind) || counts->customers == 0)
        return ENCOURS_OK;
    uint32_t *facts = enc_allocate_zeroed(credit->context, counts->customers * sizeof *facts);
    if (facts == NULL)
        return enc_error_memory(error);
    for (uint32_t i = 0; i < counts->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind != kind || !enc_fact_holds(state, counts, fact, credit->day))
            continue;
        enc_fact_subject of = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
        if (of.kind == ENCOURS_SUBJECT_CUSTOMER && (wanted == NULL || wanted(user, fact)))
            facts[of.row] = i + 1;
    }
    *out = facts;
    return ENCOURS_OK;
}

/* The newest ASSIGNED fact of the customer for the table that holds on T, or ENC_ROW_NONE. */
static uint32_t find_by_hand(const encours_credit *credit, uint32_t customer, enc_text table,
                             enc_text *value)
{
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    if (!enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, ENCOURS_FACT_ASSIGNED))
        return ENC_ROW_NONE;
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_CUSTOMER, customer);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == ENCOURS_FACT_ASSIGNED && fact->subject == subject &&
            enc_fact_holds(state, counts, fact, credit->day) &&
            enc_assigned_value(credit, fact, table, value))
            return i;
    }
    return ENC_ROW_NONE;
}

static void set_value(encours_assignment *to, enc_text value)
{
    to->has_value = true;
    memcpy(to->value, value.bytes, value.size);
    to->value[value.size] = '\0';
}

static encours_status keep_steps(encours_assignment *to, const enc_passed_over *passed,
                                 size_t count, encours_error *error)
{
    const encours_policy *policy = to->policy;
    to->steps = count;
    to->rules = enc_allocate(to->context, count * 3 * sizeof *to->rules + 1);
    if (to->rules == NULL)
        return enc_error_memory(error);
    to->conditions = to->rules + count;
    to->results = (int32_t *)(to->conditions + count);
    for (size_t i = 0; i < count; i++) {
        to->rules[i] = passed[i].rule;
        to->conditions[i] = passed[i].condition - policy->assignments[passed[i].rule].when.first;
        to->results[i] = passed[i].truth == ENC_FALSE ? ENCOURS_CONDITION_FALSE
                                                      : ENCOURS_CONDITION_UNKNOWN;
    }
    return ENCOURS_OK;
}

static encours_status explain(const encours_credit *credit, uint32_t customer, uint32_t table,
                              encours_assignment *to, encours_error *error)
{
    const encours_policy *policy = credit->policy;
    const enc_policy_table *rules = &policy->tables[table];
    enc_profile profile;
    encours_status failure = ENCOURS_OK;
    enc_asked asked = {.credit = credit,
                       .profile = &profile,
                       .dimension = ENC_ROW_NONE,
                       .failure = &failure,
                       .error = error};
    enc_operands operands;
    enc_text value;
    size_t count, size = rules->count * sizeof(enc_passed_over) + 1;
    ENC_TRY(enc_profile_all(credit, customer, rules->figures | enc_figure_bit(ENCOURS_FIGURE_SCORE),
                            &profile, error));
    enc_profile_operands(&asked, &operands);
    enc_passed_over *passed = enc_allocate(to->context, size);
    if (passed == NULL)
        return enc_error_memory(error);
    int32_t rule = enc_assign(policy, table, &operands, passed, rules->count, &count);
    encours_status status = failure != ENCOURS_OK ? failure : keep_steps(to, passed, count, error);
    enc_release(to->context, passed, size);
    to->rule = rule < 0 ? -1 : rule - (int32_t)rules->first;
    if (rule >= 0)
        set_value(to, enc_text_of(policy->assignments[rule].value));
    uint32_t fact = find_by_hand(credit, profile.customer, enc_text_of(rules->code), &value);
    if (fact != ENC_ROW_NONE) {
        to->fact = (uint64_t)fact + 1;
        set_value(to, value);
    }
    return status;
}

encours_status encours_credit_assign(const encours_credit *credit, uint64_t customer,
                                     const char *table, encours_assignment **out,
                                     encours_error *error)
{
    uint32_t row;
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL && table != NULL);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    if (customer < 1 || customer > credit->view->counts.customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, customer);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    ENC_TRY(enc_assign_find_table(credit, table, &row, error));
    encours_assignment *made = enc_allocate_zeroed(credit->context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = enc_context_retain(credit->context);
    made->policy = enc_policy_retain(credit->policy);
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = explain(credit, (uint32_t)customer - 1, row, made, error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_assignment_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

static void release_policy(const encours_policy *policy)
{
    union {
        const encours_policy *shared;
        encours_policy *counted;
    } handle = {.shared = policy};
    encours_policy_free(handle.counted);
}

void encours_assignment_free(encours_assignment *assignment)
{
    if (assignment == NULL)
        return;
    encours_context *context = assignment->context;
    release_policy(assignment->policy);
    enc_release(context, assignment->rules, assignment->steps * 3 * sizeof(uint32_t) + 1);
    enc_release(context, assignment, sizeof *assignment);
    encours_context_free(context);
}

const char *encours_assignment_value(const encours_assignment *assignment)
{
    return assignment->has_value ? assignment->value : NULL;
}

int32_t encours_assignment_rule(const encours_assignment *assignment)
{
    return assignment->rule;
}

uint64_t encours_assignment_fact(const encours_assignment *assignment)
{
    return assignment->fact;
}

size_t encours_assignment_step_count(const encours_assignment *assignment)
{
    return assignment->steps;
}

const uint32_t *encours_assignment_step_conditions(const encours_assignment *assignment)
{
    return assignment->conditions;
}

const int32_t *encours_assignment_step_results(const encours_assignment *assignment)
{
    return assignment->results;
}

const char *encours_assignment_step_text(const encours_assignment *assignment, size_t step)
{
    if (step >= assignment->steps)
        return NULL;
    return assignment->policy->assignments[assignment->rules[step]].when_text;
}
