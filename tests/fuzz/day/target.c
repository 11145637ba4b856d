/* SPDX-License-Identifier: MIT */
/* Read any text as a date. The first two bytes choose the format. */
#include "fuzz/property.h"

#include <string.h>

#include "text/day.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 4096)
        return 0;
    enc_day_format format = {
        .order = 1 + data[0] % 3,
        .packed_order = data[0] / 3 % 4,
        .year_first_too = (data[1] & 1) != 0,
        .pivot = (uint16_t)(data[1] & 2 ? 1900 + data[1] / 2 : 0),
    };
    const char *text = (const char *)data + 2;
    size_t length = size - 2;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_date day = {42};
    encours_status status = enc_day_parse(text, length, &format, &day, &error);
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(day.epoch_day == 42);
    } else {
        HOLDS(day.epoch_day == ENCOURS_DATE_NONE ||
              (day.epoch_day >= ENCOURS_DATE_MIN && day.epoch_day <= ENCOURS_DATE_MAX));
    }
    /* A date that can be read in the order given keeps that order standing. */
    enc_day_sniffer sniffer = {0};
    int32_t order = 0;
    enc_day_observe(&sniffer, text, length, format.pivot, 1);
    bool plain = format.packed_order == 0 && !format.year_first_too;
    HOLDS(!plain || status != ENCOURS_OK || sniffer.refuted[format.order] == 0);
    HOLDS(!plain || status == ENCOURS_OK || sniffer.refuted[format.order] == 1 ||
          sniffer.broken_line == 1);
    status = enc_day_decide(&sniffer, &order, &error);
    HOLDS(status == ENCOURS_OK ? order >= 1 && order <= 3
                               : error.message[0] != '\0' && order == 0);
    return 0;
}
