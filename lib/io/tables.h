/* SPDX-License-Identifier: MIT */
/* Tables of figures: what a kind of file holds, and what was read of it. */
#ifndef ENC_IO_TABLES_H
#define ENC_IO_TABLES_H

#include <stdbool.h>

#include "base/context.h"
#include "encours/tables.h"
#include "text/delimited.h"

enum {
    ENC_TABLES_ROWS_MAX = 65536,
    ENC_TABLES_SERIES_MAX = 4096,
    ENC_TABLES_SOURCES_MAX = 1024,
    ENC_TABLES_COLUMNS_MAX = 12, /* with values, of one kind */
    ENC_TABLES_NAME_MAX = 32,    /* bytes of the name of a series or key of a source */
    ENC_TABLES_SOURCE_MAX = 480  /* bytes of a source with its key */
};

/* How a value is written; it decides the type of its column, too. */
typedef enum enc_tables_type {
    ENC_TABLES_DAY,      /* int32_t, YYYY-MM-DD */
    ENC_TABLES_INTEGER,  /* int32_t */
    ENC_TABLES_WORD,     /* int32_t: one of the words */
    ENC_TABLES_WORDS,    /* uint32_t: the sum of some of the words, joined by + */
    ENC_TABLES_BIT,      /* uint8_t: 0 or 1 */
    ENC_TABLES_CURRENCY, /* uint16_t: a code of ISO 4217 */
    ENC_TABLES_AMOUNT,   /* int64_t: minor units of the currency before it */
    ENC_TABLES_DECIMAL   /* int64_t: in units of 10^-decimals */
} enc_tables_type;

typedef struct enc_tables_word {
    const char *text;
    int32_t value;
} enc_tables_word;

typedef struct enc_tables_column {
    const char *name;
    enc_tables_type type;
    bool optional; /* a blank is `blank` */
    int64_t blank;
    int64_t minimum; /* of what is not blank; both 0: any of the type */
    int64_t maximum;
    uint8_t decimals;             /* of DECIMAL */
    const enc_tables_word *words; /* ended by a NULL text */
} enc_tables_column;

typedef struct enc_tables_series {
    char name[ENC_TABLES_NAME_MAX + 1];
    size_t first; /* row */
    size_t count;
    uint32_t flags; /* of all its rows */
} enc_tables_series;

typedef struct enc_tables_array {
    void *values;
    size_t capacity; /* in elements */
} enc_tables_array;

typedef struct enc_tables_source {
    size_t key_length;
    char text[ENC_TABLES_SOURCE_MAX + 1]; /* "S44: moneyvox.fr 98471" */
} enc_tables_source;

typedef struct enc_tables_kind {
    const char *name;
    int32_t kind; /* encours_tables_kind */
    size_t count;
    const enc_tables_column *columns;
    /* The last row read against those before it of its series; `*column` is the one at fault. */
    encours_status (*check)(const encours_tables *tables, const enc_tables_series *series,
                            size_t *column, encours_error *error);
    /* A series as a whole; NULL: nothing. */
    encours_status (*finish)(const encours_tables *tables, const enc_tables_series *series,
                             encours_error *error);
} enc_tables_kind;

struct encours_tables {
    encours_context *context;
    const enc_tables_kind *kind;
    size_t rows;
    size_t series_count;
    size_t source_count;
    enc_tables_array series;      /* enc_tables_series */
    enc_tables_array sources;     /* enc_tables_source */
    enc_tables_array row_flags;   /* uint32_t */
    enc_tables_array row_sources; /* uint32_t */
    enc_tables_array scales;      /* int64_t, 10^6: denominators of scores */
    enc_tables_array values[ENC_TABLES_COLUMNS_MAX];
};

/* The positions of columns that the calculators are given. */
enum { ENC_RATES_FROM, ENC_RATES_UNTIL, ENC_RATES_PERCENT };
enum {
    ENC_HOLIDAYS_KIND,
    ENC_HOLIDAYS_MONTH,
    ENC_HOLIDAYS_DAY,
    ENC_HOLIDAYS_WEEKDAY,
    ENC_HOLIDAYS_FROM,
    ENC_HOLIDAYS_UNTIL
};
enum {
    ENC_CAPS_RULE,
    ENC_CAPS_DAYS,
    ENC_CAPS_COUNTING,
    ENC_CAPS_START,
    ENC_CAPS_NEEDS,
    ENC_CAPS_EXCLUDES,
    ENC_CAPS_FROM,
    ENC_CAPS_UNTIL
};
enum {
    ENC_SCORES_PART,
    ENC_SCORES_VALUE,
    ENC_SCORES_NUMERATOR,
    ENC_SCORES_PLUS,
    ENC_SCORES_MINUS,
    ENC_SCORES_DENOMINATOR,
    ENC_SCORES_TO_UPPER
};
enum { ENC_SCORES_CONSTANT = 1, ENC_SCORES_TERM = 2, ENC_SCORES_BOUND = 3 };
enum {
    ENC_TIERS_CURRENCY,
    ENC_TIERS_FROM,
    ENC_TIERS_AMOUNT,
    ENC_TIERS_VALID_FROM,
    ENC_TIERS_VALID_UNTIL
};
enum { ENC_CLASSES_DAYS, ENC_CLASSES_WEIGHT };
enum { ENC_BUCKETS_DAYS };

#define ENC_TABLES_SCALE 1000000 /* units of a coefficient in 1 */

size_t enc_tables_size_of(enc_tables_type type);

/* The kind of this name, or NULL. */
const enc_tables_kind *enc_tables_kind_named(const char *name, size_t length);

/* Values of a column, typed by the caller as the kind says. */
static inline const void *enc_tables_values(const encours_tables *tables, size_t column)
{
    return tables->values[column].values;
}

static inline const enc_tables_series *enc_tables_series_at(const encours_tables *tables,
                                                            size_t index)
{
    return (const enc_tables_series *)tables->series.values + index;
}

/* A series of any kind by name; NULL if there is none. */
const enc_tables_series *enc_tables_find(const encours_tables *tables, const char *series);

/* Whether a field is exactly this text. */
bool enc_tables_is(const enc_field *field, const char *name);

/* Read a field as a value of a column, of the row after the last one of `tables`. */
encours_status enc_tables_value(const encours_tables *tables, const enc_tables_column *column,
                                const enc_field *field, int64_t *out, encours_error *error);

/* Read all of an input into tables that are empty. */
encours_status enc_tables_read(encours_tables *tables, const encours_input *input,
                               encours_error *error);

#endif
