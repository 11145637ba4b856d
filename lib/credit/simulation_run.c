/* SPDX-License-Identifier: MIT */
/* A dry run: orders by customer and day. The documents and orders that can matter to a customer's
 * figures are gathered once, and those that live on a day are moved on from day to day, so that a
 * decision costs what is open then and not what there ever was. */
#include "base/prefetch.h"
#include "base/struct_size.h"
#include "credit/check.h"
#include "credit/simulation.h"
#include "ledger/authority.h"
#include "ledger/orders.h"
#include "ledger/shelf.h"
#include "pure/range.h"

enum { AFTER_DAYS = 90, AFTER_DAYS_MAX = 3650, DAYS_MAX = 3660, ASK_ORDERS = 1 << 14 };

/* With fewer documents to an order, all are looked at beforehand. */
enum { DOCUMENTS_EACH = 16 };

typedef struct run {
    const encours_view *view;
    encours_simulation_options options;
    int32_t known_to;
    encours_credit *credit; /* of the first day */
    encours_credit day;     /* the same of the day that is decided */
    enc_near near;          /* what there is of the customer on it */
    encours_simulation *to;
    enc_day_caps caps;
    uint32_t *by_customer; /* places of orders, by customer, day, and then by the log */
    enc_after after;
    enc_simulation_sums outcomes[ENC_SIMULATION_SETS];
    enc_simulation_sums rules[ENCOURS_POLICY_RULES_MAX];
} run;

static encours_status out_of_range(const char *what, const char *field, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", what);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_days(encours_date from, encours_date to, encours_error *error)
{
    if (from.epoch_day < ENCOURS_DATE_MIN || from.epoch_day > ENCOURS_DATE_MAX)
        return out_of_range("from is no day between 1900-01-01 and 2199-12-31", "from", error);
    if (to.epoch_day < from.epoch_day || to.epoch_day > ENCOURS_DATE_MAX)
        return out_of_range("to is no day from the first one to 2199-12-31", "to", error);
    if (to.epoch_day - from.epoch_day > DAYS_MAX)
        return out_of_range("to is more than 3660 days behind the first day", "to", error);
    return ENCOURS_OK;
}

static encours_status check_options(run *r, encours_error *error)
{
    encours_simulation_options *options = &r->options;
    if (options->stage == 0)
        options->stage = ENCOURS_STAGE_ORDER;
    if (options->after_days == 0)
        options->after_days = AFTER_DAYS;
    ENC_TRY(enc_range_check(options->stage, ENCOURS_STAGE_QUOTE, ENCOURS_STAGE_INVOICE, "stage",
                            error));
    ENC_TRY(enc_range_check(options->after_days, 1, AFTER_DAYS_MAX, "after_days", error));
    ENC_TRY(enc_range_check(options->rows, 0, 1, "rows", error));
    if (options->caps != NULL)
        ENC_TRY(encours_legal_caps_check(options->caps, error));
    r->known_to = options->known_to.is_set ? options->known_to.value.epoch_day : INT32_MAX;
    return ENCOURS_OK;
}

/* --- Which orders */

static bool is_wanted(const encours_simulation *to, const enc_order *order)
{
    return order->ordered >= to->from && order->ordered <= to->to;
}

static size_t count_orders(const run *r)
{
    size_t count = 0;
    for (uint32_t i = 0; i < r->view->counts.orders; i++)
        count += is_wanted(r->to, &ENC_AT(&r->view->state->orders, enc_order, i));
    return count;
}

static encours_status make_room(run *r, encours_error *error)
{
    encours_simulation *to = r->to;
    size_t count = to->count;
    to->orders = enc_allocate(to->context, count * sizeof *to->orders + 1);
    to->rules = enc_allocate(to->context, count * sizeof *to->rules + 1);
    to->amounts = enc_allocate(to->context, count * sizeof *to->amounts + 1);
    to->outcomes = enc_allocate(to->context, count + 1);
    to->followed = enc_allocate(to->context, count + 1);
    to->rule_figures = enc_allocate(to->context, to->rule_count * sizeof *to->rule_figures + 1);
    r->by_customer = enc_allocate(to->context, count * sizeof *r->by_customer + 1);
    if (to->orders == NULL || to->rules == NULL || to->amounts == NULL || to->outcomes == NULL ||
        to->followed == NULL || to->rule_figures == NULL || r->by_customer == NULL)
        return enc_error_memory(error);
    if (r->options.rows == 0)
        return ENCOURS_OK;
    to->after = enc_allocate(to->context, count * 4 * sizeof *to->after + 1);
    return to->after != NULL ? ENCOURS_OK : enc_error_memory(error);
}

/* Places by a key that is below `keys`; those of one key stay as they were. */
static encours_status sort_places(const run *r, const uint32_t *from, uint32_t *to, size_t keys,
                                  uint32_t (*key_of)(const run *r, uint32_t place),
                                  encours_error *error)
{
    encours_context *context = r->to->context;
    size_t size = (keys + 1) * sizeof(uint32_t);
    uint32_t *ends = enc_allocate_zeroed(context, size);
    if (ends == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < r->to->count; i++)
        ends[key_of(r, from[i]) + 1]++;
    for (size_t i = 1; i <= keys; i++)
        ends[i] += ends[i - 1];
    for (size_t i = 0; i < r->to->count; i++)
        to[ends[key_of(r, from[i])]++] = from[i];
    enc_release(context, ends, size);
    return ENCOURS_OK;
}

static const enc_order *order_at(const run *r, uint32_t place)
{
    return &ENC_AT(&r->view->state->orders, enc_order, (uint32_t)(r->to->orders[place] - 1));
}

static uint32_t day_of(const run *r, uint32_t place)
{
    return (uint32_t)(order_at(r, place)->ordered - r->to->from);
}

static uint32_t customer_of(const run *r, uint32_t place)
{
    return order_at(r, place)->customer;
}

static encours_status sort_orders(run *r, encours_error *error)
{
    encours_simulation *to = r->to;
    size_t at = 0, size = to->count * sizeof(uint32_t) + 1;
    for (uint32_t i = 0; i < r->view->counts.orders; i++)
        if (is_wanted(to, &ENC_AT(&r->view->state->orders, enc_order, i)))
            to->orders[at++] = (uint64_t)i + 1;
    uint32_t *by_day = enc_allocate(to->context, size);
    if (by_day == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < to->count; i++)
        r->by_customer[i] = (uint32_t)i;
    encours_status status = sort_places(r, r->by_customer, by_day, (size_t)(to->to - to->from) + 1,
                                        day_of, error);
    if (status == ENCOURS_OK)
        status = sort_places(r, by_day, r->by_customer, r->view->counts.customers, customer_of,
                             error);
    enc_release(to->context, by_day, size);
    return status;
}

/* --- One order */

/* Rules that count, and those without which the outcome would be milder. */
static void read_reasons(const encours_decision *decision, enc_simulated *out)
{
    const uint32_t excused = ENCOURS_REASON_EXCUSED | ENCOURS_REASON_RELEASED |
                             ENCOURS_REASON_EXCLUDED;
    uint64_t worst = 0;
    for (uint32_t i = 0; i < decision->reason_count; i++) {
        uint64_t rule = UINT64_C(1) << decision->rules[i];
        if ((decision->flags[i] & excused) != 0)
            continue;
        out->counted |= rule;
        if (decision->outcomes[i] == decision->outcome &&
            decision->outcome > ENCOURS_OUTCOME_ACCEPT)
            worst |= rule;
    }
    if ((worst & (worst - 1)) == 0)
        out->decisive = worst;
}

static encours_status decide(run *r, uint32_t row, const enc_order *order, enc_simulated *out,
                             encours_error *error)
{
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision;
    decision.struct_size = sizeof decision;
    event.customer = (uint64_t)order->customer + 1;
    event.order = (uint64_t)row + 1;
    event.stage = r->options.stage;
    event.currency = ENC_AT(&r->view->state->currencies, enc_currency_row, order->currency).numeric;
    event.amount =
        enc_order_at(r->view->state, &r->view->counts, row, NULL, order->ordered).ordered;
    ENC_TRY(enc_credit_convert(&r->day, event.amount, event.currency, r->day.currency, &out->amount,
                               &out->converted, error));
    encours_status status = enc_decide_one(&r->day, &event, &decision, error);
    if (encours_status_kind_of(status) == ENCOURS_E_CURRENCY) {
        enc_error_clear(error);
        return ENCOURS_OK; /* undecided */
    }
    ENC_TRY(status);
    out->outcome = decision.outcome;
    read_reasons(&decision, out);
    return ENCOURS_OK;
}

static encours_status convert_one(const run *r, uint16_t currency, enc_i128 *sum, bool *known,
                                  encours_error *error)
{
    int64_t converted = 0;
    bool is_known = false;
    ENC_TRY(
        enc_credit_convert(&r->day, *sum, currency, r->day.currency, &converted, &is_known, error));
    *sum = converted;
    *known = *known && is_known;
    return ENCOURS_OK;
}

static encours_status convert_sums(const run *r, uint32_t currency, enc_after_sums *sums,
                                   bool *known, encours_error *error)
{
    uint16_t from = ENC_AT(&r->view->state->currencies, enc_currency_row, currency).numeric;
    if (from == r->day.currency)
        return ENCOURS_OK;
    ENC_TRY(convert_one(r, from, &sums->paid, known, error));
    ENC_TRY(convert_one(r, from, &sums->paid_late, known, error));
    ENC_TRY(convert_one(r, from, &sums->paid_days, known, error));
    ENC_TRY(convert_one(r, from, &sums->open_late, known, error));
    return convert_one(r, from, &sums->written_off, known, error);
}

static int32_t followed_by(const enc_after_sums *sums)
{
    return sums->written_off > 0 ? ENCOURS_FOLLOWED_WRITTEN_OFF
           : sums->open_late > 0 ? ENCOURS_FOLLOWED_OPEN_LATE
           : sums->paid_late > 0 ? ENCOURS_FOLLOWED_PAID_LATE
           : sums->paid > 0      ? ENCOURS_FOLLOWED_IN_TIME
                                 : ENCOURS_FOLLOWED_NOTHING;
}

static encours_status look_after(const run *r, const enc_order *order, enc_simulated *out,
                                 encours_error *error)
{
    int32_t until = order->ordered + r->options.after_days;
    if (until > r->known_to)
        return ENCOURS_OK;
    out->followed = ENCOURS_FOLLOWED_NOTHING;
    const enc_course *course = &r->after.course;
    for (size_t i = 0; i < course->at.count; i++) {
        enc_after_sums sums = course->after[i];
        int32_t followed = followed_by(&sums);
        if (followed > out->followed)
            out->followed = followed;
        ENC_TRY(convert_sums(r, course->at.rows[i].currency, &sums, &out->converted, error));
        out->after.paid += sums.paid;
        out->after.paid_late += sums.paid_late;
        out->after.paid_days += sums.paid_days;
        out->after.open_late += sums.open_late;
        out->after.written_off += sums.written_off;
    }
    return ENCOURS_OK;
}

static encours_status store(run *r, size_t place, const enc_simulated *order, encours_error *error)
{
    encours_simulation *to = r->to;
    const enc_i128 after[] = {order->after.paid, order->after.paid_late, order->after.open_late,
                              order->after.written_off};
    to->outcomes[place] = (uint8_t)order->outcome;
    to->rules[place] = order->counted;
    to->amounts[place] = order->converted ? order->amount : INT64_MIN;
    to->followed[place] = (uint8_t)order->followed;
    for (size_t i = 0; to->after != NULL && i < 4; i++)
        if (!enc_narrow_i64(after[i], &to->after[i * to->count + place]))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "what followed an order does not fit 64 bits");
    enc_simulation_count(&r->outcomes[order->outcome], order, false);
    if (order->outcome != ENC_SIMULATION_UNDECIDED)
        enc_simulation_count(&r->outcomes[ENC_SIMULATION_ALL], order, false);
    for (uint64_t left = order->counted; left != 0; left &= left - 1) {
        int rule = __builtin_ctzll(left);
        enc_simulation_count(&r->rules[rule], order, (order->decisive >> rule & 1) != 0);
    }
    return ENCOURS_OK;
}

/* --- All of them */

static void come_to(run *r, const enc_order *order)
{
    enc_after *after = &r->after;
    enc_after_move(after, order->ordered);
    r->near = (enc_near){.customer = order->customer,
                         .sums = after->listed ? NULL : &after->course.at,
                         .documents = after->documents.live,
                         .document_count = after->documents.live_count,
                         .orders = after->orders.live,
                         .order_count = after->orders.live_count};
    r->day.day = order->ordered;
    r->day.near = &r->near;
}

/* Places come by customer, so each is anywhere in the columns: they are asked for some orders
 * ahead, and the order itself when its number is there. */
static void ask_ahead(const run *r, size_t at)
{
    enum { PLACES = 24, ORDERS = 12 };
    const encours_simulation *to = r->to;
    if (at + PLACES < to->count) {
        uint32_t place = r->by_customer[at + PLACES];
        enc_prefetch(&to->orders[place]);
        enc_prefetch(&to->outcomes[place]);
        enc_prefetch(&to->rules[place]);
        enc_prefetch(&to->amounts[place]);
        enc_prefetch(&to->followed[place]);
    }
    if (at + ORDERS < to->count)
        enc_prefetch(order_at(r, r->by_customer[at + ORDERS]));
}

/* The memory of the next few customers, of whom the order at a place is the first one's. */
static void warm(const run *r, size_t at)
{
    uint32_t customers[ENC_WARM_CUSTOMERS];
    size_t count = 0;
    for (; at < r->to->count && count < ENC_WARM_CUSTOMERS; at++) {
        uint32_t customer = customer_of(r, r->by_customer[at]);
        if (count == 0 || customers[count - 1] != customer)
            customers[count++] = customer;
    }
    enc_after_warm(&r->after, r->view, customers, count, r->to->from);
}

static encours_status simulate(run *r, encours_error *error)
{
    uint32_t gathered = ENC_ROW_NONE;
    size_t met = 0;
    for (size_t i = 0; i < r->to->count; i++) {
        size_t place = r->by_customer[i];
        ask_ahead(r, i);
        const enc_order *order = order_at(r, (uint32_t)place);
        enc_simulated found = {.customer = order->customer};
        if (gathered != order->customer) {
            if (met++ % ENC_WARM_CUSTOMERS == 0)
                warm(r, i);
            ENC_TRY(enc_after_gather(&r->after, r->view, order->customer, error));
            gathered = order->customer;
        }
        come_to(r, order);
        ENC_TRY(enc_day_caps_find(&r->caps, &r->day, error));
        ENC_TRY(decide(r, (uint32_t)(r->to->orders[place] - 1), order, &found, error));
        ENC_TRY(look_after(r, order, &found, error));
        ENC_TRY(store(r, place, &found, error));
        if (i % ASK_ORDERS == ASK_ORDERS - 1)
            ENC_TRY(enc_context_ask(r->to->context, r->options.progress, r->options.progress_user,
                                    i + 1, r->to->count, error));
    }
    return ENCOURS_OK;
}

static encours_status finish(const run *r, encours_error *error)
{
    for (size_t i = 0; i < ENC_SIMULATION_SETS; i++)
        ENC_TRY(enc_simulation_figures_of(&r->outcomes[i], &r->to->outcome_figures[i], error));
    for (size_t i = 0; i < r->to->rule_count; i++)
        ENC_TRY(enc_simulation_figures_of(&r->rules[i], &r->to->rule_figures[i], error));
    return ENCOURS_OK;
}

static encours_status compute(run *r, encours_error *error)
{
    r->to->count = count_orders(r);
    ENC_TRY(make_room(r, error));
    ENC_TRY(sort_orders(r, error));
    ENC_TRY(enc_day_caps_begin(&r->caps, r->to, &r->options, error));
    if (r->to->count > r->view->counts.documents / DOCUMENTS_EACH)
        ENC_TRY(enc_after_choose(&r->after, r->view, r->to->from, r->to->to + r->options.after_days,
                                 error));
    ENC_TRY(simulate(r, error));
    return finish(r, error);
}

/* Sums are enough unless rules ask for what facts say of documents or orders. */
static void begin_after(run *r, const encours_policy *policy)
{
    uint64_t needed = policy->stages[r->options.stage].figures | policy->score_figures |
                      enc_figure_bit(ENCOURS_FIGURE_EXPOSURE) |
                      enc_figure_bit(ENCOURS_FIGURE_LIMIT);
    r->after.listed = enc_facts_of_orders(r->credit) ||
                      enc_facts_of_items(r->credit, enc_figures_closure(policy, needed));
    r->after.course = (enc_course){.context = r->to->context,
                                   .policy = policy,
                                   .first = r->to->from,
                                   .last = r->to->to,
                                   .after_days = r->options.after_days};
}

static encours_status compute_with_credit(run *r, const encours_policy *policy,
                                          encours_error *error)
{
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = r->options.rates;
    ENC_TRY(encours_credit_new(r->view, policy, (encours_date){r->to->from}, &options, &r->credit,
                               error));
    r->day = *r->credit; /* the references of the original are enough */
    r->day.asks_agreed = true;
    begin_after(r, policy);
    enc_reading reading = enc_reading_begin(r->view->state);
    encours_status status = enc_reading_end(&reading, compute(r, error), error);
    enc_release(r->to->context, r->by_customer, r->to->count * sizeof *r->by_customer + 1);
    enc_day_caps_release(&r->caps);
    enc_after_release(&r->after);
    encours_credit_free(r->credit);
    return status;
}

static encours_simulation *begin(const encours_view *view, const encours_policy *policy,
                                 encours_date from, encours_date to)
{
    encours_simulation *made = enc_allocate_zeroed(view->context, sizeof *made);
    if (made == NULL)
        return NULL;
    made->context = enc_context_retain(view->context);
    memcpy(made->ledger, view->state->id, sizeof made->ledger);
    made->transactions = view->counts.transactions;
    made->from = from.epoch_day;
    made->to = to.epoch_day;
    made->currency = policy->currency;
    made->rule_count = policy->rule_count;
    return made;
}

encours_status encours_simulation_new(const encours_view *view, const encours_policy *policy,
                                      encours_date from, encours_date to,
                                      const encours_simulation_options *options,
                                      encours_simulation **out, encours_error *error)
{
    encours_simulation_options loaded;
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL && policy != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_simulation_options, sizeof loaded, error);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    ENC_TRY(check_days(from, to, error));
    run *r = enc_allocate_zeroed(view->context, sizeof *r);
    if (r == NULL)
        return enc_error_memory(error);
    r->view = view;
    r->options = loaded;
    r->after.context = view->context;
    encours_status status = check_options(r, error);
    if (status == ENCOURS_OK) {
        r->to = begin(view, policy, from, to);
        status = r->to != NULL ? compute_with_credit(r, policy, error) : enc_error_memory(error);
    }
    if (status == ENCOURS_OK)
        *out = r->to;
    else
        encours_simulation_free(r->to);
    enc_release(view->context, r, sizeof *r);
    return status;
}
