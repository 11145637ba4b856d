/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

#include "pure/interest_schedule.h"
#include "pure/rounding.h"

enum { MEMORY = 40000 };

typedef struct plan {
    encours_interest_rule rule;
    encours_interest_portfolio_options options;
    uint64_t memory[MEMORY];
    size_t size;
    uint32_t flags;
} plan;

static void begin(plan *p, int64_t rate_e7, const char *due_first, const char *as_of)
{
    memset(p, 0, sizeof *p);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    encours_interest_portfolio_options options = ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    p->rule = rule;
    p->rule.margin_e7 = rate_e7;
    p->options = options;
    p->options.rule = &p->rule;
    p->options.rounding = ENCOURS_ROUNDING_HALF_UP;
    p->options.due_first = day(due_first);
    p->options.as_of = day(as_of);
}

static encours_status try_make(plan *p)
{
    size_t size = 0;
    encours_status status = encours_interest_portfolio_schedule_size(&p->options, &size,
                                                                     check_error());
    if (status != ENCOURS_OK)
        return status;
    check(size <= sizeof p->memory);
    p->size = size;
    return encours_interest_portfolio_schedule(&p->options, p->memory, size, &p->flags,
                                               check_error());
}

static const enc_interest_schedule *make(plan *p)
{
    check_ok(try_make(p));
    check_ok(enc_interest_schedule_check(p->memory, p->size, check_error()));
    return (const enc_interest_schedule *)(const void *)p->memory;
}

/* INT-017: quotients of every mode equal one division with 128 bits, ties and large amounts too. */
static void every_mode_is_one_division(void **state)
{
    (void)state;
    static const int64_t rates[] = {1000000, 1215000, 1234567, 1, 10000000, 3650000};
    for (int32_t mode = ENCOURS_ROUNDING_HALF_UP; mode <= ENCOURS_ROUNDING_FLOOR; mode++) {
        for (int32_t basis = 0; basis < 4; basis++) {
            for (size_t r = 0; r < 6; r++) {
                plan p;
                begin(&p, rates[r], "2024-01-01", "2024-03-31");
                p.options.rounding = mode;
                p.options.basis = basis;
                const enc_interest_schedule *schedule = make(&p);
                for (int64_t i = 0; i < 300; i++) {
                    uint64_t parts = enc_interest_schedule_by_due(schedule)[i % 91];
                    int64_t amount = i < 200 ? i + 1 : INT64_MAX / (500 - i), out = 0, wanted = 0;
                    check(enc_interest_schedule_interest(schedule, amount, parts, &out));
                    check(enc_round_divide_i64((enc_i128)amount * (int64_t)parts,
                                               (int64_t)schedule->divisor, (encours_rounding)mode,
                                               &wanted));
                    check_equal(out, wanted);
                }
            }
        }
    }
}

/* INT-017: the parts of a due date are the rates of its days, over a divisor in lowest terms. */
static void parts_are_sums_of_rates(void **state)
{
    (void)state;
    plan p;
    begin(&p, 1000000, "2025-01-01", "2025-01-31");
    const enc_interest_schedule *schedule = make(&p);
    check_equal(schedule->divisor, 3650); /* 10 % of 365 days */
    check_equal(schedule->due_count, 31);
    for (int32_t i = 0; i < 31; i++)
        check_equal(enc_interest_schedule_by_due(schedule)[i], 30 - i);
    check_equal(schedule->part_max, 30);
    check_equal(enc_interest_schedule_paid(schedule, day("2025-01-11").epoch_day,
                                           day("2025-01-21").epoch_day),
                10);
    p.options.stop.is_set = 1;
    p.options.stop.value = day("2025-01-11");
    schedule = make(&p);
    check_equal(enc_interest_schedule_by_due(schedule)[0], 9);
    check_equal(enc_interest_schedule_by_due(schedule)[20], 0);
    check_equal(enc_interest_schedule_paid(schedule, day("2025-01-15").epoch_day,
                                           day("2025-01-21").epoch_day),
                0);
    p.options.stop.value = day("2024-01-11"); /* before everything */
    check_equal(enc_interest_schedule_by_due(make(&p))[0], 0);
    p.options.stop.value = day("2026-01-11"); /* not yet */
    check_equal(enc_interest_schedule_by_due(make(&p))[0], 30);
    begin(&p, 1000000, "2025-02-01", "2025-01-31"); /* nothing can be due */
    schedule = make(&p);
    check_equal(schedule->due_count, 1);
    check_equal(schedule->part_max, 0);
    p.rule.is_frozen = 1;
    check_equal(make(&p)->part_max, 0);
}

/* INT-017: first and last day as in the claim. */
static void first_and_last_day_count_or_not(void **state)
{
    (void)state;
    for (int32_t first = 0; first < 2; first++) {
        for (int32_t last = 0; last < 2; last++) {
            plan p;
            begin(&p, 1000000, "2025-01-01", "2025-01-31");
            p.options.first_day = first;
            p.options.last_day = last;
            check_equal(enc_interest_schedule_by_due(make(&p))[0], 30 + first - last);
        }
    }
}

/* INT-017, INT-006: a frozen rate is that of the first day of each invoice. */
static void frozen_rates_are_those_of_the_due_date(void **state)
{
    (void)state;
    rate_rows rows;
    rate_rows_begin(&rows, "base rate");
    rate_rows_add(&rows, "2023-07-01", "2024-01-31", 525000);
    rate_rows_add(&rows, "2024-02-01", "2024-12-31", 475000);
    rows.flags[1] = ENCOURS_INTEREST_RATE_UNVERIFIED;
    plan p;
    begin(&p, 0, "2024-06-28", "2024-12-31");
    check_ok(encours_interest_rule_united_kingdom(&rows.table, 800000, &p.rule, check_error()));
    const enc_interest_schedule *schedule = make(&p);
    const uint64_t *parts = enc_interest_schedule_by_due(schedule);
    uint64_t unit = 3650000000 / schedule->divisor; /* what was taken out */
    check_equal(parts[0] * unit, 186 * 1325000);    /* starts on 29 June */
    check_equal(parts[2] * unit, 184 * 1275000);    /* starts on 1 July: the rate of 30 June */
    check_equal(parts[186], 0);
    check_equal(enc_interest_schedule_paid(schedule, day("2024-06-28").epoch_day,
                                           day("2024-07-08").epoch_day) *
                    unit,
                10 * 1325000);
    check_equal(p.flags, ENCOURS_INTEREST_UNVERIFIED_RATE);
    p.rule.raise_from.is_set = 1;
    p.rule.raise_from.value = day("2024-07-01");
    check_fails(try_make(&p), ENCOURS_E_INVALID, "encours_interest_compute()");
    p.rule.raise_from.is_set = 0;
    rows.table.count = 1;
    check_fails(try_make(&p), ENCOURS_E_NOT_FOUND, "base rate has no rate for 2024-06-30");
}

/* INT-020: every day from the first due date on needs a rate; what decided them is told. */
static void rates_are_needed_and_told(void **state)
{
    (void)state;
    rate_rows rows;
    rate_rows_begin(&rows, "legal rate");
    rate_rows_add(&rows, "2025-01-01", "2025-01-30", 400000);
    plan p;
    begin(&p, 100000, "2025-01-01", "2025-01-31");
    p.rule.floor_rates = &rows.table;
    p.rule.floor_multiple = 3;
    p.flags = 99;
    check_fails(try_make(&p), ENCOURS_E_NOT_FOUND, "legal rate has no rate for 2025-01-31");
    check_equal(p.flags, 99);
    check_fails(enc_interest_schedule_check(p.memory, p.size, check_error()), ENCOURS_E_CORRUPT,
                "no schedule");
    rows.until[0]++;
    rows.flags[0] = 1;
    p.rule.raise_from.is_set = 1;
    p.rule.raise_from.value = day("2025-01-11");
    p.rule.raise_e7 = 500000;
    const enc_interest_schedule *schedule = make(&p);
    uint64_t unit = 3650000000 / schedule->divisor;
    check_equal(enc_interest_schedule_by_due(schedule)[0] * unit, 30 * 1200000 + 21 * 500000);
    check_equal(p.flags, ENCOURS_INTEREST_UNVERIFIED_RATE | ENCOURS_INTEREST_FLOOR_USED |
                             ENCOURS_INTEREST_RAISED);
}

/* INT-020: what is no schedule is refused. */
static void options_and_memory_are_checked(void **state)
{
    (void)state;
    plan p;
    begin(&p, 100000, "2025-01-01", "2025-01-31");
    make(&p);
    const encours_interest_portfolio_options good = p.options;
    p.options.rounding = 0;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "rounding is 0");
    for (int32_t basis = -1; basis <= 4; basis += 5) {
        p.options = good;
        p.options.basis = basis;
        check_fails(try_make(&p), ENCOURS_E_INVALID, "basis is");
    }
    p.options = good;
    p.options.first_day = 2;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "first_day");
    p.options = good;
    p.options.last_day = -1;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "last_day");
    p.options = good;
    p.options.as_of.epoch_day = ENCOURS_DATE_NONE;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "as_of");
    p.options = good;
    p.options.due_first.epoch_day = ENCOURS_DATE_NONE;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "due_first");
    p.options = good;
    p.options.stop.is_set = 1;
    p.options.stop.value.epoch_day = ENCOURS_DATE_NONE;
    check_fails(try_make(&p), ENCOURS_E_INVALID, "stop");
    p.options = good;
    p.options.rule = NULL;
    check_fails(try_make(&p), ENCOURS_E_MISUSE, "in != NULL");
    p.options.struct_size = 1;
    check_fails(try_make(&p), ENCOURS_E_ABI, "options");
    p.options = good;
    check_fails(encours_interest_portfolio_schedule_size(NULL, &p.size, check_error()),
                ENCOURS_E_MISUSE, "options");
    check_fails(encours_interest_portfolio_schedule_size(&good, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_interest_portfolio_schedule(&good, NULL, p.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "schedule");
    check_fails(encours_interest_portfolio_schedule(NULL, p.memory, p.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "options");
    check_fails(encours_interest_portfolio_schedule(&good, (char *)p.memory + 4, p.size, NULL,
                                                    check_error()),
                ENCOURS_E_MISUSE, "schedule");
    check_fails(
        encours_interest_portfolio_schedule(&good, p.memory, p.size - 8, NULL, check_error()),
        ENCOURS_E_MISUSE, "was given");
    check_ok(encours_interest_portfolio_schedule(&good, p.memory, p.size, NULL, check_error()));
    check_fails(enc_interest_schedule_check(NULL, p.size, check_error()), ENCOURS_E_MISUSE,
                "schedule");
    check_fails(enc_interest_schedule_check((char *)p.memory + 4, p.size, check_error()),
                ENCOURS_E_MISUSE, "schedule");
    check_fails(enc_interest_schedule_check(p.memory, p.size - 8, check_error()), ENCOURS_E_CORRUPT,
                "no schedule");
    check_fails(enc_interest_schedule_check(p.memory, 8, check_error()), ENCOURS_E_CORRUPT,
                "no schedule");
}

CHECK_MAIN(every_mode_is_one_division, parts_are_sums_of_rates, first_and_last_day_count_or_not,
           frozen_rates_are_those_of_the_due_date, rates_are_needed_and_told,
           options_and_memory_are_checked)
