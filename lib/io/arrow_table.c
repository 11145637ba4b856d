/* SPDX-License-Identifier: MIT */
/* Results as streams of one batch: amounts as decimals, labels, currencies and choices as
 * dictionaries. */
#include <string.h>

#include "io/arrow_currencies.h"
#include "io/arrow_dictionary.h"
#include "io/arrow_names.h"
#include "io/arrow_options.h"

enum { DAYS_DECIMALS = 4, FIGURES = 5 };

/* A result on its way out. */
typedef struct table {
    encours_context *context;
    encours_arrow_options options;
    size_t rows;
    size_t count; /* columns */
    enc_arrow_source sources[ENC_ARROW_COLUMNS_MAX];
    enc_arrow_currencies *currencies;
    encours_arrow_dictionary *labels;
    encours_arrow_texts label_texts;
    const char **texts;     /* of the labels, by key */
    int32_t *label_places;  /* by row, as the following */
    int64_t *numerics;      /* currencies */
    uint32_t *row_decimals; /* of the currencies */
    int64_t *statuses;      /* of each figure, one after the other */
} table;

static void table_free(table *made)
{
    encours_context *context = made->context;
    size_t rows = made->rows;
    enc_arrow_currencies_free(made->currencies);
    if (made->texts != NULL)
        enc_release(context, made->texts, made->label_texts.count * sizeof *made->texts);
    encours_arrow_dictionary_free(made->labels);
    enc_release(context, made->label_places, rows * sizeof *made->label_places);
    enc_release(context, made->numerics, rows * sizeof *made->numerics);
    enc_release(context, made->row_decimals, rows * sizeof *made->row_decimals);
    enc_release(context, made->statuses, FIGURES * rows * sizeof *made->statuses);
    enc_release(context, made, sizeof *made);
}

static encours_status table_new(encours_context *context, const encours_arrow_options *options,
                                size_t rows, table **out, encours_error *error)
{
    table *made = enc_allocate_zeroed(context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = context;
    made->options = *options;
    made->rows = rows;
    made->currencies = enc_arrow_currencies_new(context);
    bool all = made->currencies != NULL;
    if (rows > 0) {
        made->label_places = enc_allocate(context, rows * sizeof *made->label_places);
        made->numerics = enc_allocate(context, rows * sizeof *made->numerics);
        made->row_decimals = enc_allocate(context, rows * sizeof *made->row_decimals);
        made->statuses = enc_allocate(context, FIGURES * rows * sizeof *made->statuses);
        all = all && made->label_places != NULL && made->numerics != NULL &&
              made->row_decimals != NULL && made->statuses != NULL;
    }
    encours_status status = all ? encours_arrow_dictionary_new(context, &made->labels, error)
                                : enc_error_memory(error);
    if (status != ENCOURS_OK) {
        table_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

static enc_arrow_source *add(table *to, const char *name, enc_arrow_source source,
                             const void *values)
{
    enc_arrow_source *added = &to->sources[to->count++];
    *added = source;
    added->name = name;
    added->values = values;
    return added;
}

static void add_amounts(table *to, const char *name, const int64_t *values)
{
    if (to->options.amounts == ENCOURS_ARROW_AMOUNTS_MINOR) {
        add(to, name, enc_arrow_source_of(ENCOURS_ARROW_INT64), values);
        return;
    }
    enc_arrow_source *added = add(to, name, enc_arrow_source_of(ENCOURS_ARROW_DECIMAL), values);
    added->decimals = added->value_decimals = to->currencies->decimals;
    if (to->currencies->mixed)
        added->row_decimals = to->row_decimals;
}

/* Days * 10^4, or without a value. */
static void add_days(table *to, const char *name, const char *name_e4, const int64_t *values)
{
    if (to->options.amounts == ENCOURS_ARROW_AMOUNTS_MINOR) {
        add(to, name_e4, enc_arrow_source_of(ENCOURS_ARROW_INT64_OR_NONE), values);
        return;
    }
    enc_arrow_source *added = add(to, name, enc_arrow_source_of(ENCOURS_ARROW_DECIMAL_OR_NONE),
                                  values);
    added->decimals = added->value_decimals = DAYS_DECIMALS;
}

static void add_choices(table *to, const char *name, const int64_t *values, const uint16_t *places,
                        size_t place_count, const encours_arrow_texts *texts)
{
    enc_arrow_source source = {.format = "i",
                               .way = ENC_ARROW_PLACES,
                               .nullable = true,
                               .places = places,
                               .place_count = place_count,
                               .dictionary = texts};
    if (to->options.choices == ENCOURS_ARROW_CHOICES_NUMBERS)
        source = (enc_arrow_source){.format = "i", .way = ENC_ARROW_NARROW, .nullable = true};
    add(to, name, source, values);
}

static encours_status read_currencies(table *to, const uint16_t *numerics, encours_error *error)
{
    bool decimals = to->options.amounts == ENCOURS_ARROW_AMOUNTS_DECIMAL;
    for (size_t row = 0; row < to->rows; row++) {
        encours_currency known = {.exponent = 0};
        to->numerics[row] = numerics[row];
        if (to->currencies->places[numerics[row]] != 0)
            continue;
        if (decimals)
            ENC_TRY(encours_currency_by_numeric(to->options.table, numerics[row], &known, error));
        ENC_TRY(enc_arrow_currencies_add(to->currencies, numerics[row], known.exponent, error));
    }
    for (size_t row = 0; row < to->rows; row++)
        to->row_decimals[row] = enc_arrow_decimals(to->currencies, numerics[row]);
    return enc_arrow_currencies_finish(to->currencies, error);
}

/* Labels repeat: a customer has a row for each currency. What is empty is none. */
static encours_status add_label(table *to, size_t row, const char *label, encours_error *error)
{
    uint32_t key;
    to->label_places[row] = -1;
    if (label == NULL || label[0] == '\0')
        return ENCOURS_OK;
    ENC_TRY(enc_arrow_dictionary_add(to->labels, label, strlen(label), &key, error));
    if (key > INT32_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than 2^31 labels");
    to->label_places[row] = (int32_t)key;
    return ENCOURS_OK;
}

/* The labels of all rows are known: their texts, which last as long as the result, by key. */
static encours_status finish_labels(table *to, const char *(*label_of)(const void *, size_t),
                                    const void *result, encours_error *error)
{
    size_t count = encours_arrow_dictionary_count(to->labels);
    if (count == 0)
        return ENCOURS_OK;
    to->texts = enc_allocate(to->context, count * sizeof *to->texts);
    if (to->texts == NULL)
        return enc_error_memory(error);
    to->label_texts = (encours_arrow_texts){to->texts, count};
    for (size_t row = 0; row < to->rows; row++)
        if (to->label_places[row] >= 0)
            to->texts[to->label_places[row]] = label_of(result, row);
    return ENCOURS_OK;
}

/* The first columns: key, label and currency. */
static encours_status add_rows(table *to, const uint32_t *keys, const uint16_t *numerics,
                               const char *(*label_of)(const void *, size_t), const void *result,
                               encours_error *error)
{
    for (size_t row = 0; row < to->rows; row++)
        ENC_TRY(add_label(to, row, label_of(result, row), error));
    ENC_TRY(finish_labels(to, label_of, result, error));
    ENC_TRY(read_currencies(to, numerics, error));
    add(to, "key", enc_arrow_source_of(ENCOURS_ARROW_UINT32), keys);
    enc_arrow_source labels = enc_arrow_source_of(ENCOURS_ARROW_DICTIONARY);
    labels.dictionary = &to->label_texts;
    add(to, "label", labels, to->label_places);
    add_choices(to, "currency", to->numerics, to->currencies->places, ENC_ARROW_NUMERICS,
                &to->currencies->dictionary);
    return ENCOURS_OK;
}

/* The table as a stream; it is freed. */
static encours_status finish(table *made, encours_status status, struct ArrowArrayStream *out,
                             encours_error *error)
{
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    if (status == ENCOURS_OK)
        status = enc_arrow_make_type(made->context, made->sources, made->count, &schema, error);
    if (status == ENCOURS_OK)
        status = enc_arrow_make_batch(made->context, made->sources, made->count, made->rows, &array,
                                      error);
    if (status == ENCOURS_OK)
        status = encours_arrow_stream_of_batch(made->context, &schema, &array, out, error);
    if (schema.release != NULL)
        schema.release(&schema);
    if (array.release != NULL)
        array.release(&array);
    table_free(made);
    return status;
}

static const char *aging_label(const void *result, size_t row)
{
    return encours_aging_row_label(result, row);
}

static const char *dso_label(const void *result, size_t row)
{
    return encours_dso_report_row_label(result, row);
}

encours_status encours_arrow_stream_of_aging(encours_context *context, const encours_aging *aging,
                                             const encours_arrow_options *options,
                                             struct ArrowArrayStream *out, encours_error *error)
{
    encours_arrow_options own;
    table *made = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(aging != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_options_load(options, &own, error));
    ENC_TRY(table_new(context, &own, encours_aging_row_count(aging), &made, error));
    encours_status status = add_rows(made, encours_aging_row_keys(aging),
                                     encours_aging_row_currencies(aging), aging_label, aging,
                                     error);
    add_amounts(made, "total", encours_aging_row_totals(aging));
    for (size_t column = 0; column < encours_aging_column_count(aging); column++)
        add_amounts(made, encours_aging_column_label(aging, column),
                    encours_aging_amounts(aging, column));
    return finish(made, status, out, error);
}

static void add_figures(table *to, const encours_dso_report *report)
{
    static const struct {
        int32_t figure;
        const char *days, *days_e4, *status;
    } figures[FIGURES] = {
        {ENCOURS_DSO_SIMPLE, "simple_days", "simple_days_e4", "simple_status"},
        {ENCOURS_DSO_BEST_POSSIBLE, "best_possible_days", "best_possible_days_e4",
         "best_possible_status"},
        {ENCOURS_DSO_DELAY, "delay_days", "delay_days_e4", "delay_status"},
        {ENCOURS_DSO_COUNT_BACK, "count_back_days", "count_back_days_e4", "count_back_status"},
        {ENCOURS_DSO_CONTRIBUTION, "contribution_days", "contribution_days_e4",
         "contribution_status"},
    };
    const enc_arrow_names *names = enc_arrow_dso_statuses();
    for (size_t i = 0; i < FIGURES; i++) {
        const int32_t *statuses = encours_dso_report_statuses(report, figures[i].figure);
        int64_t *wide = to->rows > 0 ? to->statuses + i * to->rows : NULL;
        for (size_t row = 0; row < to->rows; row++)
            wide[row] = statuses[row];
        add_days(to, figures[i].days, figures[i].days_e4,
                 encours_dso_report_days_e4(report, figures[i].figure));
        add_choices(to, figures[i].status, wide, names->places, names->place_count, &names->texts);
    }
}

encours_status encours_arrow_stream_of_dso(encours_context *context,
                                           const encours_dso_report *report,
                                           const encours_arrow_options *options,
                                           struct ArrowArrayStream *out, encours_error *error)
{
    encours_arrow_options own;
    table *made = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(report != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_options_load(options, &own, error));
    ENC_TRY(table_new(context, &own, encours_dso_report_row_count(report), &made, error));
    encours_status status = add_rows(made, encours_dso_report_row_keys(report),
                                     encours_dso_report_row_currencies(report), dso_label, report,
                                     error);
    add_amounts(made, "balance", encours_dso_report_balances(report));
    add_amounts(made, "sales", encours_dso_report_sales(report));
    add_amounts(made, "not_due", encours_dso_report_not_due(report));
    add_figures(made, report);
    return finish(made, status, out, error);
}
