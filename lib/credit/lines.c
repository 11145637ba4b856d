/* SPDX-License-Identifier: MIT */
/* What the figures of a customer are made of: each amount is written down where it is added. */
#include "encours/credit_lines.h"

#include <string.h>

#include "credit/profile.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "pure/aging_sort.h"

typedef struct line {
    uint64_t number;
    int64_t amount;
    int64_t counted;
    int32_t figure;
    int32_t source;
    int32_t counting;
    uint16_t currency;
} line;

struct encours_credit_lines {
    encours_context *context;
    uint64_t customer;
    uint64_t *numbers;
    int64_t *amounts;
    int64_t *counted;
    int32_t *figures;
    int32_t *sources;
    int32_t *counting;
    uint16_t *currencies;
    size_t count;
    uint16_t currency;
};

/* Lines being gathered. */
typedef struct gatherer {
    const encours_credit *credit;
    line *lines;
    size_t count;
    size_t capacity;
} gatherer;

#define EXPLAINED                                                                                  \
    (enc_figure_bit(ENCOURS_FIGURE_NOT_DUE) | enc_figure_bit(ENCOURS_FIGURE_TOLERATED) |           \
     enc_figure_bit(ENCOURS_FIGURE_OVERDUE) | enc_figure_bit(ENCOURS_FIGURE_BILLS) |               \
     enc_figure_bit(ENCOURS_FIGURE_UNALLOCATED) | enc_figure_bit(ENCOURS_FIGURE_CREDIT_NOTES) |    \
     enc_figure_bit(ENCOURS_FIGURE_DISPUTED) | enc_figure_bit(ENCOURS_FIGURE_TO_INVOICE) |         \
     enc_figure_bit(ENCOURS_FIGURE_ORDERS) | enc_figure_bit(ENCOURS_FIGURE_ORDERS_BEYOND) |        \
     enc_figure_bit(ENCOURS_FIGURE_DRAFTS) | enc_figure_bit(ENCOURS_FIGURE_RETURNED) |             \
     enc_figure_bit(ENCOURS_FIGURE_PROMISED) | enc_figure_bit(ENCOURS_FIGURE_GUARANTEES) |         \
     enc_figure_bit(ENCOURS_FIGURE_LIMIT))

static line *add(gatherer *g)
{
    void *lines = g->lines;
    if (!enc_grow(g->credit->context, &lines, &g->capacity, g->count + 1, sizeof *g->lines))
        return NULL;
    g->lines = lines;
    line *one = &g->lines[g->count++];
    memset(one, 0, sizeof *one);
    one->counting = ENCOURS_CREDIT_COUNTS;
    return one;
}

static bool take_part(void *user, enc_part part, enc_source source, uint32_t row, uint32_t currency,
                      int64_t amount)
{
    static const int32_t sources[] = {
        [ENC_SOURCE_LINE] = ENCOURS_CREDIT_ITEM,
        [ENC_SOURCE_ORDER] = ENCOURS_CREDIT_ORDER,
        [ENC_SOURCE_FACT] = ENCOURS_CREDIT_FACT,
        [ENC_SOURCE_DOCUMENT] = ENCOURS_CREDIT_DOCUMENT,
    };
    gatherer *g = user;
    line *one = add(g);
    if (one == NULL)
        return false;
    one->figure = enc_part_figure(part);
    one->source = sources[source];
    one->number = (uint64_t)row + 1;
    one->amount = amount;
    one->currency = ENC_AT(&g->credit->view->state->currencies, enc_currency_row, currency).numeric;
    return true;
}

/* Each line for itself; a guarantee by its percentage. */
static encours_status convert(gatherer *g, uint16_t currency, encours_error *error)
{
    for (size_t i = 0; i < g->count; i++) {
        line *one = &g->lines[i];
        bool known;
        ENC_TRY(enc_credit_convert(g->credit, one->amount, one->currency, currency, &one->counted,
                                   &known, error));
        if (known)
            continue;
        one->counting = ENCOURS_CREDIT_NO_RATE;
        one->counted = INT64_MIN;
    }
    return ENCOURS_OK;
}

static bool add_guarantees(gatherer *g, const enc_survey *survey, encours_status *status,
                           encours_error *error)
{
    const enc_guarantee *all = survey->guarantees.items;
    for (size_t i = 0; i < survey->guarantees.count; i++) {
        line *one = add(g);
        bool known = true;
        if (one == NULL)
            return false;
        one->figure = ENCOURS_FIGURE_GUARANTEES;
        one->source = ENCOURS_CREDIT_FACT;
        one->number = (uint64_t)all[i].fact + 1;
        one->amount = all[i].kind != UINT16_MAX ? all[i].amount : all[i].stated;
        one->currency = all[i].currency;
        if (all[i].kind == UINT16_MAX) {
            one->counting = ENCOURS_CREDIT_NO_TYPE;
            continue;
        }
        *status = enc_credit_convert(g->credit, one->amount, one->currency, survey->out->currency,
                                     &one->counted, &known, error);
        if (*status != ENCOURS_OK)
            return true;
        if (!known || !all[i].bounded) {
            one->counting = ENCOURS_CREDIT_NO_RATE;
            one->counted = INT64_MIN;
        }
    }
    return true;
}

static int32_t counting_of(const encours_credit *credit, const enc_limit *limit)
{
    static const int32_t states[] = {
        [ENC_LIMIT_EARLY] = ENCOURS_CREDIT_NOT_YET,
        [ENC_LIMIT_EXPIRED] = ENCOURS_CREDIT_ENDED,
        [ENC_LIMIT_NEVER] = ENCOURS_CREDIT_NEVER,
        [ENC_LIMIT_NO_TYPE] = ENCOURS_CREDIT_NO_TYPE,
        [ENC_LIMIT_OFF_SEASON] = ENCOURS_CREDIT_OFF_SEASON,
    };
    int32_t use = credit->policy->limit_types[limit->type].use;
    if (limit->state != ENC_LIMIT_STANDS)
        return states[limit->state];
    if (use == ENCOURS_LIMIT_USE_GROUP)
        return ENCOURS_CREDIT_OF_GROUP;
    if (use == ENCOURS_LIMIT_USE_SCOPED)
        return ENCOURS_CREDIT_OF_VALUE;
    if (!limit->counts)
        return ENCOURS_CREDIT_GIVES_WAY;
    return limit->converted ? ENCOURS_CREDIT_COUNTS : ENCOURS_CREDIT_NO_RATE;
}

/* What a cap takes off is told in the rest. */
static bool add_limits(gatherer *g, const enc_survey *survey)
{
    const enc_limit *all = survey->limits.items;
    for (size_t i = 0; i < survey->limits.count; i++) {
        line *one = add(g);
        if (one == NULL)
            return false;
        int32_t use = g->credit->policy->limit_types[all[i].type].use;
        one->figure = ENCOURS_FIGURE_LIMIT;
        one->source = ENCOURS_CREDIT_FACT;
        one->number = (uint64_t)all[i].fact + 1;
        one->amount = all[i].stated;
        one->currency = all[i].currency;
        one->counting = counting_of(g->credit, &all[i]);
        if (one->counting == ENCOURS_CREDIT_NO_RATE)
            one->counted = INT64_MIN;
        else if (one->counting == ENCOURS_CREDIT_COUNTS && use != ENCOURS_LIMIT_USE_CAP)
            one->counted = all[i].amount;
    }
    return true;
}

/* What the lines of a figure do not add up to; false: some cannot be converted. */
static bool rest_of(const gatherer *g, size_t lines, int figure, enc_i128 *rest)
{
    for (size_t i = 0; i < lines; i++) {
        if (g->lines[i].figure != figure)
            continue;
        if (g->lines[i].counted == INT64_MIN)
            return false;
        *rest -= g->lines[i].counted;
    }
    return true;
}

static bool add_rest(gatherer *g, const enc_profile *profile)
{
    size_t lines = g->count;
    for (int figure = 0; figure < ENCOURS_FIGURES_MAX; figure++) {
        enc_i128 rest = profile->values[figure];
        if ((EXPLAINED >> figure & 1) == 0 || !enc_profile_knows(profile, figure) ||
            !rest_of(g, lines, figure, &rest) || rest == 0)
            continue;
        line *one = add(g);
        if (one == NULL)
            return false;
        one->figure = figure;
        one->source = ENCOURS_CREDIT_REST;
        one->currency = profile->currency;
        one->amount = one->counted = (int64_t)rest; /* a part of what fits, or of its roundings */
    }
    return true;
}

static int compare(const void *a, const void *b)
{
    const line *one = a, *other = b;
    if (one->figure != other->figure)
        return one->figure < other->figure ? -1 : 1;
    if (one->source != other->source)
        return one->source < other->source ? -1 : 1;
    return (one->number > other->number) - (one->number < other->number);
}

static encours_status gather(gatherer *g, enc_survey *survey, uint32_t customer,
                             encours_error *error)
{
    encours_status status = ENCOURS_OK;
    ENC_TRY(enc_survey_run(survey, customer, error));
    ENC_TRY(convert(g, survey->out->currency, error));
    bool done = add_guarantees(g, survey, &status, error);
    if (status != ENCOURS_OK)
        return status;
    done = done && add_limits(g, survey) && add_rest(g, survey->out);
    line *scratch = done ? enc_allocate(g->credit->context, g->count * sizeof *scratch + 1) : NULL;
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(g->lines, scratch, g->count, sizeof *g->lines, compare);
    enc_release(g->credit->context, scratch, g->count * sizeof *scratch + 1);
    return ENCOURS_OK;
}

static encours_credit_lines *copy(const gatherer *g, const enc_profile *profile)
{
    size_t count = g->count;
    encours_credit_lines *lines = enc_allocate_zeroed(g->credit->context, sizeof *lines);
    if (lines == NULL)
        return NULL;
    encours_context *context = lines->context = enc_context_retain(g->credit->context);
    lines->customer = (uint64_t)profile->customer + 1;
    lines->currency = profile->currency;
    lines->count = count;
    lines->numbers = enc_allocate(context, count * sizeof *lines->numbers + 1);
    lines->amounts = enc_allocate(context, count * sizeof *lines->amounts + 1);
    lines->counted = enc_allocate(context, count * sizeof *lines->counted + 1);
    lines->figures = enc_allocate(context, count * sizeof *lines->figures + 1);
    lines->sources = enc_allocate(context, count * sizeof *lines->sources + 1);
    lines->counting = enc_allocate(context, count * sizeof *lines->counting + 1);
    lines->currencies = enc_allocate(context, count * sizeof *lines->currencies + 1);
    if (lines->numbers == NULL || lines->amounts == NULL || lines->counted == NULL ||
        lines->figures == NULL || lines->sources == NULL || lines->counting == NULL ||
        lines->currencies == NULL) {
        encours_credit_lines_free(lines);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        lines->numbers[i] = g->lines[i].number;
        lines->amounts[i] = g->lines[i].amount;
        lines->counted[i] = g->lines[i].counted;
        lines->figures[i] = g->lines[i].figure;
        lines->sources[i] = g->lines[i].source;
        lines->counting[i] = g->lines[i].counting;
        lines->currencies[i] = g->lines[i].currency;
    }
    return lines;
}

encours_status encours_credit_lines_new(const encours_credit *credit, uint64_t customer,
                                        encours_credit_lines **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    ENC_TRY(enc_credit_check_customer(credit, customer, error));
    gatherer g = {.credit = credit};
    enc_tell tell = {take_part, &g};
    enc_profile profile;
    enc_survey survey;
    enc_reading reading = enc_reading_begin(credit->view->state);
    enc_survey_begin(&survey, credit, EXPLAINED, &tell, &profile);
    encours_status status = gather(&g, &survey, (uint32_t)(customer - 1), error);
    enc_survey_release(&survey);
    status = enc_reading_end(&reading, status, error);
    if (status == ENCOURS_OK && (*out = copy(&g, &profile)) == NULL)
        status = enc_error_memory(error);
    enc_release(credit->context, g.lines, g.capacity * sizeof *g.lines);
    return status;
}

void encours_credit_lines_free(encours_credit_lines *lines)
{
    if (lines == NULL)
        return;
    encours_context *context = lines->context;
    size_t count = lines->count;
    enc_release(context, lines->numbers, count * sizeof *lines->numbers + 1);
    enc_release(context, lines->amounts, count * sizeof *lines->amounts + 1);
    enc_release(context, lines->counted, count * sizeof *lines->counted + 1);
    enc_release(context, lines->figures, count * sizeof *lines->figures + 1);
    enc_release(context, lines->sources, count * sizeof *lines->sources + 1);
    enc_release(context, lines->counting, count * sizeof *lines->counting + 1);
    enc_release(context, lines->currencies, count * sizeof *lines->currencies + 1);
    enc_release(context, lines, sizeof *lines);
    encours_context_free(context);
}

uint64_t encours_credit_lines_customer(const encours_credit_lines *lines)
{
    return lines->customer;
}

uint16_t encours_credit_lines_currency(const encours_credit_lines *lines)
{
    return lines->currency;
}

size_t encours_credit_lines_row_count(const encours_credit_lines *lines)
{
    return lines->count;
}

const int32_t *encours_credit_lines_figures(const encours_credit_lines *lines)
{
    return lines->figures;
}

const int32_t *encours_credit_lines_sources(const encours_credit_lines *lines)
{
    return lines->sources;
}

const uint64_t *encours_credit_lines_numbers(const encours_credit_lines *lines)
{
    return lines->numbers;
}

const int64_t *encours_credit_lines_amounts(const encours_credit_lines *lines)
{
    return lines->amounts;
}

const uint16_t *encours_credit_lines_currencies(const encours_credit_lines *lines)
{
    return lines->currencies;
}

const int64_t *encours_credit_lines_row_counted(const encours_credit_lines *lines)
{
    return lines->counted;
}

const int32_t *encours_credit_lines_row_counting(const encours_credit_lines *lines)
{
    return lines->counting;
}
