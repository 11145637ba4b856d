/* SPDX-License-Identifier: MIT */
/* Legal caps of the days of a dry run. */
#include "credit/simulation.h"

enum { NOT_LOOKED_UP = INT32_MIN };

encours_status enc_day_caps_begin(enc_day_caps *caps, const encours_simulation *simulation,
                                  const encours_simulation_options *options, encours_error *error)
{
    if (options->caps == NULL)
        return ENCOURS_OK;
    caps->context = simulation->context;
    caps->options = (encours_credit_options)ENCOURS_CREDIT_OPTIONS_INIT;
    caps->options.caps = options->caps;
    caps->options.caps_facts = options->caps_facts;
    caps->first = simulation->from;
    caps->count = (size_t)(simulation->to - simulation->from) + 1;
    caps->days = enc_allocate(caps->context, caps->count * sizeof *caps->days);
    if (caps->days == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < caps->count; i++)
        caps->days[i] = NOT_LOOKED_UP;
    return ENCOURS_OK;
}

void enc_day_caps_release(enc_day_caps *caps)
{
    enc_release(caps->context, caps->days, caps->count * sizeof *caps->days);
    caps->days = NULL;
}

encours_status enc_day_caps_find(enc_day_caps *caps, encours_credit *day, encours_error *error)
{
    if (caps->days == NULL)
        return ENCOURS_OK;
    int32_t *days = &caps->days[day->day - caps->first];
    if (*days == NOT_LOOKED_UP) {
        enc_cap found;
        ENC_TRY(enc_cap_find(day->policy, &caps->options, (encours_date){day->day}, &found, error));
        *days = found.days;
    }
    day->cap.days = *days;
    return ENCOURS_OK;
}
