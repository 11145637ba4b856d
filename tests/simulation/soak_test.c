/* SPDX-License-Identifier: MIT */
/* The same work over and over, to see that nothing is left behind: every round takes exactly the
 * memory of the first, gives all of it back, and the process does not grow.
 *
 *     simulation_soak_test [seconds]   a few rounds without an argument */
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "encours/fork.h"
#include "encours/snapshot.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "storage/scratch.h"
#include "support/check.h"
#include "support/memory.h"

enum { SEEDS = 8, TRANSACTIONS = 40, WARM = 5, ROUNDS_FEW = 12, PAGES_MORE_MAX = 512 };

static time_t until; /* 0: a few rounds */

typedef struct soak {
    encours_store *store;
    encours_ledger *ledger, *other; /* two handles on one ledger */
    test_random random;
    model m;
} soak;

static void look(soak *s, encours_ledger *ledger)
{
    encours_view *view, *then;
    encours_fork *fork;
    check_ok(encours_ledger_view(ledger, &view, check_error()));
    compare_somewhen(&s->random, view, &s->m, s->m.transactions);
    check_ok(encours_fork_new(view, &fork, check_error()));
    check_ok(encours_fork_view(fork, &then, check_error()));
    compare_somewhen(&s->random, then, &s->m, s->m.transactions);
    encours_fork_free(fork);
    encours_view_free(view);
    encours_view_free(then);
}

static void commit(soak *s, uint64_t id)
{
    static model before;
    model_copy(&before, &s->m);
    random_transaction made = random_make(&s->random, &s->m);
    encours_transaction *transaction = random_build(s->ledger, &before, &made, id);
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    if (made.refusal == 0)
        check_ok(status);
    else
        check(status != ENCOURS_OK);
}

static void reopen(soak *s)
{
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_snapshot(s->ledger, NULL, NULL, NULL, check_error()));
    encours_ledger_free(s->ledger);
    check_ok(encours_ledger_open(s->store, "SOAK", NULL, &s->ledger, check_error()));
    check_ok(encours_ledger_verify(s->ledger, NULL, &report, check_error()));
    check_equal(report.transactions, s->m.transactions);
}

/* The life of one ledger: posting, closing, views, refresh, snapshots, forks, opening again. */
static void live(soak *s)
{
    encours_ledger_create_options create = {.struct_size = sizeof create,
                                            .base_currency = model_currencies[0]};
    check_ok(encours_ledger_create(s->store, "SOAK", &create, &s->ledger, check_error()));
    check_ok(encours_ledger_open(s->store, "SOAK", NULL, &s->other, check_error()));
    memset(&s->m, 0, sizeof s->m);
    s->m.transactions = 1;
    for (uint64_t id = 1; id <= TRANSACTIONS; id++) {
        commit(s, id);
        if (id % 10 == 0) {
            check_ok(encours_ledger_refresh(s->other, NULL, check_error()));
            look(s, s->other);
        }
        if (id % 15 == 0)
            reopen(s);
    }
    look(s, s->ledger);
    encours_ledger_free(s->ledger);
    encours_ledger_free(s->other);
    check_ok(encours_store_drop(s->store, "SOAK", check_error()));
}

static encours_store *open_store(encours_context *context, bool file)
{
    encours_store *store;
    if (file) {
        scratch_remove("soak.db");
        check_ok(encours_store_sqlite_open(context, scratch_path("soak.db"), NULL, &store,
                                           check_error()));
    } else {
        check_ok(encours_store_memory_new(context, &store, check_error()));
    }
    return store;
}

/* The most memory that was held at once. */
static size_t do_round(bool file)
{
    static soak s;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    s.store = open_store(context, file);
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        s.random = (test_random){.state = seed * UINT64_C(0xD1B54A32D192ED03) + 1};
        live(&s);
    }
    encours_store_free(s.store);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
    check_equal(memory.bytes, 0);
    return memory.bytes_max;
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HOLDS_BACK 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define HOLDS_BACK 1
#endif

/* Pages of the process's own, in memory or swapped out; 0 where the system does not tell, and under
 * a sanitizer that holds back what was freed. Counted one by one: other counts of the system lag
 * behind by as much as it has processors, and take in what it has mapped of files for its own
 * reasons. */
static long pages_held(void)
{
#ifdef HOLDS_BACK
    return 0;
#else
    long kilobytes, sum = 0;
    char line[200];
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "Anonymous: %ld", &kilobytes) == 1 ||
            sscanf(line, "Swap: %ld", &kilobytes) == 1)
            sum += kilobytes;
    if (file != NULL)
        (void)fclose(file);
    return sum * 1024 / sysconf(_SC_PAGESIZE);
#endif
}

static bool goes_on(int rounds)
{
    return until == 0 ? rounds < ROUNDS_FEW : rounds < ROUNDS_FEW || time(NULL) < until;
}

static void memory_stays_the_same(void **state)
{
    (void)state;
    size_t most[2] = {0, 0};
    long pages = 0;
    int rounds = 0;
    for (; goes_on(rounds); rounds++) {
        bool file = ENC_HAVE_SQLITE && rounds % 2 == 1;
        size_t held = do_round(file);
        if (rounds < 2)
            most[file] = held;
        else if (most[file] != 0)
            check_equal(held, most[file]);
        if (rounds == WARM)
            pages = pages_held();
        if (rounds > WARM && pages > 0)
            check_between(pages_held(), 1, pages + PAGES_MORE_MAX);
    }
    print_message("# %d rounds, %zu and %zu bytes, %ld pages at first, %ld at the end\n", rounds,
                  most[0], most[1], pages, pages_held());
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(memory_stays_the_same)};
#ifdef PR_SET_THP_DISABLE
    /* Nor does the system fill up large pages when it finds the time. */
    (void)prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
#endif
    if (count > 1)
        until = time(NULL) + atol(arguments[1]);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
