/* SPDX-License-Identifier: MIT */
/* Short words for states and figures of indicators. */
#ifndef ENC_TESTS_INDICATORS_H
#define ENC_TESTS_INDICATORS_H

#include "support/check.h"

#include "encours/indicator.h"
#include "encours/state.h"

enum { TEST_STATE_WORDS = 4096 };

/* Memory of a state. */
typedef struct test_state {
    size_t size;
    uint64_t words[TEST_STATE_WORDS];
} test_state;

/* One of that many bytes; what was in it must not matter. */
static inline test_state state_of(size_t size)
{
    test_state state = {.size = size};
    check(size > 0 && size <= sizeof state.words);
    memset(state.words, 0xa5, sizeof state.words);
    return state;
}

static inline void state_merge(test_state *into, const test_state *from)
{
    check_ok(encours_state_merge(into->words, into->size, from->words, from->size, check_error()));
}

static inline void check_same_state(const test_state *a, const test_state *b)
{
    check_equal(a->size, b->size);
    assert_memory_equal(a->words, b->words, a->size);
}

static inline encours_indicator figure_of_row(const test_state *state, uint32_t row, int32_t figure)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_indicator_finish(state->words, state->size, row, figure, &out, check_error()));
    return out;
}

static inline encours_indicator figure_of_all(const test_state *state, int32_t figure)
{
    return figure_of_row(state, ENCOURS_INDICATOR_TOTAL, figure);
}

static inline void check_value(encours_indicator indicator, int64_t value)
{
    check_equal(indicator.status, ENCOURS_INDICATOR_OK);
    check_equal(indicator.value, value);
}

static inline void check_none(encours_indicator indicator, int32_t status)
{
    check_equal(indicator.status, status);
    check(indicator.value == ENCOURS_INDICATOR_NONE);
}

#endif
