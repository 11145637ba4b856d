/* SPDX-License-Identifier: MIT */
#include "encours/legal_caps.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/date.h"
#include "pure/room.h"
#include "pure/terms.h"

enum { ROWS_MAX = 65536, DAYS_MAX = 1000 };

#define NO_ROW UINT32_MAX

typedef encours_legal_cap_columns table_columns;

static encours_status refuse(const table_columns *table, size_t row, const char *field,
                             encours_error *error, int64_t value, const char *rule)
{
    enc_error_at(error, ENCOURS_E_INVALID, row, "%s, row %zu: %s is %" PRId64 ", must be %s",
                 table->name, row, field, value, rule);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static int32_t until_of(const table_columns *table, size_t row)
{
    return table->valid_until != NULL ? table->valid_until[row] : ENCOURS_DATE_NONE;
}

static uint32_t bits_of(const uint32_t *column, size_t row)
{
    return column != NULL ? column[row] : 0;
}

static encours_status check_row(const table_columns *table, size_t row, encours_error *error)
{
    int32_t from = table->valid_from[row], until = until_of(table, row);
    if (table->days[row] < 0 || table->days[row] > DAYS_MAX)
        return refuse(table, row, "days", error, table->days[row], "0 to 1000");
    if (table->counting[row] < ENCOURS_LEGAL_CAP_NET ||
        table->counting[row] > ENCOURS_LEGAL_CAP_AFTER_FORTNIGHT)
        return refuse(table, row, "counting", error, table->counting[row], "chosen, 1 to 6");
    if ((uint32_t)table->start[row] > ENCOURS_TERM_FROM_RECEIPT)
        return refuse(table, row, "start", error, table->start[row], "0 to 2");
    if (!enc_date_is_valid(from))
        return refuse(table, row, "valid_from", error, from, "a day of 1900 to 2199");
    if (until != ENCOURS_DATE_NONE && (until < from || until > ENCOURS_DATE_MAX))
        return refuse(table, row, "valid_until", error, until, "valid_from or later, to 2199");
    if (bits_of(table->flags, row) > ENCOURS_LEGAL_CAP_UNVERIFIED)
        return refuse(table, row, "flags", error, bits_of(table->flags, row), "0 or 1");
    return ENCOURS_OK;
}

/* Load and check a table; its name is never NULL afterwards. */
static encours_status load_table(const encours_legal_cap_columns *in, table_columns *table,
                                 encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*table, in, encours_legal_cap_columns, sizeof *table, error);
    ENC_REQUIRE(table->rule != NULL && table->days != NULL && table->counting != NULL);
    ENC_REQUIRE(table->start != NULL && table->valid_from != NULL);
    if (table->name == NULL)
        table->name = "legal caps";
    if (table->count < 1 || table->count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%s: %zu rows, must be 1 to %d", table->name,
                             table->count, (int)ROWS_MAX);
    for (size_t row = 0; row < table->count; row++)
        ENC_TRY(check_row(table, row, error));
    return ENCOURS_OK;
}

encours_status encours_legal_caps_check(const encours_legal_cap_columns *table,
                                        encours_error *error)
{
    table_columns loaded;
    return load_table(table, &loaded, error);
}

/* One invoice. */
typedef struct invoice {
    uint32_t rule;
    uint32_t facts;
    int32_t dates[ENCOURS_TERM_FROM_RECEIPT + 1]; /* by encours_term_base */
    int32_t due;
} invoice;

static encours_status check_invoice(const invoice *item, encours_error *error)
{
    static const char *const names[] = {"issue", "delivery", "receipt", "due"};
    const int32_t days[] = {item->dates[0], item->dates[1], item->dates[2], item->due};
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        if (enc_date_is_valid(days[i]) || (days[i] == ENCOURS_DATE_NONE && i > 0))
            continue;
        if (days[i] == ENCOURS_DATE_NONE)
            enc_error_set(error, ENCOURS_E_INVALID,
                          "there is no date of issue: it decides which caps hold");
        else
            enc_error_set(error, ENCOURS_E_INVALID,
                          "the date of %s, day %" PRId32
                          " since 1970-01-01, is out of 1900 to 2199",
                          names[i], days[i]);
        enc_error_field(error, names[i]);
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

static bool row_applies(const table_columns *table, size_t row, const invoice *item)
{
    int32_t issue = item->dates[ENCOURS_TERM_FROM_ISSUE], until = until_of(table, row);
    uint32_t needs = bits_of(table->needs, row);
    return table->rule[row] == item->rule && table->valid_from[row] <= issue &&
           (until == ENCOURS_DATE_NONE || issue <= until) && (item->facts & needs) == needs &&
           (item->facts & bits_of(table->excludes, row)) == 0;
}

/* The date of a row: a rule of terms says the same, so that there is one algorithm. `month_first`
 * chooses the reading of END_OF_MONTH. ENCOURS_DATE_NONE past 2199. */
static int32_t cap_of_row(const table_columns *table, size_t row, int32_t start, bool month_first)
{
    encours_term_rule rule = {.kind = ENCOURS_TERM_AFTER_PERIOD, .days = table->days[row]};
    switch (table->counting[row]) {
    case ENCOURS_LEGAL_CAP_NET:
        rule.kind = ENCOURS_TERM_NET;
        break;
    case ENCOURS_LEGAL_CAP_END_OF_MONTH:
        rule.kind = month_first ? ENCOURS_TERM_END_OF_MONTH_THEN_DAYS
                                : ENCOURS_TERM_DAYS_THEN_END_OF_MONTH;
        break;
    case ENCOURS_LEGAL_CAP_AFTER_MONTH:
        rule.kind = ENCOURS_TERM_END_OF_MONTH_THEN_DAYS;
        break;
    case ENCOURS_LEGAL_CAP_AFTER_WEEK:
        rule.period = ENCOURS_TERM_WEEK;
        break;
    case ENCOURS_LEGAL_CAP_AFTER_TEN_DAYS:
        rule.period = ENCOURS_TERM_TEN_DAYS;
        break;
    default: /* ENCOURS_LEGAL_CAP_AFTER_FORTNIGHT: rows are checked before */
        rule.period = ENCOURS_TERM_FORTNIGHT;
        break;
    }
    return enc_term_unadjusted(&rule, start);
}

/* Raise a cap to the date of a row when that is later. */
static void raise(encours_date *cap, uint32_t *decided, int32_t day, size_t row)
{
    if (*decided != NO_ROW && day <= cap->epoch_day)
        return;
    cap->epoch_day = day;
    *decided = (uint32_t)row;
}

static void find_caps(const table_columns *table, const invoice *item, encours_legal_cap *out)
{
    for (size_t row = 0; row < table->count; row++) {
        if (!row_applies(table, row, item))
            continue;
        int32_t start = item->dates[table->start[row]], days_first, month_first;
        if (start == ENCOURS_DATE_NONE) {
            out->status = ENCOURS_LEGAL_CAP_START_UNKNOWN;
            out->row_days_first = out->row_month_first = (uint32_t)row;
            return;
        }
        days_first = cap_of_row(table, row, start, false);
        month_first = cap_of_row(table, row, start, true);
        if (days_first == ENCOURS_DATE_NONE || month_first == ENCOURS_DATE_NONE) {
            out->status = ENCOURS_LEGAL_CAP_OUT_OF_RANGE;
            out->row_days_first = out->row_month_first = (uint32_t)row;
            return;
        }
        raise(&out->days_first, &out->row_days_first, days_first, row);
        raise(&out->month_first, &out->row_month_first, month_first, row);
    }
    out->status = out->row_days_first != NO_ROW ? ENCOURS_LEGAL_CAP_NO_DUE_DATE
                                                : ENCOURS_LEGAL_CAP_NO_ROW;
}

static encours_legal_cap compute(const table_columns *table, const invoice *item)
{
    encours_legal_cap out = {
        .days_first = {ENCOURS_DATE_NONE},
        .month_first = {ENCOURS_DATE_NONE},
        .row_days_first = NO_ROW,
        .row_month_first = NO_ROW,
    };
    find_caps(table, item, &out);
    if (out.row_days_first != NO_ROW)
        out.flags = bits_of(table->flags, out.row_days_first) |
                    bits_of(table->flags, out.row_month_first);
    if (out.status != ENCOURS_LEGAL_CAP_NO_DUE_DATE) {
        out.days_first = out.month_first = (encours_date){ENCOURS_DATE_NONE};
        return out;
    }
    if (item->due == ENCOURS_DATE_NONE)
        return out;
    if (item->due > out.days_first.epoch_day)
        out.excess_days_first = item->due - out.days_first.epoch_day;
    if (item->due > out.month_first.epoch_day)
        out.excess_month_first = item->due - out.month_first.epoch_day;
    int exceeded = (out.excess_days_first > 0) + (out.excess_month_first > 0);
    out.status = ENCOURS_LEGAL_CAP_LAWFUL + exceeded; /* the three follow each other */
    return out;
}

encours_status encours_legal_cap_compute(const encours_legal_cap_columns *table, uint32_t rule,
                                         uint32_t facts, const encours_term_dates *dates,
                                         encours_date due, encours_legal_cap *out,
                                         encours_error *error)
{
    ENC_REQUIRE(dates != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_legal_cap, error);
    table_columns loaded;
    ENC_TRY(load_table(table, &loaded, error));
    const invoice item = {
        .rule = rule,
        .facts = facts,
        .dates = {dates->issue.epoch_day, dates->delivery.epoch_day, dates->receipt.epoch_day},
        .due = due.epoch_day,
    };
    ENC_TRY(check_invoice(&item, error));
    encours_legal_cap result = compute(&loaded, &item);
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

static int32_t day_of(const int32_t *column, size_t i)
{
    return column != NULL ? column[i] : ENCOURS_DATE_NONE;
}

static invoice read_invoice(const encours_legal_cap_invoices *columns, size_t i)
{
    return (invoice){
        .rule = columns->rule[i],
        .facts = bits_of(columns->facts, i),
        .dates = {columns->issue[i], day_of(columns->delivery, i), day_of(columns->receipt, i)},
        .due = day_of(columns->due, i),
    };
}

encours_status encours_legal_caps_apply(const encours_legal_cap_columns *table,
                                        const encours_legal_cap_invoices *invoices,
                                        const encours_legal_cap_results *out, encours_error *error)
{
    ENC_REQUIRE(invoices != NULL && out != NULL);
    table_columns loaded;
    encours_legal_cap_invoices items;
    encours_legal_cap_results to;
    ENC_TRY(load_table(table, &loaded, error));
    ENC_STRUCT_LOAD(items, invoices, encours_legal_cap_invoices, sizeof items, error);
    ENC_STRUCT_LOAD(to, out, encours_legal_cap_results, sizeof to, error);
    ENC_REQUIRE(items.count == 0 || (items.rule != NULL && items.issue != NULL));
    ENC_TRY(enc_room_check(to.invoice_count, items.count, "invoice_count", error));
    for (size_t i = 0; i < items.count; i++) {
        const invoice item = read_invoice(&items, i);
        encours_status status = check_invoice(&item, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    for (size_t i = 0; i < items.count; i++) {
        const invoice item = read_invoice(&items, i);
        encours_legal_cap cap = compute(&loaded, &item);
        enc_column_put_i32(to.status, i, cap.status);
        enc_column_put_u32(to.flags, i, cap.flags);
        enc_column_put_i32(to.days_first, i, cap.days_first.epoch_day);
        enc_column_put_i32(to.month_first, i, cap.month_first.epoch_day);
        enc_column_put_i32(to.excess_days_first, i, cap.excess_days_first);
        enc_column_put_i32(to.excess_month_first, i, cap.excess_month_first);
        enc_column_put_u32(to.row_days_first, i, cap.row_days_first);
        enc_column_put_u32(to.row_month_first, i, cap.row_month_first);
    }
    return ENCOURS_OK;
}
