/* SPDX-License-Identifier: MIT */
/**
 * @file arrow_dictionary.h
 * One number for one text, over any number of batches. Each batch of a stream may bring its texts
 * plain or with a dictionary of its own, in which the same number is another text; a calculator
 * that is fed batch by batch needs the same key for the same text throughout.
 *
 *     encours_arrow_dictionary_new()      empty
 *     encours_arrow_batch_unified_keys()  keys of a column, texts not seen before being added
 *     encours_arrow_dictionary_count()    keys so far: all rows are below
 *     encours_arrow_dictionary_offsets()  the texts of all keys, for the results
 *
 * Texts are compared byte by byte: no folding, no normalisation. Keys are dense from 0 in the order
 * of their first rows, so that they depend on the rows only and not on how they were cut into
 * batches or encoded. A state whose rows must be known beforehand (aging_cells.h) is begun for as
 * many as there may be; one for unknown keys (aging_keys.h) takes these as they come.
 *
 * Source: Apache Arrow, "The Arrow columnar format", of dictionary-encoded arrays. The numbering by
 * first row is ours.
 *
 * Limits: 2^32 - 2 texts.
 */
#ifndef ENCOURS_ARROW_DICTIONARY_H
#define ENCOURS_ARROW_DICTIONARY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/arrow.h"
#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Texts with their keys. Opaque. */
typedef struct encours_arrow_dictionary encours_arrow_dictionary;

/**
 * Make a dictionary without texts.
 *
 * @param[in]  context
 * @param[out] out      to be freed with encours_arrow_dictionary_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_dictionary_new(encours_context *context, ENCOURS_OWNED encours_arrow_dictionary **out,
                             encours_error *error);

/** Free a dictionary. @param[in] dictionary @nullable @threads exclusive @since 1.0
 * @req ARW-019 */
ENCOURS_API(1, 0) void
encours_arrow_dictionary_free(encours_arrow_dictionary *dictionary);

/**
 * A column of texts as keys of a dictionary: utf8, large_utf8 or utf8 view, plain or by dictionary.
 * Texts not seen before are added. On failure the dictionary has the texts it had.
 *
 * @param[in]     batch
 * @param[in]     name        of the column
 * @param[in,out] dictionary  of any context
 * @param[out]    out         keys, lent until the batch is freed                  @len{rows}
 * @param[out]    error       detail on failure; `index` is the row at fault       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, another type, a null, a text that is no
 *                                UTF-8
 * @retval ENCOURS_E_CORRUPT      an index beyond the dictionary, a text that ends before it begins
 * @retval ENCOURS_E_LIMIT        more texts than the limit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_unified_keys(encours_arrow_batch *batch, const char *name,
                                 encours_arrow_dictionary *dictionary,
                                 ENCOURS_BORROWED const uint32_t **out, encours_error *error);

/** Number of texts; keys are below. @param[in] dictionary @threads shared @since 1.0
 * @req ARW-019 */
ENCOURS_API(1, 0) size_t
encours_arrow_dictionary_count(const encours_arrow_dictionary *dictionary);

/**
 * Where each text begins in encours_arrow_dictionary_bytes(), and behind the last one where it
 * ends. Borrowed until texts are added.
 *
 * @param[in] dictionary
 * @return bytes from the first text on, ascending from 0; text k is from offsets[k] up to, without,
 *         offsets[k + 1]  @len{count + 1}
 * @threads shared
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_arrow_dictionary_offsets(const encours_arrow_dictionary *dictionary);

/**
 * The texts, UTF-8, one after the other without terminators. Borrowed until texts are added.
 *
 * @param[in] dictionary
 * @return as many bytes as the last offset says
 * @threads shared
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_arrow_dictionary_bytes(const encours_arrow_dictionary *dictionary);

/**
 * The text of a key, not terminated. Borrowed until texts are added.
 *
 * @param[in]  dictionary
 * @param[in]  key         from 0
 * @param[out] text        UTF-8                                                    @len{length}
 * @param[out] length      bytes
 * @param[out] error       detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such key
 * @threads shared
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_dictionary_text(const encours_arrow_dictionary *dictionary, uint64_t key,
                              ENCOURS_BORROWED const char **text, size_t *length,
                              encours_error *error);

/**
 * The key of a text.
 *
 * @param[in]  dictionary
 * @param[in]  text        UTF-8                                                    @len{length}
 * @param[in]  length      bytes
 * @param[out] key         its key
 * @param[out] error       detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such text
 * @threads shared
 * @since 1.0
 * @req ARW-019
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_dictionary_find(const encours_arrow_dictionary *dictionary, const char *text,
                              size_t length, uint32_t *key, encours_error *error);

ENCOURS_END_DECLS

#endif
