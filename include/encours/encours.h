/* SPDX-License-Identifier: MIT */
/**
 * @file encours.h
 * Every public header of the library in one include.
 *
 * Each header also stands alone: include only what you use where compile time matters.
 */
#ifndef ENCOURS_ENCOURS_H
#define ENCOURS_ENCOURS_H

#include "encours/aging.h"
#include "encours/behaviour.h"
#include "encours/calendar.h"
#include "encours/column_map.h"
#include "encours/command.h"
#include "encours/concentration.h"
#include "encours/context.h"
#include "encours/cover.h"
#include "encours/currency.h"
#include "encours/cursor.h"
#include "encours/date.h"
#include "encours/discount.h"
#include "encours/document.h"
#include "encours/dso.h"
#include "encours/dso_columns.h"
#include "encours/dso_invoices.h"
#include "encours/dso_report.h"
#include "encours/dso_rows.h"
#include "encours/dso_series.h"
#include "encours/dso_variants.h"
#include "encours/ecl.h"
#include "encours/ecl_rates.h"
#include "encours/effective_rate.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/exposure.h"
#include "encours/fec.h"
#include "encours/holidays.h"
#include "encours/import.h"
#include "encours/input.h"
#include "encours/interest.h"
#include "encours/interest_rates.h"
#include "encours/interest_rule.h"
#include "encours/ledger.h"
#include "encours/legal_caps.h"
#include "encours/limit_proposal.h"
#include "encours/money.h"
#include "encours/open_items.h"
#include "encours/party.h"
#include "encours/rates.h"
#include "encours/ratio.h"
#include "encours/rounding.h"
#include "encours/scores.h"
#include "encours/state.h"
#include "encours/store.h"
#include "encours/store_check.h"
#include "encours/tables.h"
#include "encours/terms.h"
#include "encours/transaction.h"
#include "encours/version.h"
#include "encours/view.h"

#endif
