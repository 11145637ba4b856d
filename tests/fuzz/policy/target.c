/* SPDX-License-Identifier: MIT */
/* Read any bytes as the document of a policy. The canonical document of what is read is read as the
 * same policy; what is refused is refused at a place, and the same with memory that fails at some
 * allocation is refused for that or comes out as before. */
#include "fuzz/property.h"

#include <stdbool.h>
#include <string.h>

#include "encours/policy_xml.h"

typedef struct poor_memory {
    size_t calls;
    size_t fail_at; /* 0: never */
    size_t blocks;
} poor_memory;

static void *allocate(void *user, size_t size)
{
    poor_memory *memory = user;
    if (++memory->calls == memory->fail_at)
        return NULL;
    memory->blocks++;
    return malloc(size);
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    poor_memory *memory = user;
    (void)size_old;
    return ++memory->calls == memory->fail_at ? NULL : realloc(block, size_new);
}

static void release(void *user, void *block, size_t size)
{
    poor_memory *memory = user;
    (void)size;
    memory->blocks--;
    free(block);
}

static encours_status read(encours_context *context, const void *data, size_t size,
                           encours_policy **out, encours_error *error)
{
    encours_status status = encours_policy_read(context, "fuzz", data, size, out, error);
    HOLDS((status == ENCOURS_OK) == (*out != NULL));
    if (status != ENCOURS_OK)
        FAILED_WELL(status, *error);
    return status;
}

static void check_policy(encours_context *context, const encours_policy *policy)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy *again = NULL;
    encours_policy_diff *diff = NULL;
    const char *document = encours_policy_document(policy);
    HOLDS(read(context, document, strlen(document), &again, &error) == ENCOURS_OK);
    HOLDS(strcmp(encours_policy_document(again), document) == 0);
    HOLDS(encours_policy_diff_compute(policy, again, &diff, &error) == ENCOURS_OK);
    HOLDS(encours_policy_diff_count(diff) == 0);
    encours_policy_diff_free(diff);
    encours_policy_free(again);
}

/* The same bytes again with the allocation failing that they choose. */
static void read_poorly(encours_context *context, poor_memory *memory, const uint8_t *data,
                        size_t size, encours_status expected)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy *policy = NULL;
    size_t sum = 0, before = memory->blocks;
    for (size_t i = 0; i < size; i++)
        sum = sum * 31 + data[i];
    memory->calls = 0;
    memory->fail_at = 1 + sum % 256;
    encours_status status = read(context, data, size, &policy, &error);
    bool failed = memory->calls >= memory->fail_at;
    memory->fail_at = 0;
    HOLDS(status == (failed ? ENCOURS_E_NO_MEMORY : expected));
    encours_policy_free(policy);
    HOLDS(memory->blocks == before);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    poor_memory memory = {0};
    encours_context *context = NULL;
    encours_policy *policy = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context_options options = {.struct_size = sizeof options,
                                       .allocate = allocate,
                                       .reallocate = reallocate,
                                       .release = release,
                                       .memory_user = &memory};
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    encours_status status = read(context, data, size, &policy, &error);
    if (status == ENCOURS_OK)
        check_policy(context, policy);
    else
        HOLDS(error.line > 0 || status == ENCOURS_E_LIMIT);
    encours_policy_free(policy);
    read_poorly(context, &memory, data, size, status);
    encours_context_free(context);
    HOLDS(memory.blocks == 0);
    return 0;
}
