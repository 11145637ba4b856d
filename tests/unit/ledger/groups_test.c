/* SPDX-License-Identifier: MIT */
/* Parents and mergers of customers, against a model that keeps a table of days. */
#include "ledger/groups.h"

#include "encours/customer_group.h"
#include "encours/fork.h"
#include "encours/snapshot.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum { DAYS = 30, CUSTOMERS = 7, FIRST = 20000 };

/* Above each customer on each day, by parent and by merger: the number, or 0. */
typedef struct model {
    uint32_t above[2][CUSTOMERS + 1][DAYS];
} model;

typedef struct recorded {
    int32_t kind; /* 0 parent, 1 merger */
    uint32_t customer, related;
    int32_t from, to; /* days of the model */
    bool ended;
} recorded;

static bool reaches(const model *of, int day, uint32_t from, uint32_t customer)
{
    if (from == customer)
        return true;
    for (int kind = 0; kind < 2; kind++)
        if (of->above[kind][from][day] != 0 &&
            reaches(of, day, of->above[kind][from][day], customer))
            return true;
    return false;
}

static bool may(const model *of, const recorded *fact)
{
    for (int32_t day = fact->from; day < fact->to; day++)
        if (of->above[fact->kind][fact->customer][day] != 0 ||
            reaches(of, day, fact->related, fact->customer))
            return false;
    return true;
}

static void hold(model *of, const recorded *fact, int32_t from, uint32_t related)
{
    for (int32_t day = from; day < fact->to; day++)
        of->above[fact->kind][fact->customer][day] = related;
}

static uint32_t head_of(const model *of, int day, uint32_t customer, int32_t by)
{
    for (;;) {
        uint32_t next = of->above[1][customer][day];
        if (next == 0 && by == ENCOURS_GROUP_BY_HEAD)
            next = of->above[0][customer][day];
        if (next == 0)
            return customer;
        customer = next;
    }
}

static void check_view(const encours_view *view, const model *of)
{
    for (int day = 0; day < DAYS; day++)
        for (int32_t by = 1; by <= 2; by++) {
            encours_date as_of = {FIRST + day};
            uint32_t heads[CUSTOMERS];
            size_t count = 0;
            check_ok(
                encours_view_group_heads(view, as_of, by, heads, CUSTOMERS, &count, check_error()));
            check_equal(count, CUSTOMERS);
            for (uint32_t customer = 1; customer <= CUSTOMERS; customer++) {
                uint64_t head = 0, parent = 9;
                check_equal(heads[customer - 1], head_of(of, day, customer, by));
                check_ok(encours_view_group_head(view, customer, as_of, by, &head, check_error()));
                check_equal(head, heads[customer - 1]);
                check_ok(encours_view_group_parent(view, customer, as_of, &parent, check_error()));
                check_equal(parent, of->above[0][customer][day]);
            }
        }
}

static encours_transaction *record(test_ledger *test, const recorded *fact)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(test);
    options.kind = fact->kind == 0 ? ENCOURS_FACT_PARENT : ENCOURS_FACT_MERGED;
    options.subject_kind = options.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = fact->customer;
    options.related = fact->related;
    options.from = (encours_date){FIRST + fact->from};
    if (fact->to != DAYS)
        options.until = (encours_optional_date){1, {FIRST + fact->to}};
    check_ok(encours_transaction_fact(transaction, &options, NULL, check_error()));
    return transaction;
}

static encours_status try_record(test_ledger *test, const recorded *fact)
{
    return ledger_try_commit(record(test, fact));
}

static void end(test_ledger *test, uint64_t number, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_end_fact(transaction, number, (encours_date){FIRST + day},
                                          check_error()));
    ledger_commit(transaction);
}

static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    for (int i = 0; i < CUSTOMERS; i++) {
        char code[8];
        (void)snprintf(code, sizeof code, "K%d", i + 1);
        (void)ledger_customer(&test, code);
    }
    return test;
}

/* Whatever is recorded and ended, each day is as in the model, what would break a rule is refused,
 * earlier views keep what they knew, and a replay gives the same. */
static void each_day_is_as_in_the_model(void **state)
{
    (void)state;
    FOR_RANDOM(random, 25)
    {
        static model of, earlier;
        recorded facts[80];
        size_t count = 0, refused = 0;
        encours_view *before = NULL;
        test_ledger test = begin();
        memset(&of, 0, sizeof of);
        for (int step = 0; step < 60; step++) {
            if (step == 30) {
                before = ledger_view(&test);
                earlier = of;
            }
            if (count > 0 && random_below(&random, 4) == 0) {
                recorded *old = &facts[random_below(&random, count)];
                if (old->ended || old->to <= old->from)
                    continue;
                int32_t at = (int32_t)random_between(&random, old->from, old->to);
                if (at == DAYS)
                    continue;
                end(&test, (uint64_t)(old - facts) + 1, at);
                hold(&of, old, at, 0);
                old->ended = true;
                continue;
            }
            recorded fact = {(int32_t)random_below(&random, 2),
                             1 + (uint32_t)random_below(&random, CUSTOMERS),
                             1 + (uint32_t)random_below(&random, CUSTOMERS),
                             (int32_t)random_below(&random, DAYS - 1),
                             DAYS,
                             false};
            if (fact.customer == fact.related)
                continue;
            if (random_below(&random, 2) == 0)
                fact.to = (int32_t)random_between(&random, fact.from + 1, DAYS);
            encours_status status = try_record(&test, &fact);
            check_equal(status & 0xFF, may(&of, &fact) ? ENCOURS_OK : ENCOURS_E_STATE);
            refused += status != ENCOURS_OK;
            if (status == ENCOURS_OK) {
                hold(&of, &fact, fact.from, fact.related);
                facts[count++] = fact;
            }
        }
        check(count > 3 && refused > 0);
        encours_view *view = ledger_view(&test);
        check_view(view, &of);
        check_view(before, &earlier);
        encours_view_free(view);
        encours_view_free(before);
        ledger_reopen(&test);
        view = ledger_view(&test);
        check_view(view, &of);
        encours_view_free(view);
        ledger_end(&test);
    }
}

/* What a snapshot brings back, and what is recorded on top of it. */
static void a_snapshot_brings_groups_back(void **state)
{
    (void)state;
    static model of;
    test_ledger test = begin();
    recorded facts[] = {{0, 1, 2, 0, DAYS, false},
                        {0, 2, 3, 5, 20, false},
                        {1, 4, 1, 10, DAYS, false},
                        {0, 3, 5, 0, DAYS, false},
                        {0, 5, 1, 5, DAYS, false}};
    for (size_t i = 0; i < 4; i++) {
        check_ok(try_record(&test, &facts[i]));
        hold(&of, &facts[i], facts[i].from, facts[i].related);
        if (i == 2)
            check_ok(encours_ledger_snapshot(test.ledger, NULL, NULL, NULL, check_error()));
    }
    ledger_reopen(&test);
    encours_opening opening = {.struct_size = sizeof opening};
    check_ok(encours_ledger_opening(test.ledger, &opening, check_error()));
    check(opening.snapshot_sequence > 0);
    encours_view *view = ledger_view(&test);
    check_view(view, &of);
    encours_view_free(view);
    check_equal(try_record(&test, &facts[4]) & 0xFF, ENCOURS_E_STATE); /* 1, 2, 3, 5, 1 */
    facts[4].from = 20;
    check_ok(try_record(&test, &facts[4]));
    hold(&of, &facts[4], 20, 1);
    view = ledger_view(&test);
    check_view(view, &of);
    encours_view_free(view);
    ledger_end(&test);
}

/* What if a customer were taken over: in the fork, and only there. */
static void a_fork_has_groups_of_its_own(void **state)
{
    (void)state;
    static model of, imagined;
    test_ledger test = begin();
    recorded first = {0, 1, 2, 5, DAYS, false}, taken = {1, 2, 3, 10, DAYS, false},
             circle = {0, 3, 1, 12, DAYS, false};
    check_ok(try_record(&test, &first));
    memset(&of, 0, sizeof of);
    hold(&of, &first, 5, 2);
    imagined = of;
    hold(&imagined, &taken, 10, 3);
    encours_view *view = ledger_view(&test), *other = NULL;
    encours_fork *fork = NULL;
    check_ok(encours_fork_new(view, &fork, check_error()));
    for (int turn = 0; turn < 2; turn++) {
        const recorded *fact = turn == 0 ? &taken : &circle;
        encours_transaction *transaction = record(&test, fact);
        check_equal(encours_fork_apply(fork, transaction, check_error()) & 0xFF,
                    turn == 0 ? ENCOURS_OK : ENCOURS_E_STATE);
        encours_transaction_free(transaction);
    }
    check_ok(encours_fork_view(fork, &other, check_error()));
    check_view(other, &imagined);
    check_view(view, &of);
    encours_fork_free(fork);
    encours_view_free(other);
    encours_view_free(view);
    ledger_end(&test);
}

/* A transaction that fails leaves no trace of the facts it had recorded before. */
static void what_is_rolled_back_leaves_no_trace(void **state)
{
    (void)state;
    test_ledger test = begin();
    recorded first = {0, 1, 2, 5, DAYS, false}, circle = {0, 2, 1, 0, DAYS, false};
    check_ok(try_record(&test, &first));
    encours_transaction *transaction = ledger_transaction(&test);
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = ENCOURS_FACT_PARENT;
    options.subject_kind = options.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.from = (encours_date){FIRST};
    const uint32_t pairs[][2] = {{2, 3}, {3, 4}, {4, 5}, {4, 6}};
    for (size_t i = 0; i < 4; i++) {
        options.subject = pairs[i][0];
        options.related = pairs[i][1];
        check_ok(encours_transaction_fact(transaction, &options, NULL, check_error()));
    }
    check_equal(ledger_try_commit(transaction) & 0xFF, ENCOURS_E_STATE); /* 4 has two parents */
    check(strstr(check_last_error()->message, "customer 4 has a parent") != NULL);
    check_equal(try_record(&test, &circle) & 0xFF, ENCOURS_E_STATE);
    check(strstr(check_last_error()->message, "by fact 1") != NULL);
    circle.to = 5; /* before 1 stands below 2 */
    check_ok(try_record(&test, &circle));
    model of = {0};
    hold(&of, &first, 5, 2);
    hold(&of, &circle, 0, 1);
    encours_view *view = ledger_view(&test);
    check_view(view, &of);
    encours_view_free(view);
    ledger_end(&test);
}

/* Sixteen steps and no more, however the customers come together. */
static void a_way_up_has_sixteen_steps(void **state)
{
    (void)state;
    enum { HALF = 8 };
    test_ledger test = ledger_begin();
    uint64_t customers[2 * HALF + 3];
    for (size_t i = 0; i < 2 * HALF + 3; i++) {
        char code[8];
        (void)snprintf(code, sizeof code, "K%zu", i);
        customers[i] = ledger_customer(&test, code);
    }
    recorded fact = {0, 0, 0, 0, DAYS, false};
    for (size_t i = 0; i < 2 * HALF; i++) {
        if (i == HALF)
            continue;
        fact.customer = (uint32_t)customers[i];
        fact.related = (uint32_t)customers[i + 1];
        check_ok(try_record(&test, &fact));
    }
    /* Two ways of 8 and 7 steps are joined by one. */
    fact.customer = (uint32_t)customers[HALF];
    fact.related = (uint32_t)customers[HALF + 1];
    check_ok(try_record(&test, &fact));
    fact.customer = (uint32_t)customers[2 * HALF];
    fact.related = (uint32_t)customers[2 * HALF + 1];
    check_equal(try_record(&test, &fact) & 0xFF, ENCOURS_E_LIMIT);
    fact.kind = 1;
    check_equal(try_record(&test, &fact) & 0xFF, ENCOURS_E_LIMIT);
    fact.customer = (uint32_t)customers[2 * HALF + 1];
    fact.related = (uint32_t)customers[0];
    check_equal(try_record(&test, &fact) & 0xFF, ENCOURS_E_LIMIT);
    fact.related = (uint32_t)customers[1];
    check_ok(try_record(&test, &fact));
    encours_view *view = ledger_view(&test);
    uint64_t head = 0;
    check_ok(encours_view_group_head(view, customers[0], (encours_date){FIRST}, 2, &head,
                                     check_error()));
    check_equal(head, customers[2 * HALF]);
    encours_view_free(view);
    ledger_end(&test);
}

/* Customers in a line, each below the next on some days: what is refused is what would be a way of
 * more than sixteen steps on one day. The model is a table of days. */
static void depth_is_judged_day_by_day(void **state)
{
    (void)state;
    enum { LINE = 26, SPAN = 3 };
    unsigned deep = 0;
    FOR_RANDOM(random, 12)
    {
        static bool up[LINE][SPAN];
        unsigned taken = 0;
        test_ledger test = ledger_begin();
        memset(up, 0, sizeof up);
        for (int i = 0; i <= LINE; i++) {
            char code[8];
            (void)snprintf(code, sizeof code, "K%d", i);
            (void)ledger_customer(&test, code);
        }
        for (int step = 0; step < 160; step++) {
            uint32_t at = (uint32_t)random_below(&random, LINE);
            int32_t from = (int32_t)random_below(&random, SPAN);
            recorded fact = {
                0, at + 1, at + 2, from, (int32_t)random_between(&random, from + 1, SPAN), false};
            encours_status expected = ENCOURS_OK;
            for (int32_t day = fact.from; day < fact.to; day++) {
                uint32_t first = at, last = at;
                while (first > 0 && up[first - 1][day])
                    first--;
                while (last + 1 < LINE && up[last + 1][day])
                    last++;
                if (expected == ENCOURS_OK && last - first + 1 > ENCOURS_GROUP_DEPTH_MAX)
                    expected = ENCOURS_E_LIMIT;
                if (up[at][day])
                    expected = ENCOURS_E_STATE;
            }
            check_equal(try_record(&test, &fact) & 0xFF, expected);
            deep += expected == ENCOURS_E_LIMIT;
            taken += expected == ENCOURS_OK;
            for (int32_t day = fact.from; expected == ENCOURS_OK && day < fact.to; day++)
                up[at][day] = true;
        }
        check(taken > 20);
        ledger_reopen(&test); /* a replay judges as the commit did */
        ledger_end(&test);
    }
    check(deep > 20);
}

static uint32_t next_customer(test_ledger *test)
{
    static unsigned made;
    char code[16];
    (void)snprintf(code, sizeof code, "N%u", ++made);
    return (uint32_t)ledger_customer(test, code);
}

/* Both of a level below both of the next, by a parent and by a merger. */
static void join_levels(test_ledger *test, const uint32_t lower[2], const uint32_t upper[2],
                        int32_t to)
{
    for (int low = 0; low < 2; low++)
        for (int kind = 0; kind < 2; kind++) {
            recorded fact = {kind, lower[low], upper[kind], 0, to, false};
            check_ok(try_record(test, &fact));
        }
}

/* So many ways that they cannot be looked at one by one: that is said, not that they are long. */
static void ways_without_number_are_refused(void **state)
{
    (void)state;
    enum { UP = 9, DOWN = 5, PARENTS = 560, THEN = 5000, FAR = 6000 };
    test_ledger test = ledger_begin();
    uint32_t levels[UP + 1][2], lower[DOWN + 1][2], thin[DOWN + 2];
    uint32_t top = next_customer(&test);
    for (int i = UP; i >= 0; i--) {
        levels[i][0] = next_customer(&test);
        levels[i][1] = next_customer(&test);
        for (int32_t day = DAYS; i == UP && day < DAYS + PARENTS; day++)
            for (int side = 0; side < 2; side++)
                check_ok(
                    try_record(&test, &(recorded){0, levels[UP][side], top, day, day + 1, false}));
        if (i < UP)
            join_levels(&test, levels[i], levels[i + 1], FAR);
    }
    lower[0][0] = thin[0] = next_customer(&test);
    lower[0][1] = next_customer(&test);
    for (int i = 1; i <= DOWN; i++) {
        lower[i][0] = next_customer(&test);
        lower[i][1] = next_customer(&test);
        join_levels(&test, lower[i], lower[i - 1], THEN);
    }
    for (int i = 1; i <= DOWN + 1; i++) {
        thin[i] = next_customer(&test);
        check_ok(try_record(&test, &(recorded){0, thin[i], thin[i - 1], THEN, FAR, false}));
    }
    recorded last = {0, lower[0][0], levels[0][0], 0, FAR, false};
    check_equal(try_record(&test, &last) & 0xFF, ENCOURS_E_LIMIT);
    check(strstr(check_last_error()->message, "over 16777216 steps") != NULL);
    last.from = THEN; /* ways of sixteen steps, and few */
    check_ok(try_record(&test, &last));
    ledger_end(&test);
}

CHECK_MAIN(depth_is_judged_day_by_day, ways_without_number_are_refused, each_day_is_as_in_the_model,
           a_snapshot_brings_groups_back, a_fork_has_groups_of_its_own,
           what_is_rolled_back_leaves_no_trace, a_way_up_has_sixteen_steps)
