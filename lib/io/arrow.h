/* SPDX-License-Identifier: MIT */
/* A record batch that was taken over, and what its columns are. */
#ifndef ENC_IO_ARROW_H
#define ENC_IO_ARROW_H

#include <stdbool.h>

#include "base/context.h"
#include "encours/arrow.h"

enum { ENC_ARROW_COLUMNS_MAX = 512, ENC_ARROW_NAME_MAX = 255 };
#define ENC_ARROW_ROWS_MAX (INT64_C(1) << 40)

typedef enum enc_arrow_form {
    ENC_ARROW_OTHER = 0, /* of no use here: never looked into */
    ENC_ARROW_INTEGER,   /* `type` says which */
    ENC_ARROW_FLOAT,
    ENC_ARROW_NULL,      /* every row is null, without a buffer */
    ENC_ARROW_DECIMAL32, /* of `scale` decimals */
    ENC_ARROW_DECIMAL64,
    ENC_ARROW_DECIMAL128,
    ENC_ARROW_DATE32,
    ENC_ARROW_DATE64,
    ENC_ARROW_TIMESTAMP,
    ENC_ARROW_UTF8,       /* offsets of 32 bits */
    ENC_ARROW_UTF8_LARGE, /* offsets of 64 bits */
    ENC_ARROW_UTF8_VIEW   /* short texts in line, the others anywhere in several buffers */
} enc_arrow_form;

typedef struct enc_arrow_column {
    char name[ENC_ARROW_NAME_MAX + 1];
    enc_arrow_form form;       /* of a dictionary: of its indices */
    enc_arrow_form dictionary; /* of its values; OTHER: no dictionary, or of no use */
    bool has_dictionary;
    int32_t type;  /* encours_arrow_type of INTEGER */
    int32_t scale; /* of decimals */
    const struct ArrowArray *array;
    size_t first; /* of the batch's rows, in its buffers */
} enc_arrow_column;

/* Memory of conversions, behind its head. */
typedef struct enc_arrow_kept {
    struct enc_arrow_kept *next;
    size_t size;
} enc_arrow_kept;

struct encours_arrow_batch {
    encours_context *context;
    struct ArrowArray array;
    size_t rows;
    size_t count;
    enc_arrow_kept *kept;
    enc_arrow_column columns[];
};

/* Type and scale of a format string; OTHER for what is of no use. */
enc_arrow_form enc_arrow_form_of(const char *format, int32_t *type, int32_t *scale);

/* Whether an array has as many buffers as one of this form. */
bool enc_arrow_has_buffers(const struct ArrowArray *array, enc_arrow_form form);

/* Whether a type can be that of a batch: a struct, with columns that have types and names. */
encours_status enc_arrow_check_type(const struct ArrowSchema *schema, encours_error *error);

/* Whether the value at a position of an array's buffers is not null. */
static inline bool enc_arrow_is_set(const struct ArrowArray *array, size_t position)
{
    const uint8_t *bits = array->buffers[0];
    return bits == NULL || (bits[position / 8] >> (position % 8) & 1) != 0;
}

/* The first null among `rows` positions from `first` on; `rows` if there is none. */
size_t enc_arrow_first_null(const struct ArrowArray *array, size_t first, size_t rows);

size_t enc_arrow_width(int32_t type);

/* The column of a name. */
encours_status enc_arrow_find(const encours_arrow_batch *batch, const char *name,
                              const enc_arrow_column **out, encours_error *error);

/* Memory that lives as long as the batch; NULL when there is none. */
void *enc_arrow_keep(encours_arrow_batch *batch, size_t count, size_t width);

/* Fails, naming row and column. */
encours_status enc_arrow_at_row(const enc_arrow_column *column, encours_status status, size_t row,
                                const char *what, encours_error *error);

/* Fails: the column is not what is wanted, such as "of dates". */
encours_status enc_arrow_refuse_form(const enc_arrow_column *column, const char *wanted,
                                     encours_error *error);

/* Fails when a row of the column is null. */
encours_status enc_arrow_refuse_nulls(const encours_arrow_batch *batch,
                                      const enc_arrow_column *column, encours_error *error);

/* The value at a row, of `width` bytes, wherever it lies. */
void enc_arrow_load(const enc_arrow_column *column, size_t row, void *out, size_t width);

/* An integer column as `type`, lent or converted. */
encours_status enc_arrow_integers(encours_arrow_batch *batch, const enc_arrow_column *column,
                                  int32_t type, const void **out, encours_error *error);

/* One integer of a column; false when it passes INT64_MAX. */
bool enc_arrow_integer_at(const enc_arrow_column *column, size_t row, int64_t *out);

static inline bool enc_arrow_is_text(enc_arrow_form form)
{
    return form >= ENC_ARROW_UTF8 && form <= ENC_ARROW_UTF8_VIEW;
}

/* The entry of the dictionary that a row, which is not null, stands for. */
encours_status enc_arrow_entry_at(const enc_arrow_column *column, size_t row, size_t *out,
                                  encours_error *error);

/* A text of an array of texts, by its position behind the offset of the array; NULL for a null. */
encours_status enc_arrow_text_at(const struct ArrowArray *array, enc_arrow_form form,
                                 size_t position, const char **text, size_t *length,
                                 encours_error *error);

#endif
