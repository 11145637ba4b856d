/* SPDX-License-Identifier: MIT */
#include "pure/state_facts.h"

#include "pure/range.h"

#include "support/check.h"

enum { FACTS = 3 };

static const int64_t facts[FACTS] = {5, -7, INT64_MAX};

/* STA-001: facts are read back, also after two states with the same facts were merged. */
static void facts_come_back_and_outlive_a_merge(void **state)
{
    (void)state;
    uint64_t one[32], other[32];
    enc_state_shape shape = {.kind = ENC_STATE_EXPOSURE, .sum_count = 2};
    enc_state_facts_shape(&shape, facts, FACTS);
    size_t size = enc_state_size(&shape);
    check(size <= sizeof one);
    check_ok(enc_state_facts_begin(one, size, &shape, facts, FACTS, check_error()));
    check_ok(enc_state_facts_begin(other, size, &shape, facts, FACTS, check_error()));
    check_ok(encours_state_merge(one, size, other, size, check_error()));
    check_equal(memcmp(one, other, size), 0);
    int64_t read[FACTS] = {0};
    check_ok(enc_state_facts_read(one, size, ENC_STATE_EXPOSURE, read, FACTS, check_error()));
    check_equal(memcmp(read, facts, sizeof facts), 0);
    check_ok(enc_state_check(one, size, &shape, check_error()));
}

/* STA-003: other facts are other options, and no state of another kind or too short is read. */
static void other_facts_are_other_options(void **state)
{
    (void)state;
    uint64_t one[32], other[32];
    enc_state_shape shape = {.kind = ENC_STATE_EXPOSURE}, unlike = {.kind = ENC_STATE_EXPOSURE};
    const int64_t changed[FACTS] = {5, -7, 0};
    int64_t read[FACTS + 1];
    enc_state_facts_shape(&shape, facts, FACTS);
    size_t size = enc_state_size(&shape);
    check_ok(enc_state_facts_begin(one, size, &shape, facts, FACTS, check_error()));
    check_ok(enc_state_facts_begin(other, size, &unlike, changed, FACTS, check_error()));
    check_fails(encours_state_merge(one, size, other, size, check_error()), ENCOURS_E_INVALID,
                "different options");
    check_fails(enc_state_facts_read(one, size, ENC_STATE_ECL, read, FACTS, check_error()),
                ENCOURS_E_INVALID, "kind");
    check_fails(enc_state_facts_read(one, size, ENC_STATE_EXPOSURE, read, FACTS + 1, check_error()),
                ENCOURS_E_CORRUPT, "without its options");
    check_fails(enc_state_facts_begin(one, 8, &shape, facts, FACTS, check_error()),
                ENCOURS_E_MISUSE, "state_size");
}

static encours_status check_rows(const int64_t *of, encours_error *error)
{
    return enc_range_check(of[0], 1, 5, "rows", error);
}

static enc_state_shape shape_of(const int64_t *of)
{
    enc_state_shape shape = {.kind = ENC_STATE_EXPOSURE, .sum_count = (uint32_t)of[0]};
    enc_state_facts_shape(&shape, of, FACTS);
    return shape;
}

/* STA-003: a state opens when its kind accepts its facts and they make the shape it has. */
static void a_state_opens_that_is_of_its_facts(void **state)
{
    (void)state;
    static const enc_state_facts_kind kind = {ENC_STATE_EXPOSURE, FACTS, check_rows, shape_of};
    uint64_t bytes[32];
    int64_t read[FACTS] = {0};
    enc_state_shape shape = shape_of(facts);
    size_t size = enc_state_size(&shape);
    check_ok(enc_state_facts_begin(bytes, size, &shape, facts, FACTS, check_error()));
    check_ok(enc_state_facts_open(bytes, size, &kind, read, check_error()));
    check_equal(memcmp(read, facts, sizeof facts), 0);
    enc_state_raise(bytes, 0, 6);
    check_fails(enc_state_facts_open(bytes, size, &kind, read, check_error()), ENCOURS_E_INVALID,
                "rows is 6");
    const int64_t fewer[FACTS] = {4, -7, INT64_MAX};
    check_ok(enc_state_facts_begin(bytes, size, &shape, fewer, FACTS, check_error()));
    check_fails(enc_state_facts_open(bytes, size, &kind, read, check_error()), ENCOURS_E_INVALID,
                "other options");
}

CHECK_MAIN(facts_come_back_and_outlive_a_merge, other_facts_are_other_options,
           a_state_opens_that_is_of_its_facts)
