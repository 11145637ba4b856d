/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "encours/behaviour.h"
#include "encours/state.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

enum { CLASSES = 9 };

/* The published weights; the steps that sources give as 14 or 15 and 21 or 22 as 15 and 22. */
static const int32_t upper_days[CLASSES] = {-30, -10, 0, 15, 22, 30, 60, 90, 0};
static const int32_t weights[CLASSES] = {100, 90, 80, 70, 60, 50, 40, 30, 20};

static encours_behaviour_table table_of(size_t classes)
{
    return (encours_behaviour_table){sizeof(encours_behaviour_table), classes, upper_days, weights};
}

static void *begin(const encours_behaviour_options *options)
{
    encours_behaviour_table table = table_of(CLASSES);
    size_t size = encours_behaviour_state_size(&table, options);
    void *state = calloc(1, size);
    check_ok(encours_behaviour_begin(state, size, &table, options, check_error()));
    return state;
}

static size_t size_of(const encours_behaviour_options *options)
{
    encours_behaviour_table table = table_of(CLASSES);
    return encours_behaviour_state_size(&table, options);
}

/* BEH-001: the published weights of days. */
static void published_weights_come_out_as_published(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(CLASSES);
    FOR_VECTORS(v, "behaviour.csv")
    {
        int32_t weight = 0;
        check_ok(encours_behaviour_class(&table, (int32_t)vectors_number(&v, "days"), NULL, &weight,
                                         check_error()));
        vectors_check_number(&v, "weight", weight);
    }
}

/* BEH-001: the last day of a class is in it, the next is not; the last class has no end. */
static void a_class_ends_with_its_last_day(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(CLASSES);
    for (uint32_t c = 0; c + 1 < CLASSES; c++) {
        uint32_t at = 99;
        check_ok(encours_behaviour_class(&table, upper_days[c], &at, NULL, check_error()));
        check_equal(at, c);
        check_ok(encours_behaviour_class(&table, upper_days[c] + 1, &at, NULL, check_error()));
        check_equal(at, c + 1);
    }
    table.class_count = 1;
    int32_t weight = 0;
    check_ok(encours_behaviour_class(&table, INT32_MAX, NULL, &weight, check_error()));
    check_equal(weight, 100);
}

typedef struct scores {
    int64_t score_e4, numerator, denominator;
    int32_t status;
    uint64_t experiences, left_out;
    uint32_t sources;
    int64_t shares[CLASSES];
} scores;

static scores finish(const void *state, size_t size, uint64_t experiences, uint32_t sources)
{
    scores s;
    encours_behaviour_table table = table_of(CLASSES);
    encours_behaviour_results results = {
        sizeof results, &s.score_e4, &s.numerator, &s.denominator, &s.status,
        &s.experiences, &s.left_out, &s.sources,   s.shares,       0,
        CLASSES};
    check_ok(encours_behaviour_finish(state, size, &table, experiences, sources, &results,
                                      check_error()));
    encours_behaviour_results nowhere = {.struct_size = sizeof nowhere};
    check_ok(encours_behaviour_finish(state, size, &table, experiences, sources, &nowhere,
                                      check_error()));
    return s;
}

/* BEH-001: 3000 prompt (80), 1000 at 30 days (50): (240 000 + 50 000) / 4000 = 72.5. BEH-003: two
 * sources and three experiences, one of them without days (BEH-002). */
static void a_score_is_the_amount_weighted_mean(void **test)
{
    (void)test;
    encours_behaviour_options options = {sizeof options, 0, 5};
    size_t size = size_of(&options);
    void *state = begin(&options);
    const int32_t days[] = {0, 30, ENCOURS_BEHAVIOUR_DAYS_NONE, 3};
    const int64_t amounts[] = {3000, 1000, 500, ENCOURS_BEHAVIOUR_NONE};
    const uint32_t sources[] = {4, 2, 1, 0};
    encours_behaviour_columns columns = {sizeof columns, 4, days, amounts, NULL, sources};
    check_ok(encours_behaviour_add(state, size, &columns, check_error()));
    scores s = finish(state, size, 2, 2);
    check_equal(s.status, ENCOURS_BEHAVIOUR_OK);
    check_equal(s.score_e4, 725000);
    check_equal(s.numerator, 145);
    check_equal(s.denominator, 2);
    check_equal(s.experiences, 2);
    check_equal(s.left_out, 2);
    check_equal(s.sources, 2);
    check_equal(s.shares[2], 750000);
    check_equal(s.shares[5], 250000);
    check_equal(s.shares[0], 0);
    s = finish(state, size, 3, 0);
    check_equal(s.status, ENCOURS_BEHAVIOUR_FEW_EXPERIENCES);
    check_equal(s.score_e4, ENCOURS_BEHAVIOUR_NONE);
    check_equal(s.denominator, 0);
    check_equal(finish(state, size, 2, 3).status, ENCOURS_BEHAVIOUR_FEW_SOURCES);
    free(state);
}

/* BEH-003: no experience at all, and one of 0. */
static void nothing_paid_makes_no_score(void **test)
{
    (void)test;
    size_t size = size_of(NULL);
    void *state = begin(NULL);
    check_equal(finish(state, size, 0, 0).status, ENCOURS_BEHAVIOUR_FEW_EXPERIENCES);
    const int32_t days[] = {5};
    const int64_t amounts[] = {0};
    encours_behaviour_columns columns = {sizeof columns, 1, days, amounts, NULL, NULL};
    check_ok(encours_behaviour_add(state, size, &columns, check_error()));
    scores s = finish(state, size, 0, 0);
    check_equal(s.status, ENCOURS_BEHAVIOUR_NO_AMOUNT);
    check_equal(s.shares[0], ENCOURS_BEHAVIOUR_NONE);
    free(state);
}

/* BEH-001: negative weights and amounts near 2^63 stay exact. */
static void large_amounts_and_negative_weights_are_exact(void **test)
{
    (void)test;
    static const int32_t extreme[] = {-1000000, 1000000}, upper[] = {0, 0};
    encours_behaviour_table table = {sizeof table, 2, upper, extreme};
    size_t size = encours_behaviour_state_size(&table, NULL);
    void *state = calloc(1, size);
    check_ok(encours_behaviour_begin(state, size, &table, NULL, check_error()));
    const int32_t days[] = {0, 0, 1};
    const int64_t amounts[] = {INT64_MAX, INT64_MAX, INT64_MAX};
    encours_behaviour_columns columns = {sizeof columns, 3, days, amounts, NULL, NULL};
    check_ok(encours_behaviour_add(state, size, &columns, check_error()));
    int64_t score = 0, numerator = 0;
    encours_behaviour_results results = {.struct_size = sizeof results, .scores_e4 = &score};
    results.numerators = &numerator;
    check_ok(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()));
    check_equal(score, INT64_C(-3333333333)); /* -10^6 / 3 */
    check_equal(numerator, -1000000);
    free(state);
}

/* BEH-004: any split and order of merging gives the bytes of one state. */
static void any_split_gives_the_same_bytes(void **test)
{
    (void)test;
    enum { ROWS = 3, COUNT = 50 };
    encours_behaviour_options options = {sizeof options, ROWS, 4};
    size_t size = size_of(&options);
    FOR_RANDOM(random, 200)
    {
        int32_t days[COUNT];
        int64_t amounts[COUNT];
        uint32_t rows[COUNT], sources[COUNT];
        for (size_t i = 0; i < COUNT; i++) {
            days[i] = (int32_t)random_between(&random, -60, 150);
            amounts[i] = random_between(&random, 0, 100000);
            rows[i] = (uint32_t)random_below(&random, ROWS);
            sources[i] = (uint32_t)random_below(&random, 4);
        }
        encours_behaviour_columns all = {sizeof all, COUNT, days, amounts, rows, sources};
        void *whole = begin(&options), *left = begin(&options), *right = begin(&options);
        check_ok(encours_behaviour_add(whole, size, &all, check_error()));
        size_t cut = random_below(&random, COUNT);
        encours_behaviour_columns one = all, other = {sizeof other,  COUNT - cut, days + cut,
                                                      amounts + cut, rows + cut,  sources + cut};
        one.count = cut;
        check_ok(encours_behaviour_add(left, size, &one, check_error()));
        check_ok(encours_behaviour_add(right, size, &other, check_error()));
        void *into = cut % 2 == 0 ? left : right, *from = cut % 2 == 0 ? right : left;
        check_ok(encours_state_merge(into, size, from, size, check_error()));
        check_equal(memcmp(into, whole, size), 0);
        free(whole);
        free(left);
        free(right);
    }
}

/* BEH-001: tables that are refused. */
static void bad_tables_are_refused(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(0);
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_INVALID,
                "0 classes");
    table.class_count = 65;
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_INVALID,
                "65 classes");
    check_equal(encours_behaviour_state_size(&table, NULL), 0);
    static const int32_t same[] = {1, 1, 5};
    table = (encours_behaviour_table){sizeof table, 3, same, weights};
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_INVALID,
                "not after");
    check_equal(check_last_error()->index, 1);
    static const int32_t low[] = {1, -1000001}, high[] = {1000001, 1};
    table = (encours_behaviour_table){sizeof table, 2, upper_days, low};
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_INVALID,
                "weights is -1000001");
    table.weights = high;
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_INVALID,
                "weights is 1000001");
    table.weights = NULL;
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "weights");
    table.upper_days = NULL;
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "upper_days");
    check_fails(encours_behaviour_class(NULL, 0, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "table");
    table.struct_size = 0;
    check_fails(encours_behaviour_class(&table, 0, NULL, NULL, check_error()), ENCOURS_E_ABI,
                "size");
    table = table_of(CLASSES);
    check_fails(
        encours_behaviour_class(&table, ENCOURS_BEHAVIOUR_DAYS_NONE, NULL, NULL, check_error()),
        ENCOURS_E_INVALID, "missing");
}

/* BEH-004: options and columns that are refused change nothing. */
static void what_is_refused_changes_nothing(void **test)
{
    (void)test;
    encours_behaviour_options options = {sizeof options, 2, 2};
    size_t size = size_of(&options);
    uint8_t *state = begin(&options), *before = malloc(size);
    memcpy(before, state, size);
    const int32_t days[] = {1, 1};
    const int64_t amounts[] = {1, 1}, negative[] = {1, -1};
    const uint32_t good[] = {0, 1}, bad[] = {0, 2};
    static const char *const parts[] = {"amounts is -1", "rows is 2", "sources is 2"};
    for (size_t i = 0; i < 3; i++) {
        encours_behaviour_columns c = {
            sizeof c,           2, days, i == 0 ? negative : amounts, i == 1 ? bad : good,
            i == 2 ? bad : good};
        check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_INVALID,
                    parts[i]);
        check_equal(check_last_error()->index, 1);
    }
    encours_behaviour_columns c = {sizeof c, 2, days, amounts, NULL, NULL};
    check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "sources");
    c.amounts = NULL;
    check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "amounts");
    c.days = NULL;
    check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "days");
    c.count = 0;
    check_ok(encours_behaviour_add(state, size, &c, check_error()));
    c = (encours_behaviour_columns){sizeof c, 1, days, amounts, NULL, good};
    state[29] = 1; /* 2^40 items were counted */
    check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_LIMIT, "2^40");
    state[29] = 0;
    check_fails(encours_behaviour_add(state, size, NULL, check_error()), ENCOURS_E_MISUSE,
                "columns");
    c.struct_size = 0;
    check_fails(encours_behaviour_add(state, size, &c, check_error()), ENCOURS_E_ABI, "size");
    check_equal(memcmp(before, state, size), 0);
    free(state);
    free(before);
}

/* BEH-004: states and minima that do not belong together. */
static void foreign_states_and_minima_are_refused(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(CLASSES);
    size_t size = size_of(NULL);
    uint8_t *state = begin(NULL);
    encours_behaviour_results results = {.struct_size = sizeof results};
    check_fails(encours_behaviour_finish(state, size, &table, 0, 1, &results, check_error()),
                ENCOURS_E_INVALID, "sources are not counted");
    table.class_count = 8;
    check_fails(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()),
                ENCOURS_E_INVALID, "other classes");
    static const int32_t other_days[CLASSES] = {-30, -10, 0, 14, 21, 30, 60, 90, 0};
    table = (encours_behaviour_table){sizeof table, CLASSES, other_days, weights};
    check_fails(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()),
                ENCOURS_E_INVALID, "other classes");
    table = table_of(CLASSES);
    check_fails(encours_behaviour_finish(state, size, &table, 0, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "results");
    check_fails(encours_behaviour_finish(state, size, NULL, 0, 0, &results, check_error()),
                ENCOURS_E_MISUSE, "table");
    results.struct_size = 0;
    check_fails(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()),
                ENCOURS_E_ABI, "size");
    results.struct_size = sizeof results;
    uint8_t *facts = state + 64 + 16 * (CLASSES + 1);
    static const struct {
        size_t at;
        uint8_t forged;
        int32_t kind;
    } cases[] = {{0, 0, ENCOURS_E_INVALID},
                 {0, 2, ENCOURS_E_INVALID},
                 {15, 128, ENCOURS_E_INVALID},
                 {16, 0, ENCOURS_E_INVALID},
                 {16, 64, ENCOURS_E_CORRUPT}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint8_t kept = facts[cases[i].at];
        facts[cases[i].at] = cases[i].forged;
        check_fails(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()),
                    cases[i].kind, "");
        facts[cases[i].at] = kept;
    }
    state[0] = 'X';
    encours_behaviour_columns columns = {.struct_size = sizeof columns};
    check_fails(encours_behaviour_add(state, size, &columns, check_error()), ENCOURS_E_CORRUPT,
                "no state");
    free(state);
    encours_behaviour_options options = {sizeof options, 1 << 22, 0};
    check_equal(size_of(&options), 0);
    options = (encours_behaviour_options){sizeof options, 1, 1 << 23};
    check_equal(size_of(&options), 0);
    check_fails(encours_behaviour_begin(&columns, 8, &table, &options, check_error()),
                ENCOURS_E_INVALID, "source_count");
    options.struct_size = 0;
    check_equal(size_of(&options), 0);
}

/* EXP-010: sums that no experiences add up to have figures without meaning, and nothing worse. */
static void forged_sums_do_no_harm(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(CLASSES);
    size_t size = size_of(NULL);
    uint8_t *state = begin(NULL);
    static const uint8_t lasts[] = {0x2f, 0x80};
    for (size_t i = 0; i < sizeof lasts; i++) {
        for (size_t sum = 0; sum < CLASSES; sum++)
            state[64 + 16 * sum + 15] = lasts[i];
        state[64 + 16 * CLASSES] = 1; /* one experience */
        int32_t status = 0;
        int64_t shares[CLASSES];
        encours_behaviour_results results = {.struct_size = sizeof results};
        results.statuses = &status;
        results.class_shares_ppm = shares;
        check_ok(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()));
        check(status == ENCOURS_BEHAVIOUR_OK || status == ENCOURS_BEHAVIOUR_NO_AMOUNT);
    }
    free(state);
}

/* STA-004: a state of two rows, of CLASSES classes. */
static void stated_room_is_checked_before_a_write(void **test)
{
    (void)test;
    encours_behaviour_table table = table_of(CLASSES);
    encours_behaviour_options options = {sizeof options, 2, 0};
    size_t size = size_of(&options);
    uint8_t *state = begin(&options);
    int32_t statuses[] = {42, 42, 42};
    static const uint32_t bad[][2] = {{1, 0}, {0, CLASSES - 1}, {2, CLASSES + 1}};
    static const char *const parts[] = {"row_count is 1", "class_count is", "class_count is"};
    encours_behaviour_results results = {.struct_size = sizeof results, .statuses = statuses};
    for (size_t i = 0; i < 3; i++) {
        results.row_count = bad[i][0];
        results.class_count = bad[i][1];
        check_fails(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()),
                    ENCOURS_E_INVALID, parts[i]);
        check_equal(statuses[0], 42);
    }
    for (uint32_t rows = 2; rows <= 3; rows++) {
        results.row_count = rows;
        results.class_count = CLASSES;
        check_ok(encours_behaviour_finish(state, size, &table, 0, 0, &results, check_error()));
        check_equal(statuses[1], ENCOURS_BEHAVIOUR_FEW_EXPERIENCES);
        check_equal(statuses[2], 42);
    }
    free(state);
}

CHECK_MAIN(published_weights_come_out_as_published, a_class_ends_with_its_last_day,
           a_score_is_the_amount_weighted_mean, nothing_paid_makes_no_score,
           large_amounts_and_negative_weights_are_exact, any_split_gives_the_same_bytes,
           bad_tables_are_refused, what_is_refused_changes_nothing,
           foreign_states_and_minima_are_refused, forged_sums_do_no_harm,
           stated_room_is_checked_before_a_write)
