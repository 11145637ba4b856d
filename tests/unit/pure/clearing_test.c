/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/clearing.h"

enum { ROWS = 8, PERCENT = 1000000 };

typedef struct test_clearing {
    encours_clearing_options options;
    encours_clearing_invoices in;
    encours_clearing_results to;
    encours_clearing out;
    size_t count;
    int64_t payment;
    int64_t open[ROWS], asked[ROWS], discount[ROWS], tolerance[ROWS], write_off[ROWS], fee[ROWS];
    uint32_t named[ROWS];
    int64_t gross[ROWS], vat[ROWS];
    int64_t paid[ROWS], granted[ROWS], booked[ROWS], written_off[ROWS], fees[ROWS], rest[ROWS];
    int64_t discount_vat[ROWS], tolerance_vat[ROWS], write_off_vat[ROWS];
    int32_t status[ROWS];
} test_clearing;

/* Invoices of 1000 with 200 of VAT, named, without anything else. */
static void begin(test_clearing *c, size_t count, int64_t payment)
{
    *c = (test_clearing){.options = ENCOURS_CLEARING_OPTIONS_INIT, .out = ENCOURS_CLEARING_INIT};
    c->options.surplus = ENCOURS_CLEARING_SURPLUS_KEEP;
    c->count = count;
    c->payment = payment;
    c->in = (encours_clearing_invoices){
        sizeof c->in, count,  c->open,  c->asked, c->discount, c->tolerance,
        c->write_off, c->fee, c->named, c->gross, c->vat,
    };
    c->to = (encours_clearing_results){
        sizeof c->to, c->paid,         c->granted,       c->booked,        c->written_off, c->fees,
        c->rest,      c->discount_vat, c->tolerance_vat, c->write_off_vat, c->status,
    };
    for (size_t i = 0; i < count; i++) {
        c->open[i] = c->asked[i] = c->gross[i] = 1000;
        c->vat[i] = 200;
        c->named[i] = 1;
    }
}

static encours_status run(test_clearing *c)
{
    return encours_clearing_compute(c->payment, &c->options, &c->in, &c->to, &c->out,
                                    check_error());
}

/* CLR-001 */
static void check_sums(const test_clearing *c)
{
    int64_t paid = 0, rest = 0, vat = 0;
    uint64_t settled = 0;
    for (size_t i = 0; i < c->count; i++) {
        check_equal(c->paid[i] + c->granted[i] + c->booked[i] + c->written_off[i] + c->fees[i] +
                        c->rest[i],
                    c->open[i]);
        check(c->paid[i] >= 0 && c->rest[i] >= 0);
        check(c->granted[i] == 0 || c->granted[i] == c->discount[i]);
        check(c->granted[i] == 0 || c->rest[i] == c->open[i] - c->asked[i]);
        check_between(c->booked[i], -c->tolerance[i], c->tolerance[i]);
        if (c->status[i] == ENCOURS_CLEARING_UNTOUCHED)
            check_equal(c->rest[i], c->open[i]);
        else
            check_equal(c->status[i] == ENCOURS_CLEARING_SETTLED,
                        c->rest[i] == c->open[i] - c->asked[i]);
        paid += c->paid[i];
        rest += c->rest[i];
        vat += c->discount_vat[i] + c->tolerance_vat[i] + c->write_off_vat[i];
        settled += c->status[i] == ENCOURS_CLEARING_SETTLED;
    }
    check_equal(c->out.paid, paid);
    check_equal(c->out.rest, rest);
    check_equal(c->out.vat, vat);
    check_equal(c->out.settled_count, settled);
    check_equal(paid + c->out.on_account + c->out.refund + c->out.surplus_income, c->payment);
}

static void clear(test_clearing *c)
{
    check_ok(run(c));
    check_sums(c);
}

static size_t read_numbers(vectors *row, const char *column, int64_t *out)
{
    const char *text = vectors_text(row, column);
    size_t count = 0;
    for (char *end; *text != '\0'; text = *end == ' ' ? end + 1 : end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

static void check_column(vectors *row, const char *column, const int64_t *actual)
{
    int64_t expected[ROWS];
    size_t count = read_numbers(row, column, expected);
    for (size_t i = 0; i < count; i++)
        check_equal(actual[i], expected[i]);
}

static void read_clearing(vectors *row, test_clearing *c)
{
    int64_t named[ROWS];
    begin(c, read_numbers(row, "named", named), vectors_number(row, "payment"));
    c->options.surplus = (int32_t)vectors_number(row, "surplus");
    c->options.surplus_max = vectors_number(row, "surplus_max");
    c->options.vat = (uint32_t)vectors_number(row, "vat_flags");
    read_numbers(row, "open", c->open);
    read_numbers(row, "asked", c->asked);
    read_numbers(row, "discount", c->discount);
    read_numbers(row, "tolerance", c->tolerance);
    read_numbers(row, "write_off", c->write_off);
    read_numbers(row, "fee", c->fee);
    read_numbers(row, "gross", c->gross);
    read_numbers(row, "vat", c->vat);
    for (size_t i = 0; i < c->count; i++)
        c->named[i] = (uint32_t)named[i];
}

/* CLR-002 CLR-003 CLR-004 CLR-006: what the suites and pages of others say. */
static void published_clearings_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "clearings.csv")
    {
        test_clearing c;
        read_clearing(&row, &c);
        clear(&c);
        check_column(&row, "paid", c.paid);
        check_column(&row, "granted", c.granted);
        check_column(&row, "tolerance_booked", c.booked);
        check_column(&row, "written_off", c.written_off);
        check_column(&row, "fee_booked", c.fees);
        check_column(&row, "rest", c.rest);
        check_column(&row, "discount_vat", c.discount_vat);
        check_column(&row, "tolerance_vat", c.tolerance_vat);
        check_column(&row, "write_off_vat", c.write_off_vat);
        vectors_check_number(&row, "on_account", c.out.on_account);
        vectors_check_number(&row, "refund", c.out.refund);
        vectors_check_number(&row, "income", c.out.surplus_income);
    }
}

static void fill(test_clearing *c, test_random *random)
{
    begin(c, 1 + random_below(random, ROWS), random_between(random, 0, 3000));
    c->options.surplus = (int32_t)random_between(random, ENCOURS_CLEARING_SURPLUS_KEEP,
                                                 ENCOURS_CLEARING_SURPLUS_NEXT);
    if (c->options.surplus == ENCOURS_CLEARING_SURPLUS_REFUSE)
        c->options.surplus = ENCOURS_CLEARING_SURPLUS_KEEP;
    c->options.surplus_max = random_between(random, 0, 100);
    c->options.vat = (uint32_t)random_below(random, 8);
    for (size_t i = 0; i < c->count; i++) {
        c->open[i] = random_between(random, 0, 600);
        c->asked[i] = random_between(random, c->open[i] / 2, c->open[i]);
        c->discount[i] = random_between(random, 0, c->asked[i] / 4);
        c->tolerance[i] = random_between(random, 0, 20);
        c->write_off[i] = random_between(random, 0, c->asked[i] / 4);
        c->fee[i] = random_between(random, 0, c->asked[i] / 4);
        c->named[i] = random_below(random, 4) != 0;
    }
}

static int64_t named_rest(const test_clearing *c)
{
    int64_t rest = 0;
    for (size_t i = 0; i < c->count; i++)
        rest += c->named[i] != 0 ? c->rest[i] : 0;
    return rest;
}

/* CLR-001 CLR-003: on anything, sums hold, and paying more never leaves more open of what was
 * named. */
static void paying_more_never_leaves_more_open(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        test_clearing c;
        fill(&c, &random);
        clear(&c);
        int64_t rest = named_rest(&c);
        c.payment += random_between(&random, 1, 50);
        clear(&c);
        check(named_rest(&c) <= rest);
    }
}

/* CLR-002: unlike tolerances share a difference in proportion, and none is passed. */
static void a_difference_is_shared_by_tolerances(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 3, 2993);
    c.tolerance[0] = 1;
    c.tolerance[2] = 9;
    clear(&c);
    check_equal(c.out.tolerance, 7);
    check_equal(c.booked[0], 1); /* 0.7 */
    check_equal(c.booked[1], 0);
    check_equal(c.booked[2], 6);
    check_equal(c.out.settled_count, 3);
    c.open[0] = c.asked[0] = 3; /* a tolerance is no more than what is due */
    c.tolerance[0] = 50;
    c.payment = 1996;
    clear(&c);
    check_equal(c.out.tolerance, 7);
    check_between(c.booked[0], 0, 3);
}

/* CLR-003: order decides who is paid; discount only for what is closed, tolerance for the last. */
static void invoices_are_settled_in_their_order(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 3, 1500);
    c.discount[0] = c.discount[1] = 20;
    clear(&c);
    check_equal(c.paid[0], 980);
    check_equal(c.granted[0], 20);
    check_equal(c.paid[1], 520);
    check_equal(c.granted[1], 0);
    check_equal(c.status[1], ENCOURS_CLEARING_PART);
    check_equal(c.status[2], ENCOURS_CLEARING_UNTOUCHED);
    c.tolerance[1] = 5;
    c.payment = 980 + 975;
    clear(&c);
    check_equal(c.granted[1], 20);
    check_equal(c.booked[1], 5);
    check_equal(c.status[1], ENCOURS_CLEARING_SETTLED);
}

/* CLR-004: without money only what is given up whole is booked. */
static void no_payment_books_only_what_is_given_up_whole(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 3, 0);
    c.write_off[0] = 600;
    c.fee[0] = 400;
    c.write_off[1] = 600;
    c.tolerance[2] = 2000;
    clear(&c);
    check_equal(c.written_off[0], 600);
    check_equal(c.fees[0], 400);
    check_equal(c.written_off[1], 0);
    check_equal(c.rest[2], 1000);
    begin(&c, 1, 0);
    c.write_off[0] = 1000;
    c.options.vat = ENCOURS_CLEARING_VAT_WRITE_OFF;
    clear(&c);
    check_equal(c.out.write_off, 1000);
    check_equal(c.out.vat, 200);
    c.open[0] = c.asked[0] = c.write_off[0] = 0; /* nothing is asked: nothing is left to do */
    clear(&c);
    check_equal(c.status[0], ENCOURS_CLEARING_SETTLED);
}

/* CLR-005 */
static void a_surplus_goes_where_the_policy_says(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 2, 1030);
    c.named[1] = 0;
    clear(&c);
    check_equal(c.out.on_account, 30);
    c.options.surplus = ENCOURS_CLEARING_SURPLUS_REFUND;
    clear(&c);
    check_equal(c.out.refund, 30);
    c.options.surplus = ENCOURS_CLEARING_SURPLUS_WRITE_OFF;
    c.options.surplus_max = 30;
    clear(&c);
    check_equal(c.out.surplus_income, 30);
    c.options.surplus_max = 29;
    clear(&c);
    check_equal(c.out.on_account, 30);
    c.options.surplus = ENCOURS_CLEARING_SURPLUS_NEXT;
    clear(&c);
    check_equal(c.paid[1], 30);
    check_equal(c.out.on_account, 0);
    c.payment = 2400;
    clear(&c);
    check_equal(c.paid[1], 1000);
    check_equal(c.out.on_account, 400);
    c.payment = 900; /* nothing is left for the other */
    clear(&c);
    check_equal(c.status[1], ENCOURS_CLEARING_UNTOUCHED);
    c.options.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
    clear(&c);
    c.payment = 1001;
    c.paid[0] = 42;
    check_fails(run(&c), ENCOURS_E_DENIED, "1001 is 1 above");
    check_equal(c.paid[0], 42);
}

/* CLR-006: VAT only where the flags say so and the invoice has it. */
static void vat_follows_the_flags(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 1, 894);
    c.discount[0] = 60;
    c.tolerance[0] = 6;
    c.write_off[0] = 30;
    c.fee[0] = 10;
    clear(&c);
    check_equal(c.out.vat, 0);
    c.options.vat = ENCOURS_CLEARING_VAT_DISCOUNT;
    clear(&c);
    check_equal(c.discount_vat[0], 12);
    check_equal(c.out.vat, 12);
    c.options.vat = ENCOURS_CLEARING_VAT_TOLERANCE;
    clear(&c);
    check_equal(c.tolerance_vat[0], 1);
    c.options.vat = ENCOURS_CLEARING_VAT_WRITE_OFF;
    clear(&c);
    check_equal(c.write_off_vat[0], 6);
    c.in.vat = NULL;
    clear(&c);
    check_equal(c.out.vat, 0);
    c.in.gross = NULL;
    c.in.vat = c.vat;
    clear(&c);
    check_equal(c.out.vat, 0);
    begin(&c, 1, 1006); /* too much paid is more turnover, with its VAT */
    c.options.vat = ENCOURS_CLEARING_VAT_TOLERANCE;
    c.tolerance[0] = 6;
    clear(&c);
    check_equal(c.tolerance_vat[0], -1);
}

/* CLR-001: columns may be left out, in and out. */
static void columns_may_be_left_out(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 2, 1500);
    c.in.asked = c.in.discount = c.in.tolerance = c.in.write_off = c.in.fee = NULL;
    c.in.named = NULL;
    c.in.gross = c.in.vat = NULL;
    clear(&c);
    check_equal(c.paid[1], 500);
    c.to = (encours_clearing_results)ENCOURS_CLEARING_RESULTS_INIT;
    check_ok(run(&c));
    check_equal(c.out.rest, 500);
    c.in = (encours_clearing_invoices)ENCOURS_CLEARING_INVOICES_INIT;
    check_ok(run(&c));
    check_equal(c.out.on_account, 1500);
}

static void check_refused(test_clearing *c, encours_status kind, const char *part)
{
    c->paid[0] = 42;
    check_fails(run(c), kind, part);
    check_equal(c->paid[0], 42);
    check_equal(c->out.paid, 0);
}

/* CLR-006 */
static void amounts_that_cannot_be_are_refused(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 2, 10), c.open[1] = c.asked[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "open");
    check_equal(check_last_error()->index, 1);
    begin(&c, 2, 10), c.asked[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "asked");
    begin(&c, 2, 10), c.discount[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "discount");
    begin(&c, 2, 10), c.tolerance[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "tolerance");
    begin(&c, 2, 10), c.write_off[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "write_off");
    begin(&c, 2, 10), c.fee[1] = INT64_MIN;
    check_refused(&c, ENCOURS_E_INVALID, "fee");
    begin(&c, 2, 10), c.asked[1] = 1001;
    check_refused(&c, ENCOURS_E_INVALID, "more than what is open");
    begin(&c, 2, 10), c.discount[1] = c.write_off[1] = c.fee[1] = INT64_MAX;
    check_refused(&c, ENCOURS_E_INVALID, "less than discount");
    begin(&c, 2, 10), c.gross[1] = 999;
    check_refused(&c, ENCOURS_E_INVALID, "gross");
    begin(&c, 2, 10), c.vat[1] = -1;
    check_refused(&c, ENCOURS_E_INVALID, "vat");
    begin(&c, 2, 10), c.vat[1] = 1001;
    check_refused(&c, ENCOURS_E_INVALID, "vat");
    begin(&c, 2, 10), c.in.gross = NULL, c.open[0] = c.asked[0] = INT64_MAX;
    check_refused(&c, ENCOURS_E_OVERFLOW, "64 bits");
    begin(&c, 2, -1);
    check_refused(&c, ENCOURS_E_INVALID, "payment");
}

/* CLR-006 */
static void a_wrong_call_is_refused(void **state)
{
    (void)state;
    test_clearing c;
    begin(&c, 1, 10), c.options.surplus = 0;
    check_refused(&c, ENCOURS_E_INVALID, "surplus");
    begin(&c, 1, 10), c.options.surplus_max = -1;
    check_refused(&c, ENCOURS_E_INVALID, "surplus_max");
    begin(&c, 1, 10), c.options.vat = 8;
    check_refused(&c, ENCOURS_E_INVALID, "vat");
    begin(&c, 1, 10), c.options.rounding = 8;
    check_refused(&c, ENCOURS_E_INVALID, "rounding");
    begin(&c, 1, 10), c.in.count = ((size_t)1 << 31) + 1;
    check_refused(&c, ENCOURS_E_LIMIT, "2^31");
    begin(&c, 1, 10), c.in.open = NULL;
    check_refused(&c, ENCOURS_E_MISUSE, NULL);
    begin(&c, 1, 10), c.in.struct_size = 3;
    check_refused(&c, ENCOURS_E_ABI, NULL);
    begin(&c, 1, 10), c.to.struct_size = 3;
    check_refused(&c, ENCOURS_E_ABI, NULL);
    begin(&c, 1, 10), c.options.struct_size = 3;
    check_refused(&c, ENCOURS_E_ABI, NULL);
    begin(&c, 1, 10), c.out.struct_size = 3;
    check_fails(run(&c), ENCOURS_E_ABI, NULL);
    begin(&c, 1, 10);
    check_fails(encours_clearing_compute(1, NULL, &c.in, &c.to, &c.out, check_error()),
                ENCOURS_E_MISUSE, NULL);
    check_fails(encours_clearing_compute(1, &c.options, NULL, &c.to, &c.out, check_error()),
                ENCOURS_E_MISUSE, NULL);
    check_fails(encours_clearing_compute(1, &c.options, &c.in, NULL, &c.out, check_error()),
                ENCOURS_E_MISUSE, NULL);
}

static encours_status hold(int64_t gross, int64_t base, int64_t percent, int64_t fixed,
                           int64_t *out)
{
    return encours_clearing_retention(gross, base, percent, fixed, 0, out, check_error());
}

/* CLR-007 */
static void a_retention_is_a_share_or_an_amount(void **state)
{
    (void)state;
    int64_t out = 0;
    FOR_VECTORS(row, "retentions.csv")
    {
        check_ok(hold(vectors_number(&row, "gross"), vectors_number(&row, "base"),
                      vectors_number(&row, "percent_e6"), vectors_number(&row, "fixed"), &out));
        vectors_check_number(&row, "held", out);
    }
    check_ok(hold(120000, 120000, 5 * PERCENT, 0, &out));
    check_equal(out, 6000);
    out = 42;
    check_fails(hold(50000, 50000, 101 * PERCENT, 0, &out), ENCOURS_E_INVALID, "percent");
    check_fails(hold(50000, 50000, 0, 50100, &out), ENCOURS_E_INVALID, "fixed");
    check_fails(hold(-1, 0, 0, 0, &out), ENCOURS_E_INVALID, "gross");
    check_fails(hold(10, 11, 0, 0, &out), ENCOURS_E_INVALID, "base");
    check_fails(hold(10, 10, 1, 1, &out), ENCOURS_E_INVALID, "both");
    check_fails(encours_clearing_retention(1, 1, 1, 0, 8, &out, check_error()), ENCOURS_E_INVALID,
                "rounding");
    check_fails(hold(1, 1, 1, 0, NULL), ENCOURS_E_MISUSE, NULL);
    check_equal(out, 42);
}

CHECK_MAIN(published_clearings_hold, paying_more_never_leaves_more_open,
           a_difference_is_shared_by_tolerances, invoices_are_settled_in_their_order,
           no_payment_books_only_what_is_given_up_whole, a_surplus_goes_where_the_policy_says,
           vat_follows_the_flags, columns_may_be_left_out, amounts_that_cannot_be_are_refused,
           a_wrong_call_is_refused, a_retention_is_a_share_or_an_amount)
