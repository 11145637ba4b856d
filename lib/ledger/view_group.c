/* SPDX-License-Identifier: MIT */
#include "base/checked.h"
#include "encours/customer_group.h"
#include "ledger/groups.h"
#include "ledger/view.h"

static encours_status check_customer(const encours_view *view, uint64_t number,
                                     encours_error *error)
{
    if (number >= 1 && number <= view->counts.customers)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, number);
    enc_error_field(error, "customer");
    return ENCOURS_E_NOT_FOUND;
}

static encours_status check_by(int32_t by, encours_error *error)
{
    if (by == ENCOURS_GROUP_BY_CURRENT || by == ENCOURS_GROUP_BY_HEAD)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no encours_group_by", by);
    enc_error_field(error, "by");
    return ENCOURS_E_INVALID;
}

/* The row of the customer that a fact of this kind relates a customer to on a day. */
static uint32_t step(const encours_view *view, uint32_t row, unsigned kind, int32_t day)
{
    enc_state *state = view->state;
    uint32_t chain = enc_facts_subject(state, &view->counts, ENC_SUBJECT_GROUP, row);
    for (uint32_t i = enc_facts_newest(state, &view->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(state, &view->counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == kind && enc_fact_holds(state, &view->counts, fact, day))
            return ENC_AT(&state->fact_subjects, enc_fact_subject, fact->related_after - 1).row;
    }
    return ENC_ROW_NONE;
}

encours_status encours_view_group_parent(const encours_view *view, uint64_t customer,
                                         encours_date as_of, uint64_t *parent, encours_error *error)
{
    ENC_REQUIRE(view != NULL && parent != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, customer, error));
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_customer(view, customer, error));
    uint32_t row = step(view, (uint32_t)customer - 1, ENCOURS_FACT_PARENT, as_of.epoch_day);
    *parent = row != ENC_ROW_NONE ? (uint64_t)row + 1 : 0;
    return ENCOURS_OK;
}

encours_status encours_view_group_head(const encours_view *view, uint64_t customer,
                                       encours_date as_of, int32_t by, uint64_t *head,
                                       encours_error *error)
{
    ENC_REQUIRE(view != NULL && head != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, customer, error));
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_by(by, error));
    ENC_TRY(check_customer(view, customer, error));
    uint32_t row = (uint32_t)customer - 1;
    for (int steps = 0; steps < ENCOURS_GROUP_DEPTH_MAX; steps++) {
        uint32_t next = step(view, row, ENCOURS_FACT_MERGED, as_of.epoch_day);
        if (next == ENC_ROW_NONE && by == ENCOURS_GROUP_BY_HEAD)
            next = step(view, row, ENCOURS_FACT_PARENT, as_of.epoch_day);
        if (next == ENC_ROW_NONE)
            break;
        row = next;
    }
    *head = (uint64_t)row + 1;
    return ENCOURS_OK;
}

static size_t column_size(const encours_view *view)
{
    return (size_t)view->counts.customers * sizeof(uint32_t);
}

static encours_status too_many(size_t count, size_t capacity, encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_LIMIT, "there are %zu customers, room is for %zu", count,
                         capacity);
}

encours_status encours_view_group_heads(const encours_view *view, encours_date as_of, int32_t by,
                                        uint32_t *heads, size_t capacity, size_t *count,
                                        encours_error *error)
{
    ENC_REQUIRE(view != NULL && count != NULL);
    ENC_REQUIRE(heads != NULL || capacity == 0);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, 0, error));
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_by(by, error));
    size_t customers = view->counts.customers;
    if (capacity != 0 && customers > capacity)
        return too_many(customers, capacity, error);
    if (capacity != 0 && customers != 0) {
        uint32_t *scratch = enc_allocate(view->context, column_size(view));
        if (scratch == NULL)
            return enc_error_memory(error);
        enc_group_heads(view->state, &view->counts, as_of.epoch_day, by, heads, scratch);
        enc_release(view->context, scratch, column_size(view));
    }
    *count = customers;
    return ENCOURS_OK;
}

/* Customers whose way up passes by `of`: their rows, ascending, in `members`; how many. `above`:
 * the number one step up. */
static size_t list_members(const encours_view *view, uint32_t of, const uint32_t *above,
                           uint32_t *members)
{
    size_t found = 0;
    for (uint32_t i = 0; i < view->counts.customers; i++) {
        uint32_t row = i;
        for (int up = 0; up < ENCOURS_GROUP_DEPTH_MAX && row != of && above[row] != 0; up++)
            row = above[row] - 1;
        if (row == of)
            members[found++] = i + 1;
    }
    return found;
}

/* Members in memory of the size of a column, which the caller gives back. */
static encours_status find_members(const encours_view *view, uint64_t customer, encours_date as_of,
                                   uint32_t **members, size_t *count, encours_error *error)
{
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(check_customer(view, customer, error));
    uint32_t *found = enc_allocate(view->context, column_size(view));
    uint32_t *above = enc_allocate(view->context, column_size(view));
    if (found == NULL || above == NULL) {
        enc_release(view->context, found, column_size(view));
        enc_release(view->context, above, column_size(view));
        return enc_error_memory(error);
    }
    enc_group_heads(view->state, &view->counts, as_of.epoch_day, ENCOURS_GROUP_BY_HEAD, found,
                    above);
    *count = list_members(view, (uint32_t)customer - 1, above, found);
    enc_release(view->context, above, column_size(view));
    *members = found;
    return ENCOURS_OK;
}

encours_status encours_view_group_members(const encours_view *view, uint64_t customer,
                                          encours_date as_of, uint32_t *members, size_t capacity,
                                          size_t *count, encours_error *error)
{
    ENC_REQUIRE(view != NULL && count != NULL);
    ENC_REQUIRE(members != NULL || capacity == 0);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, customer, error));
    uint32_t *found = NULL;
    size_t found_count = 0;
    ENC_TRY(find_members(view, customer, as_of, &found, &found_count, error));
    encours_status status = ENCOURS_OK;
    if (capacity != 0 && found_count > capacity)
        status = too_many(found_count, capacity, error);
    for (size_t i = 0; status == ENCOURS_OK && capacity != 0 && i < found_count; i++)
        members[i] = found[i];
    enc_release(view->context, found, column_size(view));
    if (status == ENCOURS_OK)
        *count = found_count;
    return status;
}

encours_status encours_view_group_balance(const encours_view *view, uint64_t customer,
                                          uint16_t currency, encours_date as_of, int64_t *balance,
                                          encours_error *error)
{
    ENC_REQUIRE(view != NULL && balance != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, customer, error));
    uint32_t *members = NULL;
    size_t count = 0;
    enc_i128 sum = 0;
    ENC_TRY(find_members(view, customer, as_of, &members, &count, error));
    encours_status status = ENCOURS_OK;
    for (size_t i = 0; status == ENCOURS_OK && i < count; i++) {
        int64_t one = 0;
        status = encours_view_balance(view, members[i], currency, as_of, &one, error);
        sum += one;
    }
    enc_release(view->context, members, column_size(view));
    if (status == ENCOURS_OK && !enc_narrow_i64(sum, balance))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the balance of the group does not fit 64 bits");
    return status;
}
