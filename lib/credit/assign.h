/* SPDX-License-Identifier: MIT */
/* What score.c, assign.c and watch.c share. */
#ifndef ENC_CREDIT_ASSIGN_H
#define ENC_CREDIT_ASSIGN_H

#include "credit/credit.h"
#include "encours/credit_assign.h"

/* The place of a table by its code. */
encours_status enc_assign_find_table(const encours_credit *credit, const char *code,
                                     uint32_t *table, encours_error *error);

/* Of each customer the newest fact of a kind that holds of it on T, row + 1; 0: none. `wanted`, if
 * not NULL, says which of these facts. One pass over the facts; none where there is no such fact,
 * and `*out` is then NULL. To be released with as many elements as the view has customers. */
typedef bool enc_fact_wanted_fn(const void *user, const enc_fact *fact);
encours_status enc_credit_facts_by_customer(const encours_credit *credit, unsigned kind,
                                            enc_fact_wanted_fn *wanted, const void *user,
                                            uint32_t **out, encours_error *error);

/* The row of the customer whose facts count for one: who stands for it, if the policy takes merged
 * customers for one. */
static inline uint32_t enc_assign_customer(const encours_credit *credit, uint32_t customer)
{
    return credit->policy->exposure.customer_merged != 0 ? enc_credit_current(credit, customer)
                                                         : customer;
}

/* An ASSIGNED fact of a table: what it assigns. False: it is of another table. */
bool enc_assigned_value(const encours_credit *credit, const enc_fact *fact, enc_text table,
                        enc_text *value);

/* Rows of a table for a run of customers: places in `assignments` of the policy, -1: none. Facts
 * are not looked at. */
typedef struct enc_assign_run enc_assign_run;
encours_status enc_assign_run_new(const encours_credit *credit, uint32_t table,
                                  enc_assign_run **out, encours_error *error);
void enc_assign_run_free(enc_assign_run *run);
encours_status enc_assign_run_block(enc_assign_run *run, uint32_t first, size_t count,
                                    int32_t *rules, encours_error *error);

#endif
