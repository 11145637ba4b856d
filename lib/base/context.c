/* SPDX-License-Identifier: MIT */
#include "base/context.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/checked.h"
#include "base/limits.h"
#include "base/region.h"
#include "base/struct_size.h"

struct encours_context {
    encours_context_options settings;
    atomic_size_t references;
    bool has_regions; /* the host gave no hooks */
    enc_regions regions;
};

static void *default_allocate(void *user, size_t size)
{
    bool zeroed;
    return user == NULL || size < ENC_REGION_BLOCK_MIN ? malloc(size)
                                                       : enc_regions_take(user, size, &zeroed);
}

static void default_release(void *user, void *block, size_t size)
{
    if (user == NULL || size < ENC_REGION_BLOCK_MIN)
        free(block);
    else
        enc_regions_give(user, block, size);
}

static void *default_reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    if (size_old < ENC_REGION_BLOCK_MIN && size_new < ENC_REGION_BLOCK_MIN)
        return realloc(block, size_new);
    void *moved = default_allocate(user, size_new);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, size_old < size_new ? size_old : size_new);
    default_release(user, block, size_old);
    return moved;
}

static void fill_defaults(encours_context_options *settings)
{
    if (settings->allocate == NULL) {
        settings->allocate = default_allocate;
        settings->reallocate = default_reallocate;
        settings->release = default_release;
    }
    if (settings->input_bytes_max == 0)
        settings->input_bytes_max = ENC_INPUT_BYTES_MAX;
    if (settings->input_lines_max == 0)
        settings->input_lines_max = ENC_INPUT_LINES_MAX;
    if (settings->input_ratio_max == 0)
        settings->input_ratio_max = ENC_INPUT_RATIO_MAX;
}

encours_status encours_context_new(const encours_context_options *options, encours_context **out,
                                   encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    encours_context_options settings;
    ENC_STRUCT_LOAD(settings, options, encours_context_options, sizeof settings, error);
    int hooks = (settings.allocate != NULL) + (settings.reallocate != NULL) +
                (settings.release != NULL);
    if (hooks != 0 && hooks != 3)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%d of the three allocator hooks are given, needs all or none", hooks);
    fill_defaults(&settings);
    encours_context *context = settings.allocate(hooks == 0 ? NULL : settings.memory_user,
                                                 sizeof *context);
    if (context == NULL)
        return enc_error_memory(error);
    context->settings = settings;
    context->has_regions = hooks == 0 && enc_regions_init(&context->regions);
    if (hooks == 0)
        context->settings.memory_user = context->has_regions ? &context->regions : NULL;
    atomic_init(&context->references, 1);
    *out = context;
    return ENCOURS_OK;
}

encours_context *enc_context_retain(encours_context *context)
{
    atomic_fetch_add_explicit(&context->references, 1, memory_order_relaxed);
    return context;
}

void encours_context_free(encours_context *context)
{
    if (context == NULL)
        return;
    if (atomic_fetch_sub_explicit(&context->references, 1, memory_order_acq_rel) != 1)
        return;
    void *user = context->settings.memory_user;
    if (context->has_regions) {
        enc_regions_release(&context->regions);
        user = NULL;
    }
    context->settings.release(user, context, sizeof *context);
}

const encours_context_options *enc_context_settings(const encours_context *context)
{
    return &context->settings;
}

void *enc_allocate(encours_context *context, size_t size)
{
    return context->settings.allocate(context->settings.memory_user, size > 0 ? size : 1);
}

void *enc_allocate_zeroed(encours_context *context, size_t size)
{
    bool zeroed = false;
    void *block = context->has_regions && size >= ENC_REGION_BLOCK_MIN
                      ? enc_regions_take(&context->regions, size, &zeroed)
                      : enc_allocate(context, size);
    if (block != NULL && !zeroed)
        memset(block, 0, size);
    return block;
}

void *enc_reallocate(encours_context *context, void *block, size_t size_old, size_t size_new)
{
    if (block == NULL)
        return enc_allocate(context, size_new);
    return context->settings.reallocate(context->settings.memory_user, block,
                                        size_old > 0 ? size_old : 1, size_new > 0 ? size_new : 1);
}

void enc_release(encours_context *context, void *block, size_t size)
{
    if (block != NULL)
        context->settings.release(context->settings.memory_user, block, size > 0 ? size : 1);
}

void enc_context_log(encours_context *context, int32_t level, const char *format, ...)
{
    if (context->settings.log == NULL)
        return;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (length >= 0)
        context->settings.log(context->settings.log_user, level, message);
}

encours_status enc_context_ask(const encours_context *context, encours_progress_fn own,
                               void *own_user, uint64_t done, uint64_t total, encours_error *error)
{
    encours_progress_fn progress = own != NULL ? own : context->settings.progress;
    void *user = own != NULL ? own_user : context->settings.progress_user;
    if (progress == NULL || progress(user, done, total) == 0)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_CANCELLED, "stopped by the progress callback");
}

bool enc_grow(encours_context *context, void **array, size_t *capacity, size_t needed,
              size_t element_size)
{
    if (needed <= *capacity)
        return true;
    size_t wanted = *capacity + *capacity / 2;
    if (wanted < needed)
        wanted = needed;
    if (wanted < 8)
        wanted = 8;
    size_t bytes;
    if (!enc_mul_size(wanted, element_size, &bytes))
        return false;
    void *grown = enc_reallocate(context, *array, *capacity * element_size, bytes);
    if (grown == NULL)
        return false;
    *array = grown;
    *capacity = wanted;
    return true;
}
