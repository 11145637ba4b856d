/* SPDX-License-Identifier: MIT */
#include "pure/aging_result.h"

#include "base/struct_size.h"

encours_status enc_aging_result_new(encours_context *context, const enc_aging_layout *layout,
                                    size_t rows, size_t currencies, encours_aging **out,
                                    encours_error *error)
{
    encours_aging *aging = enc_allocate_zeroed(context, sizeof *aging);
    if (aging == NULL)
        return enc_error_memory(error);
    size_t columns = layout->column_count;
    aging->context = enc_context_retain(context);
    aging->layout = *layout;
    aging->row_count = rows;
    aging->currency_count = currencies;
    aging->keys = enc_allocate(context, rows * sizeof *aging->keys);
    aging->row_currencies = enc_allocate(context, rows * sizeof *aging->row_currencies);
    aging->row_totals = enc_allocate(context, rows * sizeof *aging->row_totals);
    aging->amounts = enc_allocate(context, columns * rows * sizeof *aging->amounts);
    aging->items = enc_allocate(context, columns * rows * sizeof *aging->items);
    aging->currencies = enc_allocate(context, currencies * sizeof *aging->currencies);
    aging->totals = enc_allocate(context, currencies * sizeof *aging->totals);
    aging->total_amounts = enc_allocate(context,
                                        columns * currencies * sizeof *aging->total_amounts);
    aging->total_items = enc_allocate(context, columns * currencies * sizeof *aging->total_items);
    if (aging->keys == NULL || aging->row_currencies == NULL || aging->row_totals == NULL ||
        aging->amounts == NULL || aging->items == NULL || aging->currencies == NULL ||
        aging->totals == NULL || aging->total_amounts == NULL || aging->total_items == NULL) {
        encours_aging_free(aging);
        return enc_error_memory(error);
    }
    *out = aging;
    return ENCOURS_OK;
}

void encours_aging_free(encours_aging *aging)
{
    if (aging == NULL)
        return;
    encours_context *context = aging->context;
    size_t columns = aging->layout.column_count, rows = aging->row_count;
    size_t currencies = aging->currency_count;
    enc_row_labels_release(context, &aging->labels);
    enc_release(context, aging->keys, rows * sizeof *aging->keys);
    enc_release(context, aging->row_currencies, rows * sizeof *aging->row_currencies);
    enc_release(context, aging->row_totals, rows * sizeof *aging->row_totals);
    enc_release(context, aging->amounts, columns * rows * sizeof *aging->amounts);
    enc_release(context, aging->items, columns * rows * sizeof *aging->items);
    enc_release(context, aging->currencies, currencies * sizeof *aging->currencies);
    enc_release(context, aging->totals, currencies * sizeof *aging->totals);
    enc_release(context, aging->total_amounts, columns * currencies * sizeof *aging->total_amounts);
    enc_release(context, aging->total_items, columns * currencies * sizeof *aging->total_items);
    enc_release(context, aging, sizeof *aging);
    encours_context_free(context);
}

encours_status enc_aging_label_rows(encours_aging *aging, enc_row_label_fn label, void *user,
                                    encours_error *error)
{
    return enc_row_labels_make(aging->context, aging->keys, aging->row_count, label, user,
                               &aging->labels, error);
}

encours_date encours_aging_as_of(const encours_aging *aging)
{
    return aging->layout.as_of;
}

encours_status encours_aging_settings(const encours_aging *aging, encours_aging_options *out,
                                      encours_error *error)
{
    ENC_REQUIRE(aging != NULL);
    ENC_REQUIRE_STRUCT(out, encours_aging_options, error);
    encours_aging_options options = {
        .bounds = aging->layout.bounds,
        .bound_count = aging->layout.bound_count,
        .not_due_bounds = aging->layout.not_due_bounds,
        .not_due_bound_count = aging->layout.not_due_bound_count,
        .basis = aging->layout.basis,
        .credits = aging->layout.credits,
    };
    enc_struct_store(out, &options, sizeof options);
    return ENCOURS_OK;
}

size_t encours_aging_column_count(const encours_aging *aging)
{
    return aging->layout.column_count;
}

int32_t encours_aging_column_kind_of(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->layout.columns[column].kind : 0;
}

int32_t encours_aging_column_lower(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->layout.columns[column].lower : INT32_MIN;
}

int32_t encours_aging_column_upper(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->layout.columns[column].upper : INT32_MAX;
}

const char *encours_aging_column_label(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->layout.columns[column].label : NULL;
}

size_t encours_aging_row_count(const encours_aging *aging)
{
    return aging->row_count;
}

const uint32_t *encours_aging_row_keys(const encours_aging *aging)
{
    return aging->keys;
}

const uint16_t *encours_aging_row_currencies(const encours_aging *aging)
{
    return aging->row_currencies;
}

const char *encours_aging_row_label(const encours_aging *aging, size_t row)
{
    return enc_row_labels_get(&aging->labels, aging->row_count, row);
}

const int64_t *encours_aging_row_totals(const encours_aging *aging)
{
    return aging->row_totals;
}

const int64_t *encours_aging_amounts(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->amounts + column * aging->row_count : NULL;
}

const uint32_t *encours_aging_items(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->items + column * aging->row_count : NULL;
}

int64_t encours_aging_cell(const encours_aging *aging, size_t row, size_t column)
{
    if (row >= aging->row_count || column >= aging->layout.column_count)
        return 0;
    return aging->amounts[column * aging->row_count + row];
}

size_t encours_aging_currency_count(const encours_aging *aging)
{
    return aging->currency_count;
}

const uint16_t *encours_aging_currencies(const encours_aging *aging)
{
    return aging->currencies;
}

const int64_t *encours_aging_totals(const encours_aging *aging)
{
    return aging->totals;
}

const int64_t *encours_aging_total_amounts(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count
               ? aging->total_amounts + column * aging->currency_count
               : NULL;
}

const uint32_t *encours_aging_total_items(const encours_aging *aging, size_t column)
{
    return column < aging->layout.column_count ? aging->total_items + column * aging->currency_count
                                               : NULL;
}

int32_t encours_aging_is_converted(const encours_aging *aging)
{
    return aging->is_converted;
}

const int64_t *encours_aging_residuals(const encours_aging *aging)
{
    return aging->residuals;
}
