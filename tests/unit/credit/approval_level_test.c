/* SPDX-License-Identifier: MIT */
/* Who decides is said by the first level of the policy that fits. */
#include "unit/credit/approval_scenario.h"

static encours_status level(approval_scene *with, const encours_request_options *request,
                            encours_approval_level *out)
{
    *out = (encours_approval_level){.struct_size = sizeof *out};
    return encours_credit_approval_level(with->credit, request, out, check_error());
}

static void check_level(approval_scene *with, const encours_request_options *request,
                        const char *code, const char *role, int32_t approvers)
{
    encours_approval_level found;
    check_ok(level(with, request, &found));
    check_text(found.code, code);
    check_text(found.role, role);
    check_equal(found.approvers, approvers);
}

static void the_amount_chooses_the_level(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_request_options request = limit_of(1, 100000);
    check_level(&with, &request, "small", "clerk", 1);
    request.amount.value = 100001;
    check_level(&with, &request, "usual", "manager", 2);
    request.amount.value = 500000;
    check_level(&with, &request, "usual", "manager", 2);
    request.amount.value = 500001;
    check_level(&with, &request, "large", "director", 1);
    request.amount.value = 0;
    check_level(&with, &request, "small", "clerk", 1);
    request.amount.is_set = 0; /* no amount: none with an upper bound will do */
    request.currency = 0;
    check_level(&with, &request, "large", "director", 1);
    approval_end(&with);
}

static void conditions_are_asked_of_the_customer(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_request_options request = limit_of(2, 100);
    check_level(&with, &request, "late", "director", 1);
    request.subject_kind = ENCOURS_SUBJECT_DOCUMENT; /* the invoice of customer 2 */
    request.subject = 1;
    check_level(&with, &request, "late", "director", 1);
    request.subject_kind = ENCOURS_SUBJECT_LEDGER; /* of nobody: conditions do not hold */
    request.subject = 0;
    check_level(&with, &request, "small", "clerk", 1);
    request.subject_kind = ENCOURS_SUBJECT_ORDER; /* not known yet */
    request.subject = 1;
    check_level(&with, &request, "small", "clerk", 1);
    approval_end(&with);
}

static void what_no_level_reaches_is_said(void **state)
{
    (void)state;
    approval_scene with;
    encours_approval_level found;
    approval_begin(&with);
    encours_request_options request = limit_of(1, 10001);
    request.action = "write-off";
    check_fails(level(&with, &request, &found), ENCOURS_E_NOT_FOUND, "reaches so far");
    check_text(check_last_error()->field, "amount");
    request.action = "barter";
    check_fails(level(&with, &request, &found), ENCOURS_E_NOT_FOUND,
                "no approval level for barter");
    check_text(check_last_error()->field, "action");
    request = limit_of(1, 100);
    request.currency = TEST_USD;
    check_fails(level(&with, &request, &found), ENCOURS_E_CURRENCY, "840 to 978");
    approval_end(&with);
}

static void members_that_are_not_acceptable_are_named(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_approval_level found;
    const encours_request_options good = limit_of(1, 100);
#define REFUSED(member, value, named)                                                              \
    do {                                                                                           \
        encours_request_options request = good;                                                    \
        request.member = value;                                                                    \
        check_fails(level(&with, &request, &found), ENCOURS_E_INVALID, "");                        \
        check_text(check_last_error()->field, named);                                              \
    } while (0)
    REFUSED(action, NULL, "action");
    REFUSED(action, "a;b", "action");
    REFUSED(subject_kind, ENCOURS_SUBJECT_LINE, "subject_kind");
    REFUSED(subject_kind, 0, "subject_kind");
    REFUSED(subject_kind, ENCOURS_SUBJECT_LEDGER, "subject");
    REFUSED(subject, 0, "subject");
    REFUSED(subject, UINT64_C(1) << 40, "subject");
    REFUSED(amount.value, -1, "amount");
    REFUSED(amount.is_set, 2, "amount");
    REFUSED(amount.is_set, 0, "currency");
    REFUSED(currency, 0, "currency");
    REFUSED(reserved_0, 1, "reserved_0");
    REFUSED(reserved_1, 1, "reserved_0");
#undef REFUSED
    approval_end(&with);
}

static encours_status request_with(approval_scene *with, const char *actor,
                                   const encours_request_options *options)
{
    encours_transaction *transaction = by(with, actor, "");
    encours_status status = encours_transaction_request(transaction, with->credit, options, NULL,
                                                        check_error());
    if (status != ENCOURS_OK) {
        encours_transaction_free(transaction);
        return status;
    }
    return ledger_try_commit(transaction);
}

static void a_request_says_its_level_in_its_code(void **state)
{
    (void)state;
    approval_scene with;
    approval_begin(&with);
    encours_request_options options = limit_of(1, 300000);
    options.details = "type=season;why=fair";
    check_ok(request_with(&with, "anna", &options));
    encours_request request = request_on(&with, 1, ASKED_ON);
    check_text(request.code, "limit;level=usual;role=manager;n=2;type=season;why=fair");
    check_equal(request.until.epoch_day, ASKED_ON + 10);
    options.until = (encours_optional_date){1, {ASKED_ON + 3}};
    check_ok(request_with(&with, "anna", &options));
    check_equal(request_on(&with, 2, ASKED_ON).until.epoch_day, ASKED_ON + 3);
    options = limit_of(1, 300);
    check_ok(request_with(&with, "anna", &options)); /* a level without an expiry */
    check_equal(request_on(&with, 3, ASKED_ON).until.epoch_day, ENCOURS_DATE_NONE);
    approval_end(&with);
}

static void a_request_that_cannot_be_is_refused(void **state)
{
    (void)state;
    static const char *const details[] = {
        "",
        "type",
        "=x",
        "type=",
        "a=b;",
        "level=x",
        "n=1;role=x",
        "a b=c",
        "a=1;a=2",
        ("a=123456789012345678901234567890123456789012345678901234567"
         "8901234567890")};
    approval_scene with;
    approval_begin(&with);
    encours_request_options options = limit_of(1, 300000);
    check_fails(request_with(&with, NULL, &options), ENCOURS_E_INVALID, "actor");
    for (size_t i = 0; i < sizeof details / sizeof details[0]; i++) {
        options.details = details[i];
        check_fails(request_with(&with, "anna", &options), ENCOURS_E_INVALID, "");
        check_text(check_last_error()->field, "details");
    }
    options = limit_of(1, 300000);
    options.from.epoch_day = ENCOURS_DATE_NONE;
    check_fails(request_with(&with, "anna", &options), ENCOURS_E_INVALID, "from");
    options = limit_of(9, 300000);
    check_fails(request_with(&with, "anna", &options), ENCOURS_E_NOT_FOUND, "customer");
    approval_end(&with);
}

CHECK_MAIN(the_amount_chooses_the_level, conditions_are_asked_of_the_customer,
           what_no_level_reaches_is_said, members_that_are_not_acceptable_are_named,
           a_request_says_its_level_in_its_code, a_request_that_cannot_be_is_refused)
