/* SPDX-License-Identifier: MIT */
/* Keys of texts that last longer than a batch. The texts lie one after the other; an index leads
 * from the hash of a text to its key. */
#include "encours/arrow_dictionary.h"

#include <string.h>

#include "base/buffer.h"
#include "base/text.h"
#include "io/arrow_dictionary.h"
#include "ledger/column.h"

#define KEY_NONE UINT32_MAX
#define TEXTS_MAX (UINT32_MAX - 1)

static uint32_t hash_of(const char *text, size_t length)
{
    return (uint32_t)enc_hash(text, length, 0);
}

static uint32_t find(const encours_arrow_dictionary *dictionary, uint32_t hash, const char *text,
                     size_t length)
{
    size_t position = 0;
    uint32_t key;
    while ((key = enc_index_next(&dictionary->index, hash, &position)) != ENC_ROW_NONE) {
        uint64_t first = dictionary->offsets[key];
        if (dictionary->offsets[key + 1] - first == length &&
            (length == 0 || memcmp(dictionary->texts.bytes + first, text, length) == 0))
            return key;
    }
    return KEY_NONE;
}

encours_status enc_arrow_dictionary_add(encours_arrow_dictionary *dictionary, const char *text,
                                        size_t length, uint32_t *key, encours_error *error)
{
    encours_context *context = dictionary->context;
    uint32_t hash = hash_of(text, length);
    *key = find(dictionary, hash, text, length);
    if (*key != KEY_NONE)
        return ENCOURS_OK;
    if (dictionary->count >= TEXTS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than 2^32 - 2 different texts");
    if (!enc_utf8_is_valid(text, length))
        return enc_error_set(error, ENCOURS_E_INVALID, "a text is no UTF-8");
    void *offsets = dictionary->offsets;
    bool grown = enc_grow(context, &offsets, &dictionary->capacity, dictionary->count + 2,
                          sizeof *dictionary->offsets);
    dictionary->offsets = offsets;
    if (!grown || !enc_index_reserve(&dictionary->index, context))
        return enc_error_memory(error);
    if (length > 0)
        ENC_TRY(enc_buffer_append(&dictionary->texts, text, length, error));
    *key = (uint32_t)dictionary->count++;
    dictionary->offsets[dictionary->count] = dictionary->texts.size;
    enc_index_add(&dictionary->index, hash, *key);
    return ENCOURS_OK;
}

void enc_arrow_dictionary_cut(encours_arrow_dictionary *dictionary, size_t count)
{
    while (dictionary->count > count) {
        uint32_t key = (uint32_t)--dictionary->count;
        uint64_t first = dictionary->offsets[key];
        size_t length = (size_t)(dictionary->offsets[key + 1] - first);
        const char *text = length > 0 ? (const char *)dictionary->texts.bytes + first : "";
        enc_index_remove(&dictionary->index, hash_of(text, length), key);
    }
    dictionary->texts.size = (size_t)dictionary->offsets[count];
}

encours_status encours_arrow_dictionary_new(encours_context *context,
                                            encours_arrow_dictionary **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    encours_arrow_dictionary *made = enc_allocate_zeroed(context, sizeof *made);
    uint64_t *offsets = enc_allocate_zeroed(context, sizeof *offsets);
    if (made == NULL || offsets == NULL) {
        enc_release(context, offsets, sizeof *offsets);
        enc_release(context, made, sizeof *made);
        return enc_error_memory(error);
    }
    made->context = enc_context_retain(context);
    made->offsets = offsets;
    made->capacity = 1;
    enc_buffer_init(&made->texts, context, SIZE_MAX);
    *out = made;
    return ENCOURS_OK;
}

void encours_arrow_dictionary_free(encours_arrow_dictionary *dictionary)
{
    if (dictionary == NULL)
        return;
    encours_context *context = dictionary->context;
    enc_index_release(&dictionary->index, context);
    enc_buffer_release(&dictionary->texts);
    enc_release(context, dictionary->offsets, dictionary->capacity * sizeof *dictionary->offsets);
    enc_release(context, dictionary, sizeof *dictionary);
    encours_context_free(context);
}

size_t encours_arrow_dictionary_count(const encours_arrow_dictionary *dictionary)
{
    return dictionary->count;
}

const uint64_t *encours_arrow_dictionary_offsets(const encours_arrow_dictionary *dictionary)
{
    return dictionary->offsets;
}

const char *encours_arrow_dictionary_bytes(const encours_arrow_dictionary *dictionary)
{
    return dictionary->texts.bytes != NULL ? (const char *)dictionary->texts.bytes : "";
}

encours_status encours_arrow_dictionary_text(const encours_arrow_dictionary *dictionary,
                                             uint64_t key, const char **text, size_t *length,
                                             encours_error *error)
{
    ENC_REQUIRE(dictionary != NULL);
    ENC_REQUIRE(text != NULL);
    ENC_REQUIRE(length != NULL);
    if (key >= dictionary->count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "there is no key %" PRIu64 ": the dictionary has %zu texts", key,
                             dictionary->count);
    uint64_t first = dictionary->offsets[key];
    *text = encours_arrow_dictionary_bytes(dictionary) + first;
    *length = (size_t)(dictionary->offsets[key + 1] - first);
    return ENCOURS_OK;
}

encours_status encours_arrow_dictionary_find(const encours_arrow_dictionary *dictionary,
                                             const char *text, size_t length, uint32_t *key,
                                             encours_error *error)
{
    ENC_REQUIRE(dictionary != NULL);
    ENC_REQUIRE(text != NULL);
    ENC_REQUIRE(key != NULL);
    uint32_t found = find(dictionary, hash_of(text, length), text, length);
    if (found == KEY_NONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the dictionary has no such text");
    *key = found;
    return ENCOURS_OK;
}
