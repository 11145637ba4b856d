/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"

#include "encours/recovery.h"
#include "pure/state.h"

enum { COHORTS = 3, AGES = 2 };

static const encours_cohort_options options = {sizeof options, COHORTS, AGES, 2, 0};

static test_state begun(void)
{
    test_state made = state_of(encours_recovery_cohorts_state_size(&options));
    check_ok(encours_recovery_cohorts_begin(made.words, made.size, &options, check_error()));
    return made;
}

static void add_claim(test_state *state, uint32_t cohort, int64_t amount)
{
    encours_cohort_columns columns = {sizeof columns, 1, &cohort, NULL, &amount};
    check_ok(
        encours_recovery_cohorts_add_claims(state->words, state->size, &columns, check_error()));
}

static void add_receipt(test_state *state, uint32_t cohort, int32_t age, int64_t amount)
{
    encours_cohort_columns columns = {sizeof columns, 1, &cohort, &age, &amount};
    check_ok(
        encours_recovery_cohorts_add_receipts(state->words, state->size, &columns, check_error()));
}

static encours_indicator cell(const test_state *state, uint32_t cohort, uint32_t age)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_recovery_cohorts_finish(state->words, state->size, cohort, age, &out,
                                             check_error()));
    return out;
}

/* REC-004, REC-006: early receipts are of age 0, later ones accumulate, too late ones are left out;
 * what lies after the last period is not known yet. */
static void the_triangle_accumulates(void **state)
{
    (void)state;
    test_state made = begun();
    add_claim(&made, 0, 1000);
    add_claim(&made, 1, 500);
    add_claim(&made, 2, 100);
    add_receipt(&made, 0, -3, 200);
    add_receipt(&made, 0, 0, 300);
    add_receipt(&made, 0, 1, 250);
    add_receipt(&made, 0, 2, 250);
    add_receipt(&made, 1, 1, 500);
    check_value(cell(&made, 0, 0), 500000);
    check_value(cell(&made, 0, 1), 750000);
    check_value(cell(&made, 1, 0), 0);
    check_value(cell(&made, 1, 1), 1000000);
    check_value(cell(&made, 2, 0), 0);
    check_none(cell(&made, 2, 1), ENCOURS_INDICATOR_NOT_YET);
    encours_indicator total = cell(&made, ENCOURS_INDICATOR_TOTAL, 1);
    check_equal(total.numerator, 750 + 500);
    check_equal(total.denominator, 1500);
    check_equal(total.items, 2);
    check_value(cell(&made, ENCOURS_INDICATOR_TOTAL, 0), 312500);
    add_receipt(&made, 2, 0, 101);
    check_equal(cell(&made, 2, 0).flags, ENCOURS_INDICATOR_ABOVE_ONE);
    test_state empty = begun();
    check_none(cell(&empty, 0, 0), ENCOURS_INDICATOR_ZERO_BASE);
}

/* IND-006: any order and split gives the same bytes. */
static void any_split_gives_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        test_state all = begun(), parts[2] = {begun(), begun()};
        for (int i = 0; i < 20; i++) {
            uint32_t cohort = (uint32_t)random_below(&random, COHORTS);
            int32_t age = (int32_t)random_between(&random, -1, AGES);
            int64_t amount = random_between(&random, 0, INT64_MAX);
            test_state *part = &parts[random_below(&random, 2)];
            add_claim(&all, cohort, amount);
            add_receipt(&all, cohort, age, amount);
            add_claim(part, cohort, amount);
            add_receipt(part, cohort, age, amount);
        }
        state_merge(&parts[0], &parts[1]);
        check_same_state(&all, &parts[0]);
    }
}

static void refuse_options(encours_cohort_options bad, encours_status kind, const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_recovery_cohorts_state_size(&bad), 0);
    check_fails(encours_recovery_cohorts_begin(made.words, 0, &bad, check_error()), kind, part);
}

/* REC-005: options, cohorts, ages and amounts out of range. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_cohort_options bad = options;
    bad.cohorts = 0;
    refuse_options(bad, ENCOURS_E_INVALID, "cohorts");
    bad = options, bad.ages = 0;
    refuse_options(bad, ENCOURS_E_INVALID, "ages");
    bad.ages = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "ages");
    bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    test_state made = begun();
    const test_state before = made;
    const uint32_t cohorts[] = {0, COHORTS};
    const int32_t ages[] = {0, 0};
    const int64_t amounts[] = {1, -1};
    encours_cohort_columns columns = {sizeof columns, 2, cohorts, ages, amounts};
    void *words = made.words;
    check_fails(encours_recovery_cohorts_add_claims(words, made.size, &columns, check_error()),
                ENCOURS_E_INVALID, "cohorts is 3");
    check_equal(check_last_error()->index, 1);
    columns.cohorts = (const uint32_t[]){0, 0};
    check_fails(encours_recovery_cohorts_add_receipts(words, made.size, &columns, check_error()),
                ENCOURS_E_INVALID, "amounts is -1");
    check_equal(check_last_error()->index, 1);
    columns.ages = NULL;
    check_fails(encours_recovery_cohorts_add_receipts(words, made.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "ages");
    columns.amounts = NULL;
    check_fails(encours_recovery_cohorts_add_receipts(words, made.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "amounts");
    columns.cohorts = NULL;
    check_fails(encours_recovery_cohorts_add_claims(words, made.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "cohorts");
    columns.struct_size = 1;
    check_fails(encours_recovery_cohorts_add_claims(words, made.size, &columns, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_recovery_cohorts_add_claims(words, made.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_recovery_cohorts_add_claims(words, 8, &columns, check_error()),
                ENCOURS_E_CORRUPT, "");
    check_fails(encours_recovery_cohorts_add_receipts(words, 8, &columns, check_error()),
                ENCOURS_E_CORRUPT, "");
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_fails(encours_recovery_cohorts_finish(words, 8, 0, 0, &out, check_error()),
                ENCOURS_E_CORRUPT, "");
    check_fails(encours_recovery_cohorts_finish(words, made.size, 0, AGES, &out, check_error()),
                ENCOURS_E_INVALID, "age");
    check_fails(encours_recovery_cohorts_finish(words, made.size, 3, 0, &out, check_error()),
                ENCOURS_E_INVALID, "cohort");
    out.struct_size = 1;
    check_fails(encours_recovery_cohorts_finish(words, made.size, 0, 0, &out, check_error()),
                ENCOURS_E_ABI, "");
    check_same_state(&made, &before);
    encours_cohort_columns none = ENCOURS_COHORT_COLUMNS_INIT;
    check_ok(encours_recovery_cohorts_add_claims(words, made.size, &none, check_error()));
    check_ok(encours_recovery_cohorts_add_receipts(words, made.size, &none, check_error()));
    check_ok(enc_state_count(words, UINT64_C(1) << 40, check_error()));
    columns = (encours_cohort_columns){sizeof columns, 1, cohorts, ages, amounts};
    check_fails(encours_recovery_cohorts_add_claims(words, made.size, &columns, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    check_fails(encours_recovery_cohorts_add_receipts(words, made.size, &columns, check_error()),
                ENCOURS_E_LIMIT, "2^40");
}

/* REC-005: bytes whose cohorts and ages are not those of its sums. */
static void forged_sizes_are_refused(void **state)
{
    (void)state;
    static const int64_t forged[][2] = {{0, 2}, {3, 0}, {4, 2}, {INT64_MAX, INT64_MAX}};
    for (size_t i = 0; i < 4; i++) {
        test_state made = begun();
        uint8_t *own = enc_state_own(made.words);
        for (size_t at = 0; at < 2; at++) {
            uint64_t word = enc_le64((uint64_t)forged[i][at]);
            memcpy(own + 8 * at, &word, 8);
        }
        encours_indicator out = ENCOURS_INDICATOR_INIT;
        check_fails(
            encours_recovery_cohorts_finish(made.words, made.size, 0, 0, &out, check_error()),
            ENCOURS_E_CORRUPT, "no state of cohorts");
    }
}

CHECK_MAIN(the_triangle_accumulates, any_split_gives_the_same_bytes, bad_calls_are_refused,
           forged_sizes_are_refused)
