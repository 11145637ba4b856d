/* SPDX-License-Identifier: MIT */
#include "ledger/era.h"

#include <stdatomic.h>

#include "ledger/state.h"

typedef struct left {
    enc_let_go_fn *let_go;
    void *block;
    size_t size;
} left;

struct enc_era {
    encours_context *context;
    atomic_size_t references;
    enc_era *next;
    left *left;
    size_t count;
    size_t capacity;
};

enc_era *enc_era_new(encours_context *context)
{
    enc_era *era = enc_allocate_zeroed(context, sizeof *era);
    if (era == NULL)
        return NULL;
    era->context = enc_context_retain(context);
    atomic_init(&era->references, 1);
    return era;
}

enc_era *enc_era_retain(enc_era *era)
{
    atomic_fetch_add_explicit(&era->references, 1, memory_order_relaxed);
    return era;
}

void enc_era_release(enc_era *era)
{
    while (era != NULL &&
           atomic_fetch_sub_explicit(&era->references, 1, memory_order_acq_rel) == 1) {
        encours_context *context = era->context;
        enc_era *next = era->next;
        for (size_t i = 0; i < era->count; i++)
            era->left[i].let_go(context, era->left[i].block, era->left[i].size);
        enc_release(context, era->left, era->capacity * sizeof *era->left);
        enc_release(context, era, sizeof *era);
        encours_context_free(context);
        era = next;
    }
}

bool enc_era_reserve(enc_era *era, size_t more)
{
    void *items = era->left;
    if (!enc_grow(era->context, &items, &era->capacity, era->count + more, sizeof *era->left))
        return false;
    era->left = items;
    return true;
}

void enc_era_leave(enc_era *era, enc_let_go_fn *let_go, void *block, size_t size)
{
    if (block != NULL)
        era->left[era->count++] = (left){let_go != NULL ? let_go : enc_release, block, size};
}

void enc_era_follow(enc_era *era, enc_era *next)
{
    era->next = enc_era_retain(next);
}

enc_era *enc_state_enter(enc_state *state)
{
    enc_lock_take(&state->lock);
    enc_era *era = enc_era_retain(state->era);
    enc_lock_give(&state->lock);
    return era;
}

void enc_state_end_era(enc_state *state, enc_era *next)
{
    enc_lock_take(&state->lock);
    enc_era *ended = state->era;
    enc_era_follow(ended, next);
    state->era = next;
    enc_lock_give(&state->lock);
    enc_era_release(ended);
}
