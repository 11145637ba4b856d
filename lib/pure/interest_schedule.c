/* SPDX-License-Identifier: MIT */
#include "pure/interest_schedule.h"

#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/interest.h"
#include "pure/rounding.h"
#include "pure/state.h"

#define MAGIC UINT64_C(0x454c554445484353)

typedef struct setup {
    encours_interest_portfolio_options options;
    enc_interest_rule rule;
    enc_interest_schedule head;
    size_t sum_count;
} setup;

static encours_status check_choices(const encours_interest_portfolio_options *options,
                                    encours_error *error)
{
    ENC_TRY(enc_interest_check_rounding(options->rounding, error));
    ENC_TRY(
        enc_interest_check_choice(options->basis, ENCOURS_INTEREST_BASIS_30_360, "basis", error));
    if ((options->first_day & ~1) != 0 || (options->last_day & ~1) != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "first_day and last_day are %" PRId32 " and %" PRId32 ", not 0 or 1",
                             options->first_day, options->last_day);
    if (!encours_date_is_valid(options->as_of) || !encours_date_is_valid(options->due_first))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of and due_first are %" PRId32 " and %" PRId32 ", not two days",
                             options->as_of.epoch_day, options->due_first.epoch_day);
    return enc_interest_check_optional(options->stop, "stop", error);
}

static encours_status load(setup *s, const encours_interest_portfolio_options *options,
                           encours_error *error)
{
    encours_interest_portfolio_options *given = &s->options;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(*given, options, encours_interest_portfolio_options, sizeof *given, error);
    ENC_TRY(check_choices(given, error));
    ENC_TRY(enc_interest_rule_load(given->rule, &s->rule, error));
    if (s->rule.rule.is_frozen != 0 && s->rule.rule.raise_from.is_set != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a frozen rate with a raise cannot be summed by due date; use "
                             "encours_interest_compute() for each invoice");
    enc_interest_schedule *head = &s->head;
    *head = (enc_interest_schedule){
        .magic = MAGIC,
        .due_first = given->due_first.epoch_day,
        .as_of = given->as_of.epoch_day,
        .day_first = given->due_first.epoch_day + 1 -
                     (given->first_day == ENCOURS_INTEREST_FIRST_DAY_COUNTED),
        .counted = given->last_day == ENCOURS_INTEREST_LAST_DAY_COUNTED,
        .is_frozen = s->rule.rule.is_frozen != 0,
        .due_count = 1,
    };
    if (head->as_of > head->due_first)
        head->due_count = head->as_of - head->due_first + 1;
    head->end = head->as_of + head->counted;
    if (given->stop.is_set != 0 && given->stop.value.epoch_day < head->end)
        head->end = given->stop.value.epoch_day;
    if (head->end < head->day_first)
        head->end = head->day_first;
    s->sum_count = (size_t)head->due_count + 2;
    head->shares_at = (uint64_t)head->due_count * (head->is_frozen != 0 ? 2 : 1) + s->sum_count;
    head->short_at = head->shares_at + (uint64_t)head->due_count;
    size_t elements = (size_t)head->short_at + ((size_t)head->due_count + 1) / 2;
    head->size = sizeof *head + elements * sizeof(uint64_t);
    return ENCOURS_OK;
}

/* Parts of a unit that one day at a rate of 1 makes: 0 to 3 days in months of 30. */
static uint64_t weight_of(const setup *s, int32_t day)
{
    int32_t basis = s->options.basis;
    if (basis == ENCOURS_INTEREST_BASIS_ACTUAL)
        return enc_date_is_leap_year(enc_date_to_civil(day).year) ? 365 : 366;
    return (uint64_t)(enc_interest_day_number(basis, day) -
                      enc_interest_day_number(basis, day - 1));
}

static uint32_t flags_of(const encours_interest_day_rate *rate)
{
    uint32_t flags = rate->is_unverified != 0 ? ENCOURS_INTEREST_UNVERIFIED_RATE : 0;
    flags |= rate->source == ENCOURS_INTEREST_FROM_FLOOR ? ENCOURS_INTEREST_FLOOR_USED : 0;
    return flags | (rate->is_raised != 0 ? ENCOURS_INTEREST_RAISED : 0);
}

/* Running sums of the days' parts; days from `end` on bear none. */
static encours_status fill_sums(const setup *s, uint64_t *sums, uint32_t *flags,
                                encours_error *error)
{
    const enc_interest_schedule *head = &s->head;
    encours_interest_day_rate rate = {.until = {INT32_MIN}};
    uint64_t total = 0;
    for (size_t i = 0; i < s->sum_count; i++) {
        int32_t day = head->day_first + (int32_t)i;
        sums[i] = total;
        if (day >= head->end)
            continue;
        if (head->is_frozen != 0) {
            total += weight_of(s, day);
            continue;
        }
        if (day > rate.until.epoch_day)
            ENC_TRY(enc_interest_rule_rate(&s->rule, day, day, &rate, error));
        *flags |= flags_of(&rate);
        total += (uint64_t)rate.rate_e7 * weight_of(s, day);
    }
    return ENCOURS_OK;
}

/* The frozen rate of each due date. */
static encours_status fill_rates(const setup *s, uint64_t *rates, uint32_t *flags,
                                 encours_error *error)
{
    for (int32_t i = 0; i < s->head.due_count; i++) {
        encours_interest_day_rate rate = ENCOURS_INTEREST_DAY_RATE_INIT;
        int32_t day = s->head.day_first + i;
        if (day < s->head.end) {
            ENC_TRY(enc_interest_rule_rate(&s->rule, day, day, &rate, error));
            *flags |= flags_of(&rate);
        }
        rates[i] = (uint64_t)rate.rate_e7;
    }
    return ENCOURS_OK;
}

/* Take the common factor out of numbers and divisor: small numbers divide faster. */
static void reduce(enc_interest_schedule *head, uint64_t *numbers, size_t count)
{
    uint64_t common = head->divisor;
    for (size_t i = 0; i < count; i++)
        common = enc_common_divisor(common, numbers[i]);
    for (size_t i = 0; i < count; i++)
        numbers[i] /= common;
    head->divisor /= common;
}

static uint64_t bias_of(int32_t rounding, uint64_t divisor)
{
    switch (rounding) {
    case ENCOURS_ROUNDING_HALF_UP:
    case ENCOURS_ROUNDING_HALF_EVEN:
        return divisor / 2;
    case ENCOURS_ROUNDING_HALF_DOWN:
        return (divisor - 1) / 2;
    case ENCOURS_ROUNDING_UP:
    case ENCOURS_ROUNDING_CEILING:
        return divisor - 1;
    default: /* down and floor */
        return 0;
    }
}

static uint64_t parts_between(const enc_interest_schedule *head, int32_t due, int32_t end)
{
    const uint64_t *sums = enc_interest_schedule_sums(head);
    int32_t from = due - head->due_first, until = end - head->day_first;
    if (until <= from)
        return 0;
    uint64_t parts = sums[until] - sums[from];
    return head->is_frozen != 0 ? parts * sums[head->due_count + 2 + from] : parts;
}

uint64_t enc_interest_schedule_paid(const enc_interest_schedule *schedule, int32_t due,
                                    int32_t paid_on)
{
    int32_t end = paid_on + schedule->counted;
    return parts_between(schedule, due, end < schedule->end ? end : schedule->end);
}

/* What divides by multiplying. Shares are of due dates whose interest stays below the amount; else
 * there are none. */
static void fill_shares(enc_interest_schedule *head, const uint64_t *by_due, uint64_t *shares)
{
    if (head->part_max >= head->divisor)
        head->shares_at = 0;
    head->bits = 64 - (uint64_t)__builtin_clzll((head->divisor - 1) | 1);
    head->inverse = (uint64_t)(((enc_u128)1 << (51 + head->bits)) / head->divisor);
    for (int32_t i = 0; head->shares_at != 0 && i < head->due_count; i++)
        shares[i] = (uint64_t)(((enc_u128)by_due[i] << 64) / head->divisor);
}

/* Vectors read parts of 32 bits at twice the speed. */
static void fill_short(enc_interest_schedule *head, const uint64_t *by_due, uint32_t *parts)
{
    if (head->part_max > UINT32_MAX)
        head->short_at = 0;
    for (int32_t i = 0; head->short_at != 0 && i < head->due_count; i++)
        parts[i] = (uint32_t)by_due[i];
}

static void fill_due(enc_interest_schedule *head, uint64_t *by_due)
{
    uint64_t digest = ENC_STATE_DIGEST_START;
    for (int32_t i = 0; i < head->due_count; i++) {
        int32_t due = head->due_first + i;
        uint64_t parts = due < head->as_of ? parts_between(head, due, head->end) : 0;
        by_due[i] = parts;
        if (parts > head->part_max)
            head->part_max = parts;
        digest = enc_state_digest(digest, (int64_t)parts);
    }
    const int64_t rest[] = {(int64_t)head->divisor, (int64_t)head->bias, head->half_even,
                            head->due_first,        head->as_of,         head->counted};
    for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++)
        digest = enc_state_digest(digest, rest[i]);
    head->digest = digest;
}

encours_status encours_interest_portfolio_schedule_size(
    const encours_interest_portfolio_options *options, size_t *out, encours_error *error)
{
    setup s;
    ENC_REQUIRE(out != NULL);
    ENC_TRY(load(&s, options, error));
    *out = (size_t)s.head.size;
    return ENCOURS_OK;
}

encours_status encours_interest_portfolio_schedule(
    const encours_interest_portfolio_options *options, void *schedule, size_t size, uint32_t *flags,
    encours_error *error)
{
    setup s;
    uint32_t found = 0;
    ENC_REQUIRE(schedule != NULL && (uintptr_t)schedule % sizeof(uint64_t) == 0);
    ENC_TRY(load(&s, options, error));
    if (size != s.head.size)
        return enc_error_set(error, ENCOURS_E_MISUSE,
                             "a schedule of %" PRIu64 " bytes was given %zu", s.head.size, size);
    enc_interest_schedule *head = schedule;
    memset(schedule, 0, size);
    s.head.divisor = (uint64_t)enc_interest_unit(s.options.basis);
    memcpy(head, &s.head, sizeof s.head);
    head->magic = 0; /* until it is whole */
    uint64_t *by_due = (uint64_t *)(head + 1), *sums = by_due + head->due_count;
    uint64_t *rates = sums + s.sum_count;
    ENC_TRY(fill_sums(&s, sums, &found, error));
    if (head->is_frozen != 0) {
        ENC_TRY(fill_rates(&s, rates, &found, error));
        reduce(head, rates, (size_t)head->due_count);
    } else {
        reduce(head, sums, s.sum_count);
    }
    head->bias = bias_of(s.options.rounding, head->divisor);
    head->half_even = s.options.rounding == ENCOURS_ROUNDING_HALF_EVEN && head->divisor % 2 == 0;
    fill_due(head, by_due);
    fill_shares(head, by_due, by_due + head->shares_at);
    fill_short(head, by_due, (uint32_t *)(void *)(by_due + head->short_at));
    head->magic = MAGIC;
    if (flags != NULL)
        *flags = found;
    return ENCOURS_OK;
}

encours_status enc_interest_schedule_check(const void *schedule, size_t size, encours_error *error)
{
    ENC_REQUIRE(schedule != NULL && (uintptr_t)schedule % sizeof(uint64_t) == 0);
    const enc_interest_schedule *head = schedule;
    if (size < sizeof *head || head->magic != MAGIC || head->size != size)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no schedule of interest",
                             size);
    return ENCOURS_OK;
}
