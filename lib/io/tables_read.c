/* SPDX-License-Identifier: MIT */
/* From the bytes of a file to rows: comments, header, values. */
#include <inttypes.h>
#include <string.h>

#include "io/tables.h"
#include "text/delimited.h"

static const char *const MAGIC = "# encours table: ";
static const char *const SOURCE = "# source ";
enum { VERSION = 1, ABSENT = -1 };
/* Columns every kind has, with the place of each in the file behind those of the kind. */
enum { SERIES, STATUS, SOURCE_KEY, COMMON };
static const char *const COMMON_NAMES[COMMON] = {"series", "status", "source"};

typedef struct reading {
    encours_tables *tables;
    enc_delimited *reader;
    enc_delimited_record record;
    size_t width;                       /* fields of the header */
    uint64_t last_line;                 /* of the row before */
    int common[COMMON];                 /* field of each, from 0 */
    int fields[ENC_TABLES_COLUMNS_MAX]; /* of the columns of the kind */
} reading;

/* Say where: a failure is in a field of the present record. */
static encours_status at_field(const reading *run, size_t field, const char *name,
                               encours_status status, encours_error *error)
{
    if (name != NULL)
        enc_error_field(error, name);
    enc_delimited_place(run->reader, &run->record, field, error);
    return status;
}

static encours_status at_line(const reading *run, encours_status status, encours_error *error)
{
    enc_error_place(error, enc_delimited_name(run->reader), run->record.line, 0);
    return status;
}

/* Room for one element more; NULL when out of memory. */
static void *grow(encours_tables *tables, enc_tables_array *array, size_t count, size_t element)
{
    if (!enc_grow(tables->context, &array->values, &array->capacity, count + 1, element))
        return NULL;
    return (char *)array->values + count * element;
}

/* A comment as one text: its commas have made fields of it; those that are empty at its end come
 * from programs that fill lines up. */
static size_t join(const enc_delimited_record *record, char *out, size_t size)
{
    size_t length = 0, count = record->count;
    while (count > 1 && record->fields[count - 1].length == 0)
        count--;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && length < size)
            out[length++] = ',';
        for (size_t j = 0; j < record->fields[i].length && length < size; j++)
            out[length++] = record->fields[i].text[j];
    }
    return length;
}

static bool begins_with(const char *text, size_t length, const char *part)
{
    return length >= strlen(part) && memcmp(text, part, strlen(part)) == 0;
}

static encours_status read_kind(reading *run, const char *text, size_t length, encours_error *error)
{
    const char *name = text + strlen(MAGIC);
    size_t rest = length - strlen(MAGIC), word = 0;
    while (word < rest && name[word] != ' ')
        word++;
    const enc_tables_kind *kind = enc_tables_kind_named(name, word);
    if (kind == NULL) {
        enc_error_set(error, ENCOURS_E_INVALID, "there is no kind of table \"%.*s\"",
                      (int)(word < 32 ? word : 32), name);
        return at_line(run, ENCOURS_E_INVALID, error);
    }
    if (rest != word + 2 || name[word + 1] != '0' + VERSION) {
        enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                      "the format of the table has a version other than %d", VERSION);
        return at_line(run, ENCOURS_E_UNSUPPORTED, error);
    }
    run->tables->kind = kind;
    return ENCOURS_OK;
}

/* Letters, digits, _ - and . */
static bool is_name(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '_' || c == '-' || c == '.'))
            return false;
    }
    return length >= 1 && length <= ENC_TABLES_NAME_MAX;
}

/* The number of a source by its key; the count of sources if there is none. */
static size_t find_source(const encours_tables *tables, const char *key, size_t length)
{
    const enc_tables_source *sources = tables->sources.values;
    size_t i = 0;
    while (i < tables->source_count &&
           (sources[i].key_length != length || memcmp(sources[i].text, key, length) != 0))
        i++;
    return i;
}

static encours_status read_source(reading *run, const char *text, size_t length,
                                  encours_error *error)
{
    encours_tables *tables = run->tables;
    size_t key = 0;
    while (key < length && text[key] != ':')
        key++;
    if (!is_name(text, key) || key + 2 >= length || length > ENC_TABLES_SOURCE_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "a source is declared as \"# source KEY: text\", 480 bytes at most");
        return at_line(run, ENCOURS_E_INVALID, error);
    }
    if (find_source(tables, text, key) < tables->source_count) {
        enc_error_set(error, ENCOURS_E_INVALID, "the source %.*s is declared twice", (int)key,
                      text);
        return at_line(run, ENCOURS_E_INVALID, error);
    }
    if (tables->source_count == ENC_TABLES_SOURCES_MAX) {
        enc_error_set(error, ENCOURS_E_LIMIT, "more than %d sources", ENC_TABLES_SOURCES_MAX);
        return at_line(run, ENCOURS_E_LIMIT, error);
    }
    enc_tables_source *source = grow(tables, &tables->sources, tables->source_count,
                                     sizeof *source);
    if (source == NULL)
        return enc_error_memory(error);
    source->key_length = key;
    memcpy(source->text, text, length);
    source->text[length] = '\0';
    tables->source_count++;
    return ENCOURS_OK;
}

static encours_status next(reading *run, encours_error *error)
{
    return enc_delimited_next(run->reader, &run->record, error);
}

/* The comments, up to the header, which is then the present record. */
static encours_status read_comments(reading *run, encours_error *error)
{
    char text[ENC_TABLES_SOURCE_MAX + 32];
    for (;;) {
        ENC_TRY(next(run, error));
        bool comment = run->record.count > 0 &&
                       begins_with(run->record.fields[0].text, run->record.fields[0].length, "#");
        size_t length = comment ? join(&run->record, text, sizeof text) : 0;
        if (run->tables->kind == NULL) {
            if (!begins_with(text, length, MAGIC)) {
                enc_error_set(error, ENCOURS_E_INVALID,
                              "a table begins with \"# encours table: KIND 1\"");
                return at_line(run, ENCOURS_E_INVALID, error);
            }
            ENC_TRY(read_kind(run, text, length, error));
        } else if (begins_with(text, length, SOURCE)) {
            ENC_TRY(read_source(run, text + strlen(SOURCE), length - strlen(SOURCE), error));
        } else if (!comment) {
            return ENCOURS_OK;
        }
    }
}

/* Where the header's field belongs; NULL for one that is no column of the kind. */
static int *place_of(reading *run, const enc_field *field)
{
    for (size_t i = 0; i < COMMON; i++)
        if (enc_tables_is(field, COMMON_NAMES[i]))
            return &run->common[i];
    for (size_t i = 0; i < run->tables->kind->count; i++)
        if (enc_tables_is(field, run->tables->kind->columns[i].name))
            return &run->fields[i];
    return NULL;
}

static encours_status bind(reading *run, encours_error *error)
{
    const enc_delimited_record *header = &run->record;
    const enc_tables_kind *kind = run->tables->kind;
    for (size_t i = 0; i < header->count; i++) {
        const enc_field *field = &header->fields[i];
        int *place = place_of(run, field);
        if (place != NULL && *place == ABSENT) {
            *place = (int)i;
        } else if (!enc_tables_is(field, "note")) {
            enc_error_set(error, ENCOURS_E_INVALID,
                          "\"%.*s\" is no column of a table of %s, or is there twice",
                          (int)(field->length < 64 ? field->length : 64), field->text, kind->name);
            return at_field(run, i, NULL, ENCOURS_E_INVALID, error);
        }
    }
    const char *missing = NULL;
    for (size_t i = 0; i < COMMON; i++)
        missing = run->common[i] == ABSENT ? COMMON_NAMES[i] : missing;
    for (size_t i = 0; i < kind->count; i++)
        missing = run->fields[i] == ABSENT ? kind->columns[i].name : missing;
    if (missing == NULL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "the header has no column \"%s\"", missing);
    enc_error_field(error, missing);
    enc_error_hint(error, "Columns are separated by commas; the docs list those of each kind");
    return at_line(run, ENCOURS_E_INVALID, error);
}

static void store(void *at, enc_tables_type type, int64_t value)
{
    const uint8_t bit = (uint8_t)value;
    const uint16_t code = (uint16_t)value;
    const uint32_t word = (uint32_t)value;
    switch (enc_tables_size_of(type)) {
    case sizeof bit:
        memcpy(at, &bit, sizeof bit);
        break;
    case sizeof code:
        memcpy(at, &code, sizeof code);
        break;
    case sizeof word:
        memcpy(at, &word, sizeof word);
        break;
    default:
        memcpy(at, &value, sizeof value);
    }
}

static encours_status read_values(reading *run, encours_error *error)
{
    encours_tables *tables = run->tables;
    for (size_t i = 0; i < tables->kind->count; i++) {
        const enc_tables_column *column = &tables->kind->columns[i];
        size_t field = (size_t)run->fields[i];
        int64_t value = 0;
        encours_status status = enc_tables_value(tables, column, &run->record.fields[field], &value,
                                                 error);
        if (status != ENCOURS_OK)
            return at_field(run, field, column->name, status, error);
        void *at = grow(tables, &tables->values[i], tables->rows, enc_tables_size_of(column->type));
        if (at == NULL)
            return enc_error_memory(error);
        store(at, column->type, value);
    }
    return ENCOURS_OK;
}

static encours_status refuse(const reading *run, int common, const char *rule, encours_error *error)
{
    const enc_field *field = &run->record.fields[run->common[common]];
    enc_error_set(error, ENCOURS_E_INVALID, "\"%.*s\": %s",
                  (int)(field->length < 64 ? field->length : 64), field->text, rule);
    return at_field(run, (size_t)run->common[common], COMMON_NAMES[common], ENCOURS_E_INVALID,
                    error);
}

/* Flags, source and scale of the row. */
static encours_status read_origin(reading *run, uint32_t *flags, encours_error *error)
{
    encours_tables *tables = run->tables;
    const enc_field *status = &run->record.fields[run->common[STATUS]];
    const enc_field *key = &run->record.fields[run->common[SOURCE_KEY]];
    size_t source = find_source(tables, key->text, key->length);
    *flags = enc_tables_is(status, "verified") ? 0 : ENCOURS_TABLES_UNVERIFIED;
    if (*flags != 0 && !enc_tables_is(status, "unverified"))
        return refuse(run, STATUS, "the status is verified or unverified", error);
    if (source == tables->source_count)
        return refuse(run, SOURCE_KEY, "no comment declares this source", error);
    uint32_t *row_flags = grow(tables, &tables->row_flags, tables->rows, sizeof *row_flags);
    uint32_t *row_source = grow(tables, &tables->row_sources, tables->rows, sizeof *row_source);
    int64_t *scale = grow(tables, &tables->scales, tables->rows, sizeof *scale);
    if (row_flags == NULL || row_source == NULL || scale == NULL)
        return enc_error_memory(error);
    *row_flags = *flags;
    *row_source = (uint32_t)source;
    *scale = ENC_TABLES_SCALE;
    return ENCOURS_OK;
}

static encours_status finish_series(const reading *run, encours_error *error)
{
    const encours_tables *tables = run->tables;
    if (tables->series_count == 0 || tables->kind->finish == NULL)
        return ENCOURS_OK;
    encours_status status = tables->kind->finish(
        tables, enc_tables_series_at(tables, tables->series_count - 1), error);
    if (status != ENCOURS_OK)
        enc_error_place(error, enc_delimited_name(run->reader), run->last_line, 0);
    return status;
}

/* The series of the row: the last one, or a new one. */
static encours_status read_series(reading *run, enc_tables_series **out, encours_error *error)
{
    encours_tables *tables = run->tables;
    const enc_field *field = &run->record.fields[run->common[SERIES]];
    enc_tables_series *last = tables->series.values;
    if (tables->series_count > 0)
        last += tables->series_count - 1;
    if (tables->series_count > 0 && enc_tables_is(field, last->name)) {
        *out = last;
        return ENCOURS_OK;
    }
    if (!is_name(field->text, field->length))
        return refuse(run, SERIES, "a series has a name of 1 to 32 letters, digits, _ - .", error);
    ENC_TRY(finish_series(run, error));
    if (tables->series_count == ENC_TABLES_SERIES_MAX) {
        enc_error_set(error, ENCOURS_E_LIMIT, "more than %d series", ENC_TABLES_SERIES_MAX);
        return at_line(run, ENCOURS_E_LIMIT, error);
    }
    enc_tables_series made = {.first = tables->rows};
    memcpy(made.name, field->text, field->length);
    if (enc_tables_find(tables, made.name) != NULL)
        return refuse(run, SERIES, "the rows of a series stand together", error);
    *out = grow(tables, &tables->series, tables->series_count, sizeof made);
    if (*out == NULL)
        return enc_error_memory(error);
    **out = made;
    tables->series_count++;
    return ENCOURS_OK;
}

static encours_status read_row(reading *run, encours_error *error)
{
    encours_tables *tables = run->tables;
    enc_tables_series *series;
    uint32_t flags;
    size_t column = 0;
    if (run->record.count != run->width) {
        enc_error_set(error, ENCOURS_E_INVALID, "the line has %zu fields, the header %zu",
                      run->record.count, run->width);
        return at_line(run, ENCOURS_E_INVALID, error);
    }
    if (tables->rows == ENC_TABLES_ROWS_MAX) {
        enc_error_set(error, ENCOURS_E_LIMIT, "more than %d rows", ENC_TABLES_ROWS_MAX);
        return at_line(run, ENCOURS_E_LIMIT, error);
    }
    ENC_TRY(read_series(run, &series, error));
    ENC_TRY(read_origin(run, &flags, error));
    ENC_TRY(read_values(run, error));
    tables->rows++;
    series->count++;
    series->flags |= flags;
    encours_status status = tables->kind->check(tables, series, &column, error);
    if (status != ENCOURS_OK)
        return at_field(run, (size_t)run->fields[column], tables->kind->columns[column].name,
                        status, error);
    return ENCOURS_OK;
}

static encours_status read_all(reading *run, encours_error *error)
{
    for (size_t i = 0; i < COMMON; i++)
        run->common[i] = ABSENT;
    for (size_t i = 0; i < ENC_TABLES_COLUMNS_MAX; i++)
        run->fields[i] = ABSENT;
    ENC_TRY(read_comments(run, error));
    ENC_TRY(bind(run, error));
    run->width = run->record.count;
    for (;;) {
        ENC_TRY(next(run, error));
        if (run->record.count == 0)
            return finish_series(run, error);
        ENC_TRY(read_row(run, error));
        run->last_line = run->record.line;
    }
}

encours_status enc_tables_read(encours_tables *tables, const encours_input *input,
                               encours_error *error)
{
    const enc_delimited_options options = {
        .encoding = ENCOURS_ENCODING_UTF8, .refuse_nul = true, .separator = ','};
    reading run = {.tables = tables};
    ENC_TRY(enc_delimited_open(tables->context, input, &options, &run.reader, error));
    encours_status status = read_all(&run, error);
    enc_delimited_free(run.reader);
    return status;
}
