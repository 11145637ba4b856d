/* SPDX-License-Identifier: MIT */
#include "ledger/command_stage.h"

void enc_stage_init(enc_stage *stage, encours_context *context, size_t texts_max)
{
    *stage = (enc_stage){0};
    enc_buffer_init(&stage->texts, context, texts_max);
}

static void release_blocks(enc_stage *stage, encours_context *context, size_t count)
{
    while (stage->count > count) {
        enc_stage_block *block = stage->blocks[--stage->count];
        enc_release(context, block->extras, sizeof *block->extras);
        enc_release(context, block, sizeof *block);
    }
}

void enc_stage_release(enc_stage *stage, encours_context *context)
{
    release_blocks(stage, context, 0);
    enc_release(context, stage->blocks, stage->capacity * sizeof *stage->blocks);
    enc_buffer_release(&stage->texts);
    enc_names_release(&stage->names, context);
}

void enc_stage_remember(const enc_stage *stage, enc_stage_mark *mark)
{
    *mark = (enc_stage_mark){.count = stage->count,
                             .customers = stage->customers,
                             .names = stage->names.count,
                             .texts = stage->texts.size,
                             .registers = stage->registers};
    if (stage->count == 0)
        return;
    const enc_stage_block *last = stage->blocks[stage->count - 1];
    mark->last_count = last->documents.count;
    mark->last_units = last->documents.units;
    mark->last_extras = last->extras != NULL ? last->extras->rows.count : 0;
    mark->last_dimensions = last->extras != NULL ? last->extras->rows.dimension_count : 0;
}

void enc_stage_undo(enc_stage *stage, encours_context *context, const enc_stage_mark *mark)
{
    release_blocks(stage, context, mark->count);
    if (stage->count > 0) {
        enc_stage_block *last = stage->blocks[stage->count - 1];
        last->documents.count = mark->last_count;
        last->documents.units = mark->last_units;
        if (last->extras != NULL)
            last->extras->rows.count = mark->last_extras;
        if (last->extras != NULL)
            last->extras->rows.dimension_count = mark->last_dimensions;
    }
    enc_names_undo(&stage->names, mark->names);
    stage->customers = mark->customers;
    stage->texts.size = mark->texts;
    stage->registers = mark->registers;
}

/* Whether the last block has room for a document with so many dimensions. */
static bool has_room(const enc_stage_block *last, size_t dimensions)
{
    return last->documents.count < ENC_BLOCK_DOCUMENTS &&
           (last->extras == NULL ||
            dimensions <= ENC_BLOCK_DIMENSIONS - last->extras->rows.dimension_count);
}

static encours_status add_block(enc_stage *stage, encours_context *context, size_t bytes,
                                uint64_t seed, encours_error *error)
{
    void *blocks = stage->blocks;
    if (!enc_grow(context, &blocks, &stage->capacity, stage->count + 1, sizeof *stage->blocks))
        return enc_error_memory(error);
    stage->blocks = blocks;
    enc_stage_block *block = enc_allocate(context, sizeof *block);
    if (block == NULL)
        return enc_error_memory(error);
    block->bytes = bytes;
    block->texts = stage->texts.size;
    block->before = stage->registers;
    block->seed = seed;
    block->any_own = false;
    block->extras = NULL;
    block->documents.extras = NULL;
    block->documents.count = block->documents.units = 0;
    stage->blocks[stage->count++] = block;
    return ENCOURS_OK;
}

encours_status enc_stage_open_slow(enc_stage *stage, encours_context *context, size_t bytes,
                                   uint64_t seed, const enc_plain_extra *extra,
                                   enc_stage_block **out, encours_error *error)
{
    size_t dimensions = extra != NULL ? extra->extra.dimension_count : 0;
    if (stage->count == 0 || !has_room(stage->blocks[stage->count - 1], dimensions))
        ENC_TRY(add_block(stage, context, bytes, seed, error));
    enc_stage_block *block = stage->blocks[stage->count - 1];
    *out = block;
    if (extra == NULL || block->extras != NULL)
        return ENCOURS_OK;
    block->extras = enc_allocate(context, sizeof *block->extras);
    if (block->extras == NULL)
        return enc_error_memory(error);
    block->extras->rows.count = block->extras->rows.dimension_count = 0;
    block->documents.extras = &block->extras->rows;
    return ENCOURS_OK;
}

bool enc_plain_dimensions_differ(const enc_plain_extra *extra)
{
    for (size_t i = 1; i < extra->extra.dimension_count; i++)
        for (size_t k = 0; k < i; k++)
            if (enc_text_equal(extra->dimensions[i], extra->dimensions[k]))
                return false;
    return true;
}
