/* SPDX-License-Identifier: MIT */
/* The figures of a customer: what is needed is surveyed, and the rest follows from it. */
#include "credit/guarantors.h"

#include <string.h>

#include "pure/rounding.h"

enum { WHOLE = 10000 };

#define BIT(name) enc_figure_bit(ENCOURS_FIGURE_##name)

/* A component of the exposure. */
typedef struct component {
    int figure;
    int sign;
    int32_t percent;
} component;

enum { COMPONENTS = 9, RECEIVABLE_COMPONENTS = 4 };

static void components_of(const encours_policy *policy, component out[COMPONENTS])
{
    const encours_policy_exposure *by = &policy->exposure;
    const component all[COMPONENTS] = {
        {ENCOURS_FIGURE_OPEN_DEBITS, 1, by->open_debits},
        {ENCOURS_FIGURE_BILLS, 1, by->bills},
        {ENCOURS_FIGURE_UNALLOCATED, -1, by->unallocated},
        {ENCOURS_FIGURE_CREDIT_NOTES, -1, by->credit_notes},
        {ENCOURS_FIGURE_TO_INVOICE, 1, by->to_invoice},
        {ENCOURS_FIGURE_ORDERS, 1, by->orders},
        {ENCOURS_FIGURE_DRAFTS, 1, by->drafts},
        {ENCOURS_FIGURE_RETURNED, 1, by->returned},
        {ENCOURS_FIGURE_GUARANTEES, -1, by->guarantees},
    };
    memcpy(out, all, sizeof all);
}

/* Whether all that is receivable counts whole: then the balance says it in one. */
static bool is_whole(const encours_policy *policy)
{
    const encours_policy_exposure *by = &policy->exposure;
    return by->open_debits == WHOLE && by->bills == WHOLE && by->unallocated == WHOLE &&
           by->credit_notes == WHOLE;
}

static uint64_t parts_of_exposure(const encours_policy *policy)
{
    component all[COMPONENTS];
    uint64_t figures = is_whole(policy) ? BIT(RECEIVABLES) : 0;
    components_of(policy, all);
    for (int i = figures != 0 ? RECEIVABLE_COMPONENTS : 0; i < COMPONENTS; i++)
        figures |= all[i].percent != 0 ? enc_figure_bit(all[i].figure) : 0;
    return figures;
}

/* What is receivable stays one here: where the balance is not to be had, see add_parts(). */
uint64_t enc_figures_closure(const encours_policy *policy, uint64_t needed)
{
    const struct {
        uint64_t figure, parts;
    } rules[] = {
        {BIT(MISSING), BIT(EXPOSURE) | BIT(LIMIT)},
        {BIT(UNINSURED), BIT(EXPOSURE_AFTER) | BIT(INSURED_LIMIT)},
        {BIT(INSURED_LIMIT), BIT(LIMIT)},
        {BIT(HEADROOM) | BIT(LIMIT_USED), BIT(EXPOSURE_AFTER) | BIT(LIMIT)},
        {BIT(EXPOSURE_AFTER), BIT(EXPOSURE)},
        {BIT(EXPOSURE), parts_of_exposure(policy)},
        {BIT(POTENTIAL_RISK), BIT(REAL_RISK) | BIT(TO_INVOICE) | BIT(ORDERS) | BIT(DRAFTS)},
        {BIT(REAL_RISK), BIT(RECEIVABLES) | BIT(GUARANTEES)},
        {BIT(OVERDUE_SHARE), BIT(OVERDUE) | BIT(OPEN_DEBITS)},
        {BIT(DISPUTED_SHARE), BIT(DISPUTED) | BIT(OPEN_DEBITS)},
        {BIT(OPEN_DEBITS), BIT(NOT_DUE) | BIT(TOLERATED) | BIT(OVERDUE)},
        {BIT(GROUP_HEADROOM) | BIT(GROUP_LIMIT_USED), BIT(GROUP_EXPOSURE) | BIT(GROUP_LIMIT)},
    };
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        needed |= (needed & rules[i].figure) != 0 ? rules[i].parts : 0;
    return needed;
}

/* Receivables from their parts. */
static uint64_t add_parts(uint64_t needed)
{
    if ((needed & BIT(RECEIVABLES)) != 0)
        needed |= BIT(OPEN_DEBITS) | BIT(BILLS) | BIT(UNALLOCATED) | BIT(CREDIT_NOTES);
    if ((needed & BIT(OPEN_DEBITS)) != 0)
        needed |= BIT(NOT_DUE) | BIT(TOLERATED) | BIT(OVERDUE);
    return needed;
}

int64_t enc_share_up(int64_t part, int64_t whole)
{
    int64_t share = 0;
    if (whole == 0)
        return part > 0 ? ENCOURS_FIGURE_INFINITE : 0;
    if (part >= 0 && part <= INT64_MAX / WHOLE && whole > 0) /* no division of 128 bits */
        return part * WHOLE / whole + (part * WHOLE % whole != 0);
    if (enc_round_divide_i64((enc_i128)part * WHOLE, whole, ENCOURS_ROUNDING_CEILING, &share))
        return share;
    return part > 0 ? ENCOURS_FIGURE_INFINITE : -ENCOURS_FIGURE_INFINITE;
}

encours_status enc_profile_sum(enc_profile *profile, int figure, enc_i128 sum, bool known,
                               encours_error *error)
{
    int64_t value = 0;
    if (!enc_narrow_i64(sum, &value))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "a sum of the %s does not fit 64 bits",
                             figure == ENCOURS_FIGURE_GROUP_EXPOSURE ||
                                     figure == ENCOURS_FIGURE_GROUP_OVERDUE
                                 ? "group"
                                 : "customer");
    if (known)
        enc_profile_set(profile, figure, value);
    else
        enc_profile_miss(profile, figure);
    return ENCOURS_OK;
}

/* A figure that is a sum of others, each with its sign; missing when one of them is. */
static encours_status add_up(enc_profile *profile, int figure, const int8_t *parts, size_t count,
                             encours_error *error)
{
    enc_i128 sum = 0;
    bool known = true;
    for (size_t i = 0; i < count; i++) {
        int part = parts[i] < 0 ? -parts[i] : parts[i];
        sum += parts[i] < 0 ? -(enc_i128)profile->values[part] : profile->values[part];
        known = known && enc_profile_knows(profile, part);
    }
    return enc_profile_sum(profile, figure, sum, known, error);
}

static encours_status add_sums(uint64_t needed, enc_profile *profile, encours_error *error)
{
    static const int8_t open_debits[] = {ENCOURS_FIGURE_NOT_DUE, ENCOURS_FIGURE_TOLERATED,
                                         ENCOURS_FIGURE_OVERDUE};
    static const int8_t receivables[] = {ENCOURS_FIGURE_OPEN_DEBITS, ENCOURS_FIGURE_BILLS,
                                         -ENCOURS_FIGURE_UNALLOCATED, -ENCOURS_FIGURE_CREDIT_NOTES};
    static const int8_t real_risk[] = {ENCOURS_FIGURE_RECEIVABLES, -ENCOURS_FIGURE_GUARANTEES};
    static const int8_t potential[] = {ENCOURS_FIGURE_REAL_RISK, ENCOURS_FIGURE_TO_INVOICE,
                                       ENCOURS_FIGURE_ORDERS, ENCOURS_FIGURE_DRAFTS};
    const struct {
        int figure;
        const int8_t *parts;
        size_t count;
    } sums[] = {
        {ENCOURS_FIGURE_OPEN_DEBITS, open_debits, sizeof open_debits},
        {ENCOURS_FIGURE_RECEIVABLES, receivables, sizeof receivables},
        {ENCOURS_FIGURE_REAL_RISK, real_risk, sizeof real_risk},
        {ENCOURS_FIGURE_POTENTIAL_RISK, potential, sizeof potential},
    };
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++)
        if ((needed & enc_figure_bit(sums[i].figure)) != 0 &&
            !enc_profile_knows(profile, sums[i].figure))
            ENC_TRY(add_up(profile, sums[i].figure, sums[i].parts, sums[i].count, error));
    return ENCOURS_OK;
}

encours_status enc_profile_compose(const encours_policy *policy, enc_profile *profile,
                                   encours_error *error)
{
    component all[COMPONENTS];
    bool whole = is_whole(policy) && enc_profile_knows(profile, ENCOURS_FIGURE_RECEIVABLES);
    enc_i128 sum = whole ? profile->values[ENCOURS_FIGURE_RECEIVABLES] : 0;
    int64_t missing = !enc_profile_knows(profile, ENCOURS_FIGURE_LIMIT), before = missing;
    components_of(policy, all);
    for (int i = whole ? RECEIVABLE_COMPONENTS : 0; i < COMPONENTS; i++) {
        int64_t part = 0;
        if (all[i].percent == 0)
            continue;
        missing += !enc_profile_knows(profile, all[i].figure);
        if (all[i].percent == WHOLE)
            part = profile->values[all[i].figure];
        else if (profile->values[all[i].figure] != 0)
            (void)enc_round_divide_i64((enc_i128)profile->values[all[i].figure] * all[i].percent,
                                       WHOLE, ENCOURS_ROUNDING_HALF_UP, &part); /* it is smaller */
        sum += all[i].sign * (enc_i128)part;
    }
    ENC_TRY(enc_profile_sum(profile, ENCOURS_FIGURE_EXPOSURE, sum, missing == before, error));
    ENC_TRY(enc_profile_sum(profile, ENCOURS_FIGURE_EXPOSURE_AFTER, sum, missing == before, error));
    enc_profile_set(profile, ENCOURS_FIGURE_MISSING, missing);
    return ENCOURS_OK;
}

int64_t enc_headroom_of(int64_t limit, int64_t exposure)
{
    enc_i128 left = (enc_i128)limit - exposure;
    int64_t headroom = left < 0 ? INT64_MIN + 1 : INT64_MAX;
    (void)enc_narrow_i64(left, &headroom);
    return headroom;
}

/* Limit less exposure, and the share of it. */
static void settle(enc_profile *profile, int exposure, int limit, int headroom, int used)
{
    enc_profile_miss(profile, headroom);
    enc_profile_miss(profile, used);
    if (!enc_profile_knows(profile, exposure) || !enc_profile_knows(profile, limit))
        return;
    enc_profile_set(profile, headroom,
                    enc_headroom_of(profile->values[limit], profile->values[exposure]));
    enc_profile_set(profile, used, enc_share_up(profile->values[exposure], profile->values[limit]));
}

void enc_profile_settle(enc_profile *profile)
{
    settle(profile, ENCOURS_FIGURE_EXPOSURE_AFTER, ENCOURS_FIGURE_LIMIT, ENCOURS_FIGURE_HEADROOM,
           ENCOURS_FIGURE_LIMIT_USED);
    enc_profile_miss(profile, ENCOURS_FIGURE_UNINSURED);
    if (!enc_profile_knows(profile, ENCOURS_FIGURE_EXPOSURE_AFTER) ||
        !enc_profile_knows(profile, ENCOURS_FIGURE_INSURED_LIMIT))
        return;
    enc_i128 bare = (enc_i128)profile->values[ENCOURS_FIGURE_EXPOSURE_AFTER] -
                    profile->values[ENCOURS_FIGURE_INSURED_LIMIT];
    int64_t value = INT64_MAX;
    (void)enc_narrow_i64(bare > 0 ? bare : 0, &value);
    enc_profile_set(profile, ENCOURS_FIGURE_UNINSURED, value);
}

void enc_profile_settle_group(enc_profile *profile)
{
    settle(profile, ENCOURS_FIGURE_GROUP_EXPOSURE, ENCOURS_FIGURE_GROUP_LIMIT,
           ENCOURS_FIGURE_GROUP_HEADROOM, ENCOURS_FIGURE_GROUP_LIMIT_USED);
}

/* A part of the open debits, half up; 0 of nothing. */
static void set_share(enc_profile *profile, int figure, int part)
{
    int64_t whole = profile->values[ENCOURS_FIGURE_OPEN_DEBITS], share = 0;
    enc_profile_miss(profile, figure);
    if (!enc_profile_knows(profile, part) ||
        !enc_profile_knows(profile, ENCOURS_FIGURE_OPEN_DEBITS))
        return;
    if (whole != 0 && !enc_round_divide_i64((enc_i128)profile->values[part] * WHOLE, whole,
                                            ENCOURS_ROUNDING_HALF_UP, &share))
        share = ENCOURS_FIGURE_INFINITE;
    else if (whole == 0 && profile->values[part] > 0)
        share = ENCOURS_FIGURE_INFINITE;
    enc_profile_set(profile, figure, share);
}

static void set_counts(const enc_survey *survey)
{
    enc_profile *out = survey->out;
    int32_t oldest = survey->oldest, last = survey->last_payment;
    const struct {
        int figure;
        int64_t value;
    } all[] = {
        {ENCOURS_FIGURE_OLDEST_DAYS, oldest != ENCOURS_DATE_NONE ? survey->day - oldest : 0},
        {ENCOURS_FIGURE_OVERDUE_ITEMS, (int64_t)survey->overdue_items},
        {ENCOURS_FIGURE_OPEN_ITEMS, (int64_t)survey->open_items},
        {ENCOURS_FIGURE_DUNNING_LEVEL, survey->level},
        {ENCOURS_FIGURE_RETURNED_ITEMS, (int64_t)survey->returned_items},
        {ENCOURS_FIGURE_BROKEN_PROMISES, (int64_t)survey->broken_promises},
        {ENCOURS_FIGURE_HOLDS, (int64_t)survey->holds},
        {ENCOURS_FIGURE_WATCHED, survey->watched},
    };
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (enc_survey_needs(survey, enc_figure_bit(all[i].figure)))
            enc_profile_set(out, all[i].figure, all[i].value);
    enc_profile_miss(out, ENCOURS_FIGURE_DAYS_SINCE_PAYMENT);
    if (last == ENCOURS_DATE_NONE)
        enc_profile_miss(out, ENCOURS_FIGURE_LAST_PAYMENT);
    else
        enc_profile_set(out, ENCOURS_FIGURE_DAYS_SINCE_PAYMENT, (int64_t)survey->day - last);
}

static encours_status derive(enc_survey *survey, encours_error *error)
{
    enc_profile *out = survey->out;
    ENC_TRY(enc_survey_convert(survey, error));
    if (enc_survey_needs(survey, BIT(GUARANTEES)))
        ENC_TRY(enc_guarantees_sum(survey, error));
    set_counts(survey);
    ENC_TRY(add_sums(survey->needed, out, error));
    if (enc_survey_needs(survey, BIT(OVERDUE_SHARE)))
        set_share(out, ENCOURS_FIGURE_OVERDUE_SHARE, ENCOURS_FIGURE_OVERDUE);
    if (enc_survey_needs(survey, BIT(DISPUTED_SHARE)))
        set_share(out, ENCOURS_FIGURE_DISPUTED_SHARE, ENCOURS_FIGURE_DISPUTED);
    if (enc_survey_needs(survey, BIT(EXPOSURE))) {
        ENC_TRY(enc_profile_compose(survey->credit->policy, out, error));
        enc_profile_settle(out);
    }
    return ENCOURS_OK;
}

/* Guarantees of the head of the group that count for its members. */
static void take_from_head(enc_survey *survey)
{
    if (survey->credit->guarantors == NULL || !enc_survey_needs(survey, BIT(GUARANTEES)))
        return;
    uint32_t head = enc_credit_head(survey->credit, survey->out->customer);
    if (head == survey->out->customer)
        return;
    enc_guarantors_take(survey, head);
    enc_guarantees_of_head(survey);
}

static encours_status take_rows(enc_survey *survey, const enc_members *members,
                                encours_error *error)
{
    const uint64_t of_orders = BIT(TO_INVOICE) | BIT(ORDERS) | BIT(ORDERS_BEYOND) | BIT(DRAFTS);
    bool orders = enc_survey_needs(survey, of_orders) ||
                  (enc_survey_needs(survey, BIT(GUARANTEES)) &&
                   enc_credit_has(survey->credit, ENCOURS_SUBJECT_ORDER, ENCOURS_FACT_GUARANTEE));
    if (!enc_survey_totals(survey, members)) {
        survey->needed = add_parts(survey->needed);
        enc_survey_documents(survey, members);
    }
    for (size_t i = 0; i < members->count && orders; i++)
        enc_survey_orders(survey, members->rows[i]);
    take_from_head(survey);
    enc_survey_promises_end(survey);
    return survey->status == ENCOURS_OK ? ENCOURS_OK : enc_error_memory(error);
}

bool enc_facts_only_say(const encours_credit *credit)
{
    static const unsigned others[] = {ENCOURS_FACT_GUARANTEE, ENCOURS_FACT_DRAFT,
                                      ENCOURS_FACT_PROMISE, ENCOURS_FACT_LEVEL};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, others[i]))
            return false;
    return true;
}

static void take_said(enc_survey *survey)
{
    const enc_profile *said = survey->said;
    enc_profile *out = survey->out;
    for (uint64_t left = ENC_FIGURES_SAID; left != 0; left &= left - 1) {
        int figure = __builtin_ctzll(left);
        if (enc_profile_knows(said, figure))
            enc_profile_set(out, figure, said->values[figure]);
        else
            enc_profile_miss(out, figure);
    }
    out->currency = said->currency;
    out->limit_fact = said->limit_fact;
    out->status_fact = said->status_fact;
    out->terms_fact = said->terms_fact;
    out->status = said->status;
    survey->holds = (uint64_t)out->values[ENCOURS_FIGURE_HOLDS];
    survey->watched = out->values[ENCOURS_FIGURE_WATCHED] != 0;
}

static encours_status take_facts(enc_survey *survey, const enc_members *members,
                                 encours_error *error)
{
    enc_profile *out = survey->out;
    for (size_t i = 0; i < members->count && survey->status == ENCOURS_OK; i++)
        enc_survey_facts(survey, members->rows[i], i == 0);
    if (survey->status != ENCOURS_OK)
        return enc_error_memory(error);
    out->currency = enc_limits_currency(survey->credit, &survey->limits, false, &out->limit_fact);
    return enc_limits_combine(survey->credit, &survey->limits, out, error);
}

static encours_status take_all(enc_survey *survey, const enc_members *members, encours_error *error)
{
    if (survey->said != NULL)
        take_said(survey);
    else
        ENC_TRY(take_facts(survey, members, error));
    ENC_TRY(take_rows(survey, members, error));
    return derive(survey, error);
}

encours_status enc_survey_run(enc_survey *survey, uint32_t customer, encours_error *error)
{
    const encours_credit *credit = survey->credit;
    enc_members members;
    bool merged = credit->policy->exposure.customer_merged != 0;
    memset(survey->out, 0, sizeof *survey->out);
    survey->out->customer = merged ? enc_credit_current(credit, customer) : customer;
    survey->out->head = survey->out->customer;
    survey->out->status = (enc_text){"", 0};
    if (merged) {
        ENC_TRY(enc_merged_members(credit, survey->out->customer, &members, error));
    } else {
        members = (enc_members){.count = 1, .first = {customer}};
        members.rows = members.first;
    }
    encours_status status = take_all(survey, &members, error);
    enc_members_release(credit, &members);
    if (status == ENCOURS_E_OVERFLOW) /* of one customer among perhaps millions */
        enc_error_hint(error, "See the limits, guarantees and open amounts of customer %" PRIu32,
                       customer + 1);
    return status;
}

encours_status enc_profile_survey(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                  const enc_profile *said, enc_profile *out, encours_error *error)
{
    enc_survey survey;
    enc_survey_begin(&survey, credit, enc_figures_closure(credit->policy, needed & ENC_FIGURES_OWN),
                     NULL, out);
    survey.said = said;
    encours_status status = enc_survey_run(&survey, customer, error);
    enc_survey_release(&survey);
    return status;
}

encours_status enc_profile_compute(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                   enc_profile *out, encours_error *error)
{
    return enc_profile_survey(credit, customer, needed, NULL, out, error);
}
