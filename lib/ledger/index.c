/* SPDX-License-Identifier: MIT */
#include "ledger/index.h"

#include <string.h>

#include "ledger/column.h"

enum {
    PART_CAPACITY_MIN = 8192, /* a quarter of it holds ENC_INDEX_MORE and an empty slot */
    WHOLE_MAX = 5 << 16       /* rows of an index of one part */
};

static void release_parts(enc_index_part *parts, encours_context *context)
{
    for (size_t i = 0; parts != NULL && i < ENC_INDEX_PARTS; i++)
        enc_release(context, parts[i].slots, parts[i].capacity * sizeof *parts[i].slots);
    enc_release(context, parts, ENC_INDEX_PARTS * sizeof *parts);
}

void enc_index_release(enc_index *index, encours_context *context)
{
    enc_release(context, index->whole.slots, index->whole.capacity * sizeof *index->whole.slots);
    release_parts(index->parts, context);
    *index = (enc_index){0};
}

static bool allocate_slots(enc_index_part *part, encours_context *context, size_t capacity)
{
    part->slots = enc_allocate_zeroed(context, capacity * sizeof *part->slots);
    part->capacity = part->slots != NULL ? capacity : 0;
    return part->slots != NULL;
}

static size_t following(const enc_index_part *part, size_t at)
{
    return at + 1 < part->capacity ? at + 1 : 0;
}

static size_t empty_slot(const enc_index *index, const enc_index_part *part, uint32_t hash)
{
    size_t at = enc_index_home(index, part, hash);
    while (part->slots[at].row_after != 0)
        at = following(part, at);
    return at;
}

/* All slots of one part into the parts of another index, which have room. */
static void move_slots(enc_index *to, const enc_index_part *from)
{
    for (size_t i = 0; i < from->capacity; i++) {
        enc_index_slot slot = from->slots[i];
        if (slot.row_after == 0)
            continue;
        enc_index_part *part = enc_index_part_of(to, slot.hash);
        enc_index_fill(to, part, empty_slot(to, part, slot.hash), slot.hash, slot.row_after - 1);
    }
}

/* A capacity at which `count` rows are no more than three quarters, from `capacity` on by halves.
 */
static size_t enough(size_t capacity, size_t count)
{
    while (count > capacity - capacity / 4)
        capacity += capacity / 2;
    return capacity;
}

static bool grow_whole(enc_index *index, encours_context *context, size_t more)
{
    size_t capacity = index->whole.capacity < 32
                          ? 32
                          : index->whole.capacity + index->whole.capacity / 2;
    enc_index grown = {0};
    if (!allocate_slots(&grown.whole, context, enough(capacity, index->count + more)))
        return false;
    move_slots(&grown, &index->whole);
    enc_index_release(index, context);
    *index = grown;
    return true;
}

/* How many rows each part will have. */
static void count_parts(const enc_index_part *whole, size_t counts[ENC_INDEX_PARTS])
{
    memset(counts, 0, ENC_INDEX_PARTS * sizeof *counts);
    for (size_t i = 0; i < whole->capacity; i++)
        if (whole->slots[i].row_after != 0)
            counts[whole->slots[i].hash >> (32 - ENC_INDEX_PART_BITS)]++;
}

/* From one part to many. They begin with sizes between once and one and a half times what they
 * need, so that they will not all grow at the same time; one that gets more than its share, because
 * somebody has chosen the keys, begins with room for all of it. */
static bool split(enc_index *index, encours_context *context, size_t more)
{
    enc_index grown = {0};
    size_t share = (index->count + more) / ENC_INDEX_PARTS;
    size_t least = enough(PART_CAPACITY_MIN, share + share / 8), counts[ENC_INDEX_PARTS];
    count_parts(&index->whole, counts);
    grown.parts = enc_allocate_zeroed(context, ENC_INDEX_PARTS * sizeof *grown.parts);
    for (size_t i = 0; grown.parts != NULL && i < ENC_INDEX_PARTS; i++)
        if (!allocate_slots(&grown.parts[i], context,
                            enough(least + least / 2 * i / ENC_INDEX_PARTS, counts[i]))) {
            release_parts(grown.parts, context);
            grown.parts = NULL;
        }
    if (grown.parts == NULL)
        return false;
    move_slots(&grown, &index->whole);
    enc_index_release(index, context);
    *index = grown;
    return true;
}

static bool grow_part(enc_index *index, encours_context *context, size_t number, size_t more)
{
    enc_index_part *part = &index->parts[number], grown = {0};
    size_t capacity = enough(part->capacity, part->count + more);
    if (capacity > part->capacity) {
        if (!allocate_slots(&grown, context, capacity))
            return false;
        for (size_t i = 0; i < part->capacity; i++)
            if (part->slots[i].row_after != 0)
                grown.slots[empty_slot(index, &grown, part->slots[i].hash)] = part->slots[i];
        grown.count = part->count;
        enc_release(context, part->slots, part->capacity * sizeof *part->slots);
        *part = grown;
    }
    index->full &= ~(UINT64_C(1) << number);
    return true;
}

bool enc_index_grow(enc_index *index, encours_context *context, size_t more)
{
    if (index->parts == NULL && index->count + more <= WHOLE_MAX)
        return grow_whole(index, context, more);
    if (index->parts == NULL && !split(index, context, more))
        return false;
    size_t share = more > ENC_INDEX_MORE ? more / ENC_INDEX_PARTS : 0;
    for (size_t i = 0; i < ENC_INDEX_PARTS; i++) {
        bool full = (index->full >> i & 1) != 0;
        if ((full || share > 0) && !grow_part(index, context, i, share))
            return false;
    }
    return true;
}

void enc_index_add(enc_index *index, uint32_t hash, uint32_t row)
{
    enc_index_part *part = enc_index_part_of(index, hash);
    enc_index_fill(index, part, empty_slot(index, part, hash), hash, row);
}

/* Steps from one place forward to another, around the end. */
static size_t steps(const enc_index_part *part, size_t from, size_t to)
{
    return to >= from ? to - from : to + part->capacity - from;
}

void enc_index_remove(enc_index *index, uint32_t hash, uint32_t row)
{
    enc_index_part *part = enc_index_part_of(index, hash);
    if (part->capacity == 0)
        return;
    size_t at = enc_index_home(index, part, hash);
    while (part->slots[at].row_after != row + 1) {
        if (part->slots[at].row_after == 0)
            return;
        at = following(part, at);
    }
    /* Close the gap: whatever a search would pass the gap to find moves into it and leaves another.
     * What is at home behind the gap stays, and what lies after that may still have to move. */
    for (size_t next = following(part, at); part->slots[next].row_after != 0;
         next = following(part, next)) {
        size_t home = enc_index_home(index, part, part->slots[next].hash);
        if (steps(part, home, next) < steps(part, at, next))
            continue;
        part->slots[at] = part->slots[next];
        at = next;
    }
    part->slots[at] = (enc_index_slot){0, 0};
    part->count--;
    index->count--;
}

uint32_t enc_index_next(const enc_index *index, uint32_t hash, size_t *position)
{
    const enc_index_part *part = enc_index_part_of(index, hash);
    if (part->capacity == 0)
        return ENC_ROW_NONE;
    size_t at = enc_index_home(index, part, hash) + *position;
    if (at >= part->capacity)
        at -= part->capacity;
    while (part->slots[at].row_after != 0 && *position < part->capacity) {
        ++*position;
        if (part->slots[at].hash == hash)
            return part->slots[at].row_after - 1;
        at = following(part, at);
    }
    return ENC_ROW_NONE;
}
