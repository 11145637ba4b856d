/* SPDX-License-Identifier: MIT */
/* Limits of a customer: those that it has and had, which of them count, and how they combine. */
#include "credit/coded.h"
#include "credit/profile.h"
#include "pure/date.h"
#include "pure/rounding.h"

enum { WHOLE = 10000 };

static const enc_policy_limit_type *type_of(const encours_credit *credit, const enc_limit *limit)
{
    return &credit->policy->limit_types[limit->type];
}

static const enc_fact *fact_at(const encours_credit *credit, uint32_t row)
{
    return &ENC_AT(&credit->view->state->facts, enc_fact, row);
}

/* The type that the code of a fact names; without a code it is the first. */
static bool find_type(const encours_credit *credit, const enc_fact *fact, enc_limit *limit)
{
    enc_coded coded;
    enc_text code = enc_strings_get(&credit->view->state->strings, fact->code);
    limit->type = 0;
    if (code.size == 0)
        return true;
    if (!enc_coded_parse(code, &coded))
        return false;
    int32_t found = enc_policy_find_limit_type(credit->policy, coded.name);
    if (found < 0)
        return false;
    limit->type = (uint16_t)found;
    if (coded.count > 0) {
        limit->dimension = coded.pairs[0].key;
        limit->value = coded.pairs[0].value;
    }
    bool scoped = credit->policy->limit_types[found].use == ENCOURS_LIMIT_USE_SCOPED;
    return scoped == (coded.count > 0);
}

/* Whether a day lies in the season of a type, which may go over the end of a year. */
static bool is_in_season(const enc_policy_limit_type *type, int32_t day)
{
    if (type->season_from == 0)
        return true;
    encours_date_parts parts = enc_date_to_civil(day);
    int32_t now = parts.month * 100 + parts.day;
    return type->season_from <= type->season_to
               ? now >= type->season_from && now <= type->season_to
               : now >= type->season_from || now <= type->season_to;
}

static enc_limit_state state_of(const encours_credit *credit, const enc_limit *limit, bool typed)
{
    if (limit->to <= limit->from)
        return ENC_LIMIT_NEVER;
    if (!typed)
        return ENC_LIMIT_NO_TYPE;
    if (limit->from > credit->day)
        return ENC_LIMIT_EARLY;
    if (limit->to <= credit->day)
        return ENC_LIMIT_EXPIRED;
    return is_in_season(type_of(credit, limit), credit->day) ? ENC_LIMIT_STANDS
                                                             : ENC_LIMIT_OFF_SEASON;
}

enc_limit enc_limit_read(const encours_credit *credit, uint32_t row)
{
    const enc_state *state = credit->view->state;
    const enc_fact *fact = fact_at(credit, row);
    enc_limit limit = {
        .fact = row,
        .currency = ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric,
        .from = fact->from,
        .to = enc_fact_to(state, &credit->view->counts, fact),
        .review = fact->date,
        .stated = fact->amount,
        .dimension = {"", 0},
        .value = {"", 0},
    };
    bool typed = find_type(credit, fact, &limit);
    limit.state = (uint8_t)state_of(credit, &limit, typed);
    int32_t review_days = typed ? type_of(credit, &limit)->review_days : 0;
    if (limit.review == ENCOURS_DATE_NONE && review_days > 0)
        limit.review = limit.from + review_days;
    return limit;
}

void enc_limit_take(enc_survey *survey, uint32_t row)
{
    enc_limit *limit = enc_list_add(survey, &survey->limits, sizeof *limit);
    if (limit != NULL)
        *limit = enc_limit_read(survey->credit, row);
}

static bool is_own(const encours_credit *credit, const enc_limit *limit)
{
    int32_t use = type_of(credit, limit)->use;
    return limit->state != ENC_LIMIT_NO_TYPE && use != ENCOURS_LIMIT_USE_GROUP &&
           use != ENCOURS_LIMIT_USE_SCOPED;
}

static bool is_group(const encours_credit *credit, const enc_limit *limit)
{
    return limit->state != ENC_LIMIT_NO_TYPE &&
           type_of(credit, limit)->use == ENCOURS_LIMIT_USE_GROUP;
}

/* Whether one limit began after another, or was recorded after it on the same day. */
static bool is_newer(const enc_limit *one, const enc_limit *other)
{
    return other == NULL || one->from > other->from ||
           (one->from == other->from && one->fact > other->fact);
}

/* Whether a limit goes before another by its type and its beginning. */
static bool is_before(const enc_limit *one, const enc_limit *other)
{
    return other == NULL || one->type < other->type ||
           (one->type == other->type && is_newer(one, other));
}

uint16_t enc_limits_currency(const encours_credit *credit, const enc_list *limits, bool group,
                             uint32_t *fact)
{
    const enc_limit *first = NULL;
    for (size_t i = 0; i < limits->count; i++) {
        const enc_limit *limit = (const enc_limit *)limits->items + i;
        bool fits = group ? is_group(credit, limit) : is_own(credit, limit);
        if (limit->state != ENC_LIMIT_STANDS || !fits)
            continue;
        if (is_before(limit, first))
            first = limit;
    }
    *fact = first != NULL ? first->fact + 1 : 0;
    return first != NULL ? first->currency : credit->currency;
}

uint16_t enc_limits_group_currency(const encours_credit *credit, uint32_t head)
{
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_CUSTOMER, head);
    enc_limit first = {0};
    bool any = false;
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = fact_at(credit, i);
        if (fact->kind != ENCOURS_FACT_LIMIT || fact->subject != subject)
            continue;
        enc_limit limit = enc_limit_read(credit, i);
        if (limit.state != ENC_LIMIT_STANDS || !is_group(credit, &limit) ||
            !is_before(&limit, any ? &first : NULL))
            continue;
        first = limit;
        any = true;
    }
    return any ? first.currency : credit->currency;
}

encours_status enc_limit_count(const encours_credit *credit, enc_limit *limit, uint16_t currency,
                               encours_error *error)
{
    int64_t amount = 0;
    (void)enc_round_divide_i64((enc_i128)limit->stated * type_of(credit, limit)->percent, WHOLE,
                               ENCOURS_ROUNDING_HALF_UP, &amount); /* at most what is stated */
    limit->amount = 0;
    return enc_credit_convert(credit, amount, limit->currency, currency, &limit->amount,
                              &limit->converted, error);
}

/* Limits of one use that stand, and what they come to. */
typedef struct combined {
    enc_i128 amount;
    bool any;
    bool known;
} combined;

/* Those of one use that count by a rule; they are marked. */
static combined combine(const encours_credit *credit, enc_list *limits, int32_t use, int32_t rule)
{
    combined sum = {0, false, true};
    enc_limit *best = NULL;
    for (size_t i = 0; i < limits->count; i++) {
        enc_limit *limit = (enc_limit *)limits->items + i;
        if (limit->state != ENC_LIMIT_STANDS || type_of(credit, limit)->use != use)
            continue;
        bool better = is_newer(limit, best);
        if (rule == ENCOURS_LIMITS_LARGEST || rule == ENCOURS_LIMITS_SMALLEST) {
            sum.known = sum.known && limit->converted;
            if (best != NULL && limit->amount != best->amount)
                better = (rule == ENCOURS_LIMITS_LARGEST) == (limit->amount > best->amount);
        } else if (rule == ENCOURS_LIMITS_FIRST_TYPE && best != NULL && limit->type != best->type) {
            better = limit->type < best->type;
        } else if (rule == ENCOURS_LIMITS_SUM) {
            sum.known = sum.known && limit->converted;
            sum.amount += limit->amount;
            limit->counts = true;
        }
        sum.any = true;
        best = better ? limit : best;
    }
    if (best != NULL && rule != ENCOURS_LIMITS_SUM) {
        best->counts = true;
        sum.amount = best->amount;
        sum.known = sum.known && best->converted;
    }
    return sum;
}

/* The last day of the season that ends in a year. */
static int32_t season_last(const enc_policy_limit_type *type, int32_t year)
{
    int32_t month = type->season_to / 100, day = type->season_to % 100;
    int32_t length = enc_date_month_length(year, month);
    return enc_date_from_civil(year, month, day < length ? day : length);
}

/* The first day on which a limit that stands no longer does. */
static int32_t end_of(const encours_credit *credit, const enc_limit *limit)
{
    const enc_policy_limit_type *type = type_of(credit, limit);
    if (type->season_from == 0)
        return limit->to;
    encours_date_parts now = enc_date_to_civil(credit->day);
    bool over = now.month * 100 + now.day > type->season_to; /* it ends in the next year */
    int32_t end = season_last(type, now.year + over) + 1;
    return end < limit->to && !is_in_season(type, end) ? end : limit->to;
}

/* The first day without a limit that stood; ENCOURS_DATE_NONE: it never did, or stands. */
static int32_t ended_at(const encours_credit *credit, const enc_limit *limit)
{
    const enc_policy_limit_type *type = type_of(credit, limit);
    if (limit->state != ENC_LIMIT_EXPIRED && limit->state != ENC_LIMIT_OFF_SEASON)
        return ENCOURS_DATE_NONE;
    int32_t last = (limit->state == ENC_LIMIT_EXPIRED ? limit->to : credit->day) - 1;
    if (!is_in_season(type, last)) {
        encours_date_parts parts = enc_date_to_civil(last);
        bool over = parts.month * 100 + parts.day > type->season_to;
        last = season_last(type, parts.year - !over);
    }
    return last >= limit->from ? last + 1 : ENCOURS_DATE_NONE;
}

/* How long the limits that count go on, and when they are to be reviewed. A cap alone is no limit.
 */
static void set_days(const encours_credit *credit, const enc_list *limits, enc_profile *profile)
{
    int32_t end = ENC_DAY_NEVER, review = ENC_DAY_NEVER;
    int32_t ended = ENCOURS_DATE_NONE; /* the first day without the last of those that ended */
    bool stands = false;
    for (size_t i = 0; i < limits->count; i++) {
        const enc_limit *limit = (const enc_limit *)limits->items + i;
        if (limit->state == ENC_LIMIT_NEVER || !is_own(credit, limit))
            continue;
        int32_t at = ended_at(credit, limit);
        if (type_of(credit, limit)->use != ENCOURS_LIMIT_USE_CAP) {
            stands |= limit->state == ENC_LIMIT_STANDS;
            ended = at > ended ? at : ended;
        }
        if (!limit->counts)
            continue;
        at = end_of(credit, limit);
        end = at < end ? at : end;
        if (limit->review != ENCOURS_DATE_NONE && limit->review < review)
            review = limit->review;
    }
    enc_profile_miss(profile, ENCOURS_FIGURE_LIMIT_DAYS_LEFT);
    enc_profile_miss(profile, ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS);
    enc_profile_miss(profile, ENCOURS_FIGURE_REVIEW_LATE_DAYS);
    if (end != ENC_DAY_NEVER)
        enc_profile_set(profile, ENCOURS_FIGURE_LIMIT_DAYS_LEFT, end - credit->day);
    if (stands)
        enc_profile_set(profile, ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS, 0);
    else if (ended != ENCOURS_DATE_NONE)
        enc_profile_set(profile, ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS, credit->day - ended + 1);
    if (review != ENC_DAY_NEVER)
        enc_profile_set(profile, ENCOURS_FIGURE_REVIEW_LATE_DAYS, (int64_t)credit->day - review);
}

/* What insurers stand for of the limits that count, at most the limit. */
static void set_insured(const encours_credit *credit, const enc_list *limits, enc_profile *profile)
{
    enc_i128 insured = 0;
    bool known = true, limited = enc_profile_knows(profile, ENCOURS_FIGURE_LIMIT);
    for (size_t i = 0; i < limits->count; i++) {
        const enc_limit *limit = (const enc_limit *)limits->items + i;
        if (!limit->counts || !is_own(credit, limit) || !type_of(credit, limit)->insured ||
            type_of(credit, limit)->use == ENCOURS_LIMIT_USE_CAP)
            continue;
        insured += limit->amount;
        known = known && limit->converted && limited;
    }
    if (limited && insured > profile->values[ENCOURS_FIGURE_LIMIT])
        insured = profile->values[ENCOURS_FIGURE_LIMIT];
    int64_t value = 0;
    if (known && enc_narrow_i64(insured, &value))
        enc_profile_set(profile, ENCOURS_FIGURE_INSURED_LIMIT, value);
    else
        enc_profile_miss(profile, ENCOURS_FIGURE_INSURED_LIMIT);
}

static encours_status count_all(const encours_credit *credit, enc_list *limits, bool group,
                                uint16_t currency, encours_error *error)
{
    for (size_t i = 0; i < limits->count; i++) {
        enc_limit *limit = (enc_limit *)limits->items + i;
        bool fits = group ? is_group(credit, limit)
                          : limit->state != ENC_LIMIT_NO_TYPE && !is_group(credit, limit);
        if (limit->state == ENC_LIMIT_STANDS && fits)
            ENC_TRY(enc_limit_count(credit, limit, currency, error));
    }
    return ENCOURS_OK;
}

static encours_status too_large(encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "a limit does not fit 64 bits");
}

/* A base that another limit stands in for no longer counts. */
static void give_way(const encours_credit *credit, const enc_list *limits)
{
    for (size_t i = 0; i < limits->count; i++) {
        enc_limit *limit = (enc_limit *)limits->items + i;
        if (limit->counts && type_of(credit, limit)->use == ENCOURS_LIMIT_USE_BASE)
            limit->counts = false;
    }
}

encours_status enc_limits_combine(const encours_credit *credit, enc_list *limits,
                                  enc_profile *profile, encours_error *error)
{
    ENC_TRY(count_all(credit, limits, false, profile->currency, error));
    combined base = combine(credit, limits, ENCOURS_LIMIT_USE_BASE, credit->policy->combination);
    combined other = combine(credit, limits, ENCOURS_LIMIT_USE_REPLACE, ENCOURS_LIMITS_LATEST);
    combined more = combine(credit, limits, ENCOURS_LIMIT_USE_ADD, ENCOURS_LIMITS_SUM);
    combined cap = combine(credit, limits, ENCOURS_LIMIT_USE_CAP, ENCOURS_LIMITS_SMALLEST);
    if (other.any) {
        give_way(credit, limits);
        base = other;
    }
    enc_i128 limit = base.amount + more.amount;
    int64_t value = 0;
    if (cap.any && cap.amount < limit)
        limit = cap.amount;
    if (!enc_narrow_i64(limit, &value))
        return too_large(error);
    bool any = base.any || more.any;
    if (any && base.known && more.known && cap.known)
        enc_profile_set(profile, ENCOURS_FIGURE_LIMIT, value);
    else
        enc_profile_miss(profile, ENCOURS_FIGURE_LIMIT);
    set_days(credit, limits, profile);
    set_insured(credit, limits, profile);
    return ENCOURS_OK;
}

encours_status enc_limits_group(const encours_credit *credit, enc_list *limits,
                                enc_profile *profile, encours_error *error)
{
    int64_t value = 0;
    ENC_TRY(count_all(credit, limits, true, profile->group_currency, error));
    combined group = combine(credit, limits, ENCOURS_LIMIT_USE_GROUP, credit->policy->combination);
    if (!enc_narrow_i64(group.amount, &value))
        return too_large(error);
    if (group.any && group.known)
        enc_profile_set(profile, ENCOURS_FIGURE_GROUP_LIMIT, value);
    else
        enc_profile_miss(profile, ENCOURS_FIGURE_GROUP_LIMIT);
    return ENCOURS_OK;
}
