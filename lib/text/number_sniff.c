/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/text.h"
#include "text/number.h"
#include "text/number_read.h"

static bool same_value(const enc_number_digits *a, const enc_number_digits *b)
{
    return a->mantissa == b->mantissa &&
           (a->mantissa == 0 || (int64_t)a->scale - a->exponent == (int64_t)b->scale - b->exponent);
}

static void note(uint64_t *count, uint64_t *first_line, uint64_t line)
{
    if ((*count)++ == 0)
        *first_line = line;
}

enum { TOLD_LENGTH_MAX = ENC_NUMBER_DIGITS_MAX + 1 };

/* Whether digits around at most one mark tell by themselves: without a mark both readings are the
 * same, and decimals that are not three are no thousands, so that `*mark` can only be decimal. No
 * decimals behind a mark are no number; three may be either. */
static bool tells(const enc_number_dress *dress, char *mark)
{
    size_t decimals = 0;
    *mark = '\0';
    if (dress->length > TOLD_LENGTH_MAX)
        return false;
    for (size_t i = 0; i < dress->length; i++) {
        char c = dress->digits[i];
        if (c >= '0' && c <= '9') {
            decimals++;
        } else if (*mark == '\0' && (c == ',' || c == '.')) {
            *mark = c;
            decimals = 0;
        } else {
            return false;
        }
    }
    if (decimals == 0)
        *mark = '\0';
    return *mark == '\0' || decimals != 3;
}

/* A field that is no number either way decides nothing: it is reported when it is read. Nor does
 * any field once the marks are known to contradict each other. */
void enc_number_observe(enc_number_sniffer *sniffer, const char *text, size_t length,
                        uint64_t line)
{
    enc_number_dress dress;
    char mark;
    if (sniffer->comma > 0 && sniffer->point > 0)
        return;
    enc_number_undress(text, length, &dress);
    if (tells(&dress, &mark)) {
        if (mark == ',')
            note(&sniffer->comma, &sniffer->comma_line, line);
        else if (mark == '.')
            note(&sniffer->point, &sniffer->point_line, line);
        return;
    }
    enc_number_digits comma, point;
    bool by_comma = enc_number_read(dress.digits, dress.length, ',', ENC_GROUP_ANY, true,
                                    &comma) == ENC_NUMBER_FINE;
    bool by_point = enc_number_read(dress.digits, dress.length, '.', ENC_GROUP_ANY, true,
                                    &point) == ENC_NUMBER_FINE;
    if (by_comma && !by_point) {
        note(&sniffer->comma, &sniffer->comma_line, line);
    } else if (by_point && !by_comma) {
        note(&sniffer->point, &sniffer->point_line, line);
    } else if (by_comma && !same_value(&comma, &point)) {
        if (sniffer->either == 0) {
            size_t kept = dress.length < sizeof sniffer->either_text
                              ? dress.length
                              : sizeof sniffer->either_text - 1;
            memcpy(sniffer->either_text, dress.digits, kept);
            enc_text_cut(sniffer->either_text, kept);
        }
        note(&sniffer->either, &sniffer->either_line, line);
    }
}

encours_status enc_number_decide(const enc_number_sniffer *sniffer, int32_t *out,
                                 encours_error *error)
{
    ENC_REQUIRE(sniffer != NULL && out != NULL);
    if (sniffer->comma > 0 && sniffer->point > 0) {
        uint64_t later = sniffer->comma_line > sniffer->point_line ? sniffer->comma_line
                                                                   : sniffer->point_line;
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the decimal mark changes: it is a comma on line %" PRIu64
                      ", a point on line %" PRIu64,
                      sniffer->comma_line, sniffer->point_line);
        enc_error_hint(error, "State the marks of the column and correct the fields that differ");
        enc_error_place(error, NULL, later, 0);
        return ENCOURS_E_INVALID;
    }
    if (sniffer->comma == 0 && sniffer->point == 0 && sniffer->either > 0) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "\"%s\" has either decimals or thousands, and no field of the column tells",
                      sniffer->either_text);
        enc_error_hint(error, "State the decimal mark of the column");
        enc_error_place(error, NULL, sniffer->either_line, 0);
        return ENCOURS_E_INVALID;
    }
    *out = sniffer->comma > 0 ? ENCOURS_DECIMAL_MARK_COMMA : ENCOURS_DECIMAL_MARK_POINT;
    return ENCOURS_OK;
}
