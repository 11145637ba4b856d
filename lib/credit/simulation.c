/* SPDX-License-Identifier: MIT */
/* What a dry run found. */
#include "credit/simulation.h"

#include <string.h>

#include "base/struct_size.h"

void encours_simulation_free(encours_simulation *simulation)
{
    if (simulation == NULL)
        return;
    encours_context *context = simulation->context;
    size_t count = simulation->count;
    enc_release(context, simulation->orders, count * sizeof *simulation->orders + 1);
    enc_release(context, simulation->rules, count * sizeof *simulation->rules + 1);
    enc_release(context, simulation->amounts, count * sizeof *simulation->amounts + 1);
    enc_release(context, simulation->outcomes, count + 1);
    enc_release(context, simulation->followed, count + 1);
    enc_release(context, simulation->rule_figures,
                simulation->rule_count * sizeof *simulation->rule_figures + 1);
    enc_release(context, simulation->after, count * 4 * sizeof *simulation->after + 1);
    enc_release(context, simulation, sizeof *simulation);
    encours_context_free(context);
}

encours_status encours_simulation_outcome(const encours_simulation *simulation, int32_t outcome,
                                          encours_simulation_figures *out, encours_error *error)
{
    ENC_REQUIRE(simulation != NULL);
    ENC_REQUIRE_STRUCT(out, encours_simulation_figures, error);
    if (outcome < -1 || outcome > ENCOURS_OUTCOME_REFUSE) {
        enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no encours_outcome", outcome);
        enc_error_field(error, "outcome");
        return ENCOURS_E_INVALID;
    }
    int32_t set = outcome == 0    ? ENC_SIMULATION_ALL
                  : outcome == -1 ? ENC_SIMULATION_UNDECIDED
                                  : outcome;
    enc_struct_store(out, &simulation->outcome_figures[set], sizeof *out);
    return ENCOURS_OK;
}

encours_status encours_simulation_rule(const encours_simulation *simulation, size_t rule,
                                       encours_simulation_figures *out, encours_error *error)
{
    ENC_REQUIRE(simulation != NULL);
    ENC_REQUIRE_STRUCT(out, encours_simulation_figures, error);
    if (rule >= simulation->rule_count) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "the policy has rules 0 to %zu, not %zu",
                      simulation->rule_count - 1, rule);
        enc_error_field(error, "rule");
        return ENCOURS_E_NOT_FOUND;
    }
    enc_struct_store(out, &simulation->rule_figures[rule], sizeof *out);
    return ENCOURS_OK;
}

static encours_status check_same_orders(const encours_simulation *first,
                                        const encours_simulation *second, encours_error *error)
{
    if (strcmp(first->ledger, second->ledger) == 0 && first->transactions == second->transactions &&
        first->from == second->from && first->to == second->to && first->count == second->count)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the runs are not of the same ledger, known position and days");
    enc_error_field(error, "second");
    return ENCOURS_E_INVALID;
}

static encours_status add_difference(encours_simulation_difference *to,
                                     const encours_simulation *first,
                                     const encours_simulation *second, size_t i,
                                     encours_error *error)
{
    int a = first->outcomes[i], b = second->outcomes[i], at = (a - 1) * 4 + b - 1;
    to->same += a == b;
    to->milder += b < a;
    to->harder += b > a;
    to->orders[at]++;
    to->followed[at * ENCOURS_FOLLOWED_KINDS + first->followed[i]]++;
    if (first->amounts[i] != INT64_MIN &&
        !enc_add_i64(to->amounts[at], first->amounts[i], &to->amounts[at]))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "a sum over the orders does not fit 64 bits");
    return ENCOURS_OK;
}

encours_status encours_simulation_compare(const encours_simulation *first,
                                          const encours_simulation *second,
                                          encours_simulation_difference *out, encours_error *error)
{
    encours_simulation_difference found = {.struct_size = sizeof found};
    ENC_REQUIRE(first != NULL && second != NULL);
    ENC_REQUIRE_STRUCT(out, encours_simulation_difference, error);
    ENC_TRY(check_same_orders(first, second, error));
    for (size_t i = 0; i < first->count; i++)
        if (first->outcomes[i] != 0 && second->outcomes[i] != 0)
            ENC_TRY(add_difference(&found, first, second, i, error));
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}

size_t encours_simulation_order_count(const encours_simulation *simulation)
{
    return simulation->count;
}

const uint64_t *encours_simulation_orders(const encours_simulation *simulation)
{
    return simulation->orders;
}

const uint8_t *encours_simulation_outcomes(const encours_simulation *simulation)
{
    return simulation->outcomes;
}

const uint64_t *encours_simulation_rules(const encours_simulation *simulation)
{
    return simulation->rules;
}

const int64_t *encours_simulation_amounts(const encours_simulation *simulation)
{
    return simulation->amounts;
}

const uint8_t *encours_simulation_followed(const encours_simulation *simulation)
{
    return simulation->followed;
}

static const int64_t *column(const encours_simulation *simulation, size_t at)
{
    return simulation->after != NULL ? simulation->after + at * simulation->count : NULL;
}

const int64_t *encours_simulation_paid(const encours_simulation *simulation)
{
    return column(simulation, 0);
}

const int64_t *encours_simulation_paid_late(const encours_simulation *simulation)
{
    return column(simulation, 1);
}

const int64_t *encours_simulation_open_late(const encours_simulation *simulation)
{
    return column(simulation, 2);
}

const int64_t *encours_simulation_written_off(const encours_simulation *simulation)
{
    return column(simulation, 3);
}
