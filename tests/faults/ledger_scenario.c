/* SPDX-License-Identifier: MIT */
#include "faults/ledger_scenario.h"

#include "base/error.h"
#include "encours/command.h"
#include "encours/cursor.h"
#include "encours/fact.h"
#include "encours/party.h"
#include "encours/period.h"
#include "encours/snapshot.h"
#include "encours/view.h"
#include "ledger/transaction.h"
#include "store/store.h"
#include "support/check.h"
#include "support/credit.h"

enum { EUR = 978, USD = 840, NONE = ENCOURS_DATE_NONE };

static encours_transaction_options options_of(uint8_t id)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = id * INT64_C(1000000),
                                           .actor = "tester",
                                           .reason = "step"};
    options.command_id[0] = id;
    return options;
}

/* One transaction: begin, fill, commit, free. */
static encours_status transact(scenario *s, uint8_t id,
                               encours_status (*fill)(encours_transaction *))
{
    encours_transaction *transaction = NULL;
    encours_transaction_options options = options_of(id);
    ENC_TRY(encours_transaction_new(s->ledger, &options, &transaction, check_error()));
    encours_status status = fill(transaction);
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 3, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

static encours_status create(scenario *s)
{
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = EUR};
    if (s->ledger != NULL)
        return ENCOURS_OK;
    encours_status status = encours_ledger_create(s->store, "S", &options, &s->ledger,
                                                  check_error());
    if (encours_status_kind_of(status) == ENCOURS_E_EXISTS)
        status = encours_ledger_open(s->store, "S", NULL, &s->ledger, check_error());
    return status;
}

static encours_status add(encours_transaction *transaction, const char *code, uint32_t impersonal,
                          const char *name)
{
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = impersonal, .name = name};
    return encours_transaction_add_customer(transaction, &options, NULL, check_error());
}

static encours_status fill_customers(encours_transaction *t)
{
    ENC_TRY(add(t, "ACME", 1, NULL));
    ENC_TRY(add(t, "durand-7", 0, "Camille Durand"));
    ENC_TRY(add(t, "ZETA", 1, "Zeta S.A."));
    ENC_TRY(encours_transaction_declare_dimension(t, "region", check_error()));
    return encours_transaction_set_dimension(t, 1, "region", "North", (encours_date){10},
                                             check_error());
}

static encours_status customers(scenario *s)
{
    return transact(s, 1, fill_customers);
}

static encours_status post(encours_transaction *t, uint64_t customer, int32_t type, int32_t day,
                           int64_t gross, uint16_t currency, const char *key)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = customer;
    document.type = type;
    document.issue.epoch_day = day;
    document.due.epoch_day = day + 30;
    document.gross = gross;
    document.currency = currency;
    document.source_key = key;
    document.number = key;
    return encours_transaction_post(t, &document, NULL, check_error());
}

static encours_status post_lines(encours_transaction *t)
{
    const int64_t amounts[] = {300, 500};
    const encours_date dues[] = {{160}, {130}};
    const char *names[] = {"region"}, *values[] = {"Export"};
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = 1;
    document.type = ENCOURS_DOCUMENT_INVOICE;
    document.issue.epoch_day = 100;
    document.currency = EUR;
    document.gross = 800;
    document.vat = (encours_optional_i64){1, 0, 133};
    document.terms = "30 days";
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    document.dimension_count = 1;
    document.dimensions = names;
    document.values = values;
    return encours_transaction_post(t, &document, NULL, check_error());
}

/* Documents 1 to 6: 1000, 800 in lines, payment 900, 400 dollars, 70 of the person, payment 50. */
static encours_status fill_documents(encours_transaction *t)
{
    ENC_TRY(post(t, 1, ENCOURS_DOCUMENT_INVOICE, 100, 1000, EUR, "F1"));
    ENC_TRY(post_lines(t));
    ENC_TRY(post(t, 1, ENCOURS_DOCUMENT_PAYMENT, 110, 900, EUR, "P1"));
    ENC_TRY(post(t, 1, ENCOURS_DOCUMENT_INVOICE, 105, 400, USD, "F3"));
    ENC_TRY(post(t, 2, ENCOURS_DOCUMENT_INVOICE, 120, 70, EUR, "F4"));
    return post(t, 1, ENCOURS_DOCUMENT_PAYMENT, 115, 50, EUR, "P2");
}

static encours_status documents(scenario *s)
{
    return transact(s, 2, fill_documents);
}

static encours_status fill_allocations(encours_transaction *t)
{
    const encours_ref matched[] = {1, 6};
    encours_allocation_options options = {
        .struct_size = sizeof options, .credit = 3, .debit = 2, .amount = 600, .from = {112}};
    ENC_TRY(encours_transaction_allocate(t, &options, NULL, check_error()));
    return encours_transaction_match(t, matched, 2, (encours_date){116}, 1, NULL, check_error());
}

static encours_status allocations(scenario *s)
{
    return transact(s, 3, fill_allocations);
}

static encours_status fill_corrections(encours_transaction *t)
{
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = 1,
                                        .to_customer = 3,
                                        .from_amount = 250,
                                        .to_amount = 250,
                                        .from_currency = EUR,
                                        .to_currency = EUR,
                                        .date = {125},
                                        .due = {155}};
    ENC_TRY(encours_transaction_reverse_matching(t, 2, (encours_date){118}, check_error()));
    ENC_TRY(encours_transaction_cancel(t, 3, (encours_date){140}, ENCOURS_CANCEL_RETURNED, 1,
                                       check_error()));
    return encours_transaction_transfer(t, &options, NULL, NULL, check_error());
}

static encours_status corrections(scenario *s)
{
    return transact(s, 4, fill_corrections);
}

/* Facts of a document, of a line and of a customer, one in the place of another, one ended; and
 * periods that bind none of the other steps. */
static encours_status fill_dated(encours_transaction *t)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    encours_ref first;
    fact.kind = ENCOURS_FACT_DEFERRAL;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = 1;
    fact.from.epoch_day = 110;
    fact.date = (encours_optional_date){1, {190}};
    fact.code = "agreed";
    ENC_TRY(encours_transaction_fact(t, &fact, &first, check_error()));
    fact.from.epoch_day = 120;
    fact.replaces = first;
    ENC_TRY(encours_transaction_fact(t, &fact, NULL, check_error()));
    fact.replaces = 0;
    fact.subject_kind = ENCOURS_SUBJECT_LINE;
    fact.line = 1;
    ENC_TRY(encours_transaction_fact(t, &fact, NULL, check_error()));
    fact.kind = ENCOURS_FACT_OTHER;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.line = 0;
    fact.related_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.related = 2;
    ENC_TRY(encours_transaction_fact(t, &fact, &first, check_error()));
    ENC_TRY(encours_transaction_end_fact(t, first, (encours_date){130}, check_error()));
    return encours_transaction_close_periods(t, (encours_date){50}, check_error());
}

static encours_status dated(scenario *s)
{
    return transact(s, 8, fill_dated);
}

/* A policy, a release and a fact about it, a decision by all of them. */
static encours_status fill_credit(encours_transaction *t)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    enc_stage_reason reason = {.rule = 1};
    enc_stage_decision decision = credit_decision();
    ENC_TRY(enc_stage_policy(t, enc_text_of("trade"), enc_text_of("1"), (encours_date){90},
                             (encours_bytes){(const uint8_t *)"<policy/>", 9}, &decision.policy,
                             check_error()));
    fact.kind = ENCOURS_FACT_RELEASE;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 1;
    fact.from.epoch_day = 90;
    fact.code = "limit";
    ENC_TRY(encours_transaction_fact(t, &fact, &reason.release, check_error()));
    fact.kind = ENCOURS_FACT_STEP;
    fact.subject_kind = ENCOURS_SUBJECT_FACT;
    fact.subject = reason.release;
    ENC_TRY(enc_command_fact(t, &fact, NULL, check_error()));
    decision.asked_currency = USD;
    decision.asked = 7;
    decision.dimension = enc_text_of("region");
    decision.value = enc_text_of("West");
    decision.reasons = &reason;
    decision.reason_count = 1;
    return enc_decision_stage(t, &decision, NULL, check_error());
}

static encours_status decided(scenario *s)
{
    return transact(s, 9, fill_credit);
}

/* The rows of facts about or related to a customer, and the audit trail of it. */
static encours_status read_rows(const encours_view *view, int32_t rows)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor;
    size_t count;
    options.customer = 1;
    ENC_TRY(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    encours_status status = encours_cursor_next(cursor, 100, &count, check_error());
    encours_cursor_free(cursor);
    return status;
}

static encours_status fill_late(encours_transaction *t)
{
    return post(t, 3, ENCOURS_DOCUMENT_INVOICE, 130, 5, EUR, "F9");
}

/* Prepared, and put off once before it is committed. */
static encours_status prepared(scenario *s)
{
    encours_transaction *transaction = NULL;
    encours_transaction_options options = options_of(5);
    size_t records = 0;
    ENC_TRY(encours_transaction_new(s->ledger, &options, &transaction, check_error()));
    encours_status status = fill_late(transaction);
    if (status == ENCOURS_OK)
        status = encours_transaction_prepare(transaction, &records, NULL, check_error());
    if (status == ENCOURS_OK && records > 0) {
        status = encours_transaction_abandon(transaction, check_error());
        if (status == ENCOURS_OK)
            status = encours_transaction_commit(transaction, 0, NULL, check_error());
    }
    encours_transaction_free(transaction);
    return status;
}

/* Another handle writes, this one takes it up. */
static encours_status refreshed(scenario *s)
{
    scenario other = {.context = s->context, .store = s->store};
    ENC_TRY(encours_ledger_open(s->store, "S", NULL, &other.ledger, check_error()));
    encours_transaction *transaction = NULL;
    encours_transaction_options options = options_of(6);
    encours_status status = encours_transaction_new(other.ledger, &options, &transaction,
                                                    check_error());
    if (status == ENCOURS_OK)
        status = post(transaction, 1, ENCOURS_DOCUMENT_DEBIT_NOTE, 131, 7, EUR, "D1");
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    encours_ledger_free(other.ledger);
    if (status == ENCOURS_OK)
        status = encours_ledger_refresh(s->ledger, NULL, check_error());
    return status;
}

static encours_status read_personal(scenario *s)
{
    encours_party *party = NULL;
    uint64_t number = 0;
    ENC_TRY(encours_ledger_find_customer(s->ledger, "ACME", &number, check_error()));
    check_equal(number, 1);
    ENC_TRY(encours_ledger_party(s->ledger, 2, &party, check_error()));
    bool erased = encours_party_status_of(party) == ENCOURS_PARTY_ERASED; /* by an earlier life */
    check_text(encours_party_name(party), erased ? "" : "Camille Durand");
    encours_party_free(party);
    if (erased)
        return ENCOURS_OK;
    ENC_TRY(encours_ledger_find_customer(s->ledger, "durand-7", &number, check_error()));
    check_equal(number, 2);
    return ENCOURS_OK;
}

static encours_status ask(const encours_view *view)
{
    for (int32_t credits = 0; credits < 3; credits++) {
        encours_aging *aging = NULL;
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.credits = credits;
        options.by = credits == 1 ? "region" : NULL;
        options.due = credits == 2 ? ENCOURS_DUE_AGREED : ENCOURS_DUE_ORIGINAL;
        ENC_TRY(encours_view_aging(view, (encours_date){150}, &options, &aging, check_error()));
        encours_aging_free(aging);
    }
    ENC_TRY(read_rows(view, ENCOURS_ROWS_FACTS));
    ENC_TRY(read_rows(view, ENCOURS_ROWS_EVENTS));
    ENC_TRY(read_rows(view, ENCOURS_ROWS_DECISIONS));
    encours_dso_report *report = NULL;
    ENC_TRY(encours_view_dso(view, (encours_date){150}, NULL, &report, check_error()));
    encours_dso_report_free(report);
    encours_customer *customer = NULL;
    uint64_t number;
    ENC_TRY(encours_view_customer(view, 2, &customer, check_error()));
    encours_customer_free(customer);
    return encours_view_find_document(view, "F1", &number, check_error());
}

static encours_status views(scenario *s)
{
    encours_view *view = NULL;
    ENC_TRY(encours_ledger_view_at_sequence(s->ledger, 2, &view, check_error()));
    encours_view_free(view);
    ENC_TRY(encours_ledger_view_at_instant(s->ledger, 3000000, &view, check_error()));
    encours_view_free(view);
    ENC_TRY(encours_ledger_view(s->ledger, &view, check_error()));
    encours_status status = ask(view);
    encours_view_free(view);
    return status;
}

static encours_status snapshot(scenario *s)
{
    encours_snapshot_options options = {.struct_size = sizeof options,
                                        .compression = ENCOURS_SNAPSHOT_ZLIB};
    encours_snapshot_report report = {.struct_size = sizeof report};
    if (!enc_store_has_snapshots(s->store))
        return ENCOURS_OK;
    return encours_ledger_snapshot(s->ledger, NULL, &options, &report, check_error());
}

/* An older one, written behind the newest, from what was known then. */
static encours_status older_snapshot(scenario *s)
{
    encours_view *view = NULL;
    if (!enc_store_has_snapshots(s->store))
        return ENCOURS_OK;
    ENC_TRY(encours_ledger_view_at_sequence(s->ledger, 2, &view, check_error()));
    encours_status status = encours_ledger_snapshot(s->ledger, view, NULL, NULL, check_error());
    encours_view_free(view);
    return status;
}

static encours_status reopened(scenario *s)
{
    encours_ledger *again = NULL;
    ENC_TRY(encours_ledger_open(s->store, "S", NULL, &again, check_error()));
    encours_ledger_free(s->ledger);
    s->ledger = again;
    return ENCOURS_OK;
}

static encours_status verified(scenario *s)
{
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    return encours_ledger_verify(s->ledger, &options, &report, check_error());
}

static encours_status erased(scenario *s)
{
    encours_transaction_options options = options_of(7);
    return encours_ledger_erase_party(s->ledger, 2, &options, NULL, check_error());
}

const scenario_step scenario_steps[] = {
    {"create", create, false},
    {"customers", customers, true},
    {"documents", documents, false},
    {"allocations", allocations, false},
    {"corrections", corrections, false},
    {"dated", dated, false},
    {"decided", decided, false},
    {"prepared", prepared, false},
    {"refreshed", refreshed, false},
    {"read_personal", read_personal, false},
    {"views", views, false},
    {"snapshot", snapshot, false},
    {"older_snapshot", older_snapshot, false},
    {"reopened", reopened, false},
    {"verified", verified, false},
    {"erased", erased, false},
};
const size_t scenario_step_count = sizeof scenario_steps / sizeof scenario_steps[0];

void scenario_run(scenario *s, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_ok(scenario_steps[i].run(s));
}

void scenario_end(scenario *s)
{
    encours_ledger_free(s->ledger);
    encours_store_free(s->store);
    s->ledger = NULL;
    s->store = NULL;
}

static int64_t balance_of(const encours_view *view, uint64_t customer, uint16_t currency,
                          int32_t day)
{
    int64_t balance;
    check_ok(encours_view_balance(view, customer, currency, (encours_date){day}, &balance,
                                  check_error()));
    return balance;
}

scenario_print scenario_take_print(const scenario *s)
{
    scenario_print print;
    memset(&print, 0, sizeof print);
    if (s->ledger == NULL)
        return print;
    encours_view *view;
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_ledger_head(s->ledger, &print.head);
    check_ok(encours_ledger_view(s->ledger, &view, check_error()));
    check_ok(encours_view_count(view, &counts, check_error()));
    const uint64_t counted[] = {counts.transactions, counts.events,      counts.customers,
                                counts.documents,    counts.allocations, counts.matchings,
                                counts.sequence,     counts.items,       counts.facts,
                                counts.policies,     counts.decisions};
    memcpy(print.counts, counted, sizeof counted);
    for (int32_t i = 0; i < 20; i++) {
        print.balances[i] = balance_of(view, 0, EUR, 100 + i * 3);
        if (i > 0 && (uint64_t)(i % 4) <= counts.customers)
            print.balances[20 + i] = balance_of(view, (uint64_t)(i % 4), i < 10 ? EUR : USD,
                                                100 + i * 3);
    }
    encours_view_free(view);
    return print;
}

void scenario_check_done(scenario *s)
{
    scenario_print print = scenario_take_print(s);
    check_equal(print.counts[0], 10); /* transactions, creation and erasure included */
    check_equal(print.counts[2], 3);
    check_equal(print.counts[3], 10);
    check_equal(print.counts[8], 6); /* facts */
    check_equal(print.counts[9], 1); /* policies */
    check_equal(print.counts[10], 1);
    check_equal(print.counts[4], 3); /* 500 and 100 of the first, 50 of the second */
    encours_view *view;
    check_ok(encours_ledger_view(s->ledger, &view, check_error()));
    check_equal(balance_of(view, 1, EUR, 139), 1000 + 800 - 900 - 50 - 250 + 7);
    check_equal(balance_of(view, 1, EUR, 140), 1000 + 800 - 50 - 250 + 7);
    check_equal(balance_of(view, 1, USD, 140), 400);
    check_equal(balance_of(view, 2, EUR, 140), 70);
    check_equal(balance_of(view, 3, EUR, 140), 250 + 5);
    encours_view_free(view);
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(s->ledger, &options, &report, check_error()));
    bool kept = enc_store_has_snapshots(s->store);
    check_between(report.snapshots, kept ? 2 : 0, kept ? 3 : 0); /* 3: again behind the erasure */
    check_equal(report.parties_missing, 0);
    check_equal(report.parties_returned, 0);
}
