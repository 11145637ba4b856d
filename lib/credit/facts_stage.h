/* SPDX-License-Identifier: MIT */
/* What the commands that record facts of credit share: members become those of a fact. */
#ifndef ENC_CREDIT_FACTS_STAGE_H
#define ENC_CREDIT_FACTS_STAGE_H

#include "credit/coded.h"
#include "encours/fact.h"

enum { ENC_RELEASE_USES_MAX = 1000000000 };

/* A number from 1, or a reference of the transaction's own; 0 as well when nothing is named. */
encours_status enc_fact_reference(encours_ref reference, const char *field, encours_error *error);

/* The subject: exactly one of three, 0 standing for what is not. `document` may be NULL when the
 * command takes none. */
encours_status enc_fact_subject_of(encours_fact_options *fact, encours_ref customer,
                                   const encours_ref *document, encours_ref order,
                                   encours_error *error);

/* A customer as the subject. */
encours_status enc_fact_customer_of(encours_fact_options *fact, encours_ref customer,
                                    encours_error *error);

/* A fact of a kind that holds from a day on. */
encours_fact_options enc_fact_begin(int32_t kind, encours_date from, encours_optional_date until,
                                    encours_ref replaces);

/* An amount of money, which is not negative. */
encours_status enc_fact_money(encours_fact_options *fact, int64_t amount, uint16_t currency,
                              encours_error *error);

#endif
