/* SPDX-License-Identifier: MIT */
#ifndef ENC_CREDIT_POLICY_VERSION_H
#define ENC_CREDIT_POLICY_VERSION_H

#include "credit/rows.h"
#include "encours/policy_version.h"

/* The row of a version that a view knows and its reader may see. */
encours_status enc_policy_version_find(const encours_view *view, uint64_t number,
                                       const enc_policy_row **out, encours_error *error);

/* A version that is there as a policy; nobody is asked. */
encours_status enc_policy_version_read(const encours_view *view, uint64_t number,
                                       encours_policy **out, encours_error *error);

#endif
