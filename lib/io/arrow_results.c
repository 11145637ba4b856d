/* SPDX-License-Identifier: MIT */
/* Results with keys, labels and currencies as record batches. */
#include <string.h>

#include "io/arrow.h"

enum { COLUMNS_MAX = ENC_ARROW_COLUMNS_MAX };

/* Columns on their way, and the texts that the results do not hold as columns. */
typedef struct table {
    encours_context *context;
    encours_arrow_columns columns;
    const char *names[COLUMNS_MAX];
    int32_t types[COLUMNS_MAX];
    const void *values[COLUMNS_MAX];
    const char **labels;
    const char **codes;
    encours_currency *currencies;
    size_t rows;
} table;

static void add(table *to, const char *name, int32_t type, const void *values)
{
    size_t at = to->columns.count++;
    to->names[at] = name;
    to->types[at] = type;
    to->values[at] = values;
}

static void table_free(table *made)
{
    enc_release(made->context, made->labels, made->rows * sizeof *made->labels);
    enc_release(made->context, made->codes, made->rows * sizeof *made->codes);
    enc_release(made->context, made->currencies, made->rows * sizeof *made->currencies);
    enc_release(made->context, made, sizeof *made);
}

/* A table with room for its texts, and its first columns. */
static table *table_new(encours_context *context, size_t rows, const uint32_t *keys,
                        const uint16_t *currencies)
{
    table *made = enc_allocate_zeroed(context, sizeof *made);
    if (made == NULL)
        return NULL;
    made->context = context;
    made->columns = (encours_arrow_columns){.struct_size = sizeof made->columns,
                                            .rows = rows,
                                            .names = made->names,
                                            .types = made->types,
                                            .values = made->values};
    add(made, "key", ENCOURS_ARROW_UINT32, keys);
    if (rows > 0) {
        made->rows = rows;
        made->labels = enc_allocate_zeroed(context, rows * sizeof *made->labels);
        made->codes = enc_allocate_zeroed(context, rows * sizeof *made->codes);
        made->currencies = enc_allocate_zeroed(context, rows * sizeof *made->currencies);
        if (made->labels == NULL || made->codes == NULL || made->currencies == NULL) {
            table_free(made);
            return NULL;
        }
    }
    for (size_t row = 0; row < rows; row++)
        /* A currency of the caller's own has no code: it is null. */
        if (encours_currency_by_numeric(NULL, currencies[row], &made->currencies[row], NULL) ==
            ENCOURS_OK)
            made->codes[row] = made->currencies[row].code;
    add(made, "label", ENCOURS_ARROW_TEXT, made->labels);
    add(made, "currency", ENCOURS_ARROW_TEXT, made->codes);
    return made;
}

static encours_status finish(table *made, struct ArrowSchema *schema, struct ArrowArray *array,
                             encours_error *error)
{
    encours_status status = encours_arrow_export(made->context, &made->columns, schema, array,
                                                 error);
    table_free(made);
    return status;
}

encours_status encours_arrow_export_aging(encours_context *context, const encours_aging *aging,
                                          struct ArrowSchema *schema, struct ArrowArray *array,
                                          encours_error *error)
{
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(aging != NULL);
    size_t rows = encours_aging_row_count(aging);
    table *made = table_new(context, rows, encours_aging_row_keys(aging),
                            encours_aging_row_currencies(aging));
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < rows; row++)
        made->labels[row] = encours_aging_row_label(aging, row);
    add(made, "total", ENCOURS_ARROW_INT64, encours_aging_row_totals(aging));
    for (size_t column = 0; column < encours_aging_column_count(aging); column++)
        add(made, encours_aging_column_label(aging, column), ENCOURS_ARROW_INT64,
            encours_aging_amounts(aging, column));
    return finish(made, schema, array, error);
}

encours_status encours_arrow_export_dso(encours_context *context, const encours_dso_report *report,
                                        struct ArrowSchema *schema, struct ArrowArray *array,
                                        encours_error *error)
{
    static const struct {
        int32_t figure;
        const char *days, *status;
    } figures[] = {
        {ENCOURS_DSO_SIMPLE, "simple_days_e4", "simple_status"},
        {ENCOURS_DSO_BEST_POSSIBLE, "best_possible_days_e4", "best_possible_status"},
        {ENCOURS_DSO_DELAY, "delay_days_e4", "delay_status"},
        {ENCOURS_DSO_COUNT_BACK, "count_back_days_e4", "count_back_status"},
        {ENCOURS_DSO_CONTRIBUTION, "contribution_days_e4", "contribution_status"},
    };
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(report != NULL);
    size_t rows = encours_dso_report_row_count(report);
    table *made = table_new(context, rows, encours_dso_report_row_keys(report),
                            encours_dso_report_row_currencies(report));
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < rows; row++)
        made->labels[row] = encours_dso_report_row_label(report, row);
    add(made, "balance", ENCOURS_ARROW_INT64, encours_dso_report_balances(report));
    add(made, "sales", ENCOURS_ARROW_INT64, encours_dso_report_sales(report));
    add(made, "not_due", ENCOURS_ARROW_INT64, encours_dso_report_not_due(report));
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        add(made, figures[i].days, ENCOURS_ARROW_INT64_OR_NONE,
            encours_dso_report_days_e4(report, figures[i].figure));
        add(made, figures[i].status, ENCOURS_ARROW_INT32,
            encours_dso_report_statuses(report, figures[i].figure));
    }
    return finish(made, schema, array, error);
}
