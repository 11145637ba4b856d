/* SPDX-License-Identifier: MIT */
/* The library behind the line protocol of the peers: ours FOLDER prints `ready`, then answers each
 * line `query threads` with `seconds answer`, or `-1 why not`. Only public functions are used.
 *
 * `ours FOLDER read` answers a query by merely reading the columns that it needs: the limit of the
 * machine that the others are held against. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ours.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* --- aged balances */

static const int32_t late_bounds[] = {30, 60, 90, 120};
static const uint16_t codes[SPEC_CURRENCIES] = {1, 2, 3, 4, 5, 6, 7, 8};

encours_aging_cells_options aging_options(size_t bounds, uint32_t rows, size_t currencies)
{
    encours_aging_cells_options o = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    o.as_of.epoch_day = SPEC_AS_OF;
    o.credits = ENCOURS_CREDITS_BY_OWN_DATE;
    o.bounds = late_bounds;
    o.bound_count = bounds;
    o.rows = rows;
    o.currencies = currencies > 0 ? codes : NULL;
    o.currency_count = currencies;
    return o;
}

static bool with_rows, with_currency;

static void add_cells(part *p)
{
    encours_aging_cells_columns c = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    c.count = p->to - p->from;
    c.row = with_rows ? d.row + p->from : NULL;
    c.currency = with_currency ? d.currency + p->from : NULL;
    c.amount = d.open + p->from;
    c.due = d.due + p->from;
    must(encours_aging_cells_add(p->state, p->size, &c, p->scratch, p->scratch_size, &error));
}

static void begin_cells(part *p, const encours_aging_cells_options *options, purpose use)
{
    encours_aging_cells_options o = *options;
    bool is_new;
    must(encours_aging_cells_state_size(&o, &p->size, &error));
    p->state = take(p->size, use, &is_new);
    o.memory_is_zero = is_new;
    must(encours_aging_cells_begin(p->state, p->size, &o, &error));
    encours_aging_cells_shape shape = {.struct_size = sizeof shape};
    must(encours_aging_cells_describe(&o, &shape, &error));
    p->scratch_size = shape.scratch_size;
    p->scratch = shape.scratch_size > 0 ? column(shape.scratch_size) : NULL;
}

static void age(const encours_aging_cells_options *options, purpose use, int threads,
                const encours_aging_cells_out *out)
{
    part parts[THREADS_MAX] = {{0}};
    for (int i = 0; i < threads; i++)
        begin_cells(&parts[i], options, use);
    run_parts(parts, threads, add_cells);
    must(encours_aging_cells_finish(parts[0].state, parts[0].size, out, &error));
    end_parts(parts, threads);
}

int64_t weigh(const int64_t *cells)
{
    int64_t sum = 0;
    for (int i = 0; i < SPEC_BUCKETS; i++)
        sum += (i + 1) * cells[i];
    return sum;
}

static int64_t q1(int threads)
{
    int64_t totals[SPEC_CURRENCIES * COLUMNS], sum = 0;
    encours_aging_cells_options o = aging_options(4, 1, SPEC_CURRENCIES);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.totals = totals;
    with_rows = false, with_currency = true;
    age(&o, AGED_BY_CURRENCY, threads, &out);
    for (int i = 0; i < SPEC_CURRENCIES; i++)
        sum += (i + 1) * weigh(totals + i * COLUMNS);
    return sum;
}

static int64_t q2(int threads)
{
    size_t size = d.customers * COLUMNS * sizeof(int64_t);
    int64_t *cells = column(size), sum = 0;
    encours_aging_cells_options o = aging_options(4, (uint32_t)d.customers, 0);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.amounts = cells;
    with_rows = true, with_currency = false;
    age(&o, AGED_BY_ROW, threads, &out);
    for (size_t i = 0; i < d.customers; i++)
        sum += (int64_t)(i % 97 + 1) * weigh(cells + i * COLUMNS);
    give_back(cells);
    return sum;
}

static int64_t q3(int threads)
{
    int64_t totals[3];
    encours_aging_cells_options o = aging_options(0, 1, 0);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.totals = totals;
    with_rows = with_currency = false;
    age(&o, AGED, threads, &out);
    return totals[1];
}

static void add_keys(part *p)
{
    encours_aging_keys_columns c = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    c.count = p->to - p->from;
    c.key = d.key + p->from;
    c.amount = d.open + p->from;
    c.due = d.due + p->from;
    must(encours_aging_keys_add(p->state, p->size, &c, &error));
}

static int64_t q2k(int threads)
{
    encours_aging_cells_options o = aging_options(4, 0, 0);
    part parts[THREADS_MAX] = {{0}};
    for (int i = 0; i < threads; i++) {
        bool is_new;
        must(encours_aging_keys_state_size(&o, d.customers, &parts[i].size, &error));
        parts[i].state = take(parts[i].size, AGED_BY_KEY, &is_new);
        o.memory_is_zero = is_new;
        must(encours_aging_keys_begin(parts[i].state, parts[i].size, &o, d.customers, &error));
    }
    run_parts(parts, threads, add_keys);
    uint64_t rows = 0;
    must(encours_aging_keys_count(parts[0].state, parts[0].size, &rows, &error));
    size_t size = rows * (COLUMNS + 5) * sizeof(int64_t);
    int64_t *cells = column(size), sum = 0;
    uint64_t *keys = (uint64_t *)cells + rows * COLUMNS, *scratch = keys + rows;
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.amounts = cells;
    must(encours_aging_keys_finish(parts[0].state, parts[0].size, keys, &out, scratch, rows * 32,
                                   &error));
    for (size_t i = 0; i < rows; i++)
        sum += weigh(cells + i * COLUMNS);
    give_back(cells);
    end_parts(parts, threads);
    return sum;
}

/* --- balances of customers, and what is made of them */

static int64_t *balances_of(int threads)
{
    int64_t *balances = column(d.customers * sizeof *balances);
    encours_aging_cells_options o = aging_options(0, (uint32_t)d.customers, 0);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.row_totals = balances;
    with_rows = true, with_currency = false;
    age(&o, BALANCES, threads, &out);
    return balances;
}

static int64_t add_days(const int64_t *days, const int64_t *balances)
{
    int64_t sum = 0;
    for (size_t i = 0; i < d.customers; i++)
        sum += balances[i] > 0 ? days[i] : 0;
    return sum;
}

const encours_dso_unit hundredths = {
    .struct_size = sizeof hundredths,
    .scale = 100,
    .rounding = ENCOURS_ROUNDING_DOWN,
};

static int64_t q4(int threads)
{
    int64_t *balances = balances_of(threads), *year = column(d.customers * sizeof *year);
    int64_t *days = column(d.customers * sizeof *days);
    int32_t *status = column(d.customers * sizeof *days);
    for (size_t i = 0; i < d.customers; i++) {
        year[i] = 0;
        for (size_t m = 0; m < 12; m++)
            year[i] += d.sales[i * SPEC_MONTHS + m];
    }
    encours_dso_columns c = ENCOURS_DSO_COLUMNS_INIT;
    c.count = d.customers;
    c.balance = balances;
    c.sales = year;
    c.days = days;
    c.status = status;
    must(encours_dso_simple_columns(&c, 365, &hundredths, &error));
    int64_t sum = add_days(days, balances);
    give_back(balances);
    give_back(year);
    give_back(days);
    give_back(status);
    return sum;
}

static const int64_t *walk_balances;
static int64_t *walk_days;
static int32_t *walk_status;

static void count_back(part *p)
{
    encours_dso_count_back_columns c = ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
    c.count = p->to - p->from;
    c.balance = walk_balances + p->from;
    c.periods = SPEC_MONTHS;
    c.sales = d.sales + p->from * SPEC_MONTHS;
    c.period_days = spec_month_days;
    c.days = walk_days + p->from;
    c.status = walk_status + p->from;
    must(encours_dso_count_back_columns_compute(&c, NULL, &hundredths, &error));
}

static int64_t q5(int threads)
{
    int64_t *balances = balances_of(threads), *days = column(d.customers * sizeof *days);
    int32_t *status = column(d.customers * sizeof *days);
    walk_balances = balances;
    walk_days = days;
    walk_status = status;
    share_rows(threads, count_back);
    int64_t sum = add_days(days, balances);
    give_back(balances);
    give_back(days);
    give_back(status);
    return sum;
}

static int64_t q7(int threads)
{
    int64_t *balances = balances_of(threads);
    const encours_concentration_options o = {
        .struct_size = sizeof o,
        .top_count = 100,
        .theil = ENCOURS_CONCENTRATION_WITHOUT_THEIL,
    };
    size_t size = encours_concentration_state_size(&o);
    void *state = column(size);
    encours_concentration out = ENCOURS_CONCENTRATION_INIT;
    must(encours_concentration_begin(state, size, &o, &error));
    must(encours_concentration_add(state, size, balances, d.customers, &error));
    must(encours_concentration_finish(state, size, &out, &error));
    give_back(state);
    give_back(balances);
    return out.top;
}

static int64_t q8(int threads)
{
    int64_t *balances = balances_of(threads), *over = column(d.customers * sizeof *over), sum = 0;
    encours_exposure_columns c = {
        .struct_size = sizeof c,
        .count = d.customers,
        .receivables = balances,
        .guarantees = d.guarantees,
        .limits = d.limit,
    };
    encours_exposure_results results = {.struct_size = sizeof results, .over_limit = over};
    int32_t basis = ENCOURS_EXPOSURE_REAL;
    must(encours_exposure_columns_compute(&c, basis, &results, &error));
    for (size_t i = 0; i < d.customers; i++)
        sum += over[i] > 0 ? 1000003 + over[i] : 0;
    give_back(balances);
    give_back(over);
    return sum;
}

/* --- the protocol */

typedef struct query {
    const char *name;
    int64_t (*run)(int threads);
    bool row, key, due, open, currency, sales, limit; /* columns it reads */
} query;

static const query queries[] = {
    {"q1", q1, .due = true, .open = true, .currency = true},
    {"q2", q2, .row = true, .due = true, .open = true},
    {"q2k", q2k, .key = true, .due = true, .open = true},
    {"q3", q3, .due = true, .open = true},
    {"q4", q4, .row = true, .open = true, .sales = true},
    {"q5", q5, .row = true, .open = true, .sales = true},
    {"q6", q6, .row = true, .due = true, .open = true},
    {"q6s", q6s, .due = true, .open = true},
    {"q7", q7, .row = true, .open = true},
    {"q8", q8, .row = true, .open = true, .limit = true},
    {"q9", q9, .due = true, .open = true, .sales = true, .limit = true},
};

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
static uint64_t
read_words(const uint64_t *words, size_t count)
{
    uint64_t sums[16] = {0}, sum = 0;
    for (size_t i = 0; i + 16 <= count; i += 16)
        for (size_t k = 0; k < 16; k++)
            sums[k] += words[i + k];
    for (size_t k = 0; k < 16; k++)
        sum += sums[k];
    return sum;
}

static const query *reading;
static volatile uint64_t sink;

static void read_part(part *p)
{
    size_t count = p->to - p->from, customers = d.customers;
    size_t from = p->from * customers / d.count, to = p->to * customers / d.count;
    uint64_t sum = 0;
    if (reading->row)
        sum += read_words((const uint64_t *)(d.row + p->from), count / 2);
    if (reading->key)
        sum += read_words(d.key + p->from, count);
    if (reading->due)
        sum += read_words((const uint64_t *)(d.due + p->from), count / 2);
    if (reading->open)
        sum += read_words((const uint64_t *)(d.open + p->from), count);
    if (reading->currency)
        sum += read_words((const uint64_t *)(d.currency + p->from / 4 * 4), count / 4);
    if (reading->sales)
        sum += read_words((const uint64_t *)d.sales + from * SPEC_MONTHS,
                          (to - from) * SPEC_MONTHS);
    if (reading->limit)
        sum += read_words((const uint64_t *)d.limit + from, to - from);
    sink = sum;
}

static void read_columns(const query *q, int threads)
{
    part parts[THREADS_MAX] = {{0}};
    reading = q;
    for (int i = 0; i < threads; i++) {
        parts[i].run = read_part;
        parts[i].from = d.count * (size_t)i / (size_t)threads;
        parts[i].to = d.count * (size_t)(i + 1) / (size_t)threads;
        if (i > 0)
            pthread_create(&parts[i].thread, NULL, enter, &parts[i]);
    }
    read_part(&parts[0]);
    for (int i = 1; i < threads; i++)
        pthread_join(parts[i].thread, NULL);
}

static void answer(const char *name, int threads, bool only_read)
{
    for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
        if (strcmp(queries[i].name, name) != 0)
            continue;
        int64_t sum = 0;
        double started = now();
        if (only_read)
            read_columns(&queries[i], threads);
        else
            sum = queries[i].run(threads);
        printf("%.6f %lld\n", now() - started, (long long)sum);
        return;
    }
    printf("-1 not written here\n");
}

int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    load_items(arguments[1]);
    make_interest();
    find_places();
    printf("ready\n");
    fflush(stdout);
    char name[16];
    int threads;
    while (scanf("%15s %d", name, &threads) == 2) {
        answer(name, threads < THREADS_MAX ? threads : THREADS_MAX, count > 2);
        fflush(stdout);
    }
    return 0;
}
