/* SPDX-License-Identifier: MIT */
/* Nothing is answered that an authoriser was not asked for. */
#include "support/memory.h"
#include "unit/ledger/authoriser_scenario.h"

static void actions_have_names(void **state)
{
    (void)state;
    static const int32_t all[] = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16,
                                  17, 18, 19, 20, 21, 22, 23, 64, 65, 66, 67, 68, 69, 70, 71};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        const char *name = encours_action_name(all[i]);
        check(name != NULL);
        check_equal(encours_action_find(name), all[i]);
    }
    check(encours_action_name(0) == NULL && encours_action_name(24) == NULL);
    check_equal(encours_action_find("fly"), 0);
    check_text(encours_action_name(ENCOURS_ACTION_WRITE_OFF), "write-off");
}

typedef struct queries {
    listener *listener;
    const encours_view *view;
    const encours_customer *customer;
    int32_t wanted; /* DENIED or OK */
    size_t done;
} queries;

static void expect(queries *of, encours_status status, int32_t action, uint64_t subject)
{
    listener *to = of->listener;
    encours_status kind = status & 0xFF;
    check(to->count >= 1);
    const encours_question *asked = &to->asked[0];
    check_equal(asked->action, action);
    check_equal(asked->subject, subject);
    check_equal(asked->customer, subject);
    check_text(to->actors[0], "reader");
    if (of->wanted == ENCOURS_E_DENIED)
        check_equal(kind, ENCOURS_E_DENIED);
    else
        check(kind != ENCOURS_E_DENIED);
    to->count = 0;
    of->done++;
}

static void ask_balances(queries *of)
{
    const encours_view *view = of->view;
    encours_date day = {140};
    int64_t amount;
    encours_aging *aging = NULL;
    encours_dso_report *dso = NULL;
    encours_order_book book = {.struct_size = sizeof book};
    encours_totals totals = {.struct_size = sizeof totals};
    encours_totals_columns columns = {.struct_size = sizeof columns};
    encours_booked booked = {.struct_size = sizeof booked};
    const int32_t action = ENCOURS_ACTION_READ_BALANCES;
    expect(of, encours_view_balance(view, 2, TEST_EUR, day, &amount, check_error()), action, 2);
    expect(of, encours_view_balance(view, 0, TEST_EUR, day, &amount, check_error()), action, 0);
    expect(of, encours_view_aging(view, day, NULL, &aging, check_error()), action, 0);
    encours_aging_free(aging);
    aging = NULL;
    expect(of, encours_view_aging_booked(view, day, NULL, &aging, check_error()), action, 0);
    encours_aging_free(aging);
    expect(of, encours_view_dso(view, day, NULL, &dso, check_error()), action, 0);
    encours_dso_report_free(dso);
    expect(of, encours_view_order_book(view, 1, TEST_EUR, day, 30, &book, check_error()), action,
           1);
    expect(of, encours_view_totals(view, 1, TEST_EUR, day, NULL, &totals, check_error()), action,
           1);
    expect(of,
           encours_view_totals_columns(view, TEST_EUR, day, NULL, &columns, NULL, check_error()),
           action, 0);
    expect(of, encours_view_booked(view, 2, TEST_EUR, day, &booked, check_error()), action, 2);
    expect(of, encours_view_group_balance(view, 1, TEST_EUR, day, &amount, check_error()), action,
           1);
    if (of->customer != NULL)
        expect(of, encours_customer_balance(of->customer, TEST_EUR, day, &amount, check_error()),
               action, 1);
}

static void ask_customers(queries *of)
{
    const encours_view *view = of->view;
    encours_date day = {140};
    encours_customer *customer = NULL;
    uint64_t number;
    size_t count;
    const int32_t action = ENCOURS_ACTION_READ_CUSTOMERS;
    expect(of, encours_view_customer(view, 2, &customer, check_error()), action, 2);
    encours_customer_free(customer);
    expect(of, encours_view_find_customer(view, "A", &number, check_error()), action, 0);
    expect(of, encours_view_group_parent(view, 1, day, &number, check_error()), action, 1);
    expect(of, encours_view_group_head(view, 1, day, ENCOURS_GROUP_BY_HEAD, &number, check_error()),
           action, 1);
    expect(
        of,
        encours_view_group_heads(view, day, ENCOURS_GROUP_BY_HEAD, NULL, 0, &count, check_error()),
        action, 0);
    expect(of, encours_view_group_members(view, 2, day, NULL, 0, &count, check_error()), action, 2);
    expect(of,
           encours_view_find_identifier(view, ENCOURS_IDENTIFIER_OWN, NULL, "A", day, NULL, 0,
                                        &count, check_error()),
           action, 0);
}

static encours_status swallow(void *user, const uint8_t *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
    return ENCOURS_OK;
}

static void ask_others(queries *of)
{
    const encours_view *view = of->view;
    uint64_t number;
    encours_retention *retention = NULL;
    encours_retention_rules rules = ENCOURS_RETENTION_RULES_INIT;
    expect(of, encours_view_find_document(view, "K", &number, check_error()),
           ENCOURS_ACTION_READ_ROWS, 0);
    expect(of, encours_view_find_order(view, "K", &number, check_error()), ENCOURS_ACTION_READ_ROWS,
           0);
    expect(of, encours_view_retention(view, &rules, (encours_date){140}, &retention, check_error()),
           ENCOURS_ACTION_READ_PERSONS, 0);
    encours_retention_free(retention);
    expect(of, encours_view_event_lines(view, NULL, swallow, NULL, NULL, check_error()),
           ENCOURS_ACTION_READ_AUDIT, 0);
}

static void every_query_is_asked_for(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_view *view = ledger_view(&with.test);
    encours_customer *customer;
    check_ok(encours_view_customer(view, 1, &customer, check_error()));
    static const int32_t answers[] = {ENCOURS_AUTHORISATION_ALLOW, ENCOURS_AUTHORISATION_DENY,
                                      ENCOURS_AUTHORISATION_MASK, 0, 17};
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        queries of = {&with.listener, view, customer, i == 0 ? ENCOURS_OK : ENCOURS_E_DENIED, 0};
        with.listener.answer = answers[i];
        with.listener.count = 0;
        ask_balances(&of);
        ask_customers(&of);
        ask_others(&of);
        check_equal(of.done, 22);
    }
    encours_customer_free(customer);
    encours_view_free(view);
    scene_end(&with);
}

static void a_view_is_given_to_another_reader(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    int64_t balance;
    encours_view *view = ledger_view(&with.test), *other, *plain;
    check_ok(encours_view_authorised(view, NULL, "other", &other, check_error()));
    encours_view_free(view); /* what it shows stays */
    check_ok(
        encours_view_balance(other, 1, TEST_EUR, (encours_date){140}, &balance, check_error()));
    check_equal(balance, 600);
    check_text(with.listener.actors[0], "other");
    check_fails(encours_view_authorised(other, NULL, "a\nb", &plain, check_error()),
                ENCOURS_E_INVALID, "reader");
    ledger_reopen(&with.test); /* without an authoriser */
    plain = ledger_view(&with.test);
    encours_view_free(other);
    with.listener.count = 0;
    check_ok(encours_view_authorised(plain, with.authoriser, "", &other, check_error()));
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    check_fails(
        encours_view_balance(other, 1, TEST_EUR, (encours_date){140}, &balance, check_error()),
        ENCOURS_E_DENIED, "not allowed to somebody not named");
    check_ok(
        encours_view_balance(plain, 1, TEST_EUR, (encours_date){140}, &balance, check_error()));
    encours_view_free(other);
    encours_view_free(plain);
    scene_end(&with);
}

static void a_view_of_another_reader_has_the_totals_that_are_kept(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    check_ok(
        encours_ledger_totals_register(with.test.ledger, (encours_date){140}, NULL, check_error()));
    encours_view *view = ledger_view(&with.test), *other;
    check_ok(encours_view_authorised(view, NULL, "other", &other, check_error()));
    encours_view_free(view);
    check_equal(encours_view_totals_day(other).epoch_day, 140);
    encours_totals totals = {.struct_size = sizeof totals};
    check_ok(
        encours_view_totals(other, 1, TEST_EUR, (encours_date){140}, NULL, &totals, check_error()));
    encours_view_free(other);
    scene_end(&with);
}

static void a_host_can_ask_beforehand(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_question question = ENCOURS_QUESTION_INIT;
    int32_t answer = 0;
    question.actor = "anna";
    check_fails(encours_authoriser_ask(with.authoriser, &question, &answer, check_error()),
                ENCOURS_E_INVALID, "action");
    question.action = ENCOURS_ACTION_LIMIT;
    question.detail = NULL;
    check_fails(encours_authoriser_ask(with.authoriser, &question, &answer, check_error()),
                ENCOURS_E_INVALID, "detail");
    question.detail = "";
    check_ok(encours_authoriser_ask(with.authoriser, &question, &answer, check_error()));
    check_equal(answer, ENCOURS_AUTHORISATION_ALLOW);
    with.listener.answer = 99; /* no answer is none */
    check_ok(encours_authoriser_ask(with.authoriser, &question, &answer, check_error()));
    check_equal(answer, ENCOURS_AUTHORISATION_DENY);
    encours_authoriser *none;
    encours_authoriser_options options = {.struct_size = sizeof options};
    check_fails(encours_authoriser_new(with.test.context, &options, &none, check_error()),
                ENCOURS_E_INVALID, "authorise");
    check(none == NULL);
    encours_authoriser_free(NULL);
    scene_end(&with);
}

typedef struct memory_case {
    counted_memory memory;
    test_ledger test;
    listener listener;
} memory_case;

static encours_status work(memory_case *with)
{
    encours_authoriser *authoriser = NULL;
    encours_view *view = NULL, *other = NULL;
    encours_cursor *cursor = NULL;
    size_t count;
    encours_authoriser_options options = {
        .struct_size = sizeof options, .authorise = listen, .user = &with->listener};
    encours_status status = encours_authoriser_new(with->test.context, &options, &authoriser,
                                                   check_error());
    if (status == ENCOURS_OK)
        status = encours_ledger_view(with->test.ledger, &view, check_error());
    if (status == ENCOURS_OK)
        status = encours_view_authorised(view, authoriser, "r", &other, check_error());
    if (status == ENCOURS_OK)
        status = encours_cursor_open(other, ENCOURS_ROWS_DOCUMENTS, NULL, &cursor, check_error());
    if (status == ENCOURS_OK)
        status = encours_cursor_next(cursor, 10, &count, check_error());
    encours_cursor_free(cursor);
    encours_view_free(other);
    encours_view_free(view);
    encours_authoriser_free(authoriser);
    with->listener.count = 0;
    return status;
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    static memory_case with;
    encours_context *context = counted_memory_context(&with.memory);
    encours_store *store = NULL;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    with.test = ledger_begin_over(context, store);
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    (void)ledger_customer(&with.test, "A");
    (void)ledger_post(&with.test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    check_ok(work(&with));
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            size_t blocks = with.memory.blocks;
            counted_memory_fail(&with.memory, at, on != 0);
            encours_status status = work(&with);
            size_t failed = with.memory.failed;
            counted_memory_fail(&with.memory, 0, false);
            with.memory.failed = 0;
            check_equal(with.memory.blocks, blocks);
            if (status == ENCOURS_OK && failed == 0)
                break;
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        }
    ledger_end(&with.test);
    check_equal(with.memory.blocks, 0);
}

CHECK_MAIN(actions_have_names, every_query_is_asked_for, a_view_is_given_to_another_reader,
           a_view_of_another_reader_has_the_totals_that_are_kept, a_host_can_ask_beforehand,
           any_allocation_may_fail)
