/* SPDX-License-Identifier: MIT */
/* Customers that guarantee: the GUARANTEE facts of each, and who is merged into it, at hand without
 * the facts that say who the members of its group are. A member asks for those of its head in time
 * that does not depend on how many members there are. */
#ifndef ENC_CREDIT_GUARANTORS_H
#define ENC_CREDIT_GUARANTORS_H

#include "credit/profile.h"

typedef struct enc_guarantors enc_guarantors;

/* Those of no view yet. */
enc_guarantors *enc_guarantors_new(encours_context *context);
void enc_guarantors_free(enc_guarantors *guarantors); /* NULL is allowed */

/* Take in the facts of a view, beyond those seen. False: no memory; what was taken in stays. */
bool enc_guarantors_see(enc_guarantors *guarantors, const encours_view *view);

/* Guarantees of a customer, and of those merged into it where the policy takes them for one, into a
 * survey of a member of its group. */
void enc_guarantors_take(enc_survey *survey, uint32_t customer);

#endif
