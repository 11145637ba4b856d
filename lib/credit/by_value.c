/* SPDX-License-Identifier: MIT */
/* Figures of a customer shared out to values of a dimension. */
#include "credit/by.h"

#include "pure/aging_sort.h"
#include "pure/rounding.h"

enum { WHOLE = 10000, FEW = 16 };

typedef struct enc_by_slot {
    uint32_t row; /* value row + 1, or 0 */
    uint32_t currency;
    enc_part part;
    enc_i128 amount;
} enc_by_slot;

static uint32_t value_of_customer(const enc_by_customer *of, uint32_t customer)
{
    const encours_view *view = of->credit->view;
    return enc_customer_value(view->state, &view->counts, customer, of->dimension, of->credit->day);
}

static uint32_t value_of(const enc_by_customer *of, enc_source source, uint32_t row)
{
    const enc_state *state = of->credit->view->state;
    if (source == ENC_SOURCE_FACT)
        return of->own;
    if (source == ENC_SOURCE_ORDER)
        return value_of_customer(of, ENC_AT(&state->orders, enc_order, row).customer);
    uint32_t document = source == ENC_SOURCE_LINE ? ENC_AT(&state->line_document, uint32_t, row)
                                                  : row;
    uint32_t value = enc_document_own_value(state, document, of->dimension);
    return value != 0
               ? value
               : value_of_customer(of, ENC_AT(&state->document_customer, uint32_t, document));
}

bool enc_by_take(void *user, enc_part part, enc_source source, uint32_t row, uint32_t currency,
                 int64_t amount)
{
    enc_by_customer *of = user;
    uint32_t value = value_of(of, source, row);
    for (size_t i = 0; i < of->slot_count && i < FEW; i++) { /* the rest is added up when sorted */
        enc_by_slot *slot = &of->slots[i];
        if (slot->row == value && slot->part == part && slot->currency == currency) {
            slot->amount += amount;
            return true;
        }
    }
    void *slots = of->slots;
    if (!enc_grow(of->credit->context, &slots, &of->slot_capacity, of->slot_count + 1,
                  sizeof *of->slots))
        return false;
    of->slots = slots;
    of->slots[of->slot_count++] = (enc_by_slot){value, currency, part, amount};
    return true;
}

void enc_by_release_slots(enc_by_customer *of)
{
    enc_release(of->credit->context, of->slots, of->slot_capacity * sizeof *of->slots);
}

static int compare(const void *a, const void *b)
{
    const enc_by_slot *one = a, *other = b;
    if (one->row != other->row)
        return one->row < other->row ? -1 : 1;
    if (one->part != other->part)
        return one->part < other->part ? -1 : 1;
    return (one->currency > other->currency) - (one->currency < other->currency);
}

/* Many slots by row, part and currency, each once. */
static bool sort_slots(enc_by_customer *of)
{
    size_t count = of->slot_count, kept = 0, bytes = count * sizeof *of->slots;
    enc_by_slot *scratch = enc_allocate(of->credit->context, bytes);
    if (scratch == NULL)
        return false;
    enc_merge_sort(of->slots, scratch, count, sizeof *of->slots, compare);
    enc_release(of->credit->context, scratch, bytes);
    for (size_t i = 1; i < count; i++)
        if (compare(&of->slots[kept], &of->slots[i]) == 0)
            of->slots[kept].amount += of->slots[i].amount;
        else
            of->slots[++kept] = of->slots[i];
    of->slot_count = kept + 1;
    return true;
}

/* Rows come a few, or in their order: then it is the last share, or that of the customer's own. */
static enc_by_share *share_of(enc_by_customer *of, uint32_t row)
{
    size_t last = of->share_count;
    if (last > FEW && of->shares[last - 1].row == row)
        return &of->shares[last - 1];
    for (size_t i = 0; i < last && i < FEW; i++)
        if (of->shares[i].row == row)
            return &of->shares[i];
    void *shares = of->shares;
    if (!enc_grow(of->credit->context, &shares, &of->share_capacity, of->share_count + 1,
                  sizeof *of->shares))
        return NULL;
    of->shares = shares;
    enc_by_share *share = &of->shares[of->share_count++];
    *share = (enc_by_share){.row = row};
    return share;
}

/* What the shares of a column do not add up to goes to the largest of them, the first of equals. */
static bool level(enc_by_customer *of, int column)
{
    enc_i128 rest = of->values[column];
    enc_by_share *largest = &of->shares[0];
    for (size_t i = 0; i < of->share_count; i++) {
        enc_by_share *share = &of->shares[i];
        rest -= share->values[column];
        if (enc_magnitude(share->values[column]) > enc_magnitude(largest->values[column]))
            largest = share;
    }
    return enc_narrow_i64(rest + largest->values[column], &largest->values[column]);
}

int64_t enc_by_compose(const encours_policy *policy, const int64_t values[ENC_BY_COLUMNS])
{
    const encours_policy_exposure *by = &policy->exposure;
    const struct {
        int column, sign;
        int32_t percent;
    } parts[] = {
        {ENC_BY_OPEN_DEBITS, 1, by->open_debits},
        {ENC_PART_BILLS, 1, by->bills},
        {ENC_PART_UNALLOCATED, -1, by->unallocated},
        {ENC_PART_CREDIT_NOTES, -1, by->credit_notes},
        {ENC_PART_TO_INVOICE, 1, by->to_invoice},
        {ENC_PART_ORDERS, 1, by->orders},
        {ENC_PART_DRAFTS, 1, by->drafts},
        {ENC_PART_RETURNED, 1, by->returned},
        {ENC_BY_GUARANTEES, -1, by->guarantees},
    };
    enc_i128 sum = 0;
    int64_t exposure = 0;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        int64_t part = 0;
        (void)enc_round_divide_i64((enc_i128)values[parts[i].column] * parts[i].percent, WHOLE,
                                   ENCOURS_ROUNDING_HALF_UP, &part); /* it is smaller */
        sum += parts[i].sign * (enc_i128)part;
    }
    (void)enc_narrow_i64(sum, &exposure); /* else all of it is in the rest */
    return exposure;
}

static bool add_sum(int64_t values[ENC_BY_COLUMNS], uint32_t *known, int column,
                    const int8_t *parts, size_t count)
{
    enc_i128 sum = 0;
    bool all = true;
    for (size_t i = 0; i < count; i++) {
        int part = parts[i] < 0 ? -parts[i] - 1 : parts[i];
        sum += parts[i] < 0 ? -(enc_i128)values[part] : values[part];
        all = all && (*known >> part & 1) != 0;
    }
    *known |= all ? UINT32_C(1) << column : 0;
    return enc_narrow_i64(all ? sum : 0, &values[column]);
}

/* What is taken off is written as -1 - column, for there is a column 0. */
bool enc_by_add_up(int64_t values[ENC_BY_COLUMNS], uint32_t *known)
{
    static const int8_t open[] = {ENC_PART_NOT_DUE, ENC_PART_TOLERATED, ENC_PART_OVERDUE};
    static const int8_t receivable[] = {ENC_BY_OPEN_DEBITS, ENC_PART_BILLS,
                                        -1 - ENC_PART_UNALLOCATED, -1 - ENC_PART_CREDIT_NOTES};
    static const int8_t real[] = {ENC_BY_RECEIVABLES, -1 - ENC_BY_GUARANTEES};
    static const int8_t potential[] = {ENC_BY_REAL_RISK, ENC_PART_TO_INVOICE, ENC_PART_ORDERS,
                                       ENC_PART_DRAFTS};
    return add_sum(values, known, ENC_BY_OPEN_DEBITS, open, sizeof open) &&
           add_sum(values, known, ENC_BY_RECEIVABLES, receivable, sizeof receivable) &&
           add_sum(values, known, ENC_BY_REAL_RISK, real, sizeof real) &&
           add_sum(values, known, ENC_BY_POTENTIAL_RISK, potential, sizeof potential);
}

static encours_status too_large(encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "a sum of a customer does not fit 64 bits");
}

/* Amounts by value, in the policy's currency. */
static encours_status take_slots(enc_by_customer *of, encours_error *error)
{
    const enc_state *state = of->credit->view->state;
    if (of->slot_count > FEW && !sort_slots(of))
        return enc_error_memory(error);
    for (size_t i = 0; i < of->slot_count; i++) {
        const enc_by_slot *slot = &of->slots[i];
        uint16_t currency = ENC_AT(&state->currencies, enc_currency_row, slot->currency).numeric;
        int64_t value = 0;
        bool known = false;
        enc_by_share *share = share_of(of, slot->row);
        if (share == NULL)
            return enc_error_memory(error);
        ENC_TRY(enc_credit_convert(of->credit, slot->amount, currency, of->credit->currency, &value,
                                   &known, error));
        if ((of->known >> slot->part & 1) != 0 && known &&
            !enc_add_i64(share->values[slot->part], value, &share->values[slot->part]))
            return too_large(error);
    }
    return ENCOURS_OK;
}

encours_status enc_by_share_out(enc_by_customer *of, encours_error *error)
{
    static const int own[] = {ENC_BY_GUARANTEES, ENC_BY_LIMIT, ENC_BY_INSURED_LIMIT};
    of->share_count = 0;
    if (share_of(of, of->own) == NULL)
        return enc_error_memory(error);
    if (of->dimension == ENC_ROW_NONE) {
        for (int i = 0; i < ENC_BY_COLUMNS; i++)
            of->shares[0].values[i] = of->values[i];
        return ENCOURS_OK;
    }
    ENC_TRY(take_slots(of, error));
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
        of->shares[0].values[own[i]] = of->values[own[i]];
    bool fits = true;
    for (int i = 0; i < ENC_PART_LAST_PAYMENT; i++)
        fits = level(of, i) && fits;
    for (size_t i = 0; i < of->share_count; i++) {
        uint32_t known = of->known;
        enc_by_share *share = &of->shares[i];
        fits = enc_by_add_up(share->values, &known) && fits;
        if ((of->known >> ENC_BY_EXPOSURE & 1) != 0)
            share->values[ENC_BY_EXPOSURE] = enc_by_compose(of->credit->policy, share->values);
    }
    fits = level(of, ENC_BY_EXPOSURE) && fits;
    return fits ? ENCOURS_OK : too_large(error);
}
