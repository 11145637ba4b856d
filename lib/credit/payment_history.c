/* SPDX-License-Identifier: MIT */
#include "encours/payment_history.h"

#include "base/struct_size.h"
#include "credit/history.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "pure/date.h"
#include "pure/range.h"

enum { WINDOW_DAYS_MAX = 36500, CLASSES_MAX = 64 };

/* The columns of items, of numbers of days and of months lie in one block. */
struct encours_payment_history {
    encours_context *context;
    encours_date first_day;
    encours_payment_figures figures;
    size_t items, days, months;
    uint64_t *debits, *credits;
    int64_t *amounts;
    int64_t *day_amounts;
    uint64_t *day_items;
    int64_t *month_amounts, *month_late, *month_means;
    int32_t *dues, *paid, *day_values, *month_days;
    void *block;
    size_t block_size;
};

typedef struct making {
    encours_payment_history_options options;
    encours_behaviour_table table;
    enc_settled_terms terms;
    enc_settled_ask ask;
    enc_settled_list list;
} making;

static encours_status check_choices(encours_payment_history_options *options, encours_error *error)
{
    ENC_TRY(enc_range_check(options->window_days, 0, WINDOW_DAYS_MAX, "window_days", error));
    if (options->window_days == 0)
        options->window_days = ENC_HISTORY_WINDOW_DAYS;
    ENC_TRY(enc_range_check(options->recent_days, 0, WINDOW_DAYS_MAX, "recent_days", error));
    if (options->recent_days == 0)
        options->recent_days = ENC_HISTORY_RECENT_DAYS;
    if (options->minimum_experiences == 0)
        options->minimum_experiences = ENC_HISTORY_EXPERIENCES;
    ENC_TRY(enc_range_check(options->with_credit_notes, 0, 1, "with_credit_notes", error));
    return enc_range_check(options->with_write_offs, 0, 1, "with_write_offs", error);
}

static encours_status load_table(making *m, encours_error *error)
{
    const encours_payment_history_options *options = &m->options;
    int32_t weight;
    m->table = enc_payment_classes;
    if (options->upper_days == NULL && options->weights == NULL && options->class_count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(options->upper_days != NULL);
    ENC_REQUIRE(options->weights != NULL);
    ENC_TRY(enc_range_check((int64_t)options->class_count, 1, CLASSES_MAX, "class_count", error));
    m->table = (encours_behaviour_table){sizeof m->table, options->class_count, options->upper_days,
                                         options->weights};
    return encours_behaviour_class(&m->table, 0, NULL, &weight, error);
}

static encours_status prepare(making *m, const encours_view *view, uint64_t customer, int32_t day,
                              encours_error *error)
{
    const encours_payment_history_options *options = &m->options;
    if (customer < 1 || customer > view->counts.customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, customer);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    ENC_TRY(check_choices(&m->options, error));
    ENC_TRY(load_table(m, error));
    uint16_t currency = options->currency != 0 ? options->currency : view->state->base_currency;
    int32_t first = day - options->window_days + 1;
    m->ask = (enc_settled_ask){
        .view = view,
        .day = day,
        .first = first > ENCOURS_DATE_MIN ? first : ENCOURS_DATE_MIN,
        .currency = enc_state_find_currency(view->state, currency, view->counts.currencies),
        .with_credit_notes = options->with_credit_notes != 0,
        .with_write_offs = options->with_write_offs != 0,
        .with_open = true,
    };
    m->terms = (enc_settled_terms){.table = &m->table,
                                   .recent_first = day - options->recent_days + 1};
    m->list.context = view->context;
    return ENCOURS_OK;
}

/* By what shows first: settled by payment, then open by due day; then by documents. */
static int by_payment(const enc_settled *a, const enc_settled *b)
{
    bool open_a = a->paid == ENCOURS_DATE_NONE, open_b = b->paid == ENCOURS_DATE_NONE;
    if (open_a != open_b)
        return open_a ? 1 : -1;
    int32_t day_a = open_a ? a->due : a->paid, day_b = open_b ? b->due : b->paid;
    if (day_a != day_b)
        return day_a < day_b ? -1 : 1;
    if (a->debit != b->debit)
        return a->debit < b->debit ? -1 : 1;
    if (a->credit != b->credit)
        return a->credit < b->credit ? -1 : 1;
    if (a->due != b->due)
        return a->due < b->due ? -1 : 1;
    return (a->amount > b->amount) - (a->amount < b->amount);
}

static encours_status fill_quantiles(const making *m, enc_i128 amount, encours_payment_figures *out,
                                     encours_error *error)
{
    const struct {
        int32_t share_e4;
        int64_t *to;
    } asked[] = {{5000, &out->median}, {8000, &out->p80}, {9500, &out->p95}};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++)
        ENC_TRY(enc_settled_quantile(m->list.rows, m->list.count, &m->terms, amount,
                                     asked[i].share_e4, asked[i].to, error));
    return ENCOURS_OK;
}

static encours_status fill_means(const making *m, const enc_settled_sums *sums,
                                 encours_payment_figures *out, encours_error *error)
{
    if (sums->experiences >= m->options.minimum_experiences && sums->weighed_amount > 0)
        ENC_TRY(
            enc_settled_mean_e2(sums->weighed, sums->weighed_amount, &out->behaviour_e2, error));
    if (sums->amount == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_settled_mean_e2(sums->amount_days, sums->amount, &out->mean_e2, error));
    ENC_TRY(fill_quantiles(m, sums->amount, out, error));
    if (sums->recent_amount == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_settled_mean_e2(sums->recent_amount_days, sums->recent_amount, &out->recent_mean_e2,
                                error));
    out->trend_e2 = out->recent_mean_e2 - out->mean_e2;
    return ENCOURS_OK;
}

/* The rows are sorted by days. */
static void count_rows(const making *m, encours_payment_history *to)
{
    encours_payment_figures *out = &to->figures;
    int64_t last = INT64_MIN;
    for (size_t i = 0; i < m->list.count; i++) {
        const enc_settled *row = &m->list.rows[i];
        if (row->paid == ENCOURS_DATE_NONE) {
            out->open_items++;
            continue;
        }
        out->items++;
        out->late_items += row->days > 0;
        to->days += row->days != last;
        last = row->days;
    }
    to->items = m->list.count;
    to->months = (size_t)(enc_date_month_number(m->ask.day) -
                          enc_date_month_number(to->first_day.epoch_day)) +
                 1;
}

static encours_status fill_figures(const making *m, encours_payment_history *to,
                                   encours_error *error)
{
    const int64_t none = ENCOURS_PAYMENT_HISTORY_NONE;
    enc_settled_sums sums;
    encours_payment_figures *out = &to->figures;
    *out = (encours_payment_figures){.mean_e2 = none,
                                     .recent_mean_e2 = none,
                                     .trend_e2 = none,
                                     .median = none,
                                     .p80 = none,
                                     .p95 = none,
                                     .behaviour_e2 = none};
    count_rows(m, to);
    ENC_TRY(enc_settled_add_up(m->list.rows, m->list.count, &m->terms, &sums, error));
    out->experiences = sums.experiences;
    if (!enc_narrow_i64(sums.amount, &out->amount) ||
        !enc_narrow_i64(sums.late_amount, &out->late_amount) ||
        !enc_narrow_i64(sums.open_amount, &out->open_amount))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "what the customer has settled does not fit 64 bits");
    return fill_means(m, &sums, out, error);
}

static encours_status make_room(encours_payment_history *to, encours_error *error)
{
    to->block_size = to->items * (3 * sizeof(int64_t) + 2 * sizeof(int32_t)) +
                     to->days * (2 * sizeof(int64_t) + sizeof(int32_t)) +
                     to->months * (3 * sizeof(int64_t) + sizeof(int32_t));
    int64_t *wide = to->block = enc_allocate_zeroed(to->context, to->block_size);
    if (wide == NULL)
        return enc_error_memory(error);
    to->amounts = wide, wide += to->items;
    to->debits = (uint64_t *)wide, wide += to->items;
    to->credits = (uint64_t *)wide, wide += to->items;
    to->day_amounts = wide, wide += to->days;
    to->day_items = (uint64_t *)wide, wide += to->days;
    to->month_amounts = wide, wide += to->months;
    to->month_late = wide, wide += to->months;
    to->month_means = wide, wide += to->months;
    int32_t *narrow = (int32_t *)wide;
    to->dues = narrow, narrow += to->items;
    to->paid = narrow, narrow += to->items;
    to->day_values = narrow, narrow += to->days;
    to->month_days = narrow;
    return ENCOURS_OK;
}

/* The sums are parts of one that fits. */
static void fill_days(const making *m, encours_payment_history *to)
{
    size_t at = 0;
    for (size_t i = 0; i < m->list.count; i++) {
        const enc_settled *row = &m->list.rows[i];
        if (row->paid == ENCOURS_DATE_NONE)
            continue;
        if (at == 0 || to->day_values[at - 1] != row->days)
            to->day_values[at++] = row->days;
        to->day_amounts[at - 1] += row->amount;
        to->day_items[at - 1]++;
    }
}

/* The rows are sorted by payment. */
static void fill_items(const making *m, encours_payment_history *to)
{
    for (size_t i = 0; i < to->items; i++) {
        const enc_settled *row = &m->list.rows[i];
        to->debits[i] = (uint64_t)row->debit + 1;
        to->credits[i] = row->credit != ENC_ROW_NONE ? (uint64_t)row->credit + 1 : 0;
        to->amounts[i] = row->amount;
        to->dues[i] = row->due;
        to->paid[i] = row->paid;
    }
}

static encours_status fill_months(const making *m, encours_payment_history *to,
                                  encours_error *error)
{
    int32_t first = enc_date_month_number(to->first_day.epoch_day);
    size_t at = 0;
    for (size_t month = 0; month < to->months; month++) {
        int32_t number = first + (int32_t)month;
        enc_i128 amount_days = 0;
        to->month_days[month] = month == 0 ? to->first_day.epoch_day
                                           : enc_date_from_civil((number - 1) / 12,
                                                                 (number - 1) % 12 + 1, 1);
        for (; at < to->figures.items && enc_date_month_number(m->list.rows[at].paid) == number;
             at++) {
            const enc_settled *row = &m->list.rows[at];
            to->month_amounts[month] += row->amount;
            to->month_late[month] += row->days > 0 ? row->amount : 0;
            amount_days += (enc_i128)row->amount * row->days;
        }
        to->month_means[month] = ENCOURS_PAYMENT_HISTORY_NONE;
        if (to->month_amounts[month] > 0)
            ENC_TRY(enc_settled_mean_e2(amount_days, to->month_amounts[month],
                                        &to->month_means[month], error));
    }
    return ENCOURS_OK;
}

static encours_status compute(making *m, uint32_t customer, encours_payment_history *to,
                              encours_error *error)
{
    if (m->ask.currency != ENC_ROW_NONE)
        ENC_TRY(enc_settled_gather(&m->ask, customer, &m->list, error));
    if (m->list.count > 1)
        enc_settled_sort(m->list.rows, m->list.count, enc_settled_by_days);
    ENC_TRY(fill_figures(m, to, error));
    ENC_TRY(make_room(to, error));
    fill_days(m, to);
    if (m->list.count > 1)
        enc_settled_sort(m->list.rows, m->list.count, by_payment);
    fill_items(m, to);
    return fill_months(m, to, error);
}

encours_status encours_payment_history_new(const encours_view *view, uint64_t customer,
                                           encours_date as_of,
                                           const encours_payment_history_options *options,
                                           encours_payment_history **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    making m = {.list = {.count = 0}};
    ENC_STRUCT_LOAD(m.options, options, encours_payment_history_options, sizeof m.options, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    ENC_TRY(prepare(&m, view, customer, as_of.epoch_day, error));
    encours_payment_history *made = enc_allocate_zeroed(view->context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = enc_context_retain(view->context);
    made->first_day.epoch_day = m.ask.first;
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = compute(&m, (uint32_t)customer - 1, made, error);
    status = enc_reading_end(&reading, status, error);
    enc_settled_release(&m.list);
    if (status != ENCOURS_OK) {
        encours_payment_history_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

void encours_payment_history_free(encours_payment_history *history)
{
    if (history == NULL)
        return;
    encours_context *context = history->context;
    enc_release(context, history->block, history->block_size);
    enc_release(context, history, sizeof *history);
    encours_context_free(context);
}

encours_status encours_payment_history_figures(const encours_payment_history *history,
                                               encours_payment_figures *out, encours_error *error)
{
    ENC_REQUIRE(history != NULL);
    ENC_REQUIRE_STRUCT(out, encours_payment_figures, error);
    enc_struct_store(out, &history->figures, sizeof history->figures);
    return ENCOURS_OK;
}

encours_status encours_payment_history_quantile(const encours_payment_history *history,
                                                int32_t share_e4, int64_t *days,
                                                encours_error *error)
{
    ENC_REQUIRE(history != NULL);
    ENC_REQUIRE(days != NULL);
    ENC_TRY(enc_range_check(share_e4, 1, 9999, "share_e4", error));
    int64_t found = ENCOURS_PAYMENT_HISTORY_NONE;
    enc_i128 reached = 0, wanted = (enc_i128)history->figures.amount * share_e4;
    for (size_t i = 0; i < history->days; i++) {
        reached += history->day_amounts[i];
        found = history->day_values[i];
        if (reached * 10000 >= wanted)
            break;
    }
    *days = found;
    return ENCOURS_OK;
}

encours_date encours_payment_history_first_day(const encours_payment_history *history)
{
    return history->first_day;
}

size_t encours_payment_history_item_count(const encours_payment_history *history)
{
    return history->items;
}

const uint64_t *encours_payment_history_debits(const encours_payment_history *history)
{
    return history->debits;
}

const uint64_t *encours_payment_history_credits(const encours_payment_history *history)
{
    return history->credits;
}

const int32_t *encours_payment_history_dues(const encours_payment_history *history)
{
    return history->dues;
}

const int32_t *encours_payment_history_paid(const encours_payment_history *history)
{
    return history->paid;
}

const int64_t *encours_payment_history_amounts(const encours_payment_history *history)
{
    return history->amounts;
}

size_t encours_payment_history_day_count(const encours_payment_history *history)
{
    return history->days;
}

const int32_t *encours_payment_history_days(const encours_payment_history *history)
{
    return history->day_values;
}

const int64_t *encours_payment_history_day_amounts(const encours_payment_history *history)
{
    return history->day_amounts;
}

const uint64_t *encours_payment_history_day_items(const encours_payment_history *history)
{
    return history->day_items;
}

size_t encours_payment_history_month_count(const encours_payment_history *history)
{
    return history->months;
}

const int32_t *encours_payment_history_months(const encours_payment_history *history)
{
    return history->month_days;
}

const int64_t *encours_payment_history_month_amounts(const encours_payment_history *history)
{
    return history->month_amounts;
}

const int64_t *encours_payment_history_month_late(const encours_payment_history *history)
{
    return history->month_late;
}

const int64_t *encours_payment_history_month_means(const encours_payment_history *history)
{
    return history->month_means;
}
