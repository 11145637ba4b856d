/* SPDX-License-Identifier: MIT */
/* Read any text as a number. The first two bytes choose the format. */
#include "fuzz/property.h"

#include <inttypes.h>
#include <string.h>

#include "text/number.h"

static void check_round_trip(int64_t value, enc_number_format format)
{
    char text[64];
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value, unit = 1;
    for (unsigned i = 0; i < format.decimals; i++)
        unit *= 10;
    int length = snprintf(text, sizeof text, "%s%" PRIu64, value < 0 ? "-" : "", magnitude / unit);
    if (format.decimals > 0)
        length += snprintf(text + length, sizeof text - (size_t)length, "%c%0*" PRIu64,
                           format.decimal_mark == ENCOURS_DECIMAL_MARK_COMMA ? ',' : '.',
                           (int)format.decimals, magnitude % unit);
    int64_t again = 0;
    HOLDS(enc_number_parse(text, (size_t)length, &format, &again, NULL) == ENCOURS_OK);
    HOLDS(again == value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 4096)
        return 0;
    enc_number_format format = {
        .decimal_mark = data[0] & 1 ? ENCOURS_DECIMAL_MARK_COMMA : ENCOURS_DECIMAL_MARK_POINT,
        .groups = (data[0] >> 1) & ENC_GROUP_ANY,
        .exponent = (data[0] & 32) != 0,
        .decimals = data[1] % 10,
        .currency = "EUR",
    };
    if (data[0] & 64)
        format.currency[0] = '\0';
    const char *text = (const char *)data + 2;
    size_t length = size - 2;
    encours_error error = ENCOURS_ERROR_INIT;
    int64_t value = 42, padded_value = 42;
    encours_status status = enc_number_parse(text, length, &format, &value, &error);
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(value == 42);
    } else {
        HOLDS(value > -INT64_C(1000000000000000000) && value < INT64_C(1000000000000000000));
        check_round_trip(value, format);
    }
    char *padded = malloc(length + 3);
    HOLDS(padded != NULL);
    memcpy(padded, " \xC2\xA0", 3);
    memcpy(padded + 3, text, length);
    HOLDS(enc_number_parse(padded, length + 3, &format, &padded_value, NULL) == status);
    HOLDS(padded_value == value);
    free(padded);
    enc_number_sniffer sniffer = {0};
    int32_t mark = 0;
    enc_number_observe(&sniffer, text, length, 1);
    status = enc_number_decide(&sniffer, &mark, &error);
    HOLDS(status == ENCOURS_OK ? mark == ENCOURS_DECIMAL_MARK_COMMA ||
                                     mark == ENCOURS_DECIMAL_MARK_POINT
                               : error.message[0] != '\0' && mark == 0);
    return 0;
}
