/* SPDX-License-Identifier: MIT */
/* Lists by day, as heads in an array that grows to the latest day there is. */
#include <string.h>

#include "ledger/totals.h"

bool enc_totals_days_put(encours_context *context, enc_totals_days *days, int32_t day,
                         uint32_t head_after, uint32_t *previous_after)
{
    size_t at = (size_t)(day - days->first);
    if (at >= days->count) {
        void *heads = days->heads;
        if (!enc_grow(context, &heads, &days->capacity, at + 1, sizeof *days->heads))
            return false;
        days->heads = heads;
        memset(days->heads + days->count, 0, (days->capacity - days->count) * sizeof *days->heads);
        days->count = days->capacity;
    }
    *previous_after = days->heads[at];
    days->heads[at] = head_after;
    return true;
}

uint32_t enc_totals_days_take(enc_totals_days *days, int32_t day)
{
    size_t at = (size_t)(day - days->first);
    if (at >= days->count)
        return 0;
    uint32_t head = days->heads[at];
    days->heads[at] = 0;
    return head;
}

void enc_totals_days_release(encours_context *context, enc_totals_days *days)
{
    enc_release(context, days->heads, days->capacity * sizeof *days->heads);
    *days = (enc_totals_days){0};
}
