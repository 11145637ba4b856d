/* SPDX-License-Identifier: MIT */
/* Guarantees: what those that hold on T count, by kind, percentage and maximum. */
#include <string.h>

#include "credit/coded.h"
#include "credit/profile.h"
#include "pure/rounding.h"

enum { WHOLE = 10000 };

/* What is guaranteed, at most what is open: that is converted to the currency of the guarantee. */
static bool bound(const encours_credit *credit, const enc_open *open, uint16_t currency,
                  int64_t *stated)
{
    uint16_t from =
        ENC_AT(&credit->view->state->currencies, enc_currency_row, open->currency).numeric;
    int64_t most = 0;
    bool known = false;
    if (enc_credit_convert(credit, open->amount, from, currency, &most, &known, NULL) !=
            ENCOURS_OK ||
        !known)
        return false;
    *stated = *stated < most ? *stated : most;
    return true;
}

enc_guarantee enc_guarantee_read(const encours_credit *credit, uint32_t row, const enc_open *open)
{
    const enc_state *state = credit->view->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
    enc_coded coded = {.name = {"*", 1}};
    enc_text code = enc_strings_get(&state->strings, fact->code);
    bool sound = code.size == 0 || enc_coded_parse(code, &coded);
    int32_t kind = sound ? enc_policy_find_guarantee(credit->policy, coded.name) : -1;
    enc_guarantee found = {
        .fact = row,
        .kind = kind < 0 ? UINT16_MAX : (uint16_t)kind,
        .currency = ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric,
        .bounded = true,
        .stated = fact->amount,
    };
    uint64_t percent;
    if (open != NULL)
        found.bounded = bound(credit, open, found.currency, &found.stated);
    if (kind < 0)
        return found;
    if (!enc_coded_number(&coded, "percent", WHOLE, &percent))
        percent = (uint64_t)credit->policy->guarantees[kind].percent;
    (void)enc_round_divide_i64((enc_i128)found.stated * (int64_t)percent, WHOLE,
                               ENCOURS_ROUNDING_HALF_UP, &found.amount); /* it is smaller */
    return found;
}

/* `open`: of what it is about; NULL: it is of a customer. */
void enc_guarantee_take(enc_survey *survey, uint32_t row, const enc_open *open, bool of_head)
{
    const encours_credit *credit = survey->credit;
    const enc_fact *fact = &ENC_AT(&survey->state->facts, enc_fact, row);
    if ((open != NULL && open->amount <= 0) ||
        !enc_fact_holds(survey->state, survey->counts, fact, survey->day))
        return; /* where nothing is open nothing is guaranteed */
    enc_guarantee found = enc_guarantee_read(credit, row, open);
    found.of_head = of_head;
    if (of_head && (found.kind == UINT16_MAX || !credit->policy->guarantees[found.kind].group))
        return;
    enc_guarantee *guarantee = enc_list_add(survey, &survey->guarantees, sizeof *guarantee);
    if (guarantee != NULL)
        *guarantee = found;
}

/* Those of the head count where the customer has none of the kind itself. */
void enc_guarantees_of_head(enc_survey *survey)
{
    enc_guarantee *all = survey->guarantees.items;
    uint64_t own = 0;
    size_t kept = 0;
    for (size_t i = 0; i < survey->guarantees.count; i++)
        if (!all[i].of_head && all[i].kind != UINT16_MAX)
            own |= UINT64_C(1) << all[i].kind;
    for (size_t i = 0; i < survey->guarantees.count; i++)
        if (!all[i].of_head || (own >> all[i].kind & 1) == 0)
            all[kept++] = all[i];
    survey->guarantees.count = kept;
}

/* A sum in one currency. */
typedef struct kind_sum {
    enc_i128 amount;
    uint16_t currency;
} kind_sum;

enum { CURRENCIES_MAX = 256 };

/* The sums of a kind, of which there are as many as currencies. */
static size_t add_up(const enc_survey *survey, uint16_t kind, kind_sum sums[CURRENCIES_MAX],
                     bool *known)
{
    const enc_guarantee *all = survey->guarantees.items;
    size_t count = 0;
    for (size_t i = 0; i < survey->guarantees.count; i++) {
        size_t at = 0;
        if (all[i].kind != kind)
            continue;
        while (at < count && sums[at].currency != all[i].currency)
            at++;
        if (at == count)
            sums[count++] = (kind_sum){0, all[i].currency};
        sums[at].amount += all[i].amount;
        *known = *known && all[i].bounded;
    }
    return count;
}

/* Guarantees of one kind, each currency converted once, at most the maximum of the kind. */
static encours_status sum_kind(enc_survey *survey, uint16_t kind, enc_i128 *sum, bool *known,
                               encours_error *error)
{
    const enc_policy_guarantee *rule = &survey->credit->policy->guarantees[kind];
    kind_sum sums[CURRENCIES_MAX];
    size_t count = add_up(survey, kind, sums, known);
    enc_i128 of_kind = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t one = 0;
        bool converted;
        ENC_TRY(enc_credit_convert(survey->credit, sums[i].amount, sums[i].currency,
                                   survey->out->currency, &one, &converted, error));
        *known = *known && converted;
        of_kind += one;
    }
    if (count > 0 && rule->maximum >= 0) {
        int64_t most = 0;
        bool converted;
        ENC_TRY(enc_credit_convert(survey->credit, rule->maximum, survey->credit->currency,
                                   survey->out->currency, &most, &converted, error));
        *known = *known && converted;
        of_kind = of_kind < most ? of_kind : most;
    }
    *sum += of_kind;
    return ENCOURS_OK;
}

encours_status enc_guarantees_sum(enc_survey *survey, encours_error *error)
{
    enc_i128 sum = 0;
    int64_t value = 0;
    bool known = true;
    for (size_t i = 0; i < survey->credit->policy->guarantee_count; i++)
        ENC_TRY(sum_kind(survey, (uint16_t)i, &sum, &known, error));
    if (!enc_narrow_i64(sum, &value))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the guarantees of the customer do not fit 64 bits");
    if (known)
        enc_profile_set(survey->out, ENCOURS_FIGURE_GUARANTEES, value);
    else
        enc_profile_miss(survey->out, ENCOURS_FIGURE_GUARANTEES);
    return ENCOURS_OK;
}
