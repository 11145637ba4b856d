/* SPDX-License-Identifier: MIT */
#include "pure/state_facts.h"

#include "base/error.h"

void enc_state_facts_shape(enc_state_shape *shape, const int64_t *facts, uint32_t count)
{
    shape->maximum_count = count;
    shape->options = ENC_STATE_DIGEST_START;
    for (uint32_t i = 0; i < count; i++)
        shape->options = enc_state_digest(shape->options, facts[i]);
}

encours_status enc_state_facts_begin(void *state, size_t size, enc_state_shape *shape,
                                     const int64_t *facts, uint32_t count, encours_error *error)
{
    enc_state_facts_shape(shape, facts, count);
    ENC_TRY(enc_state_begin(state, size, shape, error));
    for (uint32_t i = 0; i < count; i++)
        enc_state_raise(state, i, facts[i]);
    return ENCOURS_OK;
}

encours_status enc_state_facts_read(const void *state, size_t size, enc_state_kind kind,
                                    int64_t *facts, uint32_t count, encours_error *error)
{
    ENC_TRY(enc_state_check_kind(state, size, kind, error));
    enc_state_shape least = {
        .sum_count = enc_state_sum_count(state),
        .maximum_count = count,
    };
    if (size < enc_state_size(&least))
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a state of %zu bytes without its options",
                             size);
    for (uint32_t i = 0; i < count; i++)
        facts[i] = enc_state_maximum(state, i);
    return ENCOURS_OK;
}

encours_status enc_state_facts_open(const void *state, size_t size,
                                    const enc_state_facts_kind *kind, int64_t *facts,
                                    encours_error *error)
{
    ENC_TRY(enc_state_facts_read(state, size, kind->kind, facts, kind->count, error));
    ENC_TRY(kind->check(facts, error));
    enc_state_shape shape = kind->shape(facts);
    return enc_state_check(state, size, &shape, error);
}
