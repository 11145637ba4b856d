/* SPDX-License-Identifier: MIT */
/* Customers are known by numbers of others, from a day to a day. */
#include "encours/customer_identifier.h"
#include "encours/fact.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

static encours_identify_options known_as(uint64_t customer, int32_t kind, const char *text,
                                         int32_t from)
{
    encours_identify_options options = ENCOURS_IDENTIFY_OPTIONS_INIT;
    options.customer = customer;
    options.kind = kind;
    options.text = text;
    options.from = (encours_date){from};
    return options;
}

static encours_status try_identify(test_ledger *test, encours_identify_options options)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_identify(transaction, &options, NULL, check_error()));
    return ledger_try_commit(transaction);
}

static void end(test_ledger *test, uint64_t fact, int32_t day)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_end_fact(transaction, fact, (encours_date){day}, check_error()));
    ledger_commit(transaction);
}

/* The one customer with a number on a day; 0: none; the first of several. */
static uint64_t who(const encours_view *view, int32_t kind, const char *name, const char *text,
                    int32_t day)
{
    uint64_t found[8] = {0};
    size_t count = 9;
    check_ok(encours_view_find_identifier(view, kind, name, text, (encours_date){day}, found, 8,
                                          &count, check_error()));
    return count > 0 ? found[0] : 0;
}

static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    for (int i = 1; i <= 4; i++) {
        char code[8];
        (void)snprintf(code, sizeof code, "K%d", i);
        (void)ledger_customer(&test, code);
    }
    return test;
}

enum {
    SIREN = ENCOURS_IDENTIFIER_SIREN,
    VAT = ENCOURS_IDENTIFIER_VAT,
    OWN = ENCOURS_IDENTIFIER_OWN
};

static void a_number_finds_who_had_it_on_the_day(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_identify_options first = known_as(1, SIREN, "404 833 048", 100);
    first.until = (encours_optional_date){1, {200}};
    check_ok(try_identify(&test, first));
    check_ok(try_identify(&test, known_as(2, SIREN, "404833048", 200)));
    check_ok(try_identify(&test, known_as(1, VAT, "fr83404833048", 100)));
    encours_view *before = ledger_view(&test);
    end(&test, 2, 250);
    for (int turn = 0; turn < 2; turn++) {
        encours_view *view = ledger_view(&test);
        check_equal(who(view, SIREN, NULL, "404-833-048", 99), 0);
        check_equal(who(view, SIREN, NULL, "404833048", 100), 1);
        check_equal(who(view, SIREN, NULL, "404833048", 199), 1);
        check_equal(who(view, SIREN, NULL, "404833048", 200), 2);
        check_equal(who(view, SIREN, NULL, "404833048", 250), 0);
        check_equal(who(view, SIREN, NULL, "732829320", 150), 0);
        check_equal(who(view, VAT, NULL, "FR 83 404833048", 150), 1);
        check_equal(who(before, SIREN, NULL, "404833048", 250), 2);
        encours_view_free(view);
        if (turn == 0) {
            encours_view_free(before);
            ledger_reopen(&test);
            encours_view_counts counts = {.struct_size = sizeof counts};
            view = ledger_view(&test);
            check_ok(encours_view_count(view, &counts, check_error()));
            encours_view_free(view);
            check_ok(encours_ledger_view_at_sequence(test.ledger, counts.sequence - 1, &before,
                                                     check_error()));
        }
    }
    encours_view_free(before);
    ledger_end(&test);
}

static void a_number_is_of_one_customer_unless_shared(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_identify_options shared = known_as(3, SIREN, "732829320", 100);
    check_ok(try_identify(&test, known_as(1, SIREN, "404833048", 100)));
    check_equal(try_identify(&test, known_as(2, SIREN, "404833048", 150)) & 0xFF, ENCOURS_E_EXISTS);
    check(strstr(check_last_error()->message, "customer 1") != NULL);
    check(strstr(check_last_error()->message, "404833048") == NULL);
    check_equal(try_identify(&test, known_as(1, SIREN, "404833048", 150)) & 0xFF, ENCOURS_E_EXISTS);
    encours_identify_options early = known_as(2, SIREN, "404833048", 50);
    early.until = (encours_optional_date){1, {100}};
    check_ok(try_identify(&test, early));
    shared.shared = 1;
    check_ok(try_identify(&test, shared));
    check_equal(try_identify(&test, known_as(4, SIREN, "732829320", 100)) & 0xFF, ENCOURS_E_EXISTS);
    shared.customer = 2;
    check_ok(try_identify(&test, shared));
    shared.text = "404833048";
    check_equal(try_identify(&test, shared) & 0xFF, ENCOURS_E_EXISTS);
    encours_view *view = ledger_view(&test);
    uint64_t found[2] = {9, 9};
    size_t count = 9;
    const encours_date day = {120};
    check_ok(encours_view_find_identifier(view, SIREN, NULL, "732829320", day, NULL, 0, &count,
                                          check_error()));
    check_equal(count, 2);
    count = 9;
    check_fails(encours_view_find_identifier(view, SIREN, NULL, "732829320", day, found, 1, &count,
                                             check_error()),
                ENCOURS_E_LIMIT, "2 customers");
    check_equal(count, 9);
    check_equal(found[0], 9);
    check_ok(encours_view_find_identifier(view, SIREN, NULL, "732829320", day, found, 2, &count,
                                          check_error()));
    check_equal(found[0], 2);
    check_equal(found[1], 3);
    encours_view_free(view);
    ledger_end(&test);
}

static void own_codes_have_a_name_and_a_scheme(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_identifier_scheme luhn = ENCOURS_IDENTIFIER_SCHEME_INIT;
    luhn.check = ENCOURS_CHECK_DIGIT_LUHN;
    luhn.length_min = luhn.length_max = 11;
    encours_identify_options own = known_as(1, OWN, "7992 739 8713", 100), other = own;
    own.name = "card";
    own.scheme = &luhn;
    check_ok(try_identify(&test, own));
    other.customer = 2;
    other.name = "crm";
    check_ok(try_identify(&test, other)); /* the same digits mean something else there */
    encours_view *view = ledger_view(&test);
    check_equal(who(view, OWN, "card", "79927398713", 100), 1);
    check_equal(who(view, OWN, "crm", "79927398713", 100), 2);
    check_equal(who(view, OWN, "xyz", "79927398713", 100), 0);
    encours_view_free(view);
    ledger_end(&test);
}

static void refused(test_ledger *test, encours_identify_options options, const char *field)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_status status = encours_transaction_identify(transaction, &options, NULL,
                                                         check_error());
    check_equal(status & 0xFF, ENCOURS_E_INVALID);
    if (field != NULL)
        check_text(check_last_error()->field, field);
    check(strstr(check_last_error()->message, options.text) == NULL);
    encours_transaction_free(transaction);
}

static void what_is_none_or_personal_is_refused(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_identify_options one;
    refused(&test, known_as(1, SIREN, "404833047", 100), NULL);
    refused(&test, known_as(1, ENCOURS_IDENTIFIER_IBAN, "NO9386011117947", 100), "kind");
    refused(&test, known_as(1, VAT, "ES54362315K", 100), "text");
    refused(&test, known_as(1, 0, "404833048", 100), NULL);
    refused(&test, known_as(1, 9, "404833048", 100), NULL);
    refused(&test, known_as(1, OWN, "4711", 100), "name");
    one = known_as(1, SIREN, "404833048", 100), one.name = "card", refused(&test, one, "name");
    one = known_as(1, OWN, "4711", 100), one.name = "", refused(&test, one, "name");
    one = known_as(1, OWN, "4711", 100), one.name = "a b", refused(&test, one, "name");
    one = known_as(1, OWN, "4711", 100), one.name = "SIREN", refused(&test, one, "name");
    one = known_as(1, OWN, "4711", 100);
    one.name = "abcdefghijklmnopqrstuvwxy";
    refused(&test, one, "name");
    one = known_as(1, SIREN, "404833048", 100), one.shared = 2, refused(&test, one, "shared");
    one = known_as(1, SIREN, "404833048", 100), one.shared = -1, refused(&test, one, "shared");
    one = known_as(1, VAT, "ES54362315K", 100), one.impersonal = 2;
    refused(&test, one, "impersonal");
    one = known_as(1, SIREN, "404833048", 100), one.reserved_0 = 1;
    refused(&test, one, "reserved_0");
    encours_identifier_scheme scheme = ENCOURS_IDENTIFIER_SCHEME_INIT;
    one = known_as(1, SIREN, "404833048", 100), one.scheme = &scheme;
    refused(&test, one, "scheme");
    one = known_as(1, VAT, "ES54362315K", 100), one.impersonal = 1;
    check_ok(try_identify(&test, one));
    check_equal(try_identify(&test, known_as(5, SIREN, "404833048", 100)) & 0xFF,
                ENCOURS_E_NOT_FOUND);
    encours_view *view = ledger_view(&test);
    size_t count = 9;
    check_fails(encours_view_find_identifier(view, SIREN, NULL, "404833047", (encours_date){100},
                                             NULL, 0, &count, check_error()),
                ENCOURS_E_INVALID, "check digits");
    check_fails(encours_view_find_identifier(view, SIREN, NULL, "404833048",
                                             (encours_date){ENCOURS_DATE_NONE}, NULL, 0, &count,
                                             check_error()),
                ENCOURS_E_INVALID, "as_of");
    check_equal(count, 9);
    encours_view_free(view);
    ledger_end(&test);
}

/* Random numbers of one's own, given, taken and ended, against a table of days. */
static void each_day_is_as_in_a_table(void **state)
{
    (void)state;
    enum { CODES = 3, DAYS = 20 };
    FOR_RANDOM(random, 30)
    {
        uint64_t table[CODES][DAYS] = {{0}};
        test_ledger test = begin();
        struct {
            int code, to;
        } facts[64];
        uint64_t count = 0;
        for (int step = 0; step < 40; step++) {
            static const char *const texts[CODES] = {"A1", "A2", "A3"};
            int code = (int)random_below(&random, CODES), from = (int)random_below(&random, DAYS);
            int to = (int)random_between(&random, from + 1, DAYS);
            int is_free = 1;
            if (count > 0 && random_below(&random, 5) == 0) {
                uint64_t fact = random_below(&random, count);
                encours_transaction *transaction = ledger_transaction(&test);
                check_ok(encours_transaction_end_fact(transaction, fact + 1, (encours_date){from},
                                                      check_error()));
                if (ledger_try_commit(transaction) == ENCOURS_OK)
                    for (int day = from; day < facts[fact].to; day++)
                        table[facts[fact].code][day] = 0;
                continue;
            }
            uint64_t customer = 1 + random_below(&random, 4);
            encours_identify_options options = known_as(customer, OWN, texts[code], from);
            options.name = "crm";
            if (to < DAYS)
                options.until = (encours_optional_date){1, {to}};
            for (int day = from; day < to; day++)
                is_free = is_free && table[code][day] == 0;
            encours_status status = try_identify(&test, options);
            check_equal(status & 0xFF, is_free ? ENCOURS_OK : ENCOURS_E_EXISTS);
            for (int day = from; is_free && day < to; day++)
                table[code][day] = customer;
            if (is_free) {
                facts[count].code = code;
                facts[count++].to = to;
            }
        }
        encours_view *view = ledger_view(&test);
        for (int day = 0; day < DAYS; day++) {
            check_equal(who(view, OWN, "crm", "a1", day), table[0][day]);
            check_equal(who(view, OWN, "crm", "a2", day), table[1][day]);
            check_equal(who(view, OWN, "crm", "a3", day), table[2][day]);
        }
        encours_view_free(view);
        ledger_end(&test);
    }
}

CHECK_MAIN(a_number_finds_who_had_it_on_the_day, a_number_is_of_one_customer_unless_shared,
           own_codes_have_a_name_and_a_scheme, what_is_none_or_personal_is_refused,
           each_day_is_as_in_a_table)
