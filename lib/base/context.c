/* SPDX-License-Identifier: MIT */
#include "base/context.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/checked.h"
#include "base/limits.h"
#include "base/struct_size.h"

struct encours_context {
    encours_context_options settings;
    atomic_size_t references;
};

static void *default_allocate(void *user, size_t size)
{
    (void)user;
    return malloc(size);
}

static void *default_reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    (void)user;
    (void)size_old;
    return realloc(block, size_new);
}

static void default_release(void *user, void *block, size_t size)
{
    (void)user;
    (void)size;
    free(block);
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
    encours_context *context = settings.allocate(settings.memory_user, sizeof *context);
    if (context == NULL)
        return enc_error_memory(error);
    context->settings = settings;
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
    if (atomic_fetch_sub_explicit(&context->references, 1, memory_order_acq_rel) == 1)
        context->settings.release(context->settings.memory_user, context, sizeof *context);
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
    void *block = enc_allocate(context, size);
    if (block != NULL)
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
