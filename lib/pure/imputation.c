/* SPDX-License-Identifier: MIT */
#include "encours/imputation.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"

#define DEBTS_MAX ((size_t)1 << 31)

typedef struct debts {
    encours_imputation_columns of;
    int32_t day;
} debts;

/* What a debt is ranked by, most important first; smaller pays first. */
typedef struct rank {
    uint32_t choice;
    uint32_t is_undue;
    uint32_t interest;
    uint32_t since;
} rank;

static rank rank_of(const debts *all, uint32_t i)
{
    const encours_imputation_columns *of = &all->of;
    int32_t since = of->since != NULL ? of->since[i] : of->due[i];
    return (rank){
        .choice = (of->choice != NULL ? of->choice[i] : 0) - UINT32_C(1), /* not chosen: last */
        .is_undue = of->due[i] > all->day,
        .interest = UINT32_MAX - (of->interest != NULL ? of->interest[i] : 0),
        .since = (uint32_t)(since - ENCOURS_DATE_MIN),
    };
}

/* Below 0 when a pays before b, 0 when they share. */
static int compare(const debts *all, uint32_t a, uint32_t b)
{
    rank first = rank_of(all, a), second = rank_of(all, b);
    const uint32_t left[] = {first.choice, first.is_undue, first.interest, first.since};
    const uint32_t right[] = {second.choice, second.is_undue, second.interest, second.since};
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

/* A total order: what shares stands by index. */
static bool pays_before(const debts *all, uint32_t a, uint32_t b)
{
    int found = compare(all, a, b);
    return found < 0 || (found == 0 && a < b);
}

static void sift(const debts *all, uint32_t *order, size_t root, size_t count)
{
    for (size_t child = 2 * root + 1; child < count; root = child, child = 2 * root + 1) {
        if (child + 1 < count && pays_before(all, order[child], order[child + 1]))
            child++;
        if (!pays_before(all, order[root], order[child]))
            return;
        uint32_t moved = order[root];
        order[root] = order[child];
        order[child] = moved;
    }
}

/* A heap sort needs no memory but the order itself. */
static void sort(const debts *all, uint32_t *order)
{
    size_t count = all->of.count;
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (size_t i = count / 2; i-- > 0;)
        sift(all, order, i, count);
    for (size_t end = count; end-- > 1;) {
        uint32_t largest = order[0];
        order[0] = order[end];
        order[end] = largest;
        sift(all, order, 0, end);
    }
}

/* Debts of one rank, ascending by index, that owe more than is left. */
typedef struct group {
    const int64_t *open;
    const uint32_t *members;
    size_t count;
    enc_i128 total; /* what they owe, below 2^94 */
    int64_t rest;   /* what is left for them, below the total */
} group;

/* What the truncated share of a member lost, in parts of 1 / total. */
static enc_i128 fraction(const group *g, size_t i)
{
    return (enc_i128)g->rest * g->open[g->members[i]] % g->total;
}

static size_t count_fractions(const group *g, enc_i128 threshold)
{
    size_t found = 0;
    for (size_t i = 0; i < g->count; i++)
        found += fraction(g, i) >= threshold;
    return found;
}

/* Largest remainder: the units that truncation left go to the largest fractions, ties to the lowest
 * index. The fraction of the last to get one is found by halving. */
static void share_pro_rata(const group *g, int64_t *paid, int32_t *decided)
{
    int64_t left = g->rest;
    for (size_t i = 0; i < g->count; i++) {
        uint32_t debt = g->members[i];
        paid[debt] = (int64_t)((enc_i128)g->rest * g->open[debt] / g->total);
        left -= paid[debt];
    }
    enc_i128 low = 0, high = g->total; /* count(low) >= left, count(high) = 0 */
    while (high - low > 1) {
        enc_i128 middle = low + (high - low) / 2;
        if (count_fractions(g, middle) >= (size_t)left)
            low = middle;
        else
            high = middle;
    }
    size_t ties = (size_t)left - count_fractions(g, high);
    for (size_t i = 0; i < g->count; i++) {
        uint32_t debt = g->members[i];
        enc_i128 lost = fraction(g, i);
        if (lost >= high) {
            paid[debt]++;
        } else if (lost == low && ties > 0) {
            paid[debt]++;
            ties--;
        }
        decided[debt] = paid[debt] > 0 ? ENCOURS_IMPUTATION_PRO_RATA : ENCOURS_IMPUTATION_NONE;
    }
}

static void pay_whole(const group *g, int64_t *paid, int32_t *decided)
{
    for (size_t i = 0; i < g->count; i++) {
        uint32_t debt = g->members[i];
        paid[debt] = g->open[debt];
        decided[debt] = paid[debt] > 0 ? ENCOURS_IMPUTATION_PAID : ENCOURS_IMPUTATION_NONE;
    }
}

static int64_t share(const debts *all, const uint32_t *order, int64_t payment, int64_t *paid,
                     int32_t *decided)
{
    const encours_imputation_columns *of = &all->of;
    for (size_t at = 0; at < of->count;) {
        group g = {.open = of->open, .members = order + at, .rest = payment};
        size_t owing = 0;
        for (; at < of->count && compare(all, g.members[0], order[at]) == 0; at++, g.count++) {
            g.total += of->open[order[at]];
            owing += of->open[order[at]] > 0;
        }
        if (payment >= g.total) {
            pay_whole(&g, paid, decided);
            payment -= (int64_t)g.total;
            continue;
        }
        share_pro_rata(&g, paid, decided);
        for (size_t i = 0; owing == 1 && i < g.count; i++)
            if (paid[g.members[i]] > 0)
                decided[g.members[i]] = ENCOURS_IMPUTATION_PART;
        payment = 0;
    }
    return payment;
}

static encours_status check(const debts *all, encours_error *error)
{
    const encours_imputation_columns *of = &all->of;
    for (size_t i = 0; i < of->count; i++) {
        if (of->open[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i, "debt %zu owes %" PRId64 ", below 0",
                                i, of->open[i]);
        if (!enc_date_is_valid(of->due[i]))
            return enc_error_at(error, ENCOURS_E_INVALID, i, "debt %zu has no due date: %" PRId32,
                                i, of->due[i]);
        if (of->since != NULL && !enc_date_is_valid(of->since[i]))
            return enc_error_at(error, ENCOURS_E_INVALID, i, "debt %zu is of no day: %" PRId32, i,
                                of->since[i]);
    }
    return ENCOURS_OK;
}

encours_status encours_imputation_share(const encours_imputation_columns *columns, encours_date day,
                                        int64_t payment, int64_t *paid, int32_t *decided,
                                        uint32_t *order, int64_t *surplus, encours_error *error)
{
    debts all = {.day = day.epoch_day};
    ENC_REQUIRE(columns != NULL && surplus != NULL);
    ENC_STRUCT_LOAD(all.of, columns, encours_imputation_columns, sizeof all.of, error);
    if (all.of.count > DEBTS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu debts, more than 2^31", all.of.count);
    if (all.of.count > 0) {
        ENC_REQUIRE(all.of.open != NULL && all.of.due != NULL);
        ENC_REQUIRE(paid != NULL && decided != NULL && order != NULL);
    }
    if (!encours_date_is_valid(day))
        return enc_error_set(error, ENCOURS_E_INVALID, "the payment has no day: %" PRId32,
                             day.epoch_day);
    if (payment < 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "the payment is %" PRId64 ", below 0",
                             payment);
    ENC_TRY(check(&all, error));
    sort(&all, order);
    *surplus = share(&all, order, payment, paid, decided);
    return ENCOURS_OK;
}
