/* SPDX-License-Identifier: MIT */
#include "encours/aging_changes.h"

#include "base/checked.h"
#include "base/error.h"
#include "pure/aging_result.h"

struct encours_aging_changes {
    encours_context *context;
    size_t row_count;
    size_t capacity; /* rows that the arrays hold */
    size_t columns;
    uint32_t *keys;
    uint16_t *currencies;
    int64_t *before; /* row on that side, or -1 */
    int64_t *after;
    int64_t *totals;
    int64_t *amounts; /* column by column, `capacity` rows each */
};

static encours_status check_columns(const encours_aging *before, const encours_aging *after,
                                    encours_error *error)
{
    const enc_aging_layout *a = &before->layout, *b = &after->layout;
    bool converted = encours_aging_is_converted(before) != 0 ||
                     encours_aging_is_converted(after) != 0;
    if (converted || a->basis != b->basis || a->credits != b->credits ||
        a->column_count != b->column_count)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             converted ? "a converted balance is not compared: convert the changes"
                                       : "the two balances have different columns");
    for (size_t i = 0; i < a->column_count; i++)
        if (a->columns[i].kind != b->columns[i].kind || a->columns[i].lower != b->columns[i].lower)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "column %zu of the two balances is not the same", i);
    return ENCOURS_OK;
}

static encours_status new_changes(encours_context *context, size_t rows, size_t columns,
                                  encours_aging_changes **out, encours_error *error)
{
    encours_aging_changes *changes = enc_allocate_zeroed(context, sizeof *changes);
    if (changes == NULL)
        return enc_error_memory(error);
    changes->context = enc_context_retain(context);
    changes->capacity = rows;
    changes->columns = columns;
    changes->keys = enc_allocate(context, rows * sizeof *changes->keys);
    changes->currencies = enc_allocate(context, rows * sizeof *changes->currencies);
    changes->before = enc_allocate(context, rows * sizeof *changes->before);
    changes->after = enc_allocate(context, rows * sizeof *changes->after);
    changes->totals = enc_allocate(context, rows * sizeof *changes->totals);
    changes->amounts = enc_allocate(context, rows * columns * sizeof *changes->amounts);
    *out = changes;
    if (changes->keys == NULL || changes->currencies == NULL || changes->before == NULL ||
        changes->after == NULL || changes->totals == NULL || changes->amounts == NULL)
        return enc_error_memory(error);
    return ENCOURS_OK;
}

void encours_aging_changes_free(encours_aging_changes *changes)
{
    if (changes == NULL)
        return;
    encours_context *context = changes->context;
    size_t rows = changes->capacity;
    enc_release(context, changes->keys, rows * sizeof *changes->keys);
    enc_release(context, changes->currencies, rows * sizeof *changes->currencies);
    enc_release(context, changes->before, rows * sizeof *changes->before);
    enc_release(context, changes->after, rows * sizeof *changes->after);
    enc_release(context, changes->totals, rows * sizeof *changes->totals);
    enc_release(context, changes->amounts, rows * changes->columns * sizeof *changes->amounts);
    enc_release(context, changes, sizeof *changes);
    encours_context_free(context);
}

/* Key, then currency: the order of the rows. */
static uint64_t place(const encours_aging *aging, size_t row)
{
    return (uint64_t)aging->keys[row] << 16 | aging->row_currencies[row];
}

/* The next row of either side or of both; -1 stands for the side that does not have it. */
static void next_row(const encours_aging *before, const encours_aging *after, int64_t *b,
                     int64_t *a, size_t *at_before, size_t *at_after)
{
    bool one = *at_before < before->row_count, other = *at_after < after->row_count;
    uint64_t left = one ? place(before, *at_before) : UINT64_MAX;
    uint64_t right = other ? place(after, *at_after) : UINT64_MAX;
    *b = left <= right ? (int64_t)(*at_before)++ : -1;
    *a = right <= left ? (int64_t)(*at_after)++ : -1;
}

/* The change of one figure, of which a side may have none. */
static bool subtract(const int64_t *before, int64_t b, const int64_t *after, int64_t a,
                     int64_t *change, bool *differs)
{
    int64_t was = b >= 0 ? before[b] : 0, is = a >= 0 ? after[a] : 0;
    *differs = *differs || was != is;
    return enc_sub_i64(is, was, change);
}

/* Write the row at the end; it counts when something differs. */
static bool add_row(encours_aging_changes *changes, const encours_aging *before, int64_t b,
                    const encours_aging *after, int64_t a)
{
    size_t at = changes->row_count;
    bool differs = false;
    if (!subtract(before->row_totals, b, after->row_totals, a, &changes->totals[at], &differs))
        return false;
    for (size_t column = 0; column < changes->columns; column++)
        if (!subtract(before->amounts + column * before->row_count, b,
                      after->amounts + column * after->row_count, a,
                      &changes->amounts[column * changes->capacity + at], &differs))
            return false;
    const encours_aging *side = b >= 0 ? before : after;
    size_t row = (size_t)(b >= 0 ? b : a);
    changes->keys[at] = side->keys[row];
    changes->currencies[at] = side->row_currencies[row];
    changes->before[at] = b;
    changes->after[at] = a;
    changes->row_count += differs;
    return true;
}

encours_status encours_aging_compare(encours_context *context, const encours_aging *before,
                                     const encours_aging *after, encours_aging_changes **out,
                                     encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && before != NULL && after != NULL);
    ENC_TRY(check_columns(before, after, error));
    encours_aging_changes *changes = NULL;
    size_t at_before = 0, at_after = 0;
    encours_status status = new_changes(context, before->row_count + after->row_count,
                                        before->layout.column_count, &changes, error);
    while (status == ENCOURS_OK && (at_before < before->row_count || at_after < after->row_count)) {
        int64_t b, a;
        next_row(before, after, &b, &a, &at_before, &at_after);
        if (!add_row(changes, before, b, after, a))
            status = enc_error_at(error, ENCOURS_E_OVERFLOW, changes->row_count,
                                  "a change of row %zu does not fit 64 bits", changes->row_count);
    }
    if (status != ENCOURS_OK) {
        encours_aging_changes_free(changes);
        return status;
    }
    *out = changes;
    return ENCOURS_OK;
}

size_t encours_aging_changes_row_count(const encours_aging_changes *changes)
{
    return changes->row_count;
}

const uint32_t *encours_aging_changes_row_keys(const encours_aging_changes *changes)
{
    return changes->keys;
}

const uint16_t *encours_aging_changes_row_currencies(const encours_aging_changes *changes)
{
    return changes->currencies;
}

const int64_t *encours_aging_changes_rows_before(const encours_aging_changes *changes)
{
    return changes->before;
}

const int64_t *encours_aging_changes_rows_after(const encours_aging_changes *changes)
{
    return changes->after;
}

const int64_t *encours_aging_changes_row_totals(const encours_aging_changes *changes)
{
    return changes->totals;
}

const int64_t *encours_aging_changes_amounts(const encours_aging_changes *changes, size_t column)
{
    return column < changes->columns ? changes->amounts + column * changes->capacity : NULL;
}
