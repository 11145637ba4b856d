/* SPDX-License-Identifier: MIT */
#include "ledger/index.h"

#include <string.h>

#include "base/checked.h"
#include "ledger/column.h"

void enc_index_release(enc_index *index, encours_context *context)
{
    enc_release(context, index->slots, index->capacity * sizeof *index->slots);
    *index = (enc_index){0};
}

static void place(enc_index *index, enc_index_slot slot)
{
    size_t at = enc_index_home(index, slot.hash);
    while (index->slots[at].row_after != 0)
        at = at + 1 < index->capacity ? at + 1 : 0;
    index->slots[at] = slot;
}

bool enc_index_grow(enc_index *index, encours_context *context, size_t more)
{
    size_t capacity = index->capacity < 32 ? 32 : index->capacity + index->capacity / 2;
    while (index->count + more > capacity - capacity / 4)
        capacity += capacity / 2;
    enc_index grown = {.capacity = capacity, .count = index->count};
    grown.slots = enc_allocate_zeroed(context, grown.capacity * sizeof *grown.slots);
    if (grown.slots == NULL)
        return false;
    for (size_t i = 0; i < index->capacity; i++)
        if (index->slots[i].row_after != 0)
            place(&grown, index->slots[i]);
    enc_release(context, index->slots, index->capacity * sizeof *index->slots);
    *index = grown;
    return true;
}

void enc_index_add(enc_index *index, uint32_t hash, uint32_t row)
{
    place(index, (enc_index_slot){hash, row + 1});
    index->count++;
}

static size_t following(const enc_index *index, size_t at)
{
    return at + 1 < index->capacity ? at + 1 : 0;
}

/* Steps from one place forward to another, around the end. */
static size_t steps(const enc_index *index, size_t from, size_t to)
{
    return to >= from ? to - from : to + index->capacity - from;
}

void enc_index_remove(enc_index *index, uint32_t hash, uint32_t row)
{
    if (index->capacity == 0)
        return;
    size_t at = enc_index_home(index, hash);
    while (index->slots[at].row_after != row + 1) {
        if (index->slots[at].row_after == 0)
            return;
        at = following(index, at);
    }
    /* Close the gap: whatever a search would pass the gap to find moves into it and leaves another.
     * What is at home behind the gap stays, and what lies after that may still have to move. */
    for (size_t next = following(index, at); index->slots[next].row_after != 0;
         next = following(index, next)) {
        if (steps(index, enc_index_home(index, index->slots[next].hash), next) <
            steps(index, at, next))
            continue;
        index->slots[at] = index->slots[next];
        at = next;
    }
    index->slots[at] = (enc_index_slot){0, 0};
    index->count--;
}

uint32_t enc_index_next(const enc_index *index, uint32_t hash, size_t *position)
{
    if (index->capacity == 0)
        return ENC_ROW_NONE;
    size_t at = enc_index_home(index, hash) + *position;
    if (at >= index->capacity)
        at -= index->capacity;
    while (index->slots[at].row_after != 0 && *position < index->capacity) {
        ++*position;
        if (index->slots[at].hash == hash)
            return index->slots[at].row_after - 1;
        at = at + 1 < index->capacity ? at + 1 : 0;
    }
    return ENC_ROW_NONE;
}
