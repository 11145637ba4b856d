/* SPDX-License-Identifier: MIT */
#include "ledger/authority.h"
#include "ledger/retention.h"

#include "base/struct_size.h"
#include "ledger/rows.h"
#include "pure/date.h"

enum { RULES_MAX = 64, MONTHS_MAX = 1200 };

struct encours_retention {
    encours_context *context;
    size_t rows, due, capacity;
    uint64_t *customers;
    uint32_t *reasons;
    int32_t *until;
    uint32_t *rule;
};

static int32_t at(const int32_t *column, size_t row, int32_t none)
{
    return column != NULL ? column[row] : none;
}

static encours_status refuse(encours_error *error, size_t rule, const char *field,
                             const char *message)
{
    (void)enc_error_at(error, ENCOURS_E_INVALID, rule, "rule %zu: %s", rule, message);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_rule(const encours_retention_rules *rules, size_t i,
                                 encours_error *error)
{
    int32_t from = at(rules->valid_from, i, ENCOURS_DATE_NONE);
    int32_t until = at(rules->valid_until, i, ENCOURS_DATE_NONE);
    if (at(rules->data, i, ENCOURS_RETENTION_PARTY) != ENCOURS_RETENTION_PARTY)
        return refuse(error, i, "data", "it is about no encours_retention_data");
    if (rules->clock[i] < ENCOURS_RETENTION_LAST_MOVEMENT ||
        rules->clock[i] > ENCOURS_RETENTION_RELATION_END)
        return refuse(error, i, "clock", "its clock is no encours_retention_clock");
    if (rules->months[i] < 0 || rules->months[i] > MONTHS_MAX)
        return refuse(error, i, "months", "its months are not 0 to 1200");
    if (from != ENCOURS_DATE_NONE && !enc_date_is_valid(from))
        return refuse(error, i, "valid_from", "its first day is none");
    if (until != ENCOURS_DATE_NONE && (!enc_date_is_valid(until) || until < from))
        return refuse(error, i, "valid_until", "its last day is none, or before its first");
    return ENCOURS_OK;
}

static encours_status check_rules(const encours_retention_rules *rules, encours_error *error)
{
    if (rules->count > RULES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu rules of retention, at most %d",
                             rules->count, RULES_MAX);
    ENC_REQUIRE(rules->count == 0 || (rules->clock != NULL && rules->months != NULL));
    for (size_t i = 0; i < rules->count; i++)
        ENC_TRY(check_rule(rules, i, error));
    return ENCOURS_OK;
}

static bool rule_holds(const encours_retention_rules *rules, size_t i, int32_t day)
{
    int32_t until = at(rules->valid_until, i, ENCOURS_DATE_NONE);
    /* No first day is the least number, so any day is later. */
    return day >= at(rules->valid_from, i, ENCOURS_DATE_NONE) &&
           (until == ENCOURS_DATE_NONE || day <= until);
}

/* The day a clock starts from, or ENCOURS_DATE_NONE. */
static int32_t clock_day(const enc_history *history, uint32_t customer, int32_t clock)
{
    if (clock == ENCOURS_RETENTION_RELATION_END)
        return history->ended[customer];
    int32_t last = history->last[customer];
    if (clock == ENCOURS_RETENTION_LAST_MOVEMENT)
        return last;
    return enc_date_from_civil(enc_date_to_civil(last).year, 12, 31);
}

/* What the rules say of a customer, behind what stands in the way anyhow. */
static void judge(const enc_history *history, const encours_retention_rules *rules,
                  uint32_t customer, encours_retention *out)
{
    uint32_t reasons = history->reasons[customer], rule = 0, waiting = 0;
    int64_t until = INT64_MIN;
    for (size_t i = 0; i < rules->count; i++) {
        if (!rule_holds(rules, i, history->day))
            continue;
        int32_t from = clock_day(history, customer, rules->clock[i]);
        if (from == ENCOURS_DATE_NONE) {
            waiting = waiting != 0 ? waiting : (uint32_t)i + 1;
            continue;
        }
        int32_t over = enc_date_add_months(from, rules->months[i]);
        int64_t end = over != ENCOURS_DATE_NONE ? over : INT64_MAX;
        if (end > until) {
            until = end;
            rule = (uint32_t)i + 1;
        }
    }
    if (until > history->day)
        reasons |= ENCOURS_RETENTION_PERIOD;
    if (waiting != 0)
        reasons |= ENCOURS_RETENTION_NO_CLOCK;
    if (rule == 0 && waiting == 0)
        reasons |= ENCOURS_RETENTION_NO_RULE;
    size_t row = out->rows++;
    out->customers[row] = (uint64_t)customer + 1;
    out->reasons[row] = reasons;
    out->rule[row] = waiting != 0 ? waiting : rule;
    out->until[row] = waiting != 0 || rule == 0 || until == INT64_MAX ? ENCOURS_DATE_NONE
                                                                      : (int32_t)until;
    out->due += reasons == 0;
}

static bool is_erased(const encours_view *view, uint32_t party)
{
    uint32_t after = enc_link_get(&view->state->party_erased, party);
    return after != 0 && after <= view->counts.erasures;
}

void encours_retention_free(encours_retention *retention)
{
    if (retention == NULL)
        return;
    encours_context *context = retention->context;
    size_t rows = retention->capacity;
    enc_release(context, retention->customers, rows * sizeof *retention->customers);
    enc_release(context, retention->reasons, rows * sizeof *retention->reasons);
    enc_release(context, retention->until, rows * sizeof *retention->until);
    enc_release(context, retention->rule, rows * sizeof *retention->rule);
    enc_release(context, retention, sizeof *retention);
    encours_context_free(context);
}

/* With room for all parties, and at least one row, so that columns are never NULL. */
static encours_retention *make(encours_context *context, size_t rows)
{
    encours_retention *made = enc_allocate_zeroed(context, sizeof *made);
    if (made == NULL)
        return NULL;
    made->context = enc_context_retain(context);
    made->capacity = rows + 1;
    made->customers = enc_allocate(context, made->capacity * sizeof *made->customers);
    made->reasons = enc_allocate(context, made->capacity * sizeof *made->reasons);
    made->until = enc_allocate(context, made->capacity * sizeof *made->until);
    made->rule = enc_allocate(context, made->capacity * sizeof *made->rule);
    if (made->customers != NULL && made->reasons != NULL && made->until != NULL &&
        made->rule != NULL)
        return made;
    encours_retention_free(made);
    return NULL;
}

encours_status encours_view_retention(const encours_view *view,
                                      const encours_retention_rules *rules, encours_date as_of,
                                      encours_retention **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL && rules != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_PERSONS, 0, error));
    encours_retention_rules own;
    enc_history history;
    ENC_STRUCT_LOAD(own, rules, encours_retention_rules, sizeof own, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_rules(&own, error));
    encours_retention *made = make(view->context, view->counts.parties);
    if (made == NULL)
        return enc_error_memory(error);
    encours_status status = enc_history_gather(&history, view, as_of, error);
    if (status != ENCOURS_OK) {
        encours_retention_free(made);
        return status;
    }
    /* Parties are numbered as their customers are. */
    for (uint32_t i = 0; i < view->counts.parties; i++)
        if (!is_erased(view, i))
            judge(&history, &own, ENC_AT(&view->state->parties, uint32_t, i), made);
    enc_history_release(&history);
    *out = made;
    return ENCOURS_OK;
}

size_t encours_retention_row_count(const encours_retention *retention)
{
    return retention->rows;
}

size_t encours_retention_due_count(const encours_retention *retention)
{
    return retention->due;
}

const uint64_t *encours_retention_customers(const encours_retention *retention)
{
    return retention->customers;
}

const uint32_t *encours_retention_reasons(const encours_retention *retention)
{
    return retention->reasons;
}

const int32_t *encours_retention_until(const encours_retention *retention)
{
    return retention->until;
}

const uint32_t *encours_retention_rule_numbers(const encours_retention *retention)
{
    return retention->rule;
}
