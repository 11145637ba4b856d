/* SPDX-License-Identifier: MIT */
/* Tables, rules and claims for the tests of late interest. */
#ifndef ENC_TESTS_INTEREST_FIXTURE_H
#define ENC_TESTS_INTEREST_FIXTURE_H

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/encours.h"

enum { INTEREST_ROWS = 40, INTEREST_EVENTS = 16, INTEREST_SEGMENTS = 4000 };

static inline encours_date day(const char *text)
{
    encours_date out = {ENCOURS_DATE_NONE};
    check_ok(encours_date_parse(text, &out, check_error()));
    return out;
}

/* A table that owns its rows. */
typedef struct rate_rows {
    encours_interest_rate_columns table;
    int32_t from[INTEREST_ROWS];
    int32_t until[INTEREST_ROWS];
    int64_t rate[INTEREST_ROWS];
    uint32_t flags[INTEREST_ROWS];
} rate_rows;

static inline void rate_rows_begin(rate_rows *rows, const char *name)
{
    *rows = (rate_rows){.table = ENCOURS_INTEREST_RATE_COLUMNS_INIT};
    rows->table.valid_from = rows->from;
    rows->table.valid_until = rows->until;
    rows->table.rate_e7 = rows->rate;
    rows->table.flags = rows->flags;
    rows->table.name = name;
}

static inline void rate_rows_add(rate_rows *rows, const char *from, const char *until, int64_t rate)
{
    size_t at = rows->table.count++;
    rows->from[at] = day(from).epoch_day;
    rows->until[at] = day(until).epoch_day;
    rows->rate[at] = rate;
}

/* A claim with events and room for its segments. */
typedef struct claim_case {
    encours_interest_rule rule;
    encours_interest_options options;
    encours_interest_event_columns events;
    int32_t day[INTEREST_EVENTS];
    int32_t kind[INTEREST_EVENTS];
    int64_t amount[INTEREST_EVENTS];
    encours_interest_segment_columns segments;
    int32_t from[INTEREST_SEGMENTS], until[INTEREST_SEGMENTS], days[INTEREST_SEGMENTS];
    int32_t year_days[INTEREST_SEGMENTS], source[INTEREST_SEGMENTS];
    int64_t principal[INTEREST_SEGMENTS], rate[INTEREST_SEGMENTS], interest[INTEREST_SEGMENTS];
    int64_t rate_row[INTEREST_SEGMENTS];
    encours_interest out;
} claim_case;

/* A claim at a fixed rate, half up, all else by default. */
static inline void claim_begin(claim_case *claim, int64_t rate_e7)
{
    memset(claim, 0, sizeof *claim);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    encours_interest_options options = ENCOURS_INTEREST_OPTIONS_INIT;
    claim->rule = rule;
    claim->rule.margin_e7 = rate_e7;
    claim->options = options;
    claim->options.rule = &claim->rule;
    claim->options.rounding = ENCOURS_ROUNDING_HALF_UP;
    claim->events.struct_size = sizeof claim->events;
    claim->events.day = claim->day;
    claim->events.kind = claim->kind;
    claim->events.amount = claim->amount;
    claim->segments = (encours_interest_segment_columns){
        sizeof claim->segments, INTEREST_SEGMENTS, claim->from,  claim->until,
        claim->principal,       claim->rate,       claim->days,  claim->year_days,
        claim->interest,        claim->rate_row,   claim->source};
    claim->out.struct_size = sizeof claim->out;
}

static inline void claim_event(claim_case *claim, const char *date, int32_t kind, int64_t amount)
{
    size_t at = claim->events.count++;
    claim->day[at] = day(date).epoch_day;
    claim->kind[at] = kind;
    claim->amount[at] = amount;
}

static inline encours_status claim_try(claim_case *claim, int64_t principal, const char *due,
                                       const char *as_of)
{
    return encours_interest_compute(principal, day(due), day(as_of), &claim->events,
                                    &claim->options, &claim->segments, &claim->out, check_error());
}

/* Compute, and check what must hold of every result: INT-013. */
static inline encours_interest claim_run(claim_case *claim, int64_t principal, const char *due,
                                         const char *as_of)
{
    check_ok(claim_try(claim, principal, due, as_of));
    const encours_interest *out = &claim->out;
    check_equal(out->accrued, out->capitalised + out->interest_paid + out->interest_left);
    check_equal(principal + out->capitalised,
                out->principal_left + out->credited + out->principal_paid);
    check_equal(out->total_left, out->principal_left + out->interest_left + out->indemnity -
                                     out->indemnity_paid + out->costs - out->costs_paid);
    int64_t given = 0, sum = 0;
    for (size_t i = 0; i < out->event_count; i++)
        given += claim->kind[i] == ENCOURS_INTEREST_EVENT_COSTS ? 0 : claim->amount[i];
    check_equal(given, out->credited + out->principal_paid + out->interest_paid +
                           out->indemnity_paid + out->costs_paid + out->surplus);
    for (size_t i = 0; i < out->segment_count; i++) {
        sum += claim->interest[i];
        check(claim->from[i] <= claim->until[i]);
        check(i == 0 || claim->from[i] > claim->until[i - 1]);
    }
    check_equal(sum, out->accrued);
    return *out;
}

#endif
