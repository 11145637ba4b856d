/* SPDX-License-Identifier: MIT */
/* Roles of a policy answer for those who have them. */
#include "support/memory.h"
#include "unit/credit/approval_scenario.h"

static void add_role(encours_policy_builder *builder, const char *role, const char *action,
                     int32_t effect, int64_t amount_max)
{
    encours_policy_role row = ENCOURS_POLICY_ROLE_INIT;
    row.role = role;
    row.action = action;
    row.effect = effect;
    row.amount_max = amount_max;
    check_ok(encours_policy_builder_add_role(builder, &row, check_error()));
}

enum {
    ALLOW = ENCOURS_AUTHORISATION_ALLOW,
    DENY = ENCOURS_AUTHORISATION_DENY,
    MASK = ENCOURS_AUTHORISATION_MASK
};

static encours_policy_builder *builder_of(encours_context *context)
{
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    options.name = "trade";
    options.currency = TEST_EUR;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    return builder;
}

static encours_policy *finish(encours_policy_builder *builder)
{
    encours_policy *policy;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* Clerks write off up to 100.00, see rows of others masked; managers may everything but erase and
 * approve; interns may not read the audit trail. */
static encours_policy *policy_of(encours_context *context)
{
    encours_policy_builder *builder = builder_of(context);
    add_role(builder, "clerk", "write-off", ALLOW, 10000);
    add_role(builder, "clerk", "post", ALLOW, -1);
    add_role(builder, "clerk", "read-rows", MASK, -1);
    add_role(builder, "manager", "*", ALLOW, -1);
    add_role(builder, "manager", "erase", DENY, -1);
    add_role(builder, "intern", "read-audit", DENY, -1);
    add_role(builder, "intern", "read-rows", ALLOW, -1);
    return finish(builder);
}

static encours_authoriser *table_of(const encours_policy *policy)
{
    static const char *const actors[] = {"max", "clara", "boris", "boris", "", "ida"};
    static const char *const roles[] = {"manager", "clerk", "clerk", "intern", "intern", "ghost"};
    encours_role_members members = {sizeof members, 6, actors, roles};
    encours_authoriser *authoriser;
    check_ok(encours_authoriser_of_roles(policy, &members, &authoriser, check_error()));
    return authoriser;
}

static int32_t answer(const encours_authoriser *authoriser, const char *actor, const char *action,
                      int64_t amount, uint16_t currency, const char *detail)
{
    encours_question question = ENCOURS_QUESTION_INIT;
    int32_t answer;
    question.actor = actor;
    question.action = encours_action_find(action);
    question.amount = amount;
    question.currency = currency;
    question.detail = detail;
    check_ok(encours_authoriser_ask(authoriser, &question, &answer, check_error()));
    return answer;
}

static void rows_of_all_roles_answer_together(void **state)
{
    (void)state;
    static const struct {
        const char *actor, *action;
        int64_t amount;
        uint16_t currency;
        int32_t answer;
    } cases[] = {
        {"clara", "write-off", 10000, TEST_EUR, ALLOW}, /* up to her authority */
        {"clara", "write-off", 10001, TEST_EUR, DENY},
        {"clara", "write-off", 1, TEST_USD, DENY}, /* which is in the policy's currency */
        {"clara", "post", 1, TEST_USD, ALLOW},     /* any amount is any currency too */
        {"clara", "adjust", 1, TEST_EUR, DENY},
        {"clara", "read-rows", 0, 0, MASK},
        {"boris", "read-rows", 0, 0, ALLOW}, /* what one role allows no other masks */
        {"clara", "read-audit", 0, 0, DENY},
        {"max", "adjust", INT64_MAX, TEST_USD, ALLOW},
        {"max", "erase", 0, 0, DENY}, /* what is denied, nothing allows */
        {"max", "read-audit", 0, 0, ALLOW},
        {"", "read-rows", 0, 0, ALLOW}, /* somebody not named */
        {"ida", "read-rows", 0, 0, DENY},
        {"nobody", "read-rows", 0, 0, DENY},
        {"claral", "post", 1, TEST_EUR, DENY},
    };
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of(test.context);
    encours_authoriser *authoriser = table_of(policy);
    encours_policy_free(policy); /* the table keeps it */
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_equal(answer(authoriser, cases[i].actor, cases[i].action, cases[i].amount,
                           cases[i].currency, ""),
                    cases[i].answer);
    encours_authoriser_free(authoriser);
    ledger_end(&test);
}

static void who_approves_has_the_role_that_he_states(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of(test.context);
    encours_authoriser *authoriser = table_of(policy);
    check_equal(answer(authoriser, "max", "approve", 0, 0, "approve;role=manager"), ALLOW);
    check_equal(answer(authoriser, "max", "approve", 0, 0, "approve;role=director"), DENY);
    check_equal(answer(authoriser, "max", "approve", 0, 0, "approve"), DENY);
    check_equal(answer(authoriser, "clara", "approve", 0, 0, "approve;role=clerk"), DENY);
    check_equal(answer(authoriser, "clara", "approve", 0, 0, "approve;role=manager;for=max"),
                ALLOW); /* in his name; whether she may is said by a delegation */
    check_equal(answer(authoriser, "max", "approve", 0, 0, "approve;role=manager;for=clara"), DENY);
    encours_authoriser_free(authoriser);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void a_ledger_keeps_to_the_table(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    (void)ledger_customer(&test, "A");
    encours_policy *policy = policy_of(test.context);
    encours_authoriser *authoriser = table_of(policy);
    encours_ledger_open_options options = {
        .struct_size = sizeof options, .authoriser = authoriser, .reader = "clara"};
    encours_ledger_free(test.ledger);
    check_ok(encours_ledger_open(test.store, "TEST", &options, &test.ledger, check_error()));
    encours_authoriser_free(authoriser);
    encours_policy_free(policy);
    approval_scene with = {.test = test};
    encours_document loss = ledger_document(1, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, 100, 100, 10001);
    encours_transaction *transaction = by(&with, "clara", "small");
    check_ok(encours_transaction_post(transaction, &loss, NULL, check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_DENIED, "write-off of document 1");
    loss.gross = 10000;
    transaction = by(&with, "clara", "small");
    check_ok(encours_transaction_post(transaction, &loss, NULL, check_error()));
    ledger_commit(transaction);
    ledger_end(&with.test);
}

static void what_is_no_table_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = policy_of(test.context);
    encours_authoriser *authoriser;
    const char *actors[] = {"max", "more than thirty-two bytes of a name"}, *roles[] = {"a", "b"};
    encours_role_members members = {sizeof members, 2, actors, roles};
    check_fails(encours_authoriser_of_roles(policy, &members, &authoriser, check_error()),
                ENCOURS_E_INVALID, "actors");
    check_equal(check_last_error()->index, 1);
    check(authoriser == NULL);
    actors[1] = "clara";
    roles[0] = "a b";
    check_fails(encours_authoriser_of_roles(policy, &members, &authoriser, check_error()),
                ENCOURS_E_INVALID, "roles");
    check_equal(check_last_error()->index, 0);
    members.count = (1 << 20) + 1;
    check_fails(encours_authoriser_of_roles(policy, &members, &authoriser, check_error()),
                ENCOURS_E_LIMIT, "1048577");
    encours_policy_free(policy);
    encours_policy_builder *builder = builder_of(test.context);
    encours_policy_role row = ENCOURS_POLICY_ROLE_INIT;
    row.role = "clerk";
    row.action = "wrte-off";
    row.effect = ALLOW;
    members.count = 0;
    if (encours_policy_builder_add_role(builder, &row, check_error()) == ENCOURS_OK) {
        policy = finish(builder);
        check_fails(encours_authoriser_of_roles(policy, &members, &authoriser, check_error()),
                    ENCOURS_E_INVALID, "wrte-off is no action");
        encours_policy_free(policy);
    } else {
        encours_policy_builder_free(builder);
    }
    ledger_end(&test);
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_policy *policy = policy_of(context);
    const char *actors[] = {"max"}, *roles[] = {"manager"};
    encours_role_members members = {sizeof members, 1, actors, roles};
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            encours_authoriser *authoriser;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_authoriser_of_roles(policy, &members, &authoriser,
                                                                check_error());
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            encours_authoriser_free(authoriser);
            check_equal(memory.blocks, blocks);
            if (status == ENCOURS_OK && failed == 0)
                break;
            check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
        }
    encours_policy_free(policy);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(rows_of_all_roles_answer_together, who_approves_has_the_role_that_he_states,
           a_ledger_keeps_to_the_table, what_is_no_table_is_refused, any_allocation_may_fail)
