/* SPDX-License-Identifier: MIT */
#include "pure/aging_layout.h"

#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"
#include "pure/date.h"

/* By due date age 0 is not overdue; by document date it is the first day of the first bucket. */
static int32_t first_age(const enc_aging_layout *layout)
{
    return layout->basis == ENCOURS_AGING_BY_DUE_DATE ? 1 : 0;
}

static encours_status copy_bounds(const int32_t *bounds, size_t count, int32_t least, int32_t *out,
                                  const char *name, encours_error *error)
{
    for (size_t i = 0; i < count; i++) {
        int32_t previous = i > 0 ? bounds[i - 1] : least - 1;
        if (bounds[i] <= previous || bounds[i] > ENC_AGING_BOUND_MAX) {
            enc_error_at(error, ENCOURS_E_INVALID, i,
                         "%s[%zu] is %" PRId32 ", needs %" PRId32 " to %d: bounds ascend", name, i,
                         bounds[i], previous + 1, (int)ENC_AGING_BOUND_MAX);
            enc_error_field(error, name);
            return ENCOURS_E_INVALID;
        }
        out[i] = bounds[i];
    }
    return ENCOURS_OK;
}

static encours_status check_choices(const encours_aging_options *options, encours_error *error)
{
    if (options->basis < ENCOURS_AGING_BY_DUE_DATE ||
        options->basis > ENCOURS_AGING_BY_DOCUMENT_DATE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "basis %" PRId32 " is no encours_aging_basis", options->basis);
    if (options->credits < ENCOURS_CREDITS_SEPARATE ||
        options->credits > ENCOURS_CREDITS_OLDEST_FIRST)
        return enc_error_set(error, ENCOURS_E_INVALID, "credits %" PRId32 " is no encours_credits",
                             options->credits);
    ENC_REQUIRE(options->bounds != NULL || options->bound_count == 0);
    ENC_REQUIRE(options->not_due_bounds != NULL || options->not_due_bound_count == 0);
    if (options->bound_count > ENC_BUCKETS_MAX ||
        options->not_due_bound_count > ENC_BUCKETS_MAX - options->bound_count)
        return enc_error_set(
            error, ENCOURS_E_INVALID, "%zu bounds and %zu not-due bounds, at most %d together",
            options->bound_count, options->not_due_bound_count, (int)ENC_BUCKETS_MAX);
    return ENCOURS_OK;
}

static encours_status load_options(const encours_aging_options *given, enc_aging_layout *layout,
                                   encours_error *error)
{
    static const int32_t usual_bounds[] = {30, 60, 90};
    encours_aging_options options;
    ENC_STRUCT_LOAD(options, given, encours_aging_options, sizeof options, error);
    ENC_TRY(check_choices(&options, error));
    if (options.bounds == NULL) {
        options.bounds = usual_bounds;
        options.bound_count = sizeof usual_bounds / sizeof usual_bounds[0];
    }
    layout->basis = options.basis;
    layout->credits = options.credits;
    layout->bound_count = options.bound_count;
    layout->not_due_bound_count = options.not_due_bound_count;
    int32_t least = first_age(layout);
    ENC_TRY(
        copy_bounds(options.bounds, options.bound_count, least, layout->bounds, "bounds", error));
    return copy_bounds(options.not_due_bounds, options.not_due_bound_count, 1 - least,
                       layout->not_due_bounds, "not_due_bounds", error);
}

static enc_aging_column *add_column(enc_aging_layout *layout, int32_t kind)
{
    enc_aging_column *column = &layout->columns[layout->column_count++];
    *column = (enc_aging_column){.kind = kind, .lower = INT32_MIN, .upper = INT32_MAX};
    return column;
}

/* "1-30", "7" for one day, "over 90"; with a prefix for the not-due side. */
static void write_label(enc_aging_column *column, const char *prefix, int32_t from, int32_t to)
{
    if (to == INT32_MAX)
        snprintf(column->label, sizeof column->label, "%sover %" PRId32, prefix, from - 1);
    else if (from == to)
        snprintf(column->label, sizeof column->label, "%s%" PRId32, prefix, from);
    else
        snprintf(column->label, sizeof column->label, "%s%" PRId32 "-%" PRId32, prefix, from, to);
}

static void add_not_due_columns(enc_aging_layout *layout)
{
    int is_due = layout->basis == ENCOURS_AGING_BY_DUE_DATE;
    const char *name = is_due ? "not due" : "dated later";
    const char *prefix = is_due ? "not due " : "dated later ";
    size_t count = layout->not_due_bound_count;
    int32_t least = 1 - first_age(layout);
    for (size_t i = count + 1; i-- > 0;) { /* the farthest first, so that columns ascend by age */
        enc_aging_column *column = add_column(layout, ENCOURS_AGING_NOT_DUE);
        int32_t from = i > 0 ? layout->not_due_bounds[i - 1] + 1 : least;
        int32_t to = i < count ? layout->not_due_bounds[i] : INT32_MAX;
        column->upper = -from;
        column->lower = to == INT32_MAX ? INT32_MIN : -to;
        if (count == 0)
            snprintf(column->label, sizeof column->label, "%s", name);
        else
            write_label(column, prefix, from, to);
    }
}

static void add_age_columns(enc_aging_layout *layout)
{
    size_t count = layout->bound_count;
    for (size_t i = 0; i <= count; i++) {
        enc_aging_column *column = add_column(layout, ENCOURS_AGING_OVERDUE);
        column->lower = i > 0 ? layout->bounds[i - 1] + 1 : first_age(layout);
        column->upper = i < count ? layout->bounds[i] : INT32_MAX;
        if (count == 0)
            snprintf(column->label, sizeof column->label, "%s",
                     layout->basis == ENCOURS_AGING_BY_DUE_DATE ? "overdue" : "all ages");
        else
            write_label(column, "", column->lower, column->upper);
    }
}

encours_status enc_aging_layout_make(encours_date as_of, const encours_aging_options *options,
                                     enc_aging_layout *layout, encours_error *error)
{
    if (!enc_date_is_valid(as_of.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             as_of.epoch_day);
    *layout = (enc_aging_layout){.as_of = as_of};
    ENC_TRY(load_options(options, layout, error));
    add_not_due_columns(layout);
    add_age_columns(layout);
    layout->no_date_column = (uint8_t)layout->column_count;
    enc_aging_column *column = add_column(layout, ENCOURS_AGING_NO_DATE);
    snprintf(column->label, sizeof column->label, "%s",
             layout->basis == ENCOURS_AGING_BY_DUE_DATE ? "no due date" : "no document date");
    layout->credits_column = ENC_AGING_NO_COLUMN;
    if (layout->credits != ENCOURS_CREDITS_BY_OWN_DATE) {
        layout->credits_column = (uint8_t)layout->column_count;
        column = add_column(layout, ENCOURS_AGING_CREDITS);
        snprintf(column->label, sizeof column->label, "credits");
    }
    return ENCOURS_OK;
}

static size_t lookup_size(const enc_aging_lookup *lookup)
{
    return (size_t)(lookup->last - lookup->first) + 2;
}

/* Column of an age. The columns of ages come first and ascend. */
static uint8_t column_of_age(const enc_aging_layout *layout, int32_t age)
{
    uint8_t column = 0;
    while (age > layout->columns[column].upper)
        column++;
    return column;
}

encours_status enc_aging_lookup_make(encours_context *context, const enc_aging_layout *layout,
                                     enc_aging_lookup *lookup, encours_error *error)
{
    size_t bounds = layout->bound_count, not_due = layout->not_due_bound_count;
    int32_t age_max = bounds > 0 ? layout->bounds[bounds - 1] + 1 : 1;
    int32_t days_max = not_due > 0 ? layout->not_due_bounds[not_due - 1] + 1 : 1;
    lookup->first = layout->as_of.epoch_day - age_max;
    lookup->last = layout->as_of.epoch_day + days_max;
    lookup->columns = enc_allocate(context, lookup_size(lookup));
    if (lookup->columns == NULL)
        return enc_error_memory(error);
    for (int32_t day = lookup->first; day <= lookup->last; day++)
        lookup->columns[day - lookup->first] = column_of_age(layout, layout->as_of.epoch_day - day);
    lookup->columns[lookup->last + 1 - lookup->first] = layout->no_date_column;
    return ENCOURS_OK;
}

void enc_aging_lookup_release(encours_context *context, enc_aging_lookup *lookup)
{
    if (lookup->columns != NULL)
        enc_release(context, lookup->columns, lookup_size(lookup));
    lookup->columns = NULL;
}
