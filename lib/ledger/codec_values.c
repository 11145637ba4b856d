/* SPDX-License-Identifier: MIT */
#include "ledger/codec_values.h"

#include <string.h>

#include "base/text.h"
#include "encours/date.h"

uint64_t enc_read_below(enc_reader *reader, uint64_t bound)
{
    uint64_t value = enc_get_varint(reader);
    if (value >= bound) {
        reader->failed = true;
        return 0;
    }
    return value;
}

uint16_t enc_read_currency(enc_reader *reader)
{
    uint16_t numeric = (uint16_t)enc_read_below(reader, 65536);
    if (numeric == 0)
        reader->failed = true;
    return numeric;
}

uint32_t enc_read_row(enc_reader *reader, uint32_t reference)
{
    int64_t difference = enc_get_signed(reader);
    if (difference < -(int64_t)reference || difference >= (int64_t)ENC_ROW_NONE - reference) {
        reader->failed = true;
        return 0;
    }
    return (uint32_t)((int64_t)reference + difference);
}

static int32_t day_after(enc_reader *reader, int32_t reference, int64_t difference)
{
    if (difference < INT32_MIN || difference > INT32_MAX ||
        reference + difference < ENCOURS_DATE_MIN || reference + difference > ENCOURS_DATE_MAX) {
        reader->failed = true;
        return 0;
    }
    return (int32_t)(reference + difference);
}

int32_t enc_read_day(enc_reader *reader, int32_t reference)
{
    return day_after(reader, reference, enc_get_signed(reader));
}

int32_t enc_read_optional_day(enc_reader *reader, int32_t reference)
{
    uint64_t value = enc_get_varint(reader);
    return value == 0 ? ENCOURS_DATE_NONE : day_after(reader, reference, enc_unfold(value - 1));
}

enc_text enc_read_checked(enc_reader *reader, enc_text text)
{
    if (!reader->failed && (!enc_utf8_is_valid(text.bytes, text.size) ||
                            !enc_text_is_printable(text.bytes, text.size)))
        reader->failed = true;
    return text;
}

enc_text enc_read_text(enc_reader *reader, size_t size_min, size_t size_max)
{
    size_t size = (size_t)enc_read_below(reader, size_max + 1);
    const uint8_t *bytes = enc_get_bytes(reader, size);
    if (size < size_min)
        reader->failed = true;
    return enc_read_checked(reader, (enc_text){(const char *)bytes, bytes != NULL ? size : 0});
}

uint8_t *enc_write_text(uint8_t *to, enc_text text)
{
    to = enc_put_varint(to, text.size);
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    return to + text.size;
}

uint8_t *enc_write_optional_day(uint8_t *to, int32_t date, int32_t reference)
{
    if (date == ENCOURS_DATE_NONE)
        return enc_put_varint(to, 0);
    return enc_put_varint(to, enc_fold((int64_t)date - reference) + 1);
}
