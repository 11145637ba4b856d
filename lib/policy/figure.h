/* SPDX-License-Identifier: MIT */
/* Figures by number: names, units and what they are made of. */
#ifndef ENC_POLICY_FIGURE_H
#define ENC_POLICY_FIGURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "encours/figure.h"

enum { ENC_FIGURE_LAST = ENCOURS_FIGURE_EVENT_LEGAL_EXCESS };

#define ENC_FIGURE_BIT(name) (UINT64_C(1) << ENCOURS_FIGURE_##name)

/* The number of the figure of that name, 0: none. */
int32_t enc_figure_find(enc_text name);

/* Whether it is of an event only. */
static inline bool enc_figure_is_of_event(int32_t figure)
{
    return figure >= ENCOURS_FIGURE_EVENT_AMOUNT && figure <= ENCOURS_FIGURE_EVENT_LEGAL_EXCESS;
}

/* Whether thresholds of it get the grace of a stage. */
bool enc_figure_has_grace(int32_t figure);

/* Figures that it is made of, directly; those of the exposure are the policy's. */
uint64_t enc_figure_parts(int32_t figure);

#endif
