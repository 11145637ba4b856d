/* SPDX-License-Identifier: MIT */
/* Amounts that conditions compare with: this is the one place where they are converted. */
#include "credit/credit.h"

bool enc_condition_amount(const void *user, unsigned figure, int64_t value, int64_t *out)
{
    const enc_asked *asked = user;
    const encours_credit *credit = asked->credit;
    bool known = false;
    encours_status status = enc_credit_convert(
        credit, value, credit->currency,
        enc_figure_is_of_group(figure) ? asked->profile->group_currency : asked->profile->currency,
        out, &known, asked->error);
    if (status != ENCOURS_OK)
        *asked->failure = status;
    return status == ENCOURS_OK && known;
}
