/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/dso_invoices.h"
#include "pure/state.h"

enum { NONE = ENCOURS_DATE_NONE, WORDS = 1024 };

typedef struct block {
    uint64_t words[WORDS];
} block;

static encours_date day(int32_t year, int32_t month, int32_t of_month)
{
    return encours_date_ymd(year, month, of_month);
}

static encours_dso_invoice_options options_of(uint32_t months)
{
    encours_dso_invoice_options options = ENCOURS_DSO_INVOICE_OPTIONS_INIT;
    options.as_of = day(2026, 6, 30);
    options.months = months;
    return options;
}

static size_t begin(block *b, const encours_dso_invoice_options *options)
{
    size_t size = encours_dso_invoice_state_size(options);
    check(size > 0 && size <= sizeof *b);
    check_ok(encours_dso_invoice_begin(b->words, size, options, check_error()));
    return size;
}

static void add(block *b, const encours_dso_invoice_options *options, const int64_t *amount,
                const int32_t *issue, size_t count)
{
    encours_dso_invoice_columns c = ENCOURS_DSO_INVOICE_COLUMNS_INIT;
    c.count = count, c.amount = amount, c.issue = issue;
    check_ok(encours_dso_invoice_add(b->words, encours_dso_invoice_state_size(options), options, &c,
                                     check_error()));
}

static encours_dso_invoice_total finish(const block *b, const encours_dso_invoice_options *options,
                                        const int64_t *sales)
{
    encours_dso_invoice_total out = ENCOURS_DSO_INVOICE_TOTAL_INIT;
    check_ok(encours_dso_invoice_finish(b->words, encours_dso_invoice_state_size(options), options,
                                        sales, NULL, NULL, &out, check_error()));
    return out;
}

/* DSO-060: 1000 of 1 April over 40 000 of April, on 30 June: 90 * 1000 / 40 000 = 2.25. */
static void one_invoice_is_its_age_over_its_month(void **state)
{
    (void)state;
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(
        encours_dso_invoice(1000, day(2026, 4, 1), day(2026, 6, 30), 40000, &out, check_error()));
    check_equal(out.days_e4, 22500);
    check_equal(out.days_part, 90);
    check_equal(out.part_numerator, 1000);
    check_equal(out.part_denominator, 40000);
    check_ok(encours_dso_invoice(1000, day(2026, 6, 30), day(2026, 6, 30), 1, &out, check_error()));
    check_equal(out.days_e4, 0);
    check_ok(encours_dso_invoice(1000, day(2026, 7, 1), day(2026, 6, 30), 1, &out, check_error()));
    check_equal(out.status, ENCOURS_DSO_LEFT_OUT);
    check(out.days_e4 == ENCOURS_DSO_NONE);
    check_equal(out.balance_rest, 1000);
    check_ok(encours_dso_invoice(1000, day(2026, 4, 1), day(2026, 6, 30), 0, &out, check_error()));
    check_equal(out.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    const encours_date none = {NONE};
    check_fails(encours_dso_invoice(1, none, day(2026, 4, 1), 1, &out, check_error()),
                ENCOURS_E_INVALID, "issue");
    check_fails(encours_dso_invoice(1, day(2026, 4, 1), none, 1, &out, check_error()),
                ENCOURS_E_INVALID, "as_of");
    out.struct_size = 0;
    check_fails(encours_dso_invoice(1, day(2026, 4, 1), day(2026, 4, 1), 1, &out, check_error()),
                ENCOURS_E_ABI, "size");
}

/* DSO-061 DSO-062: three months: 30 * 100 / 900 + 60 * 200 / 800 (30 May and 31 May are of May, of
 * 1 000 sold) ... each invoice over the sales of its own month. */
static void invoices_add_up_over_their_months(void **state)
{
    (void)state;
    const encours_dso_invoice_options options = options_of(3);
    const int64_t amount[] = {100, 200, 50, 0};
    const int32_t issue[] = {day(2026, 6, 1).epoch_day, day(2026, 5, 1).epoch_day,
                             day(2026, 4, 30).epoch_day, day(2000, 1, 1).epoch_day};
    const int64_t sales[] = {900, 800, 700};
    block b;
    begin(&b, &options);
    add(&b, &options, amount, issue, 4);
    int64_t month_e4[3];
    int32_t month_status[3];
    encours_dso_invoice_total out = ENCOURS_DSO_INVOICE_TOTAL_INIT;
    check_ok(encours_dso_invoice_finish(b.words, encours_dso_invoice_state_size(&options), &options,
                                        sales, month_e4, month_status, &out, check_error()));
    check_equal(month_e4[0], 32222);  /* 29 * 100 / 900 */
    check_equal(month_e4[1], 150000); /* 60 * 200 / 800 */
    check_equal(month_e4[2], 43571);  /* 61 * 50 / 700 */
    check_equal(month_status[2], ENCOURS_DSO_OK);
    check_equal(out.days_e4, 225794); /* 22.579365 */
    check_equal(out.known_e4, 225794);
    check_equal(out.known_numerator, 2845);
    check_equal(out.known_denominator, 126);
    check_equal(out.amount, 350);
    check_equal(out.invoices, 3);
    check_equal(out.status, ENCOURS_DSO_OK);
}

/* DSO-062: the sum is rounded, not its parts: 1/3 + 1/6 of 0.0001 is 0.00005, rounded away from
 * zero, while each rounds to 0; and below zero to the other side. */
static void the_sum_is_rounded_once(void **state)
{
    (void)state;
    encours_dso_invoice_options options = options_of(2);
    options.credits = ENCOURS_DSO_CREDITS_SIGNED;
    int64_t amount[] = {1, 1};
    const int32_t issue[] = {day(2026, 6, 29).epoch_day, day(2026, 5, 31).epoch_day};
    const int64_t sales[] = {30000, 30 * 60000};
    block b;
    begin(&b, &options);
    add(&b, &options, amount, issue, 2);
    check_equal(finish(&b, &options, sales).days_e4, 1);
    amount[0] = amount[1] = -1;
    begin(&b, &options);
    add(&b, &options, amount, issue, 2);
    check_equal(finish(&b, &options, sales).days_e4, -1);
}

/* DSO-061: credits are left out, or signed. */
static void credits_follow_their_option(void **state)
{
    (void)state;
    encours_dso_invoice_options options = options_of(1);
    const int64_t amount[] = {300, -100};
    const int32_t issue[] = {day(2026, 6, 10).epoch_day, day(2026, 6, 20).epoch_day};
    const int64_t sales[] = {1000};
    block b;
    begin(&b, &options);
    add(&b, &options, amount, issue, 2);
    encours_dso_invoice_total out = finish(&b, &options, sales);
    check_equal(out.days_e4, 60000); /* 20 * 300 / 1000 */
    check_equal(out.amount_of_credits, -100);
    check_equal(out.invoices, 1);
    options.credits = ENCOURS_DSO_CREDITS_SIGNED;
    begin(&b, &options);
    add(&b, &options, amount, issue, 2);
    out = finish(&b, &options, sales);
    check_equal(out.days_e4, 50000); /* less 10 * 100 / 1000 */
    check_equal(out.amount, 200);
    check_equal(out.invoices, 2);
}

/* DSO-063: no date, no sales, too old: no total, and each amount is told; what is later is no
 * lack. */
static void what_is_missing_is_told(void **state)
{
    (void)state;
    const encours_dso_invoice_options options = options_of(2);
    const int64_t amount[] = {100, 7, 11, 13, 17};
    const int32_t issue[] = {day(2026, 6, 20).epoch_day, day(2026, 5, 31).epoch_day, NONE,
                             day(2026, 4, 30).epoch_day, day(2026, 7, 1).epoch_day};
    const int64_t sales[] = {1000, 0};
    block b;
    begin(&b, &options);
    add(&b, &options, amount, issue, 5);
    encours_dso_invoice_total out = finish(&b, &options, sales);
    check_equal(out.status, ENCOURS_DSO_INCOMPLETE);
    check(out.days_e4 == ENCOURS_DSO_NONE);
    check_equal(out.known_e4, 10000);
    check_equal(out.amount, 100);
    check_equal(out.amount_without_sales, 7);
    check_equal(out.months_without_sales, 1);
    check_equal(out.amount_without_date, 11);
    check_equal(out.amount_too_old, 13);
    check_equal(out.amount_later, 17);
    check_equal(out.invoices, 4);
    begin(&b, &options);
    add(&b, &options, amount + 4, issue + 4, 1); /* a month without sales and without invoices */
    check_equal(finish(&b, &options, sales).status, ENCOURS_DSO_OK);
    for (size_t i = 1; i < 4; i++) {
        begin(&b, &options);
        add(&b, &options, amount + i, issue + i, 1);
        check_equal(finish(&b, &options, sales).status, ENCOURS_DSO_INCOMPLETE);
    }
    encours_dso_invoice_options credits = options;
    credits.credits = ENCOURS_DSO_CREDITS_SIGNED; /* amounts that cancel, days that do not */
    const int64_t pair[] = {5, -5};
    const int32_t may[] = {day(2026, 5, 1).epoch_day, day(2026, 5, 2).epoch_day};
    begin(&b, &credits);
    add(&b, &credits, pair, may, 2);
    check_equal(finish(&b, &credits, sales).months_without_sales, 1);
}

/* DSO-061: each invoice apart, with the reason where it has no value. */
static void each_invoice_has_a_status(void **state)
{
    (void)state;
    const encours_dso_invoice_options options = options_of(2);
    const int64_t amount[] = {100, 7, 11, 13, 17, 0, -3};
    const int32_t issue[] = {day(2026, 6, 20).epoch_day,
                             day(2026, 5, 31).epoch_day,
                             NONE,
                             day(2026, 4, 30).epoch_day,
                             day(2026, 7, 1).epoch_day,
                             NONE,
                             NONE};
    static const int32_t expected[] = {ENCOURS_DSO_OK,       ENCOURS_DSO_UNDEFINED_NO_SALES,
                                       ENCOURS_DSO_NO_DATE,  ENCOURS_DSO_HISTORY_EXHAUSTED,
                                       ENCOURS_DSO_LEFT_OUT, ENCOURS_DSO_LEFT_OUT,
                                       ENCOURS_DSO_LEFT_OUT};
    const int64_t sales[] = {1000, 0};
    int64_t days_e4[7];
    int32_t status[7];
    encours_dso_invoice_columns c = ENCOURS_DSO_INVOICE_COLUMNS_INIT;
    check_ok(encours_dso_invoice_days(&c, &options, sales, NULL, NULL, check_error()));
    c.count = 7, c.amount = amount, c.issue = issue;
    check_ok(encours_dso_invoice_days(&c, &options, sales, days_e4, status, check_error()));
    for (size_t i = 0; i < 7; i++) {
        check_equal(status[i], expected[i]);
        check((days_e4[i] == ENCOURS_DSO_NONE) == (i > 0));
    }
    check_equal(days_e4[0], 10000);
    check_fails(encours_dso_invoice_days(&c, &options, NULL, days_e4, status, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_days(&c, &options, sales, NULL, status, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_days(&c, &options, sales, days_e4, NULL, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_days(NULL, &options, sales, days_e4, status, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_days(&c, NULL, sales, days_e4, status, check_error()),
                ENCOURS_E_MISUSE, "needs");
}

/* DSO-062: out of range says so, month by month and in all. */
static void large_amounts_say_so(void **state)
{
    (void)state;
    encours_dso_invoice_options options = options_of(1);
    options.credits = ENCOURS_DSO_CREDITS_SIGNED;
    const int64_t amount[] = {INT64_MAX, INT64_MAX}, lowest[] = {INT64_MIN};
    const int32_t issue[] = {day(2026, 6, 29).epoch_day, day(2026, 6, 1).epoch_day};
    const int64_t one[] = {1}, unit[] = {10000};
    int64_t month_e4[1];
    int32_t month_status[1];
    encours_dso_invoice_total out = ENCOURS_DSO_INVOICE_TOTAL_INIT;
    block b;
    size_t size = begin(&b, &options);
    add(&b, &options, amount, issue, 1);
    check_ok(encours_dso_invoice_finish(b.words, size, &options, one, month_e4, month_status, &out,
                                        check_error()));
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(out.known_numerator, INT64_MAX);
    check_equal(month_status[0], ENCOURS_DSO_OUT_OF_RANGE);
    check(month_e4[0] == ENCOURS_DSO_NONE && out.days_e4 == ENCOURS_DSO_NONE);
    add(&b, &options, amount, issue, 1);
    check_fails(
        encours_dso_invoice_finish(b.words, size, &options, one, NULL, NULL, &out, check_error()),
        ENCOURS_E_OVERFLOW, "with sales");
    static const int64_t nothing[] = {0};
    check_fails(encours_dso_invoice_finish(b.words, size, &options, nothing, NULL, NULL, &out,
                                           check_error()),
                ENCOURS_E_OVERFLOW, "without sales");
    begin(&b, &options);
    add(&b, &options, lowest, issue, 1); /* -2^63 / 10000 days */
    out = finish(&b, &options, unit);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    const int32_t none[] = {NONE, NONE};
    begin(&b, &options);
    add(&b, &options, amount, none, 2);
    check_fails(
        encours_dso_invoice_finish(b.words, size, &options, one, NULL, NULL, &out, check_error()),
        ENCOURS_E_OVERFLOW, "without date");
    begin(&b, &options); /* an exact value that does not fit */
    add(&b, &options, amount, issue + 1, 1);
    out = finish(&b, &options, (const int64_t[]){INT64_MAX - 1});
    check_equal(out.known_denominator, 0);
    check_equal(out.days_e4, 290000);
}

/* DSO-064: any split, merged in any order, gives the same bytes. */
static void parts_merge_to_the_same_bytes(void **state)
{
    (void)state;
    const encours_dso_invoice_options options = options_of(0);
    size_t size = encours_dso_invoice_state_size(&options);
    check_equal(size, 160 + 32 * 24);
    FOR_RANDOM(random, 200)
    {
        int64_t amount[40];
        int32_t issue[40];
        for (size_t i = 0; i < 40; i++) {
            amount[i] = random_between(&random, -1000, 100000);
            issue[i] = options.as_of.epoch_day + (int32_t)random_between(&random, -900, 30);
            if (random_below(&random, 9) == 0)
                issue[i] = NONE;
        }
        size_t cut = random_below(&random, 41);
        block whole, first, last;
        begin(&whole, &options), begin(&first, &options), begin(&last, &options);
        add(&whole, &options, amount, issue, 40);
        add(&first, &options, amount, issue, cut);
        add(&last, &options, amount + cut, issue + cut, 40 - cut);
        check_ok(encours_state_merge(last.words, size, first.words, size, check_error()));
        assert_memory_equal(last.words, whole.words, size);
    }
}

static void refuse(encours_dso_invoice_options options, const char *part)
{
    block b;
    check_equal(encours_dso_invoice_state_size(&options), 0);
    check_fails(encours_dso_invoice_begin(b.words, sizeof b, &options, check_error()),
                ENCOURS_E_INVALID, part);
}

/* DSO-064: options that are none, and states of others, are refused and change nothing. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_dso_invoice_options options = options_of(241);
    refuse(options, "241 months");
    options = options_of(2), options.as_of.epoch_day = NONE, refuse(options, "as_of");
    options = options_of(2), options.credits = 2, refuse(options, "credits");
    options = options_of(2), options.credits = -1, refuse(options, "credits");
    options = options_of(2);
    check_equal(encours_dso_invoice_state_size(NULL), 0);
    const int64_t amount[] = {1, 1}, sales[] = {1, 1};
    const int32_t bad[] = {0, 99999};
    block b, before;
    size_t size = begin(&b, &options);
    before = b;
    encours_dso_invoice_columns c = ENCOURS_DSO_INVOICE_COLUMNS_INIT;
    c.count = 2, c.amount = amount, c.issue = bad;
    encours_dso_invoice_total out = ENCOURS_DSO_INVOICE_TOTAL_INIT;
    check_fails(encours_dso_invoice_add(b.words, size, &options, &c, check_error()),
                ENCOURS_E_INVALID, "issue 99999");
    check_equal(check_last_error()->index, 1);
    c.issue = NULL;
    check_fails(encours_dso_invoice_add(b.words, size, &options, &c, check_error()),
                ENCOURS_E_MISUSE, "needs");
    c.issue = bad, c.amount = NULL;
    check_fails(encours_dso_invoice_add(b.words, size, &options, &c, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_add(b.words, size, &options, NULL, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_invoice_add(b.words, size, NULL, &c, check_error()), ENCOURS_E_MISUSE,
                "needs");
    c.struct_size = 1;
    check_fails(encours_dso_invoice_add(b.words, size, &options, &c, check_error()), ENCOURS_E_ABI,
                "columns");
    check_fails(
        encours_dso_invoice_finish(b.words, size, &options, NULL, NULL, NULL, &out, check_error()),
        ENCOURS_E_MISUSE, "needs");
    check_fails(
        encours_dso_invoice_finish(b.words, size, NULL, sales, NULL, NULL, &out, check_error()),
        ENCOURS_E_MISUSE, "needs");
    encours_dso_invoice_options other = options;
    other.credits = 1;
    check_fails(encours_dso_invoice_add(b.words, size, &other, &c, check_error()),
                ENCOURS_E_INVALID, "other options");
    check_fails(
        encours_dso_invoice_finish(b.words, size, &other, sales, NULL, NULL, &out, check_error()),
        ENCOURS_E_INVALID, "other options");
    out.struct_size = 0;
    check_fails(
        encours_dso_invoice_finish(b.words, size, &options, sales, NULL, NULL, &out, check_error()),
        ENCOURS_E_ABI, "size");
    assert_memory_equal(b.words, before.words, size);
    encours_dso_invoice_columns one = ENCOURS_DSO_INVOICE_COLUMNS_INIT;
    one.count = 1, one.amount = amount, one.issue = bad;
    b.words[3] = enc_le64(UINT64_C(1) << 40);
    check_fails(encours_dso_invoice_add(b.words, size, &options, &one, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    options.struct_size = 2;
    check_fails(encours_dso_invoice_begin(b.words, size, &options, check_error()), ENCOURS_E_ABI,
                "options");
}

/* DSO-064: sums forged into a state, at the ends of 128 bits, wrap or are refused. */
static void forged_sums_do_no_harm(void **state)
{
    (void)state;
    const encours_dso_invoice_options options = options_of(4);
    const int64_t sales[] = {1, 1, 0, 0};
    encours_dso_invoice_total out = ENCOURS_DSO_INVOICE_TOTAL_INIT;
    block b;
    size_t size = begin(&b, &options);
    for (size_t sum = 0; sum < 8; sum++)
        b.words[8 + 2 * sum] = UINT64_MAX, b.words[9 + 2 * sum] = enc_le64(INT64_MAX);
    check_ok(encours_dso_invoice_finish(b.words, size, &options, sales, NULL, NULL, &out,
                                        check_error()));
    check_equal(out.amount, -2); /* twice 2^127 - 1 */
    check_equal(out.amount_without_sales, -2);
    check_equal(out.status, ENCOURS_DSO_INCOMPLETE);
    check(out.known_e4 == ENCOURS_DSO_NONE);
}

CHECK_MAIN(one_invoice_is_its_age_over_its_month, invoices_add_up_over_their_months,
           the_sum_is_rounded_once, credits_follow_their_option, what_is_missing_is_told,
           each_invoice_has_a_status, large_amounts_say_so, parts_merge_to_the_same_bytes,
           bad_calls_are_refused, forged_sums_do_no_harm)
