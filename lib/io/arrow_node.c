/* SPDX-License-Identifier: MIT */
/* Blocks of arrays and types. Each is one block of the context that releases itself; a child may be
 * moved out and lives on without its parent. */
#include <string.h>

#include "io/arrow_made.h"

enum { ALIGNMENT = 64, DEPTH_MAX = 64 };

enc_arrow_node *enc_arrow_node_new(encours_context *context, size_t size, uint8_t **memory)
{
    size_t whole = sizeof(enc_arrow_node) + ALIGNMENT + size;
    enc_arrow_node *made = enc_allocate(context, whole);
    if (made == NULL)
        return NULL;
    *made = (enc_arrow_node){.context = enc_context_retain(context), .size = whole};
    uint8_t *behind = (uint8_t *)(made + 1);
    *memory = behind + (ALIGNMENT - (uintptr_t)behind % ALIGNMENT) % ALIGNMENT;
    return made;
}

void enc_arrow_node_free(enc_arrow_node *node)
{
    encours_context *context = node->context;
    enc_release(context, node, node->size);
    encours_context_free(context);
}

void enc_arrow_release_array(struct ArrowArray *array)
{
    if (array->release == NULL)
        return;
    for (int64_t i = 0; i < array->n_children; i++)
        if (array->children[i]->release != NULL)
            array->children[i]->release(array->children[i]);
    if (array->dictionary != NULL && array->dictionary->release != NULL)
        array->dictionary->release(array->dictionary);
    array->release = NULL;
    enc_arrow_node_free(array->private_data);
}

void enc_arrow_release_schema(struct ArrowSchema *schema)
{
    if (schema->release == NULL)
        return;
    for (int64_t i = 0; i < schema->n_children; i++)
        if (schema->children[i]->release != NULL)
            schema->children[i]->release(schema->children[i]);
    if (schema->dictionary != NULL && schema->dictionary->release != NULL)
        schema->dictionary->release(schema->dictionary);
    schema->release = NULL;
    enc_arrow_node_free(schema->private_data);
}

/* Bytes of metadata: a count, then so many keys and values, each with its length. */
static size_t metadata_size(const char *metadata)
{
    int32_t count, length;
    size_t size = sizeof count;
    if (metadata == NULL)
        return 0;
    memcpy(&count, metadata, sizeof count);
    for (int64_t i = 0; i < 2 * (int64_t)count; i++) {
        memcpy(&length, metadata + size, sizeof length);
        size += sizeof length + (length > 0 ? (size_t)length : 0);
    }
    return size;
}

static encours_status copy_at(encours_context *context, const struct ArrowSchema *from, int depth,
                              struct ArrowSchema *out, encours_error *error);

static encours_status copy_below(encours_context *context, const struct ArrowSchema *from,
                                 int depth, struct ArrowSchema *out, struct ArrowSchema *children,
                                 encours_error *error)
{
    for (int64_t i = 0; i < from->n_children; i++, out->n_children++) {
        out->children[i] = &children[i];
        ENC_TRY(copy_at(context, from->children[i], depth + 1, &children[i], error));
    }
    if (from->dictionary == NULL)
        return ENCOURS_OK;
    enc_arrow_node *node = out->private_data;
    ENC_TRY(copy_at(context, from->dictionary, depth + 1, &node->dictionary.schema, error));
    out->dictionary = &node->dictionary.schema;
    return ENCOURS_OK;
}

static const char *put(uint8_t **memory, const char *bytes, size_t size)
{
    if (bytes == NULL)
        return NULL;
    uint8_t *at = *memory;
    memcpy(at, bytes, size);
    *memory += size;
    return (const char *)at;
}

static encours_status copy_at(encours_context *context, const struct ArrowSchema *from, int depth,
                              struct ArrowSchema *out, encours_error *error)
{
    if (from == NULL || from->release == NULL || from->format == NULL || from->n_children < 0 ||
        (from->n_children > 0 && from->children == NULL))
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a type that is none");
    if (depth > DEPTH_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a type nested deeper than %d", DEPTH_MAX);
    size_t count = (size_t)from->n_children, format = strlen(from->format) + 1;
    size_t name = from->name != NULL ? strlen(from->name) + 1 : 0;
    size_t metadata = metadata_size(from->metadata);
    size_t pointers = enc_arrow_padded(count * sizeof(void *));
    uint8_t *memory;
    enc_arrow_node *node = enc_arrow_node_new(
        context, pointers + count * sizeof *out + format + name + metadata, &memory);
    if (node == NULL)
        return enc_error_memory(error);
    struct ArrowSchema *children = (struct ArrowSchema *)(void *)(memory + pointers);
    *out = (struct ArrowSchema){.flags = from->flags,
                                .children = (struct ArrowSchema **)(void *)memory,
                                .release = enc_arrow_release_schema,
                                .private_data = node};
    memory += pointers + count * sizeof *out;
    out->format = put(&memory, from->format, format);
    out->name = put(&memory, from->name, name);
    out->metadata = put(&memory, from->metadata, metadata);
    encours_status status = copy_below(context, from, depth, out, children, error);
    if (status != ENCOURS_OK)
        enc_arrow_release_schema(out);
    return status;
}

encours_status enc_arrow_copy_schema(encours_context *context, const struct ArrowSchema *from,
                                     struct ArrowSchema *out, encours_error *error)
{
    return copy_at(context, from, 0, out, error);
}
