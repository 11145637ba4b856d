/* SPDX-License-Identifier: MIT */
#include "io/arrow_currencies.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/text.h"

enc_arrow_currencies *enc_arrow_currencies_new(encours_context *context)
{
    enc_arrow_currencies *made = enc_allocate_zeroed(context, sizeof *made);
    if (made != NULL)
        made->context = enc_context_retain(context);
    return made;
}

void enc_arrow_currencies_free(enc_arrow_currencies *currencies)
{
    if (currencies == NULL)
        return;
    encours_context *context = currencies->context;
    enc_release(context, currencies->codes, currencies->capacity * sizeof *currencies->codes);
    enc_release(context, currencies->texts, currencies->count * sizeof *currencies->texts);
    enc_release(context, currencies, sizeof *currencies);
    encours_context_free(context);
}

encours_status enc_arrow_currencies_add(enc_arrow_currencies *currencies, uint16_t numeric,
                                        int32_t decimals, encours_error *error)
{
    encours_currency known;
    if (numeric == 0 || currencies->places[numeric] != 0)
        return ENCOURS_OK;
    void *codes = currencies->codes;
    if (!enc_grow(currencies->context, &codes, &currencies->capacity, currencies->count + 1,
                  sizeof *currencies->codes))
        return enc_error_memory(error);
    currencies->codes = codes;
    enc_arrow_code *code = &currencies->codes[currencies->count];
    code->decimals = decimals > 0 ? (uint32_t)decimals : 0;
    bool named = encours_currency_by_numeric(NULL, numeric, &known, NULL) == ENCOURS_OK;
    if (named)
        enc_text_copy(code->text, sizeof code->text, known.code);
    else
        (void)snprintf(code->text, sizeof code->text, "%" PRIu16, numeric);
    currencies->mixed = currencies->mixed ||
                        (currencies->count > 0 && code->decimals != currencies->codes[0].decimals);
    if (code->decimals > currencies->decimals)
        currencies->decimals = code->decimals;
    currencies->places[numeric] = (uint16_t)++currencies->count;
    return ENCOURS_OK;
}

encours_status enc_arrow_currencies_finish(enc_arrow_currencies *currencies, encours_error *error)
{
    currencies->dictionary.count = currencies->count;
    if (currencies->count == 0)
        return ENCOURS_OK;
    currencies->texts = enc_allocate(currencies->context,
                                     currencies->count * sizeof *currencies->texts);
    if (currencies->texts == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < currencies->count; i++)
        currencies->texts[i] = currencies->codes[i].text;
    currencies->dictionary.texts = currencies->texts;
    return ENCOURS_OK;
}
