# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The C library as cffi sees it; only encours._runtime and the generated modules import it."""

from typing import Any

CData = Any

class Library:
    """The functions of the library. Integers are int; all else is what cffi makes of it."""

    def encours_status_kind_of(self, status: int, /) -> int: ...
    def encours_status_name(self, status: int, /) -> CData: ...
    def encours_error_format(self, error: CData, out: CData, size: int, /) -> int: ...
    def encours_context_new(self, options: CData, out: CData, error: CData, /) -> int: ...
    def encours_context_free(self, context: CData, /) -> None: ...
    def encours_date_ymd(self, year: int, month: int, day: int, /) -> CData: ...
    def encours_date_split(self, date: CData, /) -> CData: ...
    def encours_date_is_valid(self, date: CData, /) -> int: ...
    def encours_date_add_days(self, date: CData, days: int, /) -> CData: ...
    def encours_date_add_months(self, date: CData, months: int, /) -> CData: ...
    def encours_date_end_of_month(self, date: CData, /) -> CData: ...
    def encours_date_weekday(self, date: CData, /) -> int: ...
    def encours_date_days_in_month(self, year: int, month: int, /) -> int: ...
    def encours_date_parse(self, text: CData, out: CData, error: CData, /) -> int: ...
    def encours_date_format(self, date: CData, out: CData, size: int, /) -> int: ...
    def encours_currency_by_numeric(
        self, table: CData, numeric: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_currency_by_code(
        self, table: CData, code: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_currency_list(self, out: CData, capacity: int, /) -> int: ...
    def encours_ratio_make(
        self, numerator: int, denominator: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_ratio_scaled(
        self, ratio: CData, scale: int, rounding: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_ratio_compare(self, a: CData, b: CData, out: CData, error: CData, /) -> int: ...
    def encours_money_add(self, a: CData, b: CData, out: CData, error: CData, /) -> int: ...
    def encours_money_subtract(self, a: CData, b: CData, out: CData, error: CData, /) -> int: ...
    def encours_money_negate(self, amount: CData, out: CData, error: CData, /) -> int: ...
    def encours_money_compare(self, a: CData, b: CData, out: CData, error: CData, /) -> int: ...
    def encours_money_multiply(
        self, amount: CData, ratio: CData, rounding: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_money_rescale(
        self,
        minor: int,
        exponent_from: int,
        exponent_to: int,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_money_split(
        self, total: CData, weights: CData, count: int, method: int, parts: CData, error: CData, /
    ) -> int: ...
    def encours_money_parse(
        self, text: CData, currency: int, style: CData, table: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_money_format(
        self, amount: CData, style: CData, table: CData, out: CData, size: int, error: CData, /
    ) -> int: ...
    def encours_rates_new(
        self, context: CData, columns: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_rates_free(self, rates: CData, /) -> None: ...
    def encours_rates_find(
        self, rates: CData, from_: int, to: int, day: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_rates_convert(
        self,
        rates: CData,
        amount: CData,
        to: int,
        day: CData,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_aging_compute(
        self,
        context: CData,
        columns: CData,
        as_of: CData,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_aging_convert(
        self, aging: CData, rates: CData, currency: int, rounding: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_free(self, aging: CData, /) -> None: ...
    def encours_aging_as_of(self, aging: CData, /) -> CData: ...
    def encours_aging_settings(self, aging: CData, out: CData, error: CData, /) -> int: ...
    def encours_aging_column_count(self, aging: CData, /) -> int: ...
    def encours_aging_column_kind_of(self, aging: CData, column: int, /) -> int: ...
    def encours_aging_column_lower(self, aging: CData, column: int, /) -> int: ...
    def encours_aging_column_upper(self, aging: CData, column: int, /) -> int: ...
    def encours_aging_column_label(self, aging: CData, column: int, /) -> CData: ...
    def encours_aging_row_count(self, aging: CData, /) -> int: ...
    def encours_aging_row_keys(self, aging: CData, /) -> CData: ...
    def encours_aging_row_currencies(self, aging: CData, /) -> CData: ...
    def encours_aging_row_label(self, aging: CData, row: int, /) -> CData: ...
    def encours_aging_row_totals(self, aging: CData, /) -> CData: ...
    def encours_aging_amounts(self, aging: CData, column: int, /) -> CData: ...
    def encours_aging_items(self, aging: CData, column: int, /) -> CData: ...
    def encours_aging_cell(self, aging: CData, row: int, column: int, /) -> int: ...
    def encours_aging_currency_count(self, aging: CData, /) -> int: ...
    def encours_aging_currencies(self, aging: CData, /) -> CData: ...
    def encours_aging_totals(self, aging: CData, /) -> CData: ...
    def encours_aging_total_amounts(self, aging: CData, column: int, /) -> CData: ...
    def encours_aging_total_items(self, aging: CData, column: int, /) -> CData: ...
    def encours_aging_is_converted(self, aging: CData, /) -> int: ...
    def encours_aging_residuals(self, aging: CData, /) -> CData: ...
    def encours_aging_calendar_bounds(
        self, calendar: CData, bounds: CData, count: int, error: CData, /
    ) -> int: ...
    def encours_state_merge(
        self, state: CData, state_size: int, other: CData, other_size: int, error: CData, /
    ) -> int: ...
    def encours_state_items(
        self, state: CData, state_size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_cells_describe(self, options: CData, out: CData, error: CData, /) -> int: ...
    def encours_aging_cells_state_size(
        self, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_cells_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_aging_cells_add(
        self,
        state: CData,
        state_size: int,
        columns: CData,
        scratch: CData,
        scratch_size: int,
        error: CData,
        /,
    ) -> int: ...
    def encours_aging_cells_finish(
        self, state: CData, state_size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_cells_convert(
        self,
        state: CData,
        state_size: int,
        rates: CData,
        currency: int,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_aging_keys_state_size(
        self, options: CData, keys_max: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_keys_begin(
        self, state: CData, state_size: int, options: CData, keys_max: int, error: CData, /
    ) -> int: ...
    def encours_aging_keys_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_aging_keys_count(
        self, state: CData, state_size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_aging_keys_finish(
        self,
        state: CData,
        state_size: int,
        keys: CData,
        out: CData,
        scratch: CData,
        scratch_size: int,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_simple(
        self, balance: int, sales: int, days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_best_possible(
        self, not_due: int, sales: int, days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_delay(
        self, balance: int, not_due: int, sales: int, days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_count_back(
        self,
        balance: int,
        sales: CData,
        period_days: CData,
        count: int,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_months(
        self,
        as_of: CData,
        count: int,
        month_days: int,
        first_days: CData,
        period_days: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_window_of(
        self, as_of: CData, options: CData, first_day: CData, days: CData, error: CData, /
    ) -> int: ...
    def encours_dso_report_free(self, report: CData, /) -> None: ...
    def encours_dso_report_as_of(self, report: CData, /) -> CData: ...
    def encours_dso_report_first_day(self, report: CData, /) -> CData: ...
    def encours_dso_report_days(self, report: CData, /) -> int: ...
    def encours_dso_report_row_count(self, report: CData, /) -> int: ...
    def encours_dso_report_row_keys(self, report: CData, /) -> CData: ...
    def encours_dso_report_row_currencies(self, report: CData, /) -> CData: ...
    def encours_dso_report_row_label(self, report: CData, row: int, /) -> CData: ...
    def encours_dso_report_balances(self, report: CData, /) -> CData: ...
    def encours_dso_report_sales(self, report: CData, /) -> CData: ...
    def encours_dso_report_not_due(self, report: CData, /) -> CData: ...
    def encours_dso_report_days_e4(self, report: CData, figure: int, /) -> CData: ...
    def encours_dso_report_statuses(self, report: CData, figure: int, /) -> CData: ...
    def encours_dso_report_figure(
        self, report: CData, row: int, figure: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_report_currency_count(self, report: CData, /) -> int: ...
    def encours_dso_report_currencies(self, report: CData, /) -> CData: ...
    def encours_dso_report_total_balances(self, report: CData, /) -> CData: ...
    def encours_dso_report_total_sales(self, report: CData, /) -> CData: ...
    def encours_dso_report_total_not_due(self, report: CData, /) -> CData: ...
    def encours_dso_report_total(
        self, report: CData, currency_index: int, figure: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_import(
        self, context: CData, schema: CData, array: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_free(self, batch: CData, /) -> None: ...
    def encours_arrow_batch_rows(self, batch: CData, /) -> int: ...
    def encours_arrow_batch_column_count(self, batch: CData, /) -> int: ...
    def encours_arrow_batch_column_name(self, batch: CData, column: int, /) -> CData: ...
    def encours_arrow_batch_integers(
        self, batch: CData, name: CData, type: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_amounts(
        self, batch: CData, name: CData, decimals: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_dates(
        self, batch: CData, name: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_currencies(
        self, batch: CData, name: CData, table: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_keys(
        self, batch: CData, name: CData, out: CData, key_count: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_key_text(
        self, batch: CData, name: CData, key: int, text: CData, length: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_export(
        self, context: CData, columns: CData, schema: CData, array: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_export_aging(
        self, context: CData, aging: CData, schema: CData, array: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_export_dso(
        self, context: CData, report: CData, schema: CData, array: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_dictionary_new(self, context: CData, out: CData, error: CData, /) -> int: ...
    def encours_arrow_dictionary_free(self, dictionary: CData, /) -> None: ...
    def encours_arrow_batch_unified_keys(
        self, batch: CData, name: CData, dictionary: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_dictionary_count(self, dictionary: CData, /) -> int: ...
    def encours_arrow_dictionary_offsets(self, dictionary: CData, /) -> CData: ...
    def encours_arrow_dictionary_bytes(self, dictionary: CData, /) -> CData: ...
    def encours_arrow_dictionary_text(
        self, dictionary: CData, key: int, text: CData, length: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_dictionary_find(
        self, dictionary: CData, text: CData, length: int, key: CData, error: CData, /
    ) -> int: ...
    def encours_interest_rates_check(self, table: CData, error: CData, /) -> int: ...
    def encours_interest_rates_find(
        self, table: CData, day: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_rates_day(self, day: CData, rate_day: int, /) -> CData: ...
    def encours_interest_rule_rate(
        self, rule: CData, start: CData, day: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_rule_french_business(
        self,
        central_bank: CData,
        margin_e7: int,
        legal: CData,
        floor_multiple: int,
        contract_e7: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_rule_french_judgment(
        self,
        legal: CData,
        enforceable: CData,
        raise_e7: int,
        delay_months: int,
        delay_days: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_rule_directive(
        self, reference: CData, margin_e7: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_rule_united_kingdom(
        self, base: CData, margin_e7: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_indemnity(
        self, tiers: CData, amount: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_portfolio_schedule_size(
        self, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_portfolio_schedule(
        self, options: CData, schedule: CData, size: int, flags: CData, error: CData, /
    ) -> int: ...
    def encours_interest_portfolio_state_size(self, rows: int, /) -> int: ...
    def encours_interest_portfolio_begin(
        self,
        state: CData,
        state_size: int,
        schedule: CData,
        schedule_size: int,
        rows: int,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_portfolio_add(
        self,
        state: CData,
        state_size: int,
        schedule: CData,
        schedule_size: int,
        columns: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_portfolio_finish(
        self, state: CData, state_size: int, rows: int, interest: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_aging_cells(
        self, batch: CData, names: CData, columns: CData, row_count: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_batch_interest(
        self, batch: CData, names: CData, columns: CData, row_count: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_stream_import(
        self, context: CData, stream: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_stream_next(self, stream: CData, out: CData, error: CData, /) -> int: ...
    def encours_arrow_stream_column_count(self, stream: CData, /) -> int: ...
    def encours_arrow_stream_column_name(self, stream: CData, column: int, /) -> CData: ...
    def encours_arrow_stream_free(self, stream: CData, /) -> None: ...
    def encours_arrow_stream_of_batch(
        self, context: CData, schema: CData, array: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_store_new(
        self, context: CData, methods: CData, user: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_store_memory_new(self, context: CData, out: CData, error: CData, /) -> int: ...
    def encours_store_sqlite_open(
        self, context: CData, path: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_store_free(self, store: CData, /) -> None: ...
    def encours_store_ledgers(
        self, store: CData, each: CData, user: CData, error: CData, /
    ) -> int: ...
    def encours_store_drop(self, store: CData, ledger: CData, error: CData, /) -> int: ...
    def encours_ledger_create(
        self, store: CData, id: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_open(
        self, store: CData, id: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_free(self, ledger: CData, /) -> None: ...
    def encours_ledger_id(self, ledger: CData, /) -> CData: ...
    def encours_ledger_base_currency(self, ledger: CData, /) -> int: ...
    def encours_ledger_refresh(self, ledger: CData, applied: CData, error: CData, /) -> int: ...
    def encours_ledger_head(self, ledger: CData, head: CData, /) -> None: ...
    def encours_ledger_view(self, ledger: CData, out: CData, error: CData, /) -> int: ...
    def encours_ledger_view_at_sequence(
        self, ledger: CData, sequence: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_view_at_instant(
        self, ledger: CData, instant: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_verify(
        self, ledger: CData, options: CData, report: CData, error: CData, /
    ) -> int: ...
    def encours_cursor_open(
        self, view: CData, rows: int, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_cursor_next(
        self, cursor: CData, count_max: int, count: CData, error: CData, /
    ) -> int: ...
    def encours_cursor_row_count(self, cursor: CData, /) -> int: ...
    def encours_cursor_numbers(self, cursor: CData, column: int, /) -> CData: ...
    def encours_cursor_text(self, cursor: CData, column: int, row: int, /) -> CData: ...
    def encours_cursor_texts(
        self, cursor: CData, column: int, offsets: CData, bytes: CData, error: CData, /
    ) -> int: ...
    def encours_cursor_free(self, cursor: CData, /) -> None: ...
    def encours_arrow_stream_of_cursor(
        self, cursor: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_stream_of_aging(
        self, context: CData, aging: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_arrow_stream_of_dso(
        self, context: CData, report: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_behaviour_class(
        self, table: CData, days: int, out_class: CData, out_weight: CData, error: CData, /
    ) -> int: ...
    def encours_behaviour_state_size(self, table: CData, options: CData, /) -> int: ...
    def encours_behaviour_begin(
        self, state: CData, state_size: int, table: CData, options: CData, error: CData, /
    ) -> int: ...
    def encours_behaviour_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_behaviour_finish(
        self,
        state: CData,
        state_size: int,
        table: CData,
        minimum_experiences: int,
        minimum_sources: int,
        results: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_calendar_check(self, calendar: CData, error: CData, /) -> int: ...
    def encours_calendar_is_business_day(
        self, calendar: CData, date: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_calendar_roll(
        self, calendar: CData, date: CData, roll: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_collection_profile_apply(
        self, profiles: CData, sales: CData, cells: CData, cell_count: int, error: CData, /
    ) -> int: ...
    def encours_collection_profile_state_size(self, options: CData, /) -> int: ...
    def encours_collection_profile_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_collection_profile_add(
        self, state: CData, state_size: int, history: CData, options: CData, error: CData, /
    ) -> int: ...
    def encours_collection_profile_finish(
        self, state: CData, state_size: int, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_term_rule_check(self, rule: CData, error: CData, /) -> int: ...
    def encours_term_rule_parse(self, text: CData, out: CData, error: CData, /) -> int: ...
    def encours_term_rule_format(self, rule: CData, out: CData, size: int, /) -> int: ...
    def encours_term_rule_code(self, rule: CData, /) -> int: ...
    def encours_term_rule_decode(self, code: int, out: CData, error: CData, /) -> int: ...
    def encours_term_due(
        self, rule: CData, dates: CData, calendar: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_term_due_compute(
        self, rule: CData, dates: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_terms_compute(
        self,
        lines: CData,
        line_count: int,
        dates: CData,
        total: CData,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_terms_parse(
        self, text: CData, lines: CData, capacity: int, count: CData, error: CData, /
    ) -> int: ...
    def encours_terms_format(
        self, lines: CData, line_count: int, out: CData, size: int, /
    ) -> int: ...
    def encours_column_map_new(
        self, context: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_column_map_free(self, map: CData, /) -> None: ...
    def encours_column_map_set(
        self, map: CData, member: int, name: CData, position: int, error: CData, /
    ) -> int: ...
    def encours_column_map_set_dimension(
        self, map: CData, dimension: CData, name: CData, position: int, error: CData, /
    ) -> int: ...
    def encours_column_map_set_type(
        self, map: CData, value: CData, type: int, reason: int, error: CData, /
    ) -> int: ...
    def encours_column_map_set_terms(
        self, map: CData, rule: CData, calendar: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_new(
        self, ledger: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_free(self, transaction: CData, /) -> None: ...
    def encours_transaction_commit(
        self, transaction: CData, retries_max: int, commit: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_prepare(
        self, transaction: CData, record_count: CData, commit: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_record(
        self, transaction: CData, index: int, record: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_confirm(self, transaction: CData, error: CData, /) -> int: ...
    def encours_transaction_abandon(self, transaction: CData, error: CData, /) -> int: ...
    def encours_transaction_number(
        self, transaction: CData, reference: int, number: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_add_customer(
        self, transaction: CData, options: CData, customer: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_declare_dimension(
        self, transaction: CData, name: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_set_dimension(
        self,
        transaction: CData,
        customer: int,
        dimension: CData,
        value: CData,
        from_: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_transaction_post(
        self, transaction: CData, document: CData, reference: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_allocate(
        self, transaction: CData, options: CData, matching: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_match(
        self,
        transaction: CData,
        documents: CData,
        count: int,
        from_: CData,
        allow_rest: int,
        matching: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_transaction_reverse_allocation(
        self, transaction: CData, allocation: int, at: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_reverse_matching(
        self, transaction: CData, matching: int, at: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_cancel(
        self,
        transaction: CData,
        document: int,
        at: CData,
        reason: int,
        end_allocations: int,
        error: CData,
        /,
    ) -> int: ...
    def encours_transaction_transfer(
        self, transaction: CData, options: CData, credit: CData, debit: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_add_customers_columns(
        self, transaction: CData, columns: CData, first: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_post_columns(
        self, transaction: CData, columns: CData, first: CData, error: CData, /
    ) -> int: ...
    def encours_transaction_allocate_columns(
        self, transaction: CData, columns: CData, first: CData, error: CData, /
    ) -> int: ...
    def encours_concentration_state_size(self, options: CData, /) -> int: ...
    def encours_concentration_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_concentration_add(
        self, state: CData, state_size: int, exposures: CData, count: int, error: CData, /
    ) -> int: ...
    def encours_concentration_finish(
        self, state: CData, state_size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_gini_workspace_size(self, count: int, /) -> int: ...
    def encours_gini_compute(
        self,
        exposures: CData,
        count: int,
        workspace: CData,
        workspace_size: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_cover_compute(
        self, loss: int, terms: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_simple_columns(
        self, columns: CData, days: int, unit: CData, error: CData, /
    ) -> int: ...
    def encours_dso_count_back_columns_compute(
        self, columns: CData, options: CData, unit: CData, error: CData, /
    ) -> int: ...
    def encours_credit_sheet_compute(
        self, columns: CData, options: CData, error: CData, /
    ) -> int: ...
    def encours_indicator_finish(
        self, state: CData, state_size: int, row: int, figure: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_indicator_finish_column(
        self, state: CData, state_size: int, figure: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_delay_cost_compute(
        self, amount: int, days: int, rate: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_delay_costs_compute(
        self, amounts: CData, days: CData, count: int, rate: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_delay_cost_finish(
        self, state: CData, state_size: int, row: int, rate: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_excess_cost(
        self,
        balance: int,
        sales: int,
        window_days: int,
        target_e4: int,
        cost_days: int,
        rate: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_delay_distribution_state_size(self, options: CData, /) -> int: ...
    def encours_delay_distribution_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_delay_distribution_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_delay_distribution_quantile(
        self,
        state: CData,
        state_size: int,
        row: int,
        quantile: CData,
        rule: int,
        weight: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_delay_distribution_mode(
        self, state: CData, state_size: int, row: int, weight: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_delay_compute(
        self, options: CData, from_: CData, paid: CData, days: CData, status: CData, error: CData, /
    ) -> int: ...
    def encours_delays_compute(
        self, options: CData, columns: CData, days: CData, statuses: CData, error: CData, /
    ) -> int: ...
    def encours_delays_state_size(self, options: CData, /) -> int: ...
    def encours_delays_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_delays_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_settlements_compute(
        self,
        allocations: CData,
        document_amounts: CData,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_discount_tier_find(
        self, tiers: CData, start: CData, paid: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_discount_compute(
        self,
        parts: CData,
        percent: int,
        base: int,
        rounding: int,
        net_discount: CData,
        vat_correction: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_discount_annual(
        self,
        amount: int,
        rate: int,
        days_early: int,
        basis: int,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_discount_settle(
        self, open: int, payment: int, discount: int, tolerance: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_discount_cost_compute(
        self,
        percent: int,
        discount_days: int,
        term_days: int,
        basis: int,
        year_days: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_discounts_apply(
        self, invoices: CData, tiers: CData, base: int, rounding: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dispute_days(
        self,
        opened: CData,
        closed: CData,
        as_of: CData,
        days: CData,
        is_open: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_disputes_state_size(self, options: CData, /) -> int: ...
    def encours_disputes_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_disputes_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_disputes_add_base(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_vat_groups_find(
        self,
        category: CData,
        rate: CData,
        count: int,
        group: CData,
        out_category: CData,
        out_rate: CData,
        capacity: int,
        out_count: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_vat_compute(
        self,
        options: CData,
        lines: CData,
        prepaid: int,
        rounding_amount: int,
        taxable: CData,
        vat: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_vat_state_size(self, options: CData, /) -> int: ...
    def encours_vat_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_vat_add(
        self, state: CData, state_size: int, options: CData, lines: CData, error: CData, /
    ) -> int: ...
    def encours_vat_finish(
        self,
        state: CData,
        state_size: int,
        options: CData,
        prepaid: int,
        rounding_amount: int,
        taxable: CData,
        vat: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_vat_check(
        self,
        options: CData,
        lines: CData,
        taxable: CData,
        vat: CData,
        stated: CData,
        tolerance: int,
        groups: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_vat_from_gross(
        self,
        gross: CData,
        rate: CData,
        count: int,
        rounding: int,
        net: CData,
        vat: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_vat_split(
        self,
        amount: int,
        net: CData,
        vat: CData,
        count: int,
        rounding: int,
        out_net: CData,
        out_vat: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_doubtful_compute(
        self,
        net: CData,
        vat: CData,
        count: int,
        open: int,
        loss_percent: int,
        held: int,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_bad_debt_compute(
        self,
        net: CData,
        vat: CData,
        count: int,
        open: int,
        lost: int,
        held: int,
        options: CData,
        out_net: CData,
        out_vat: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_doubtful_apply(
        self, columns: CData, rounding: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_doubtful_state_size(self, keys: int, /) -> int: ...
    def encours_doubtful_begin(
        self, state: CData, state_size: int, keys: int, rounding: int, error: CData, /
    ) -> int: ...
    def encours_doubtful_add(
        self,
        state: CData,
        state_size: int,
        keys: int,
        rounding: int,
        columns: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_doubtful_finish(
        self,
        state: CData,
        state_size: int,
        keys: int,
        rounding: int,
        key: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_invoice(
        self, amount: int, issue: CData, as_of: CData, month_sales: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_invoice_days(
        self,
        columns: CData,
        options: CData,
        sales: CData,
        days_e4: CData,
        status: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_invoice_state_size(self, options: CData, /) -> int: ...
    def encours_dso_invoice_begin(
        self, state: CData, size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_dso_invoice_add(
        self, state: CData, size: int, options: CData, columns: CData, error: CData, /
    ) -> int: ...
    def encours_dso_invoice_finish(
        self,
        state: CData,
        size: int,
        options: CData,
        sales: CData,
        month_e4: CData,
        month_status: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_row_state_size(self, options: CData, /) -> int: ...
    def encours_dso_row_begin(
        self, state: CData, size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_dso_row_add_open(
        self, state: CData, size: int, options: CData, columns: CData, error: CData, /
    ) -> int: ...
    def encours_dso_row_add_sales(
        self, state: CData, size: int, options: CData, columns: CData, error: CData, /
    ) -> int: ...
    def encours_dso_row_finish(
        self,
        state: CData,
        size: int,
        options: CData,
        dso: CData,
        figures: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_series_compute(self, series: CData, options: CData, error: CData, /) -> int: ...
    def encours_dso_average(
        self, balances: CData, count: int, sales: int, days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_extended(
        self, not_due: int, sales: int, days: int, terms: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_count_back_delay(
        self,
        balance: int,
        not_due: int,
        sales: CData,
        period_days: CData,
        count: int,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_working_months(
        self,
        as_of: CData,
        count: int,
        calendar: CData,
        first_days: CData,
        period_days: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_dso_sales_with_tax(
        self, net: int, tax: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dso_decompose(self, parts: CData, out: CData, error: CData, /) -> int: ...
    def encours_dso_contractual_state_size(self, /) -> int: ...
    def encours_dso_contractual_begin(self, state: CData, size: int, error: CData, /) -> int: ...
    def encours_dso_contractual_add(
        self, state: CData, size: int, amount: CData, term_days: CData, count: int, error: CData, /
    ) -> int: ...
    def encours_dso_contractual_finish(
        self, state: CData, size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_effect_compute(
        self, columns: CData, options: CData, credited: CData, statuses: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_effect_state_size(self, options: CData, /) -> int: ...
    def encours_dunning_effect_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_effect_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_arrears(
        self, due: CData, run: CData, grace_days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_interval(
        self, last: CData, run: CData, interval_days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_dunning_level(
        self,
        thresholds: CData,
        count: int,
        days: int,
        previous: int,
        step: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_ecl_compute(self, item: CData, out: CData, error: CData, /) -> int: ...
    def encours_ecl_state_size(self, options: CData, /) -> int: ...
    def encours_ecl_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_ecl_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_ecl_finish(
        self,
        state: CData,
        state_size: int,
        rates: CData,
        results: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_ecl_rates_from_roll(
        self, numerators: CData, denominators: CData, bucket_count: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_ecl_cohort_state_size(self, options: CData, /) -> int: ...
    def encours_ecl_cohort_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_ecl_cohort_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_ecl_cohort_finish(
        self, state: CData, state_size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_effective_rate_compute(
        self, rate: CData, periods: CData, scale: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_effective_rates_apply(
        self, columns: CData, periods: CData, scale: int, error: CData, /
    ) -> int: ...
    def encours_exposure_guarantee(self, cover: CData, out: CData, error: CData, /) -> int: ...
    def encours_exposure_compute(
        self, columns: CData, basis: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_exposure_columns_compute(
        self, columns: CData, basis: int, results: CData, error: CData, /
    ) -> int: ...
    def encours_exposure_state_size(self, options: CData, /) -> int: ...
    def encours_exposure_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_exposure_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_exposure_finish(
        self,
        state: CData,
        state_size: int,
        limits: CData,
        basis: int,
        results: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_source_memory_new(
        self, context: CData, name: CData, bytes: CData, size: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_source_file_open(
        self, context: CData, path: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_source_input(self, source: CData, /) -> CData: ...
    def encours_source_free(self, source: CData, /) -> None: ...
    def encours_import_delimited(
        self, ledger: CData, input: CData, map: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_import_free(self, import_: CData, /) -> None: ...
    def encours_import_outcome_of(self, import_: CData, /) -> int: ...
    def encours_import_count(self, import_: CData, counts: CData, error: CData, /) -> int: ...
    def encours_import_ignored(self, import_: CData, reason: int, /) -> int: ...
    def encours_import_reason_text(self, reason: int, /) -> CData: ...
    def encours_import_decided(self, import_: CData, decisions: CData, error: CData, /) -> int: ...
    def encours_import_total_count(self, import_: CData, /) -> int: ...
    def encours_import_total_at(
        self, import_: CData, index: int, total: CData, error: CData, /
    ) -> int: ...
    def encours_import_issue_count(self, import_: CData, /) -> int: ...
    def encours_import_issue(
        self, import_: CData, index: int, issue: CData, error: CData, /
    ) -> int: ...
    def encours_import_committed(self, import_: CData, commit: CData, error: CData, /) -> int: ...
    def encours_import_fec(
        self, ledger: CData, input: CData, fec: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_import_fec_count(self, import_: CData, counts: CData, error: CData, /) -> int: ...
    def encours_import_fec_remark_count(self, import_: CData, /) -> int: ...
    def encours_import_fec_remark(
        self, import_: CData, index: int, remark: CData, error: CData, /
    ) -> int: ...
    def encours_stress_top(
        self, amounts: CData, count: int, top: int, marks: CData, marked: CData, error: CData, /
    ) -> int: ...
    def encours_stress_delta(
        self, base: CData, stressed: CData, count: int, delta: CData, error: CData, /
    ) -> int: ...
    def encours_forecast_starts(
        self, first: CData, unit: int, step: int, buckets: int, starts: CData, error: CData, /
    ) -> int: ...
    def encours_forecast_compute(
        self,
        columns: CData,
        index: int,
        behaviours: CData,
        options: CData,
        stress: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_forecast_state_size(self, options: CData, /) -> int: ...
    def encours_forecast_begin(
        self, state: CData, state_size: int, options: CData, stress: CData, error: CData, /
    ) -> int: ...
    def encours_forecast_add(
        self,
        state: CData,
        state_size: int,
        columns: CData,
        behaviours: CData,
        options: CData,
        stress: CData,
        items: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_forecast_finish(
        self,
        state: CData,
        state_size: int,
        options: CData,
        stress: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_date_easter(self, year: int, /) -> CData: ...
    def encours_holidays_list(
        self,
        columns: CData,
        first_year: int,
        last_year: int,
        out: CData,
        capacity: int,
        count: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_imputation_share(
        self,
        columns: CData,
        day: CData,
        payment: int,
        paid: CData,
        decided: CData,
        order: CData,
        surplus: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_compute(
        self,
        principal: int,
        due: CData,
        as_of: CData,
        events: CData,
        options: CData,
        segments: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_interest_segments_max(
        self, due: CData, as_of: CData, events: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_interest_simple(
        self,
        principal: int,
        rate_e7: int,
        days: int,
        year_days: int,
        rounding: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_legal_caps_check(self, table: CData, error: CData, /) -> int: ...
    def encours_legal_cap_compute(
        self,
        table: CData,
        rule: int,
        facts: int,
        dates: CData,
        due: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_legal_caps_apply(
        self, table: CData, invoices: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_limit_propose(
        self, options: CData, inputs: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_limit_propose_columns(
        self, options: CData, inputs: CData, results: CData, error: CData, /
    ) -> int: ...
    def encours_migration_state_size(self, options: CData, /) -> int: ...
    def encours_migration_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_migration_add(
        self, state: CData, state_size: int, columns: CData, options: CData, error: CData, /
    ) -> int: ...
    def encours_migration_finish(
        self, state: CData, state_size: int, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_migration_cure_compute(
        self,
        cells: CData,
        classes: int,
        limit: int,
        from_: int,
        paid_cures: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_migration_power_compute(
        self,
        cells: CData,
        classes: int,
        steps: int,
        scratch: CData,
        power: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_open_items_workspace_size(self, count: int, /) -> int: ...
    def encours_open_items_compute(
        self,
        items: CData,
        as_of: CData,
        allocations: int,
        workspace: CData,
        workspace_size: int,
        error: CData,
        /,
    ) -> int: ...
    def encours_instalment_lines_fill(self, lines: CData, error: CData, /) -> int: ...
    def encours_overdue_ratio_compute(
        self, overdue: int, open: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_overdue_state_size(self, options: CData, /) -> int: ...
    def encours_overdue_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_overdue_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_party(
        self, ledger: CData, customer: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_party_free(self, party: CData, /) -> None: ...
    def encours_party_status_of(self, party: CData, /) -> int: ...
    def encours_party_code(self, party: CData, /) -> CData: ...
    def encours_party_name(self, party: CData, /) -> CData: ...
    def encours_ledger_find_customer(
        self, ledger: CData, code: CData, number: CData, error: CData, /
    ) -> int: ...
    def encours_ledger_erase_party(
        self, ledger: CData, customer: int, options: CData, commit: CData, error: CData, /
    ) -> int: ...
    def encours_cei_compute(
        self,
        opening: int,
        sales: int,
        months: int,
        closing: int,
        not_due: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_turnover_compute(
        self, sales: int, average: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_turnover_days_compute(
        self, sales: int, average: int, basis_days: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_bad_debt_ratio_compute(
        self, write_offs: int, recoveries: int, sales_net: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_period_ratios_compute(
        self, columns: CData, options: CData, figure: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_period_ratios_state_size(self, options: CData, /) -> int: ...
    def encours_period_ratios_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_period_ratios_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_promise_evaluate(
        self,
        promise: CData,
        payment_days: CData,
        payment_amounts: CData,
        payment_count: int,
        options: CData,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_promises_evaluate(
        self,
        columns: CData,
        options: CData,
        statuses: CData,
        received: CData,
        kept_on: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_promises_state_size(self, options: CData, /) -> int: ...
    def encours_promises_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_promises_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_compute(
        self,
        base: int,
        collected: int,
        claims: int,
        disputed: int,
        penalties: int,
        out: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_recovery_state_size(self, options: CData, /) -> int: ...
    def encours_recovery_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_add(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_cohorts_state_size(self, options: CData, /) -> int: ...
    def encours_recovery_cohorts_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_cohorts_add_claims(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_cohorts_add_receipts(
        self, state: CData, state_size: int, columns: CData, error: CData, /
    ) -> int: ...
    def encours_recovery_cohorts_finish(
        self, state: CData, state_size: int, cohort: int, age: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_roll_rate_compute(
        self, before: int, after: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_roll_rates_state_size(self, options: CData, /) -> int: ...
    def encours_roll_rates_begin(
        self, state: CData, state_size: int, options: CData, error: CData, /
    ) -> int: ...
    def encours_roll_rates_add(
        self, state: CData, state_size: int, columns: CData, options: CData, error: CData, /
    ) -> int: ...
    def encours_roll_rates_finish(
        self,
        state: CData,
        state_size: int,
        options: CData,
        amounts: CData,
        counts: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_roll_rates_chain(
        self, before: CData, after: CData, count: int, last_loss: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_score_compute(
        self, model: CData, items: CData, terms_e4: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_score_columns(
        self,
        model: CData,
        items: CData,
        scores_e4: CData,
        bands: CData,
        statuses: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_store_check(self, context: CData, host: CData, error: CData, /) -> int: ...
    def encours_store_faults_new(self, context: CData, out: CData, error: CData, /) -> int: ...
    def encours_store_faults_arm(self, faults: CData, fault: CData, error: CData, /) -> int: ...
    def encours_store_faults_disarm(self, faults: CData, /) -> None: ...
    def encours_store_faults_calls(self, faults: CData, method: int, /) -> int: ...
    def encours_store_faults_struck(self, faults: CData, /) -> int: ...
    def encours_store_faults_free(self, faults: CData, /) -> None: ...
    def encours_store_faulty_new(
        self, context: CData, inner: CData, faults: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_read(
        self, context: CData, input: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_free(self, tables: CData, /) -> None: ...
    def encours_tables_kind_of(self, tables: CData, /) -> int: ...
    def encours_tables_series_count(self, tables: CData, /) -> int: ...
    def encours_tables_series_name(self, tables: CData, index: int, /) -> CData: ...
    def encours_tables_series(
        self, tables: CData, series: CData, rows: CData, flags: CData, error: CData, /
    ) -> int: ...
    def encours_tables_source(self, tables: CData, series: CData, row: int, /) -> CData: ...
    def encours_tables_rates(
        self, tables: CData, series: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_holidays(
        self, tables: CData, series: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_legal_caps(
        self, tables: CData, series: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_score(
        self, tables: CData, series: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_tiers(
        self, tables: CData, series: CData, day: CData, out: CData, currency: CData, error: CData, /
    ) -> int: ...
    def encours_tables_classes(
        self, tables: CData, series: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_tables_buckets(
        self, tables: CData, series: CData, bounds: CData, count: CData, error: CData, /
    ) -> int: ...
    def encours_version(self, /) -> int: ...
    def encours_view_free(self, view: CData, /) -> None: ...
    def encours_view_count(self, view: CData, counts: CData, error: CData, /) -> int: ...
    def encours_view_currency(self, view: CData, index: int, /) -> int: ...
    def encours_view_exponent(self, view: CData, currency: int, /) -> int: ...
    def encours_view_dimension(self, view: CData, index: int, /) -> CData: ...
    def encours_view_balance(
        self,
        view: CData,
        customer: int,
        currency: int,
        as_of: CData,
        balance: CData,
        error: CData,
        /,
    ) -> int: ...
    def encours_view_aging(
        self, view: CData, as_of: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_view_dso(
        self, view: CData, as_of: CData, options: CData, out: CData, error: CData, /
    ) -> int: ...
    def encours_view_customer(
        self, view: CData, number: int, out: CData, error: CData, /
    ) -> int: ...
    def encours_view_find_customer(
        self, view: CData, code: CData, number: CData, error: CData, /
    ) -> int: ...
    def encours_view_find_document(
        self, view: CData, source_key: CData, number: CData, error: CData, /
    ) -> int: ...
    def encours_customer_free(self, customer: CData, /) -> None: ...
    def encours_customer_number(self, customer: CData, /) -> int: ...
    def encours_customer_code(self, customer: CData, /) -> CData: ...
    def encours_customer_dimension(
        self, customer: CData, dimension: CData, as_of: CData, /
    ) -> CData: ...
    def encours_customer_balance(
        self, customer: CData, currency: int, as_of: CData, balance: CData, error: CData, /
    ) -> int: ...
    encours_context_allocate_python: CData
    encours_context_reallocate_python: CData
    encours_context_release_python: CData
    encours_context_log_python: CData
    encours_store_visit_python: CData
    encours_store_append_python: CData
    encours_store_read_python: CData
    encours_store_head_python: CData
    encours_store_list_python: CData
    encours_store_drop_python: CData
    encours_store_snapshot_put_python: CData
    encours_store_snapshot_seal_python: CData
    encours_store_snapshot_find_python: CData
    encours_store_snapshot_get_python: CData
    encours_store_snapshot_drop_python: CData
    encours_store_party_put_python: CData
    encours_store_party_get_python: CData
    encours_store_party_erase_python: CData
    encours_store_party_list_python: CData
    encours_store_close_python: CData
    encours_store_ledger_python: CData
    encours_progress_python: CData
    encours_input_read_python: CData
    encours_input_rewind_python: CData
    encours_store_check_open_python: CData
    encours_store_check_report_python: CData

ffi: Any
lib: Library
