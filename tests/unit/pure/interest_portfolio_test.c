/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

#include "pure/state.h"

enum { ITEMS = 64, ROWS = 3, MEMORY = 40000 };

typedef struct portfolio {
    encours_interest_rule rule;
    encours_interest_portfolio_options options;
    encours_interest_portfolio_columns columns;
    uint64_t schedule[MEMORY];
    size_t schedule_size;
    int64_t amount[ITEMS], interest[ITEMS];
    int32_t due[ITEMS], paid_on[ITEMS];
    uint32_t row[ITEMS];
} portfolio;

typedef struct sums {
    uint64_t bytes[64];
} sums;

static const size_t sums_size = 64 + 16 * (2 + ROWS);

static void make_schedule(portfolio *p)
{
    check_ok(
        encours_interest_portfolio_schedule_size(&p->options, &p->schedule_size, check_error()));
    check(p->schedule_size <= sizeof p->schedule);
    check_ok(encours_interest_portfolio_schedule(&p->options, p->schedule, p->schedule_size, NULL,
                                                 check_error()));
}

/* 10 % on 3650.00: 1.00 a day. */
static void begin(portfolio *p, const char *due_first, const char *as_of)
{
    memset(p, 0, sizeof *p);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    encours_interest_portfolio_options options = ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    p->rule = rule;
    p->rule.margin_e7 = 1000000;
    p->options = options;
    p->options.rule = &p->rule;
    p->options.rounding = ENCOURS_ROUNDING_HALF_UP;
    p->options.due_first = day(due_first);
    p->options.as_of = day(as_of);
    p->columns = (encours_interest_portfolio_columns){sizeof p->columns, 0,      p->amount,  p->due,
                                                      p->paid_on,        p->row, p->interest};
    make_schedule(p);
}

static void item(portfolio *p, int64_t amount, const char *due, const char *paid_on, uint32_t row)
{
    size_t at = p->columns.count++;
    p->amount[at] = amount;
    p->due[at] = *due != '\0' ? day(due).epoch_day : ENCOURS_DATE_NONE;
    p->paid_on[at] = *paid_on != '\0' ? day(paid_on).epoch_day : ENCOURS_DATE_NONE;
    p->row[at] = row;
}

static void begin_sums(const portfolio *p, sums *s)
{
    check_equal(encours_interest_portfolio_state_size(ROWS), sums_size);
    check_ok(encours_interest_portfolio_begin(s->bytes, sums_size, p->schedule, p->schedule_size,
                                              ROWS, check_error()));
}

static encours_status try_add(const portfolio *p, sums *s)
{
    return encours_interest_portfolio_add(s->bytes, sums_size, p->schedule, p->schedule_size,
                                          &p->columns, check_error());
}

static encours_interest_portfolio finish(const sums *s, int64_t *rows)
{
    encours_interest_portfolio out = ENCOURS_INTEREST_PORTFOLIO_INIT;
    check_ok(
        encours_interest_portfolio_finish(s->bytes, sums_size, ROWS, rows, &out, check_error()));
    return out;
}

/* INT-017, INT-018: late, paid late, paid in time, not due, credit, without a date. */
static void each_invoice_bears_its_own_days(void **state)
{
    (void)state;
    portfolio p;
    sums s;
    begin(&p, "2025-01-01", "2025-01-31");
    item(&p, 365000, "2025-01-01", "", 0);
    item(&p, 365000, "2025-01-01", "2025-01-11", 1);
    item(&p, 365000, "2025-01-11", "2025-01-10", 1);
    item(&p, 365000, "2025-01-11", "2025-02-10", 2); /* paid later than is known */
    item(&p, 365000, "2025-01-31", "", 0);
    item(&p, 365000, "2025-06-30", "", 0);
    item(&p, -365000, "2025-01-01", "", 0);
    item(&p, 365000, "", "", 0);
    begin_sums(&p, &s);
    check_ok(try_add(&p, &s));
    static const int64_t interest[] = {3000, 1000, 0, 2000, 0, 0, 0, 0};
    for (size_t i = 0; i < 8; i++)
        check_equal(p.interest[i], interest[i]);
    int64_t rows[ROWS] = {0};
    encours_interest_portfolio out = finish(&s, rows);
    check_equal(out.interest, 6000);
    check_equal(out.items, 8);
    check_equal(out.late, 3);
    check_equal(out.undated, 1);
    check_equal(rows[0], 3000);
    check_equal(rows[1], 1000);
    check_equal(rows[2], 2000);
    check_equal(finish(&s, NULL).interest, 6000);
    /* All in row 0, none paid, none told apart. */
    p.columns.paid_on = NULL;
    p.columns.row = NULL;
    p.columns.interest = NULL;
    begin_sums(&p, &s);
    check_ok(try_add(&p, &s));
    check_equal(finish(&s, rows).interest, 3000 + 3000 + 2000 + 2000);
    check_equal(rows[1], 0);
    p.columns.count = 0;
    p.columns.amount = NULL;
    p.columns.due = NULL;
    check_ok(try_add(&p, &s));
}

/* INT-017, INT-018: paid invoices without rows, without a date, of no amount. */
static void paid_invoices_need_no_rows(void **state)
{
    (void)state;
    portfolio p;
    sums s;
    begin(&p, "2025-01-01", "2025-01-31");
    item(&p, 365000, "2025-01-01", "2025-01-11", 0);
    item(&p, 365000, "", "2025-01-11", 0);
    item(&p, -1, "2025-01-01", "2025-01-11", 0);
    item(&p, 365000, "2025-06-01", "2025-01-11", 0);
    p.columns.row = NULL;
    begin_sums(&p, &s);
    check_ok(try_add(&p, &s));
    encours_interest_portfolio out = finish(&s, NULL);
    check_equal(out.interest, 1000);
    check_equal(out.late, 1);
    check_equal(out.undated, 1);
    p.rule.margin_e7 = ENCOURS_INTEREST_RATE_MAX;
    make_schedule(&p);
    begin_sums(&p, &s);
    p.amount[0] = INT64_MAX;
    p.paid_on[0] = day("2025-01-20").epoch_day;
    check_fails(try_add(&p, &s), ENCOURS_E_OVERFLOW, "the interest of invoice 0");
    /* Unpaid it would bear too much; paid after a day it does not: 10 000 % of 1 / 365. */
    p.due[0] = day("2025-01-01").epoch_day;
    p.paid_on[0] = day("2025-01-02").epoch_day;
    p.amount[0] = INT64_MAX / 100 * 36;
    check_ok(try_add(&p, &s));
    check_equal(p.interest[0], (int64_t)(((enc_i128)p.amount[0] * 200 + 365) / 730));
    static const char *const never[] = {"", "2025-02-01"};
    for (size_t i = 0; i < 2; i++) {
        p.paid_on[0] = *never[i] != '\0' ? day(never[i]).epoch_day : ENCOURS_DATE_NONE;
        check_fails(try_add(&p, &s), ENCOURS_E_OVERFLOW, "the interest of invoice 0");
    }
    p.paid_on[0] = day("2025-01-02").epoch_day;
    p.due[3] = day("2024-12-31").epoch_day;
    check_fails(try_add(&p, &s), ENCOURS_E_INVALID, "invoice 3 is due on day");
    p.due[3] = ENCOURS_DATE_MAX + 1;
    check_fails(try_add(&p, &s), ENCOURS_E_INVALID, "invoice 3 is due on day");
}

enum { MANY = 2500 };

/* INT-018, INT-019: more invoices than are worked on at once; large ones; the last at fault. */
static void many_invoices_are_added_and_taken_back(void **state)
{
    (void)state;
    static portfolio p;
    static int64_t amount[MANY], interest[MANY];
    static int32_t due[MANY], paid_on[MANY];
    static uint32_t row[MANY];
    sums s, before;
    begin(&p, "2025-01-01", "2025-01-31");
    for (size_t i = 0; i < MANY; i++) {
        amount[i] = i % 2 == 0 ? 365000 : 36500000000000;
        due[i] = day("2025-01-01").epoch_day;
        paid_on[i] = i % 3 == 0 ? ENCOURS_DATE_NONE : day("2025-01-11").epoch_day;
        row[i] = (uint32_t)(i % ROWS);
    }
    for (int form = 0; form < 8; form++) {
        p.columns = (encours_interest_portfolio_columns){sizeof p.columns,
                                                         MANY,
                                                         amount,
                                                         due,
                                                         (form & 1) != 0 ? paid_on : NULL,
                                                         (form & 2) != 0 ? row : NULL,
                                                         interest};
        int64_t large = (form & 4) != 0 ? INT64_MAX / 2 : 36500000000000;
        for (size_t i = 1; i < MANY; i += 2)
            amount[i] = large;
        begin_sums(&p, &s);
        check_ok(try_add(&p, &s));
        enc_i128 total = 0;
        for (size_t i = 0; i < MANY; i++) {
            int64_t days = (form & 1) != 0 && paid_on[i] != ENCOURS_DATE_NONE ? 10 : 30;
            int64_t wanted = (int64_t)(((enc_i128)amount[i] * days + 1825) / 3650);
            check_equal(interest[i], wanted);
            total += wanted;
        }
        enc_i128 found = 0;
        for (uint32_t i = 0; i < ROWS; i++)
            found += enc_state_sum(s.bytes, 2 + i);
        check(found == total);
        before = s;
        due[MANY - 1] = ENCOURS_DATE_MIN;
        check_fails(try_add(&p, &s), ENCOURS_E_INVALID, "invoice 2499");
        check_equal(check_last_error()->index, MANY - 1);
        check_equal(memcmp(before.bytes, s.bytes, sums_size), 0);
        due[MANY - 1] = due[0];
    }
}

/* INT-018: a state without rows has one. */
static void a_total_needs_no_rows(void **state)
{
    (void)state;
    portfolio p;
    uint64_t memory[64];
    encours_interest_portfolio out = ENCOURS_INTEREST_PORTFOLIO_INIT;
    begin(&p, "2025-01-01", "2025-01-31");
    item(&p, 365000, "2025-01-01", "", 0);
    size_t size = encours_interest_portfolio_state_size(0);
    check_equal(size, encours_interest_portfolio_state_size(1));
    check_ok(encours_interest_portfolio_begin(memory, size, p.schedule, p.schedule_size, 0,
                                              check_error()));
    check_ok(encours_interest_portfolio_add(memory, size, p.schedule, p.schedule_size, &p.columns,
                                            check_error()));
    check_ok(encours_interest_portfolio_finish(memory, size, 0, NULL, &out, check_error()));
    check_equal(out.interest, 3000);
    check_equal(encours_interest_portfolio_state_size((1u << 28) + 1), 0);
    check_fails(encours_interest_portfolio_begin(memory, size, p.schedule, p.schedule_size,
                                                 (1u << 28) + 1, check_error()),
                ENCOURS_E_LIMIT, "2^28");
}

static void random_items(portfolio *p, test_random *random, size_t count)
{
    p->columns.count = count;
    for (size_t i = 0; i < count; i++) {
        uint32_t shift = (uint32_t)random_below(random, 62);
        p->amount[i] = (int64_t)(random_next(random) >> (shift + 1)) >> 12;
        p->due[i] = p->options.due_first.epoch_day + (int32_t)random_below(random, 500);
        p->paid_on[i] = random_below(random, 3) == 0
                            ? ENCOURS_DATE_NONE
                            : p->due[i] + (int32_t)random_below(random, 90);
        p->row[i] = (uint32_t)random_below(random, ROWS);
    }
}

/* INT-018: any order and split of the invoices gives the same bytes. */
static void splits_and_orders_give_the_same_bytes(void **state)
{
    (void)state;
    static portfolio p, part;
    FOR_RANDOM(random, 200)
    {
        sums whole, left, right;
        begin(&p, "2024-01-01", "2025-01-31");
        random_items(&p, &random, ITEMS);
        begin_sums(&p, &whole);
        begin_sums(&p, &left);
        begin_sums(&p, &right);
        check_ok(try_add(&p, &whole));
        for (size_t i = ITEMS; i-- > 0;) {
            part = p;
            part.columns.count = 1;
            part.columns.amount = p.amount + i;
            part.columns.due = p.due + i;
            part.columns.paid_on = p.paid_on + i;
            part.columns.row = p.row + i;
            check_ok(try_add(&part, random_below(&random, 2) == 0 ? &left : &right));
        }
        check_ok(encours_state_merge(left.bytes, sums_size, right.bytes, sums_size, check_error()));
        check_equal(memcmp(left.bytes, whole.bytes, sums_size), 0);
    }
}

/* INT-018: a state meets only its own schedule. */
static void unequal_schedules_do_not_mix(void **state)
{
    (void)state;
    static portfolio p, other;
    sums s, t;
    begin(&p, "2025-01-01", "2025-01-31");
    begin(&other, "2025-01-01", "2025-02-01");
    begin_sums(&p, &s);
    begin_sums(&other, &t);
    check_fails(try_add(&other, &s), ENCOURS_E_INVALID, "other options");
    check_fails(encours_state_merge(s.bytes, sums_size, t.bytes, sums_size, check_error()),
                ENCOURS_E_INVALID, "different options");
    other = p;
    other.rule.margin_e7++;
    other.options.rule = &other.rule;
    make_schedule(&other);
    check_fails(try_add(&other, &s), ENCOURS_E_INVALID, "other options");
}

static void refused(portfolio *p, sums *s, encours_status kind, const char *part)
{
    sums before = *s;
    check_fails(try_add(p, s), kind, part);
    check_equal(check_last_error()->index, 2);
    check_equal(memcmp(before.bytes, s->bytes, sums_size), 0);
}

/* INT-019: what was added before the invoice at fault is taken back. */
static void a_failed_add_changes_nothing(void **state)
{
    (void)state;
    portfolio p;
    sums s;
    begin(&p, "2025-01-01", "2025-01-31");
    for (int i = 0; i < 3; i++)
        item(&p, 365000, "2025-01-01", "2025-01-20", 0);
    begin_sums(&p, &s);
    check_ok(try_add(&p, &s));
    p.row[2] = ROWS;
    refused(&p, &s, ENCOURS_E_INVALID, "of row 3");
    p.row[2] = 0;
    p.due[2]--;
    refused(&p, &s, ENCOURS_E_INVALID, "due dates start with due_first");
    p.due[2] = ENCOURS_DATE_MAX + 1;
    refused(&p, &s, ENCOURS_E_INVALID, "is due on day");
    p.due[2] = p.due[0];
    p.paid_on[2] = ENCOURS_DATE_MAX + 1;
    refused(&p, &s, ENCOURS_E_INVALID, "was paid on day");
    p.paid_on[2] = ENCOURS_DATE_NONE;
    p.rule.margin_e7 = ENCOURS_INTEREST_RATE_MAX;
    make_schedule(&p);
    begin_sums(&p, &s);
    p.amount[2] = INT64_MAX;
    refused(&p, &s, ENCOURS_E_OVERFLOW, "the interest of invoice 2");
    p.amount[2] = 1;
    uint64_t items = enc_le64((UINT64_C(1) << 40) - 1);
    memcpy((char *)s.bytes + 24, &items, sizeof items);
    check_fails(try_add(&p, &s), ENCOURS_E_LIMIT, "2^40");
}

/* INT-018: sums keep 128 bits; what does not fit int64 is refused, by its row. */
static void sums_beyond_int64_are_told(void **state)
{
    (void)state;
    portfolio p;
    sums s;
    begin(&p, "2025-01-01", "2026-01-01");
    p.rule.margin_e7 = ENCOURS_INTEREST_RATE_SCALE; /* 100 %: a year's interest is the amount */
    make_schedule(&p);
    item(&p, INT64_MAX, "2025-01-01", "", 1);
    begin_sums(&p, &s);
    check_ok(try_add(&p, &s));
    check_equal(finish(&s, NULL).interest, INT64_MAX);
    p.amount[0] = 1;
    p.row[0] = 2;
    check_ok(try_add(&p, &s));
    encours_interest_portfolio out = ENCOURS_INTEREST_PORTFOLIO_INIT;
    int64_t rows[ROWS] = {7, 7, 7};
    check_fails(
        encours_interest_portfolio_finish(s.bytes, sums_size, ROWS, rows, &out, check_error()),
        ENCOURS_E_OVERFLOW, "in all");
    p.row[0] = 1;
    check_ok(try_add(&p, &s));
    check_fails(
        encours_interest_portfolio_finish(s.bytes, sums_size, ROWS, rows, &out, check_error()),
        ENCOURS_E_OVERFLOW, "row 1 passes");
    check_equal(check_last_error()->index, 1);
    check_equal(rows[1], 7);
    check_equal(out.interest, 0);
}

/* INT-018, INT-019: wrong calls and bytes that are none. */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    portfolio p;
    sums s;
    encours_interest_portfolio out = ENCOURS_INTEREST_PORTFOLIO_INIT;
    begin(&p, "2025-01-01", "2025-01-31");
    item(&p, 365000, "2025-01-01", "", 0);
    begin_sums(&p, &s);
    check_fails(
        encours_interest_portfolio_begin(s.bytes, sums_size, p.schedule, 8, ROWS, check_error()),
        ENCOURS_E_CORRUPT, "no schedule");
    check_fails(encours_interest_portfolio_begin(s.bytes, 8, p.schedule, p.schedule_size, ROWS,
                                                 check_error()),
                ENCOURS_E_MISUSE, "state_size");
    check_fails(encours_interest_portfolio_add(s.bytes, sums_size, p.schedule, p.schedule_size,
                                               NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(
        encours_interest_portfolio_add(s.bytes, sums_size, NULL, 0, &p.columns, check_error()),
        ENCOURS_E_MISUSE, "schedule");
    check_fails(encours_interest_portfolio_add(NULL, 0, p.schedule, p.schedule_size, &p.columns,
                                               check_error()),
                ENCOURS_E_MISUSE, "no memory");
    p.columns.due = NULL;
    check_fails(try_add(&p, &s), ENCOURS_E_MISUSE, "due");
    p.columns.amount = NULL;
    check_fails(try_add(&p, &s), ENCOURS_E_MISUSE, "amount");
    p.columns.struct_size = 1;
    check_fails(try_add(&p, &s), ENCOURS_E_ABI, "columns");
    check_fails(
        encours_interest_portfolio_finish(s.bytes, sums_size, ROWS + 1, NULL, &out, check_error()),
        ENCOURS_E_INVALID, "other options");
    check_fails(encours_interest_portfolio_finish(s.bytes, 8, ROWS, NULL, &out, check_error()),
                ENCOURS_E_CORRUPT, "no state");
    check_fails(
        encours_interest_portfolio_finish(s.bytes, sums_size, ROWS, NULL, NULL, check_error()),
        ENCOURS_E_MISUSE, "out");
    out.struct_size = 1;
    check_fails(
        encours_interest_portfolio_finish(s.bytes, sums_size, ROWS, NULL, &out, check_error()),
        ENCOURS_E_ABI, "portfolio");
    const enc_state_shape bare = {.kind = ENC_STATE_INTEREST, .sum_count = 2}; /* without a row */
    check_ok(enc_state_begin(s.bytes, enc_state_size(&bare), &bare, check_error()));
    p.columns.struct_size = sizeof p.columns;
    p.columns.amount = p.amount;
    p.columns.due = p.due;
    check_fails(encours_interest_portfolio_add(s.bytes, enc_state_size(&bare), p.schedule,
                                               p.schedule_size, &p.columns, check_error()),
                ENCOURS_E_INVALID, "other options");
}

CHECK_MAIN(each_invoice_bears_its_own_days, paid_invoices_need_no_rows,
           many_invoices_are_added_and_taken_back, a_total_needs_no_rows,
           splits_and_orders_give_the_same_bytes, unequal_schedules_do_not_mix,
           a_failed_add_changes_nothing, sums_beyond_int64_are_told, wrong_calls_are_refused)
