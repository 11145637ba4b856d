/* SPDX-License-Identifier: MIT */
/* Which company and year: article A47 A-1 names the file SirenFECAAAAMMJJ. */
#include <string.h>

#include "base/error.h"
#include "io/fec.h"

enum { SIREN_DIGITS = 9, DATE_DIGITS = 8, NAME_DIGITS = SIREN_DIGITS + 3 + DATE_DIGITS };

static bool are_digits(const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

static int32_t number_of(const char *digits, size_t count)
{
    int32_t number = 0;
    for (size_t i = 0; i < count; i++)
        number = 10 * number + (digits[i] - '0');
    return number;
}

static bool is_fec(const char *text)
{
    return (text[0] | 32) == 'f' && (text[1] | 32) == 'e' && (text[2] | 32) == 'c';
}

/* The date in SirenFECAAAAMMJJ at `text`; none when there is no such thing. */
static encours_date date_at(const char *text)
{
    const char *date = text + SIREN_DIGITS + 3;
    if (!are_digits(text, SIREN_DIGITS) || !is_fec(text + SIREN_DIGITS) ||
        !are_digits(date, DATE_DIGITS))
        return (encours_date){ENCOURS_DATE_NONE};
    return encours_date_ymd(number_of(date, 4), number_of(date + 4, 2), number_of(date + 6, 2));
}

encours_status enc_fec_name(const encours_fec_options *options, const encours_input *input,
                            char siren[ENC_FEC_SIREN_SIZE], int32_t *closing, encours_error *error)
{
    const char *name = input->name != NULL ? input->name : "";
    size_t length = strlen(name);
    siren[0] = '\0';
    *closing = ENCOURS_DATE_NONE;
    for (size_t i = 0; i + NAME_DIGITS <= length && *closing == ENCOURS_DATE_NONE; i++) {
        *closing = date_at(name + i).epoch_day;
        if (*closing != ENCOURS_DATE_NONE) {
            memcpy(siren, name + i, SIREN_DIGITS);
            siren[SIREN_DIGITS] = '\0';
        }
    }
    if (options->siren != NULL) {
        if (strlen(options->siren) != SIREN_DIGITS || !are_digits(options->siren, SIREN_DIGITS)) {
            enc_error_set(error, ENCOURS_E_INVALID, "a SIREN has nine digits");
            enc_error_field(error, "siren");
            return ENCOURS_E_INVALID;
        }
        memcpy(siren, options->siren, SIREN_DIGITS + 1);
    }
    if (options->closing.is_set != 0)
        *closing = options->closing.value.epoch_day;
    if (siren[0] != '\0' && encours_date_is_valid((encours_date){*closing}))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "neither the options nor the name of the input say %s",
                  siren[0] == '\0' ? "whose books these are" : "on which day the year closes");
    enc_error_field(error, siren[0] == '\0' ? "siren" : "closing");
    enc_error_hint(error, "Name the file as the law does, 123456789FEC20241231.txt, or give SIREN "
                          "and closing date");
    return ENCOURS_E_INVALID;
}
