/* SPDX-License-Identifier: MIT */
/* The aged balance over columns in memory: totals, by currency, by customer in random and in sorted
 * order, by scattered 64-bit ids; six columns of age, credits by their own date. The baselines are
 * the same columns merely read in the same round, and random lines updated where rows are random.
 * Every figure's totals are compared with those of the naive loop before it counts. */
#include <pthread.h>
#include <string.h>
#include <sys/mman.h>

#include "encours/encours.h"
#include "support/bench.h"
#include "support/floor.h"

enum { AS_OF = 20454, CURRENCIES = 8, COLUMNS = 7, ITEMS_A_CUSTOMER = 20, SMALL = 1 << 16 };

static const int32_t bounds[] = {30, 60, 90, 120};
static const uint16_t codes[CURRENCIES] = {978, 840, 392, 826, 756, 124, 36, 752};

typedef struct columns {
    size_t count;
    uint32_t customers;
    int64_t *amount;
    int32_t *due;
    uint32_t *random;
    uint32_t *sorted;
    uint16_t *currency;
    uint64_t *key;
} columns;

typedef struct times {
    bench_times read_12, read_14, read_16, read_20, naive, total, by_currency, by_row, by_sorted,
        by_key, scattered, one_thread, two_threads, finished;
} times;

static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* Zeroed, in huge pages where the system has them. */
static void *pages(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        bench_stop(__FILE__, __LINE__, "mmap", NULL);
    (void)madvise(memory, bytes, MADV_HUGEPAGE);
    return memory;
}

/* A few customers have most of the items, two years of them, in no order; 3 % are credit notes. */
static void make(columns *c, size_t count)
{
    c->count = count;
    c->customers = (uint32_t)(count / ITEMS_A_CUSTOMER) + 1;
    c->amount = pages(count * sizeof *c->amount);
    c->due = pages(count * sizeof *c->due);
    c->random = pages(count * sizeof *c->random);
    c->sorted = pages(count * sizeof *c->sorted);
    c->currency = pages(count * sizeof *c->currency);
    c->key = pages(count * sizeof *c->key);
    uint32_t *seen = pages((c->customers + 1) * sizeof *seen);
    uint64_t state = 20260101;
    for (size_t i = 0; i < count; i++) {
        uint64_t a = next(&state), b = next(&state), x = next(&state);
        uint64_t rank = (a >> 32) * (a >> 32) >> 32; /* skewed */
        uint32_t customer = (uint32_t)((rank * c->customers >> 32) * 2654435761u % c->customers);
        int64_t amount = 500 + (int64_t)(b % 20000 * (b >> 32) % 1000000);
        c->random[i] = customer;
        c->key[i] = (customer + UINT64_C(1)) * UINT64_C(0x9E3779B97F4A7C15);
        c->due[i] = AS_OF + 60 - (int32_t)(x % 790);
        c->amount[i] = x >> 20 & 31 ? amount : -amount / 4;
        c->currency[i] = codes[(x >> 30) % 10 < 7 ? 0 : (x >> 40) % CURRENCIES];
        seen[customer]++;
    }
    size_t at = 0;
    for (uint32_t customer = 0; customer < c->customers; customer++)
        for (uint32_t i = 0; i < seen[customer]; i++)
            c->sorted[at++] = customer;
    munmap(seen, (c->customers + 1) * sizeof *seen);
}

/* --- baselines */

typedef uint64_t words __attribute__((vector_size(64), aligned(1)));

static uint64_t read_words(const void *from, size_t bytes)
{
    const words *at = from;
    words sums[4] = {{0}};
    for (size_t i = 0; i + 4 <= bytes / sizeof *at; i += 4) {
        sums[0] ^= at[i];
        sums[1] ^= at[i + 1];
        sums[2] ^= at[i + 2];
        sums[3] ^= at[i + 3];
    }
    words all = sums[0] ^ sums[1] ^ sums[2] ^ sums[3];
    return all[0] ^ all[1] ^ all[2] ^ all[3] ^ all[4] ^ all[5] ^ all[6] ^ all[7];
}

/* Read amounts, due dates, and a third column of so many bytes an item. */
static void read_columns(const columns *c, const void *third, size_t width, bench_times *out)
{
    double start = bench_cpu();
    uint64_t all = read_words(c->amount, c->count * 8) ^ read_words(c->due, c->count * 4);
    all ^= read_words(third, c->count * width);
    bench_add(out, bench_cpu() - start);
    bench_use(all);
}

static void naive(const columns *c, int64_t *sums, bench_times *out)
{
    double start = bench_cpu();
    memset(sums, 0, COLUMNS * sizeof *sums);
    for (size_t i = 0; i < c->count; i++) {
        int32_t age = AS_OF - c->due[i];
        if (age < 1)
            sums[0] += c->amount[i];
        else if (age <= 30)
            sums[1] += c->amount[i];
        else if (age <= 60)
            sums[2] += c->amount[i];
        else if (age <= 90)
            sums[3] += c->amount[i];
        else if (age <= 120)
            sums[4] += c->amount[i];
        else
            sums[5] += c->amount[i];
    }
    bench_add(out, bench_cpu() - start);
}

/* --- states */

typedef struct work {
    encours_aging_cells_options options;
    void *state;
    size_t size;
    size_t room;
} work;

static void begin(work *w, uint32_t rows, int with_currencies)
{
    encours_error error = ENCOURS_ERROR_INIT;
    w->options = (encours_aging_cells_options)ENCOURS_AGING_CELLS_OPTIONS_INIT;
    w->options.as_of.epoch_day = AS_OF;
    w->options.credits = ENCOURS_CREDITS_BY_OWN_DATE;
    w->options.bounds = bounds;
    w->options.bound_count = sizeof bounds / sizeof bounds[0];
    w->options.rows = rows;
    w->options.currencies = with_currencies ? codes : NULL;
    w->options.currency_count = with_currencies ? CURRENCIES : 0;
    BENCH_OK(encours_aging_cells_state_size(&w->options, &w->size, &error));
    if (w->size > w->room) {
        w->room = w->size;
        w->state = pages(w->room);
    }
    BENCH_OK(encours_aging_cells_begin(w->state, w->size, &w->options, &error));
}

static encours_aging_cells_columns items_of(const columns *c, size_t from, size_t count)
{
    encours_aging_cells_columns items = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    items.count = count;
    items.amount = c->amount + from;
    items.due = c->due + from;
    return items;
}

static void add(work *w, const encours_aging_cells_columns *items, bench_times *out)
{
    encours_error error = ENCOURS_ERROR_INIT;
    double start = bench_cpu();
    BENCH_OK(encours_aging_cells_add(w->state, w->size, items, NULL, 0, &error));
    bench_add(out, bench_cpu() - start);
}

/* The totals of all currencies together are those of the naive loop. */
static void check(const work *w, const int64_t *expected)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    int64_t totals[CURRENCIES * COLUMNS] = {0}, sums[COLUMNS] = {0};
    out.totals = totals;
    BENCH_OK(encours_aging_cells_finish(w->state, w->size, &out, &error));
    for (size_t i = 0; i < CURRENCIES * COLUMNS; i++)
        sums[i % COLUMNS] += totals[i];
    BENCH_CHECK(memcmp(sums, expected, sizeof sums) == 0);
}

static void finish(const work *w, int64_t *amounts, bench_times *out)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_cells_out figures = ENCOURS_AGING_CELLS_OUT_INIT;
    figures.amounts = amounts;
    double start = bench_cpu();
    BENCH_OK(encours_aging_cells_finish(w->state, w->size, &figures, &error));
    bench_add(out, bench_cpu() - start);
}

static void age_by_key(const columns *c, work *w, const int64_t *expected, bench_times *out)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_keys_columns items = ENCOURS_AGING_KEYS_COLUMNS_INIT;
    begin(w, 0, 0);
    BENCH_OK(encours_aging_keys_state_size(&w->options, c->customers, &w->size, &error));
    if (w->size > w->room) {
        w->room = w->size;
        w->state = pages(w->room);
    }
    BENCH_OK(encours_aging_keys_begin(w->state, w->size, &w->options, c->customers, &error));
    items.count = c->count;
    items.amount = c->amount;
    items.due = c->due;
    items.key = c->key;
    double start = bench_cpu();
    BENCH_OK(encours_aging_keys_add(w->state, w->size, &items, &error));
    bench_add(out, bench_cpu() - start);
    uint64_t *keys = bench_allocate(c->customers * sizeof *keys);
    void *scratch = bench_allocate(c->customers * 32);
    int64_t totals[COLUMNS];
    encours_aging_cells_out figures = ENCOURS_AGING_CELLS_OUT_INIT;
    figures.totals = totals;
    BENCH_OK(encours_aging_keys_finish(w->state, w->size, keys, &figures, scratch,
                                       c->customers * 32, &error));
    BENCH_CHECK(memcmp(totals, expected, sizeof totals) == 0);
    free(keys);
    free(scratch);
}

/* --- two threads: each ages the items of its own half of the customers */

typedef struct half {
    const columns *c;
    size_t from, count;
    void *state;
    size_t size;
} half;

static void *age_half(void *given)
{
    half *h = given;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_aging_cells_columns items = items_of(h->c, h->from, h->count);
    items.row = h->c->sorted + h->from;
    BENCH_OK(encours_aging_cells_add(h->state, h->size, &items, NULL, 0, &error));
    return NULL;
}

static void age_by_halves(const columns *c, work *works, times *t)
{
    half halves[2];
    uint32_t middle = c->sorted[c->count / 2];
    size_t cut = c->count / 2;
    while (cut > 0 && c->sorted[cut - 1] == middle)
        cut--;
    for (size_t i = 0; i < 2; i++) {
        begin(&works[i], i == 0 ? middle + (middle == 0) : c->customers - middle, 0);
        works[i].options.row_first = i == 0 ? 0 : middle;
        encours_error error = ENCOURS_ERROR_INIT;
        BENCH_OK(
            encours_aging_cells_begin(works[i].state, works[i].size, &works[i].options, &error));
        halves[i] = (half){.c = c,
                           .from = i == 0 ? 0 : cut,
                           .count = i == 0 ? cut : c->count - cut,
                           .state = works[i].state,
                           .size = works[i].size};
    }
    pthread_t other;
    double start = bench_now();
    if (pthread_create(&other, NULL, age_half, &halves[1]) != 0)
        bench_stop(__FILE__, __LINE__, "pthread_create", NULL);
    age_half(&halves[0]);
    pthread_join(other, NULL);
    bench_add(&t->two_threads, bench_now() - start);
}

/* --- */

static void round_of(const columns *c, work *works, int64_t *amounts, times *t)
{
    int64_t expected[COLUMNS];
    work *w = &works[0];
    encours_aging_cells_columns items = items_of(c, 0, c->count);
    naive(c, expected, &t->naive);
    read_columns(c, c->amount, 0, &t->read_12);
    begin(w, 1, 0);
    add(w, &items, &t->total);
    check(w, expected);
    read_columns(c, c->currency, 2, &t->read_14);
    begin(w, 1, 1);
    items.currency = c->currency;
    add(w, &items, &t->by_currency);
    check(w, expected);
    items.currency = NULL;
    read_columns(c, c->random, 4, &t->read_16);
    bench_add(&t->scattered, floor_scatter(c->count, (size_t)c->customers * 64));
    begin(w, c->customers, 0);
    items.row = c->random;
    add(w, &items, &t->by_row);
    check(w, expected);
    finish(w, amounts, &t->finished);
    begin(w, c->customers, 0);
    items.row = c->sorted;
    double start = bench_now();
    add(w, &items, &t->by_sorted);
    bench_add(&t->one_thread, bench_now() - start);
    check(w, expected);
    age_by_halves(c, works, t);
    read_columns(c, c->key, 8, &t->read_20);
    age_by_key(c, w, expected, &t->by_key);
}

static void report_time(const char *name, const bench_times *own, const char *baseline,
                        const bench_times *baseline_times)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = "ms",
                                 .scale = 1e3,
                                 .times = own,
                                 .baseline = baseline,
                                 .baseline_times = baseline_times});
}

static void report(const times *t)
{
    const char *read = "read of the columns";
    report_time("aging, one currency", &t->total, read, &t->read_12);
    report_time("aging, one currency, naive loop", &t->naive, read, &t->read_12);
    report_time("aging by 8 currencies", &t->by_currency, read, &t->read_14);
    report_time("aging by customer, random order", &t->by_row, read, &t->read_16);
    report_time("the same, beside random updates", &t->by_row, "so many lines updated",
                &t->scattered);
    report_time("its cells written out", &t->finished, read, &t->read_16);
    report_time("aging by customer, sorted", &t->by_sorted, read, &t->read_16);
    report_time("the same on two threads", &t->two_threads, "one thread", &t->one_thread);
    report_time("aging by 64-bit id", &t->by_key, read, &t->read_20);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000, .rounds = 9};
    bench_read_options(&options, argc, argv);
    columns c;
    work works[2] = {{.room = 0}};
    static times t;
    make(&c, options.documents);
    int64_t *amounts = pages(c.customers * COLUMNS * sizeof *amounts);
    for (unsigned round = 0; round < options.rounds; round++)
        round_of(&c, works, amounts, &t);
    report(&t);
    floor_release();
    return 0;
}
