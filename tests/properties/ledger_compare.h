/* SPDX-License-Identifier: MIT */
/* Whether a view answers as the model does. */
#ifndef ENC_TESTS_LEDGER_COMPARE_H
#define ENC_TESTS_LEDGER_COMPARE_H

#include "encours/view.h"
#include "support/model.h"
#include "support/random.h"

/* Balances, aged balances and DSO of a view known to hold the transactions up to `known`, at a day.
 */
void compare_view(const encours_view *view, const model *m, uint32_t known, int32_t day);

/* Parts of it: order books, totals, what is booked; policies and decisions; requests; groups and
 * identifiers; how was paid. */
void compare_books(const encours_view *view, const model *m, uint32_t known, int32_t day);
void compare_credit(const encours_view *view, const model *m, uint32_t known, int32_t day);
void compare_requests(const encours_view *view, const model *m, uint32_t known, int32_t day);
void compare_groups(const encours_view *view, const model *m, uint32_t known, int32_t day);
void compare_histories(const encours_view *view, const model *m, uint32_t known, int32_t day);
void compare_totals(const encours_view *view, const model *m, uint32_t known, int32_t day);
uint32_t compare_customers_known(const model *m, uint32_t known);

/* At a random day. */
void compare_somewhen(test_random *random, const encours_view *view, const model *m,
                      uint32_t known);

#endif
