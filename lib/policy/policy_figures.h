/* SPDX-License-Identifier: MIT */
/* Which figures the parts of a policy need. */
#ifndef ENC_POLICY_POLICY_FIGURES_H
#define ENC_POLICY_POLICY_FIGURES_H

#include "policy/policy.h"

/* Of a policy whose conditions are compiled: fill in all its sets of figures. */
void enc_policy_fill_figures(encours_policy *policy);

#endif
