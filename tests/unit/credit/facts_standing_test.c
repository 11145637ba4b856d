/* SPDX-License-Identifier: MIT */
/* Scores, risk classes, status, watch list, terms and assignments by hand: what is recorded, and
 * what is refused. */
#include "support/check.h"
#include "support/credit_facts.h"

#include "encours/credit_standing.h"

#define X48 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static encours_credit_score_options score_of(const char *source, int64_t value, int64_t worst,
                                             int64_t best)
{
    encours_credit_score_options score = ENCOURS_CREDIT_SCORE_OPTIONS_INIT;
    score.customer = 1;
    score.source = source;
    score.value = value;
    score.worst = worst;
    score.best = best;
    score.from.epoch_day = 100;
    return score;
}

static encours_credit_code_options code_of(const char *code)
{
    encours_credit_code_options options = ENCOURS_CREDIT_CODE_OPTIONS_INIT;
    options.customer = 2;
    options.code = code;
    options.from.epoch_day = 100;
    return options;
}

static encours_credit_terms_options terms_of(const char *terms, int32_t days)
{
    encours_credit_terms_options options = ENCOURS_CREDIT_TERMS_OPTIONS_INIT;
    options.customer = 1;
    options.terms = terms;
    options.days = days;
    options.from.epoch_day = 100;
    return options;
}

static encours_credit_assign_options assign_of(const char *table, const char *value)
{
    encours_credit_assign_options options = ENCOURS_CREDIT_ASSIGN_OPTIONS_INIT;
    options.customer = 2;
    options.table = table;
    options.value = value;
    options.from.epoch_day = 100;
    return options;
}

static recorded of_customer(int32_t kind, uint64_t customer, int64_t amount, const char *code)
{
    return (recorded){
        .kind = kind, .customer = customer, .from = 100, .amount = amount, .code = code};
}

static void scores_keep_their_scale(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_score_options scores[] = {
        score_of("bureau", 71, 0, 100), score_of("bdf", 3, 9, 1), /* low is good */
        score_of("own", 12345, 0, 0), score_of("fixed", 7, 7, 7)};
    for (size_t i = 0; i < 4; i++)
        RECORD(&test, score, &scores[i]);
    fact_is(&test, 1, of_customer(ENCOURS_FACT_SCORE, 1, 71, "bureau;worst=0;best=100"));
    fact_is(&test, 2, of_customer(ENCOURS_FACT_SCORE, 1, 3, "bdf;worst=9;best=1"));
    fact_is(&test, 3, of_customer(ENCOURS_FACT_SCORE, 1, 12345, "own"));
    fact_is(&test, 4, of_customer(ENCOURS_FACT_SCORE, 1, 7, "fixed"));
    ledger_end(&test);
}

static void codes_of_customers_are_recorded(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_code_options class = code_of("B2"), status = code_of("on-notice");
    encours_credit_code_options watch = code_of("pr\xC3\xA9sident parti; \xC3\xA0 suivre"),
                                unsaid = code_of(NULL);
    status.until = (encours_optional_date){1, {150}};
    unsaid.replaces = 3;
    RECORD(&test, risk_class, &class);
    RECORD(&test, account_status, &status);
    RECORD(&test, watch, &watch);
    RECORD(&test, watch, &unsaid);
    recorded wanted = of_customer(ENCOURS_FACT_STATUS, 2, INT64_MIN, "on-notice");
    wanted.until = 150;
    fact_is(&test, 1, of_customer(ENCOURS_FACT_RISK_CLASS, 2, INT64_MIN, "B2"));
    fact_is(&test, 2, wanted);
    fact_is(&test, 3, of_customer(ENCOURS_FACT_WATCH, 2, INT64_MIN, watch.code));
    fact_is(&test, 4, of_customer(ENCOURS_FACT_WATCH, 2, INT64_MIN, ""));
    ledger_end(&test);
}

static void terms_and_assignments_are_recorded(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_terms_options net = terms_of("30 fdm", 45), other = terms_of("on delivery", -1);
    encours_credit_assign_options segment = assign_of("segment", "key=1, north");
    RECORD(&test, agreed_terms, &net);
    RECORD(&test, agreed_terms, &other);
    RECORD(&test, assign, &segment);
    fact_is(&test, 1, of_customer(ENCOURS_FACT_TERMS, 1, 45, "30 fdm"));
    fact_is(&test, 2, of_customer(ENCOURS_FACT_TERMS, 1, INT64_MIN, "on delivery"));
    fact_is(&test, 3, of_customer(ENCOURS_FACT_ASSIGNED, 2, INT64_MIN, "segment=key=1, north"));
    ledger_end(&test);
}

static void what_is_none_of_these_is_refused(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
#define BAD(command, made, what, field)                                                            \
    do {                                                                                           \
        __typeof__(made) bad = made;                                                               \
        bad.what;                                                                                  \
        check_fails(encours_transaction_##command(transaction, &bad, NULL, check_error()),         \
                    ENCOURS_E_INVALID, field);                                                     \
    } while (0)
    BAD(score, score_of("s", 5, 0, 9), customer = 0, "customer");
    BAD(score, score_of("s", 5, 0, 9), source = NULL, "source");
    BAD(score, score_of("s", 5, 0, 9), source = "a;b", "source");
    BAD(score, score_of("s", 5, 0, 9), value = -1, "value");
    BAD(score, score_of("s", 5, 0, 9), value = 10, "value");
    BAD(score, score_of("s", 5, 0, 9), worst = -1, "worst");
    BAD(score, score_of("s", 5, 9, 0), best = -1, "best");
    BAD(score, score_of("s", 5, 9, 3), value = 2, "value");
    BAD(score, score_of("s", 5, 0, 9), reserved_0 = 1, "reserved_0");
    BAD(risk_class, code_of("A"), code = NULL, "code");
    BAD(risk_class, code_of("A"), code = "A+", "code");
    BAD(risk_class, code_of("A"), customer = 0, "customer");
    BAD(account_status, code_of("ok"), code = X48 "a", "code");
    BAD(account_status, code_of("ok"), reserved_0 = 1, "reserved_0");
    BAD(account_status, code_of("ok"), until = ((encours_optional_date){1, {100}}), "until");
    BAD(watch, code_of("why"), code = "", "code");
    BAD(watch, code_of("why"), code = X48 X48 "a", "code");
    BAD(agreed_terms, terms_of("t", 1), terms = NULL, "terms");
    BAD(agreed_terms, terms_of("t", 1), days = 3651, "days");
    BAD(agreed_terms, terms_of("t", 1), customer = 0, "customer");
    BAD(assign, assign_of("t", "v"), table = "a=b", "table");
    BAD(assign, assign_of("t", "v"), value = "", "value");
    BAD(assign, assign_of("t", "v"), value = "a;b", "value");
    BAD(assign, assign_of("t", "v"), value = X48 "aaaaaaaaaaaaaaaaa", "value");
    BAD(assign, assign_of("t", "v"), reserved_0 = 1, "reserved_0");
#undef BAD
    check_fails(encours_transaction_score(transaction, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "");
    check_fails(encours_transaction_watch(transaction, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "");
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* A ledger of level 2 has limits and guarantees, and takes nothing else of credit. */
static void they_need_format_level_3(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 2};
    encours_ledger *now = test.ledger;
    check_ok(encours_ledger_create(test.store, "OLD", &create, &test.ledger, check_error()));
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "HOLDING");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_credit_code_options status = code_of("active");
    check_ok(encours_transaction_account_status(transaction, &status, NULL, check_error()));
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()),
                ENCOURS_E_UNSUPPORTED, "level");
    encours_transaction_free(transaction);
    encours_ledger_free(test.ledger);
    test.ledger = now;
    ledger_end(&test);
}

CHECK_MAIN(scores_keep_their_scale, codes_of_customers_are_recorded,
           terms_and_assignments_are_recorded, what_is_none_of_these_is_refused,
           they_need_format_level_3)
