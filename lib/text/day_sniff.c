/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/text.h"
#include "text/day_read.h"
#include "text/fold.h"

enum { ORDERS = 3 };

static void keep_text(char *out, size_t size, const char *text, size_t length)
{
    enc_text_trim(&text, &length);
    size_t kept = length < size ? length : size - 1;
    memcpy(out, text, kept);
    out[kept] = '\0';
    if (kept < length)
        enc_text_cut(out, kept);
}

/* How many orders no field has ruled out; `*order` is the last of them. */
static unsigned orders_left(const enc_day_sniffer *sniffer, int32_t *order)
{
    unsigned left = 0;
    for (int32_t i = 1; i <= ORDERS; i++)
        if (sniffer->refuted[i] == 0) {
            *order = i;
            left++;
        }
    return left;
}

/* When no order is left nothing changes any more; when one is, only a date that is none in it. */
void enc_day_observe(enc_day_sniffer *sniffer, const char *text, size_t length, uint16_t pivot,
                     uint64_t line)
{
    int32_t last = 0;
    unsigned left = orders_left(sniffer, &last);
    if (left == 0)
        return;
    enc_day_parts parts = enc_day_read(text, length);
    if (parts.shape == ENC_DAY_BLANK ||
        (left == 1 && enc_day_apply(&parts, last, pivot) != ENCOURS_DATE_NONE))
        return;
    int32_t days[ORDERS + 1];
    bool any = false;
    for (int32_t order = 1; order <= ORDERS; order++) {
        days[order] = enc_day_apply(&parts, order, pivot);
        any = any || days[order] != ENCOURS_DATE_NONE;
    }
    if (!any) {
        if (sniffer->broken_line == 0) {
            sniffer->broken_line = line;
            keep_text(sniffer->broken_text, sizeof sniffer->broken_text, text, length);
        }
        return;
    }
    sniffer->dates++;
    for (int32_t order = 1; order <= ORDERS; order++) {
        if (days[order] == ENCOURS_DATE_NONE && sniffer->refuted[order] == 0)
            sniffer->refuted[order] = line;
        for (int32_t other = 1; other < order; other++) {
            uint64_t *differing = &sniffer->differing[order + other];
            if (*differing == 0 && days[order] != ENCOURS_DATE_NONE &&
                days[other] != ENCOURS_DATE_NONE && days[order] != days[other]) {
                *differing = line;
                keep_text(sniffer->differing_text, sizeof sniffer->differing_text, text, length);
            }
        }
    }
}

static encours_status refuse_none_left(const enc_day_sniffer *sniffer, encours_error *error)
{
    uint64_t last = 0;
    for (int32_t order = 1; order <= ORDERS; order++)
        if (sniffer->refuted[order] > last)
            last = sniffer->refuted[order];
    enc_error_set(error, ENCOURS_E_INVALID,
                  "no order of day, month and year fits the whole column: line %" PRIu64
                  " rules out year, month, day, line %" PRIu64 " day, month, year, line %" PRIu64
                  " month, day, year",
                  sniffer->refuted[1], sniffer->refuted[2], sniffer->refuted[3]);
    enc_error_hint(error, "Export the dates in one order, best as YYYY-MM-DD");
    enc_error_place(error, NULL, last, 0);
    return ENCOURS_E_INVALID;
}

/* A field that is no date in any order is reported when it is read, with its own reason; here it
 * only matters when nothing else tells. */
encours_status enc_day_decide(const enc_day_sniffer *sniffer, int32_t *out, encours_error *error)
{
    ENC_REQUIRE(sniffer != NULL && out != NULL);
    int32_t standing = 0;
    for (int32_t order = 1; order <= ORDERS; order++) {
        if (sniffer->refuted[order] != 0)
            continue;
        uint64_t differing = standing != 0 ? sniffer->differing[standing + order] : 0;
        if (differing != 0) {
            enc_error_set(error, ENCOURS_E_INVALID,
                          "\"%s\" is one day in the order day, month and another in month, day, "
                          "and no field of the column tells",
                          sniffer->differing_text);
            enc_error_hint(error, "State the order of the dates");
            enc_error_place(error, NULL, differing, 0);
            return ENCOURS_E_INVALID;
        }
        if (standing == 0)
            standing = order;
    }
    if (standing == 0)
        return refuse_none_left(sniffer, error);
    if (sniffer->dates == 0 && sniffer->broken_line != 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not a date in any order",
                      sniffer->broken_text);
        enc_error_place(error, NULL, sniffer->broken_line, 0);
        return ENCOURS_E_INVALID;
    }
    *out = standing;
    return ENCOURS_OK;
}
