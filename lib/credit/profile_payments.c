/* SPDX-License-Identifier: MIT */
/* Payments held against promises of a customer as a whole. A few promises look at each payment as
 * it comes by; many wait for all payments and are answered in one walk over days, in time n log n:
 * a payment is in a tree of sums from the day on which it counts until the day on which it is
 * cancelled, and a promise asks the tree on its last day for what lies behind its first. */
#include <string.h>

#include "credit/profile.h"
#include "pure/aging_sort.h"

enum { FEW = 8 };

/* The day on which it is known what came in for a promise. */
static int32_t last_of(const enc_survey *survey, const enc_promised *promise)
{
    return promise->runs ? survey->day : promise->day;
}

static void take_now(enc_survey *survey, const enc_paid *paid)
{
    for (size_t i = 0; i < survey->promises.count; i++) {
        enc_promised *promise = (enc_promised *)survey->promises.items + i;
        int32_t last = last_of(survey, promise);
        if (paid->from < promise->from || paid->from > last || last >= paid->to ||
            (promise->stated && promise->currency != paid->currency))
            continue;
        promise->received += paid->gross;
        promise->payments++;
    }
}

void enc_survey_payment(enc_survey *survey, uint32_t document, uint32_t currency, int64_t gross)
{
    enc_paid paid = {.from = ENC_AT(&survey->state->document_effective, int32_t, document),
                     .to = enc_document_to(survey->state, survey->counts, document),
                     .currency = currency,
                     .gross = gross};
    if (survey->promises.count <= FEW) {
        take_now(survey, &paid);
        return;
    }
    enc_paid *kept = paid.from < paid.to ? enc_list_add(survey, &survey->payments, sizeof paid)
                                         : NULL; /* cancelled on its day, it never counted */
    if (kept != NULL)
        *kept = paid;
}

/* What happens on a day, in this order. */
enum { GOES, COMES, ASKS };

typedef struct happening {
    int32_t day;
    int32_t what;
    size_t item; /* a payment's place, or a promise's */
} happening;

typedef struct node {
    enc_i128 sum;
    uint64_t count;
} node;

typedef struct matching {
    enc_survey *survey;
    enc_paid *payments; /* by currency and day */
    size_t payment_count;
    happening *happenings;
    size_t happening_count;
    node *tree; /* from 1 on; of the payments that count on the day that is looked at */
    void *scratch;
} matching;

static int compare_payments(const void *a, const void *b)
{
    const enc_paid *x = a, *y = b;
    int by = (x->currency > y->currency) - (x->currency < y->currency);
    return by != 0 ? by : (x->from > y->from) - (x->from < y->from);
}

static int compare_happenings(const void *a, const void *b)
{
    const happening *x = a, *y = b;
    int by = (x->day > y->day) - (x->day < y->day);
    return by != 0 ? by : (x->what > y->what) - (x->what < y->what);
}

/* The first payment that is not before a currency and day. */
static size_t find(const matching *m, uint32_t currency, int32_t from)
{
    const enc_paid wanted = {.currency = currency, .from = from};
    size_t low = 0, high = m->payment_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_payments(&m->payments[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void change(const matching *m, size_t at, bool comes)
{
    int64_t gross = m->payments[at].gross;
    for (size_t i = at + 1; i <= m->payment_count; i += i & (0 - i)) {
        m->tree[i].sum += comes ? gross : -(enc_i128)gross;
        m->tree[i].count += comes ? 1 : UINT64_MAX;
    }
}

static node sum_before(const matching *m, size_t end)
{
    node sum = {0, 0};
    for (; end > 0; end &= end - 1) {
        sum.sum += m->tree[end].sum;
        sum.count += m->tree[end].count;
    }
    return sum;
}

/* What counts of a currency from a day on. */
static void receive(const matching *m, uint32_t currency, enc_promised *promise)
{
    node before = sum_before(m, find(m, currency, promise->from));
    node all = sum_before(m, find(m, currency + 1, INT32_MIN));
    promise->received += all.sum - before.sum;
    promise->payments += all.count - before.count;
}

static void answer(const matching *m, enc_promised *promise)
{
    if (promise->stated) {
        receive(m, promise->currency, promise);
        return;
    }
    for (size_t i = 0; i < m->payment_count;) {
        uint32_t currency = m->payments[i].currency;
        receive(m, currency, promise);
        i = find(m, currency + 1, INT32_MIN);
    }
}

static void put(matching *m, int32_t day, int32_t what, size_t item)
{
    m->happenings[m->happening_count++] = (happening){day, what, item};
}

static void walk(matching *m)
{
    const enc_list *promises = &m->survey->promises;
    enc_merge_sort(m->payments, m->scratch, m->payment_count, sizeof *m->payments,
                   compare_payments);
    for (size_t i = 0; i < m->payment_count; i++) {
        put(m, m->payments[i].from, COMES, i);
        if (m->payments[i].to != ENC_DAY_NEVER)
            put(m, m->payments[i].to, GOES, i);
    }
    for (size_t i = 0; i < promises->count; i++)
        put(m, last_of(m->survey, (const enc_promised *)promises->items + i), ASKS, i);
    enc_merge_sort(m->happenings, m->scratch, m->happening_count, sizeof *m->happenings,
                   compare_happenings);
    for (size_t i = 0; i < m->happening_count; i++) {
        const happening *now = &m->happenings[i];
        if (now->what == ASKS)
            answer(m, (enc_promised *)promises->items + now->item);
        else
            change(m, now->item, now->what == COMES);
    }
}

void enc_survey_match_payments(enc_survey *survey)
{
    encours_context *context = survey->credit->context;
    matching m = {.survey = survey,
                  .payments = survey->payments.items,
                  .payment_count = survey->payments.count};
    if (m.payment_count == 0 || survey->status != ENCOURS_OK)
        return;
    size_t happenings = (2 * m.payment_count + survey->promises.count) * sizeof *m.happenings;
    size_t scratch = m.payment_count * sizeof *m.payments;
    size_t tree = (m.payment_count + 1) * sizeof *m.tree;
    scratch = scratch > happenings ? scratch : happenings;
    m.happenings = enc_allocate(context, happenings);
    m.scratch = enc_allocate(context, scratch);
    m.tree = enc_allocate_zeroed(context, tree);
    if (m.happenings != NULL && m.scratch != NULL && m.tree != NULL)
        walk(&m);
    else
        survey->status = ENCOURS_E_NO_MEMORY;
    enc_release(context, m.happenings, happenings);
    enc_release(context, m.scratch, scratch);
    enc_release(context, m.tree, tree);
}
