/* SPDX-License-Identifier: MIT */
/* The rules that a document by itself can break, as apply_document.c has them. */
#include "encours/document.h"
#include "ledger/block.h"

static bool is_day(int32_t day)
{
    return day >= ENCOURS_DATE_MIN && day <= ENCOURS_DATE_MAX;
}

/* As check_base() in apply_document.c. */
static bool is_sound_base(const enc_state *state, const enc_document_block *block, uint32_t at)
{
    int64_t gross = block->amount[at], base = enc_block_extra(block, at)->base_amount;
    uint32_t currency = enc_attributes_unpack(block->attributes[at]).currency;
    if (gross == 0)
        return true;
    return base >= 0 &&
           (base == gross ||
            ENC_AT(&state->currencies, enc_currency_row, currency).numeric != state->base_currency);
}

static bool is_sound_dimensions(const enc_state *state, const enc_block_extras *extras,
                                const enc_extra *extra)
{
    const enc_document_dimension *own = extras->dimensions + extra->dimension_first;
    for (uint32_t i = 0; i < extra->dimension_count; i++)
        if ((i > 0 && own[i].dimension <= own[i - 1].dimension) ||
            own[i].value >= state->counts.values ||
            ENC_AT(&state->values, enc_value, own[i].value).dimension != own[i].dimension)
            return false;
    return true;
}

/* The same of what few documents have. */
static bool is_sound_extra(const enc_state *state, const enc_document_block *block, uint32_t at)
{
    const enc_extra *extra = enc_block_extra(block, at);
    return extra->vat != INT64_MIN && extra->base_amount != INT64_MIN &&
           extra->original != INT64_MIN && extra->terms_after <= state->counts.terms &&
           extra->due_source <= ENCOURS_DUE_FROM_TERMS &&
           ((extra->flags & ENC_EXTRA_BASE) == 0 || is_sound_base(state, block, at)) &&
           is_sound_dimensions(state, block->extras, extra);
}

/* Whether a document keeps every rule that its own members settle. Which one it breaks is for
 * enc_apply_document() to say. */
static bool is_sound(const enc_state *state, const enc_document_block *block, uint32_t at)
{
    enc_attributes a = enc_attributes_unpack(block->attributes[at]);
    bool adjustment = a.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      a.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    bool reason = adjustment ? a.reason >= ENCOURS_ADJUSTMENT_DISCOUNT &&
                                   a.reason <= ENCOURS_ADJUSTMENT_UNKNOWN
                             : a.reason == 0;
    return block->customer[at] < state->counts.customers && a.type >= ENCOURS_DOCUMENT_INVOICE &&
           a.type <= ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT && reason &&
           a.currency < state->counts.currencies && is_day(block->effective[at]) &&
           (uint32_t)(block->effective[at] - ENCOURS_DATE_MIN) >= state->counts.closed &&
           (block->issue[at] == ENCOURS_DATE_NONE || is_day(block->issue[at])) &&
           (block->due[at] == ENCOURS_DATE_NONE || is_day(block->due[at])) &&
           block->amount[at] >= 0 &&
           (block->extra_after[at] == 0 || is_sound_extra(state, block, at));
}

uint32_t enc_block_sound(const enc_state *state, const enc_document_block *block, uint32_t first,
                         uint32_t end)
{
    uint32_t at = first;
    while (at < end && is_sound(state, block, at))
        at++;
    return at - first;
}
