/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/context.h"
#include "encours/exchange.h"
#include "encours/rounding.h"

enum { EUR = 978, USD = 840, JPY = 392, DAY = 20000 };

static int64_t share(int64_t amount, int64_t base, int64_t settled, int64_t part, uint32_t rounding)
{
    int64_t out = 0;
    check_ok(encours_exchange_share(amount, base, settled, part, rounding, &out, check_error()));
    return out;
}

/* EXC-001: plans, slices of a payment, part payments as others have them. */
static void published_shares_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "exchange_shares.csv")
    vectors_check_number(&row, "share",
                         share(vectors_number(&row, "amount"), vectors_number(&row, "base"),
                               vectors_number(&row, "settled"), vectors_number(&row, "part"), 0));
}

/* EXC-001: however an item is settled, its shares add up, and none is of the other sign. */
static void shares_add_up_to_the_base_amount(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int64_t amount = 1 + (int64_t)random_below(&random, 1000000);
        int64_t base = (int64_t)random_below(&random, 2000000) - 1000000, settled = 0, sum = 0;
        uint32_t rounding = (uint32_t)random_below(&random, 8);
        while (settled < amount) {
            int64_t part = 1 + (int64_t)random_below(&random, (uint64_t)(amount - settled));
            int64_t of = share(amount, base, settled, part, rounding);
            check(base >= 0 ? of >= 0 : of <= 0);
            sum += of;
            settled += part;
        }
        check_equal(sum, base);
    }
    check_equal(share(INT64_MAX, INT64_MAX, 5, INT64_MAX - 5, 0), INT64_MAX - 5);
    check_equal(share(0, -7, 0, 0, 0), -7);
}

/* EXC-002 */
static void a_share_lies_within_its_item(void **state)
{
    (void)state;
    int64_t out = 42;
    check_fails(encours_exchange_share(-1, 1, 0, 0, 0, &out, check_error()), ENCOURS_E_INVALID,
                "amount");
    check_fails(encours_exchange_share(1, INT64_MIN, 0, 0, 0, &out, check_error()),
                ENCOURS_E_INVALID, "base");
    check_fails(encours_exchange_share(1, 1, -1, 0, 0, &out, check_error()), ENCOURS_E_INVALID,
                "settled");
    check_fails(encours_exchange_share(1, 1, 2, 0, 0, &out, check_error()), ENCOURS_E_INVALID,
                "settled");
    check_fails(encours_exchange_share(1, 1, 0, -1, 0, &out, check_error()), ENCOURS_E_INVALID,
                "part");
    check_fails(encours_exchange_share(2, 1, 1, 2, 0, &out, check_error()), ENCOURS_E_INVALID,
                "part");
    check_fails(encours_exchange_share(2, 1, 1, 1, 8, &out, check_error()), ENCOURS_E_INVALID,
                NULL);
    check_fails(encours_exchange_share(2, 1, 1, 1, 0, NULL, check_error()), ENCOURS_E_MISUSE, NULL);
    check_equal(out, 42);
}

/* --- pairs */

typedef struct test_pair {
    int64_t amount[2], base[2], settled[2], part[2];
    int64_t share[2], rest[2], difference;
    encours_exchange_pairs in;
    encours_exchange_results out;
    encours_exchange_totals sums;
} test_pair;

static void begin(test_pair *p)
{
    *p = (test_pair){.in = ENCOURS_EXCHANGE_PAIRS_INIT,
                     .out = ENCOURS_EXCHANGE_RESULTS_INIT,
                     .sums = ENCOURS_EXCHANGE_TOTALS_INIT};
    p->in = (encours_exchange_pairs){
        sizeof p->in,  1,           &p->amount[0],  &p->base[0], &p->settled[0], &p->part[0],
        &p->amount[1], &p->base[1], &p->settled[1], &p->part[1],
    };
    p->out = (encours_exchange_results){sizeof p->out,  &p->share[0], &p->share[1],
                                        &p->difference, &p->rest[0],  &p->rest[1]};
}

static encours_status realise(test_pair *p)
{
    return encours_exchange_realise(&p->in, 0, &p->out, &p->sums, check_error());
}

static void check_pair(const test_pair *p, vectors *row)
{
    vectors_check_number(row, "debit_share", p->share[0]);
    vectors_check_number(row, "credit_share", p->share[1]);
    vectors_check_number(row, "difference", p->difference);
    vectors_check_number(row, "debit_rest", p->rest[0]);
    vectors_check_number(row, "credit_rest", p->rest[1]);
    check_equal(p->sums.difference, p->difference);
    check_equal(p->sums.gain - p->sums.loss, p->difference);
    check(p->sums.gain == 0 || p->sums.loss == 0);
}

/* EXC-003: the twelve mirrored cases of Odoo and those of others. */
static void published_pairs_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "exchange_pairs.csv")
    {
        test_pair p;
        begin(&p);
        p.amount[0] = vectors_number(&row, "debit_amount");
        p.base[0] = vectors_number(&row, "debit_base");
        p.settled[0] = vectors_number(&row, "debit_settled");
        p.part[0] = vectors_number(&row, "debit_part");
        p.amount[1] = vectors_number(&row, "credit_amount");
        p.base[1] = vectors_number(&row, "credit_base");
        p.settled[1] = vectors_number(&row, "credit_settled");
        p.part[1] = vectors_number(&row, "credit_part");
        check_ok(realise(&p));
        check_pair(&p, &row);
    }
}

/* EXC-003: columns that say nothing new may be left out, in and out. */
static void columns_may_be_left_out(void **state)
{
    (void)state;
    test_pair p;
    begin(&p);
    p.amount[0] = p.amount[1] = p.part[0] = 12000;
    p.base[0] = 6000;
    p.base[1] = 4000;
    p.in.debit_settled = p.in.credit_settled = p.in.credit_part = NULL;
    p.out.debit_share = p.out.credit_rest = NULL;
    check_ok(realise(&p));
    check_equal(p.difference, -2000);
    check_equal(p.sums.loss, 2000);
    p.in.count = 0;
    check_ok(realise(&p));
    check_equal(p.sums.loss, 0);
}

static void check_refused(test_pair *p, encours_status kind, const char *part)
{
    p->difference = 42;
    check_fails(realise(p), kind, part);
    check_equal(p->difference, 42);
    check_equal(p->sums.gain, 0);
}

/* EXC-004 */
static void what_cannot_be_paired_is_refused(void **state)
{
    (void)state;
    test_pair p;
    begin(&p);
    p.amount[0] = p.amount[1] = 10;
    p.part[0] = 11;
    check_refused(&p, ENCOURS_E_INVALID, "part");
    p.part[0] = 10;
    p.part[1] = 11;
    check_refused(&p, ENCOURS_E_INVALID, "part");
    p.part[1] = 10;
    p.base[0] = -INT64_MAX;
    p.base[1] = INT64_MAX;
    check_refused(&p, ENCOURS_E_OVERFLOW, "pair 0");
    const int64_t amounts[] = {1, 1}, zeros[] = {0, 0}, most[] = {INT64_MAX, INT64_MAX};
    p.in = (encours_exchange_pairs){sizeof p.in, 2,       amounts, zeros, NULL,
                                    amounts,     amounts, most,    NULL,  NULL};
    p.out = (encours_exchange_results)ENCOURS_EXCHANGE_RESULTS_INIT;
    check_refused(&p, ENCOURS_E_OVERFLOW, "64 bits"); /* of gains */
    p.in.debit_base = most;
    p.in.credit_base = zeros;
    check_refused(&p, ENCOURS_E_OVERFLOW, "64 bits"); /* of losses */
    p.in.count = ((size_t)1 << 31) + 1;
    check_refused(&p, ENCOURS_E_LIMIT, "2^31");
}

/* EXC-004 */
static void a_wrong_call_is_refused(void **state)
{
    (void)state;
    test_pair p;
    begin(&p);
    const encours_exchange_pairs good = p.in;
    encours_exchange_pairs bad[] = {good, good, good, good, good, good};
    bad[0].debit_amount = NULL, bad[1].debit_base = NULL, bad[2].debit_part = NULL;
    bad[3].credit_amount = NULL, bad[4].credit_base = NULL, bad[5].struct_size = 3;
    for (size_t i = 0; i < 6; i++) {
        p.in = bad[i];
        check_refused(&p, i == 5 ? ENCOURS_E_ABI : ENCOURS_E_MISUSE, NULL);
    }
    p.in = good;
    check_fails(encours_exchange_realise(NULL, 0, &p.out, &p.sums, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_exchange_realise(&p.in, 0, NULL, &p.sums, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_exchange_realise(&p.in, 8, &p.out, &p.sums, check_error()),
                ENCOURS_E_INVALID, "rounding");
    p.out.struct_size = 3;
    check_refused(&p, ENCOURS_E_ABI, NULL);
    p.out.struct_size = sizeof p.out;
    p.sums.struct_size = 3;
    check_fails(realise(&p), ENCOURS_E_ABI, NULL);
}

/* --- base amounts */

static encours_rates *dollar_rates(void)
{
    static const uint16_t from[] = {USD, USD}, to[] = {EUR, EUR};
    static const int32_t day[] = {DAY, DAY + 10};
    static const int64_t numerator[] = {9, 8}, denominator[] = {10, 10};
    encours_rates_columns columns = {sizeof columns, 2, from, to, day, numerator, denominator};
    encours_context *context = NULL;
    encours_rates *rates = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_rates_new(context, &columns, NULL, &rates, check_error()));
    encours_context_free(context);
    return rates;
}

/* EXC-005 */
static void base_amounts_take_the_rate_of_their_day(void **state)
{
    (void)state;
    encours_rates *rates = dollar_rates();
    const int64_t amount[] = {1005, -1005, 1005, 77};
    const uint16_t currency[] = {USD, USD, USD, EUR};
    int32_t day[] = {DAY, DAY + 9, DAY + 10, DAY};
    int64_t base[4] = {42};
    encours_exchange_amounts in = {sizeof in, 4, amount, currency, day};
    check_ok(encours_exchange_base(rates, &in, EUR, 0, base, check_error()));
    check_equal(base[0], 905);
    check_equal(base[1], -905);
    check_equal(base[2], 804);
    check_equal(base[3], 77);
    check_ok(encours_exchange_base(rates, &in, EUR, ENCOURS_ROUNDING_DOWN, base, check_error()));
    check_equal(base[0], 904);
    base[0] = 42;
    day[2] = DAY - 1;
    check_fails(encours_exchange_base(rates, &in, EUR, 0, base, check_error()), ENCOURS_E_CURRENCY,
                "USD to EUR on 2024-10-03");
    check_equal(check_last_error()->index, 2);
    check_equal(base[0], 42);
    encours_rates_free(rates);
}

/* EXC-005 */
static void a_wrong_call_converts_nothing(void **state)
{
    (void)state;
    encours_rates *rates = dollar_rates();
    const int64_t amount[] = {1};
    const uint16_t currency[] = {USD};
    const int32_t day[] = {DAY};
    int64_t base[1] = {42};
    const encours_exchange_amounts good = {sizeof good, 1, amount, currency, day};
    encours_exchange_amounts bad[] = {good, good, good};
    bad[0].amount = NULL, bad[1].currency = NULL, bad[2].day = NULL;
    for (size_t i = 0; i < 3; i++)
        check_fails(encours_exchange_base(rates, &bad[i], EUR, 0, base, check_error()),
                    ENCOURS_E_MISUSE, NULL);
    check_fails(encours_exchange_base(rates, &good, EUR, 0, NULL, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_exchange_base(NULL, &good, EUR, 0, base, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_exchange_base(rates, NULL, EUR, 0, base, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_exchange_base(rates, &good, EUR, 8, base, check_error()), ENCOURS_E_INVALID,
                "rounding");
    bad[0] = good, bad[0].count = ((size_t)1 << 31) + 1;
    check_fails(encours_exchange_base(rates, &bad[0], EUR, 0, base, check_error()), ENCOURS_E_LIMIT,
                "2^31");
    bad[0] = good, bad[0].struct_size = 3;
    check_fails(encours_exchange_base(rates, &bad[0], EUR, 0, base, check_error()), ENCOURS_E_ABI,
                NULL);
    bad[0] = (encours_exchange_amounts)ENCOURS_EXCHANGE_AMOUNTS_INIT;
    check_ok(encours_exchange_base(rates, &bad[0], EUR, 0, NULL, check_error()));
    check_equal(base[0], 42);
    encours_rates_free(rates);
}

CHECK_MAIN(published_shares_hold, shares_add_up_to_the_base_amount, a_share_lies_within_its_item,
           published_pairs_hold, columns_may_be_left_out, what_cannot_be_paired_is_refused,
           a_wrong_call_is_refused, base_amounts_take_the_rate_of_their_day,
           a_wrong_call_converts_nothing)
