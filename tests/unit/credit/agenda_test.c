/* SPDX-License-Identifier: MIT */
/* What is to be seen to on a day, in one order, by whose it is. */
#include "encours/encours.h"
#include "support/memory.h"
#include "unit/credit/credit_scenario.h"

/* 2024-10-07, a Monday. */
enum { MONDAY = 20003 };

typedef struct agenda_scene {
    test_ledger test;
    encours_policy *policy;
    encours_agenda *agenda;
} agenda_scene;

static void add_assignment(encours_policy_builder *builder, const char *value, const char *when)
{
    encours_policy_assignment rule = {sizeof rule, "collector", value, when};
    check_ok(encours_policy_builder_add_assignment(builder, &rule, check_error()));
}

/* Reviews show 14 days ahead, ends of limits 30, of guarantees 60, of releases 3; Monday to Friday
 * are worked. Customers of the south are Sofia's, those late by more than 60 days Leo's. */
static encours_policy *agenda_policy(encours_context *context, uint32_t weekdays)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    encours_policy_agenda agenda = {sizeof agenda, 14, 30, 60, 3, weekdays, 0};
    encours_policy_approval level = ENCOURS_POLICY_APPROVAL_INIT;
    level.code = "usual";
    level.action = "limit";
    level.role = "manager";
    level.amount_max = -1;
    level.approvers = 1;
    level.expiry_days = 10;
    check_ok(encours_policy_builder_set_agenda(builder, &agenda, check_error()));
    check_ok(encours_policy_builder_add_approval(builder, &level, check_error()));
    encours_policy_limit_type type = scenario_limit_type("base", ENCOURS_LIMIT_USE_BASE);
    type.review_days = 90;
    scenario_type(builder, type);
    scenario_type(builder, scenario_limit_type("season", ENCOURS_LIMIT_USE_ADD));
    scenario_type(builder, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    add_assignment(builder, "sofia", "dimension:region = south");
    add_assignment(builder, "leo", "oldest-days > 60");
    return scenario_finish(builder);
}

static void scene_over(agenda_scene *with, test_ledger test)
{
    *with = (agenda_scene){.test = test};
    (void)ledger_customer(&with->test, "NORTH");
    (void)ledger_customer(&with->test, "SOUTH");
    encours_transaction *transaction = ledger_transaction(&with->test);
    check_ok(encours_transaction_declare_dimension(transaction, "region", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, 2, "region", "south",
                                               (encours_date){1000}, check_error()));
    ledger_commit(transaction);
    with->policy = agenda_policy(test.context, 0x3E);
}

static void scene_begin(agenda_scene *with)
{
    scene_over(with, ledger_begin());
}

static void scene_end(agenda_scene *with)
{
    encours_agenda_free(with->agenda);
    encours_policy_free(with->policy);
    ledger_end(&with->test);
}

static void look(agenda_scene *with, int32_t day, const encours_agenda_options *options)
{
    encours_credit *credit = scenario_credit(&with->test, with->policy, day, NULL);
    encours_agenda_free(with->agenda);
    check_ok(encours_credit_agenda(credit, options, &with->agenda, check_error()));
    encours_credit_free(credit); /* the agenda stays */
}

/* The rows as text: kind, customer and days late. */
static const char *rows_of(const agenda_scene *with)
{
    static char text[512];
    const encours_agenda *agenda = with->agenda;
    text[0] = '\0';
    for (size_t i = 0; i < encours_agenda_row_count(agenda); i++)
        (void)snprintf(text + strlen(text), sizeof text - strlen(text),
                       "%" PRId32 ":%" PRIu64 ":%" PRId32 " ", encours_agenda_kinds(agenda)[i],
                       encours_agenda_customers(agenda)[i], encours_agenda_late_days(agenda)[i]);
    return text;
}

static const char *look_at(agenda_scene *with, int32_t day)
{
    look(with, day, NULL);
    return rows_of(with);
}

static encours_fact_options until(encours_fact_options fact, int32_t day)
{
    fact.until = (encours_optional_date){1, {day}};
    return fact;
}

static void reviews_show_ahead_and_stay_until_the_limit_is_renewed(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY - 90, 1000, "base");
    uint64_t first = scenario_record(&with.test, limit); /* reviewed 90 days on: on Monday */
    check_text(look_at(&with, MONDAY - 15), "");
    check_text(look_at(&with, MONDAY - 14), "1:1:-14 ");
    check_text(look_at(&with, MONDAY + 400), "1:1:400 ");
    check_equal(encours_agenda_facts(with.agenda)[0], first);
    check_equal(encours_agenda_days(with.agenda)[0], MONDAY);
    check_equal(encours_agenda_amounts(with.agenda)[0], 1000);
    check_equal(encours_agenda_currencies(with.agenda)[0], TEST_EUR);
    check_equal(encours_agenda_subject_kinds(with.agenda)[0], ENCOURS_SUBJECT_CUSTOMER);
    check_equal(encours_agenda_subjects(with.agenda)[0], 1);
    check_text(encours_agenda_code(with.agenda, 0), "base");
    limit = scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY + 5, 1500, "base");
    limit.date = (encours_optional_date){1, {MONDAY + 30}}; /* its own day goes before the type's */
    limit.replaces = first;
    (void)scenario_record(&with.test, limit);
    check_text(look_at(&with, MONDAY + 4), "1:1:4 ");
    check_text(look_at(&with, MONDAY + 5), "");
    check_text(look_at(&with, MONDAY + 16), "1:1:-14 ");
    scene_end(&with);
}

static void what_falls_on_a_day_off_shows_the_working_day_before(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY - 90, 1000, "season");
    limit.date = (encours_optional_date){1, {MONDAY - 1 + 14}}; /* a Sunday */
    (void)scenario_record(&with.test, limit);
    check_text(look_at(&with, MONDAY - 4), "");
    check_text(look_at(&with, MONDAY - 3), "1:1:-16 "); /* Friday, 14 days before the Friday */
    encours_policy_free(with.policy);
    with.policy = agenda_policy(with.test.context, 0); /* every day is worked */
    check_text(look_at(&with, MONDAY - 2), "");
    check_text(look_at(&with, MONDAY - 1), "1:1:-14 ");
    scene_end(&with);
}

static void ends_show_unless_there_is_another_behind(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    (void)scenario_record(
        &with.test,
        until(scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY - 90, 1000, "season"), MONDAY));
    (void)scenario_record(&with.test, until(scenario_fact(ENCOURS_FACT_GUARANTEE, 2, MONDAY - 90,
                                                          700, "bank;percent=9000"),
                                            MONDAY + 1));
    (void)scenario_record(
        &with.test,
        until(scenario_fact(ENCOURS_FACT_RELEASE, 2, MONDAY - 90, -1, "limit"), MONDAY + 2));
    check_text(look_at(&with, MONDAY - 60), "");
    check_text(look_at(&with, MONDAY - 59), "3:2:-60 ");
    check_text(look_at(&with, MONDAY - 30), "2:1:-30 3:2:-31 ");
    check_text(look_at(&with, MONDAY - 1), "2:1:-1 3:2:-2 4:2:-3 ");
    check_text(look_at(&with, MONDAY + 2), "2:1:2 3:2:1 "); /* a release that is over is over */
    check_text(look_at(&with, MONDAY + 366), "3:2:365 ");
    check_text(look_at(&with, MONDAY + 367), "");
    (void)scenario_record(&with.test,
                          scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY + 3, 1200, "season"));
    (void)scenario_record(&with.test,
                          scenario_fact(ENCOURS_FACT_GUARANTEE, 2, MONDAY, 800, "bank"));
    check_text(look_at(&with, MONDAY - 10), ""); /* both are followed by another */
    scene_end(&with);
}

static void an_end_that_was_brought_forward_is_seen_to(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    uint64_t fact = scenario_record(
        &with.test,
        until(scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY - 90, 1000, "season"), MONDAY));
    encours_transaction *transaction = ledger_transaction(&with.test);
    check_ok(
        encours_transaction_end_fact(transaction, fact, (encours_date){MONDAY - 2}, check_error()));
    ledger_commit(transaction);
    check_text(look_at(&with, MONDAY - 5), "");
    check_text(look_at(&with, MONDAY), "");
    scene_end(&with);
}

static void holds_wait_until_they_are_ended(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    uint64_t invoice = ledger_post(&with.test, 2, ENCOURS_DOCUMENT_INVOICE, MONDAY, MONDAY + 30,
                                   100);
    encours_fact_options hold = scenario_fact(ENCOURS_FACT_HOLD, 0, MONDAY + 1, -1, "dispute");
    hold.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    hold.subject = invoice;
    (void)scenario_record(&with.test, hold);
    check_text(look_at(&with, MONDAY), "");
    check_text(look_at(&with, MONDAY + 9), "8:2:8 ");
    check_equal(encours_agenda_subject_kinds(with.agenda)[0], ENCOURS_SUBJECT_DOCUMENT);
    check_equal(encours_agenda_subjects(with.agenda)[0], invoice);
    check_equal(encours_agenda_amounts(with.agenda)[0], INT64_MIN);
    check_equal(encours_agenda_currencies(with.agenda)[0], 0);
    scene_end(&with);
}

static void who_is_over_the_limit_shows_with_by_how_much(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    encours_policy_free(with.policy);
    encours_policy_builder *builder = scenario_builder(with.test.context, 0);
    scenario_type(builder, scenario_limit_type("base", ENCOURS_LIMIT_USE_BASE));
    scenario_type(builder, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    with.policy = scenario_finish(builder);
    (void)scenario_record(&with.test,
                          scenario_fact(ENCOURS_FACT_LIMIT, 1, MONDAY - 90, 1000, "base"));
    (void)scenario_record(&with.test,
                          scenario_fact(ENCOURS_FACT_LIMIT, 2, MONDAY - 90, 1500, "group"));
    encours_fact_options parent = scenario_fact(ENCOURS_FACT_PARENT, 1, MONDAY - 90, -1, NULL);
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = 2;
    (void)scenario_record(&with.test, parent);
    (void)ledger_post(&with.test, 1, ENCOURS_DOCUMENT_INVOICE, MONDAY, MONDAY + 30, 1000);
    check_text(look_at(&with, MONDAY), ""); /* at the limit is not over it */
    (void)ledger_post(&with.test, 1, ENCOURS_DOCUMENT_INVOICE, MONDAY + 1, MONDAY + 30, 600);
    check_text(look_at(&with, MONDAY), "");
    check_text(look_at(&with, MONDAY + 1), "9:1:0 10:2:0 ");
    check_equal(encours_agenda_amounts(with.agenda)[0], 600);
    check_equal(encours_agenda_amounts(with.agenda)[1], 100); /* of the group, at its head */
    check_equal(encours_agenda_facts(with.agenda)[0], 0);
    scene_end(&with);
}

static void broken_promises_are_those_of_the_figure(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    for (int i = 0; i < 3; i++) {
        encours_fact_options promise = scenario_fact(ENCOURS_FACT_PROMISE, 1, MONDAY - 20,
                                                     100 + i * 100, NULL);
        promise.date = (encours_optional_date){1, {MONDAY - 10 + i}};
        (void)scenario_record(&with.test, promise);
    }
    uint64_t invoice = ledger_post(&with.test, 2, ENCOURS_DOCUMENT_INVOICE, MONDAY - 60,
                                   MONDAY - 30, 900);
    encours_fact_options of_invoice = scenario_fact(ENCOURS_FACT_PROMISE, 0, MONDAY - 20, 900,
                                                    NULL);
    of_invoice.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    of_invoice.subject = invoice;
    of_invoice.date = (encours_optional_date){1, {MONDAY - 5}};
    (void)scenario_record(&with.test, of_invoice);
    (void)ledger_post(&with.test, 1, ENCOURS_DOCUMENT_PAYMENT, MONDAY - 15, ENCOURS_DATE_NONE, 150);
    encours_agenda_options options = ENCOURS_AGENDA_OPTIONS_INIT;
    options.kinds = 1u << ENCOURS_AGENDA_PROMISE;
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "11:1:9 11:1:8 11:2:5 "); /* 150 came: the first was kept */
    check_equal(encours_agenda_amounts(with.agenda)[0], 200);
    check_equal(encours_agenda_amounts(with.agenda)[2], 900);
    encours_credit_figures figures = scenario_figures(&with.test, 1, with.policy, MONDAY);
    check_equal(VALUE(figures, BROKEN_PROMISES), 2);
    figures = scenario_figures(&with.test, 2, with.policy, MONDAY);
    check_equal(VALUE(figures, BROKEN_PROMISES), 1);
    options.late_days_max = 8;
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "11:1:8 11:2:5 ");
    scene_end(&with);
}

static encours_transaction *by(agenda_scene *with, const char *actor)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .actor = actor,
                                           .recorded_at = (int64_t)++with->test.commands * 1000000};
    memcpy(options.command_id, &with->test.commands, sizeof with->test.commands);
    encours_transaction *transaction;
    check_ok(encours_transaction_new(with->test.ledger, &options, &transaction, check_error()));
    return transaction;
}

static void step(agenda_scene *with, int32_t step, int32_t day)
{
    encours_request_step_options options = ENCOURS_REQUEST_STEP_OPTIONS_INIT;
    options.request = 1;
    options.step = step;
    options.day.epoch_day = day;
    options.role = step == ENCOURS_STEP_APPROVE ? "manager" : NULL;
    encours_transaction *transaction = by(with, "max");
    check_ok(encours_transaction_request_step(transaction, &options, check_error()));
    ledger_commit(transaction);
}

static void requests_wait_lapse_and_are_to_be_done(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    encours_request_options options = ENCOURS_REQUEST_OPTIONS_INIT;
    options.action = "limit";
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = 2;
    options.from.epoch_day = MONDAY;
    options.amount = (encours_optional_i64){1, 0, 500};
    options.currency = TEST_EUR;
    encours_credit *credit = scenario_credit(&with.test, with.policy, MONDAY, NULL);
    encours_transaction *transaction = by(&with, "anna");
    check_ok(encours_transaction_request(transaction, credit, &options, NULL, check_error()));
    ledger_commit(transaction);
    encours_credit_free(credit);
    check_text(look_at(&with, MONDAY), "5:2:0 ");
    check_text(encours_agenda_role(with.agenda, 0), "manager");
    check_text(look_at(&with, MONDAY + 7), "5:2:7 6:2:-3 ");
    check_text(look_at(&with, MONDAY + 10), ""); /* it has lapsed */
    step(&with, ENCOURS_STEP_APPROVE, MONDAY + 2);
    check_text(look_at(&with, MONDAY + 1), "5:2:1 ");
    check_text(look_at(&with, MONDAY + 20), "7:2:18 ");
    step(&with, ENCOURS_STEP_DONE, MONDAY + 3);
    check_text(look_at(&with, MONDAY + 20), "");
    check_text(look_at(&with, MONDAY + 2), "7:2:0 ");
    scene_end(&with);
}

static void fill(agenda_scene *with)
{
    for (uint64_t customer = 2; customer > 0; customer--) {
        (void)scenario_record(&with->test,
                              scenario_fact(ENCOURS_FACT_HOLD, customer, MONDAY - 1, -1, "b"));
        (void)scenario_record(&with->test,
                              scenario_fact(ENCOURS_FACT_HOLD, customer, MONDAY - 1, -1, "a"));
        (void)scenario_record(
            &with->test,
            until(scenario_fact(ENCOURS_FACT_LIMIT, customer, 1000, 1, "season"), MONDAY - 1));
    }
    (void)ledger_post(&with->test, 1, ENCOURS_DOCUMENT_INVOICE, MONDAY - 100, MONDAY - 61, 10);
    encours_fact_options hold = scenario_fact(ENCOURS_FACT_HOLD, 0, MONDAY - 2, -1, "audit");
    hold.subject_kind = ENCOURS_SUBJECT_LEDGER;
    (void)scenario_record(&with->test, hold);
}

static void rows_have_one_order_and_are_somebodys(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    fill(&with);
    encours_agenda_options options = ENCOURS_AGENDA_OPTIONS_INIT;
    options.table = "collector";
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "8:0:2 2:1:1 2:2:1 8:1:1 8:1:1 8:2:1 8:2:1 ");
    check_text(encours_agenda_person(with.agenda, 0), ""); /* the ledger is nobody's */
    check_text(encours_agenda_person(with.agenda, 1), "leo");
    check_text(encours_agenda_person(with.agenda, 2), "sofia");
    check(encours_agenda_facts(with.agenda)[3] < encours_agenda_facts(with.agenda)[4]);
    check(encours_agenda_person(with.agenda, 7) == NULL);
    check(encours_agenda_role(with.agenda, 7) == NULL);
    check(encours_agenda_code(with.agenda, 7) == NULL);
    options.person = "sofia";
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "2:2:1 8:2:1 8:2:1 ");
    options.person = "";
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "8:0:2 ");
    options = (encours_agenda_options)ENCOURS_AGENDA_OPTIONS_INIT;
    options.dimension = "region";
    options.person = "south";
    options.kinds = 1u << ENCOURS_AGENDA_LIMIT_END;
    look(&with, MONDAY, &options);
    check_text(rows_of(&with), "2:2:1 ");
    scene_end(&with);
}

static void options_that_are_none_are_refused(void **state)
{
    (void)state;
    agenda_scene with;
    scene_begin(&with);
    encours_credit *credit = scenario_credit(&with.test, with.policy, MONDAY, NULL);
    const encours_agenda_options good = ENCOURS_AGENDA_OPTIONS_INIT;
#define REFUSED(set, kind, named)                                                                  \
    do {                                                                                           \
        encours_agenda_options options = good;                                                     \
        set;                                                                                       \
        check_fails(encours_credit_agenda(credit, &options, &with.agenda, check_error()), kind,    \
                    "");                                                                           \
        check_text(check_last_error()->field, named);                                              \
        check(with.agenda == NULL);                                                                \
    } while (0)
    REFUSED((options.table = "collector", options.dimension = "region"), ENCOURS_E_INVALID,
            "dimension");
    REFUSED(options.kinds = 1, ENCOURS_E_INVALID, "kinds");
    REFUSED(options.kinds = 1u << 12, ENCOURS_E_INVALID, "kinds");
    REFUSED(options.late_days_max = -1, ENCOURS_E_INVALID, "late_days_max");
    REFUSED(options.table = "none", ENCOURS_E_NOT_FOUND, "table");
    REFUSED(options.dimension = "none", ENCOURS_E_NOT_FOUND, "dimension");
#undef REFUSED
    encours_credit_free(credit);
    scene_end(&with);
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    agenda_scene with;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    scene_over(&with, ledger_begin_over(context, store));
    fill(&with);
    encours_credit *credit = scenario_credit(&with.test, with.policy, MONDAY, NULL);
    encours_agenda_options options = ENCOURS_AGENDA_OPTIONS_INIT;
    options.table = "collector";
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            encours_agenda *agenda = NULL;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_credit_agenda(credit, &options, &agenda, check_error());
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            encours_agenda_free(agenda);
            check_equal(memory.blocks, blocks);
            if (status == ENCOURS_OK && failed == 0)
                break;
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        }
    encours_credit_free(credit);
    scene_end(&with);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(reviews_show_ahead_and_stay_until_the_limit_is_renewed,
           what_falls_on_a_day_off_shows_the_working_day_before,
           ends_show_unless_there_is_another_behind, an_end_that_was_brought_forward_is_seen_to,
           holds_wait_until_they_are_ended, who_is_over_the_limit_shows_with_by_how_much,
           broken_promises_are_those_of_the_figure, requests_wait_lapse_and_are_to_be_done,
           rows_have_one_order_and_are_somebodys, options_that_are_none_are_refused,
           any_allocation_may_fail)
