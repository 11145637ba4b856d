/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/figure.h"
#include "policy/condition_parse.h"

enum { CENTS = 2 };

static encours_status parse(const char *text, uint32_t exponent, enc_parsed *out)
{
    enc_condition_source source = {enc_text_of(text), "when", exponent, false};
    return enc_conditions_parse(&source, out, check_error());
}

static enc_parsed parsed;

/* What the text says, in the one form. */
static const char *form(const char *text)
{
    static char printed[ENC_CONDITION_BYTES_MAX + 1];
    size_t size = 0;
    check_ok(parse(text, CENTS, &parsed));
    check(enc_conditions_print(&parsed, CENTS, printed, &size));
    check_equal(size, strlen(printed));
    return printed;
}

static void refused(const char *text, size_t column, const char *part)
{
    check_fails(parse(text, CENTS, &parsed), ENCOURS_E_INVALID, part);
    check_text(check_last_error()->field, "when");
    check_equal(check_last_error()->column, column);
}

/* CND-001, CND-004, CND-006 */
static void the_one_form_has_single_blanks_and_no_needless_digits(void **state)
{
    (void)state;
    check_text(form("limit-used>100%"), "limit-used > 100%");
    check_text(form("\t limit-used  >=\n 100.50% "), "limit-used >= 100.50%");
    check_text(form("overdue > 0500.00"), "overdue > 500");
    check_text(form("overdue > 500.5"), "overdue > 500.50");
    check_text(form("headroom < -0.05"), "headroom < -0.05");
    check_text(form("headroom < -0"), "headroom < 0");
    check_text(form("days-late<=7.5 and score>-12"), "days-late <= 7.50 and score > -12");
    check_text(form("dunning-level in(3,4 ,5)"), "dunning-level in (3, 4, 5)");
    check_text(form("dimension:country in ('FR',BE)"), "dimension:country in (FR, BE)");
    check_text(form("dimension: 'sales area'='L''Isle'"), "dimension:'sales area' = 'L''Isle'");
    check_text(form("status!='and'"), "status != 'and'");
    check_text(form("status = ''"), "status = ''");
    check_text(form("not  watched = 1"), "not watched = 1");
    check_text(form("limit is missing and not limit is known"),
               "limit is missing and not limit is known");
}

/* CND-002 */
static void every_operand_has_its_kind(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int operand;
        const char *name;
    } rows[] = {
        {"status = open", ENC_OPERAND_STATUS, ""},
        {"risk-class = A", ENC_OPERAND_RISK_CLASS, ""},
        {"stage = picking", ENC_OPERAND_STAGE, ""},
        {"customer-code != C-7", ENC_OPERAND_CODE, ""},
        {"dimension:region = 75", ENC_OPERAND_DIMENSION, "region"},
        {"table:segment = key", ENC_OPERAND_TABLE, "segment"},
        {"score:agency < 4.25", ENC_OPERAND_SCORE, "agency"},
        {"limit:insured = 0", ENC_OPERAND_LIMIT, "insured"},
        {"guarantee:'*' > 0", ENC_OPERAND_GUARANTEE, "*"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_ok(parse(rows[i].text, CENTS, &parsed));
        check_equal(parsed.count, 1);
        check_equal(parsed.conditions[0].operand, rows[i].operand);
        check(enc_text_equal(parsed.conditions[0].name, enc_text_of(rows[i].name)));
    }
    for (int32_t figure = 1; figure < ENCOURS_FIGURES_MAX; figure++) {
        char text[64];
        const char *name = encours_figure_name(figure);
        if (name == NULL)
            continue;
        snprintf(text, sizeof text, "%s is known", name);
        check_ok(parse(text, CENTS, &parsed));
        check_equal(parsed.conditions[0].operand, ENC_OPERAND_FIGURE);
        check_equal(parsed.conditions[0].figure, figure);
        check_equal(parsed.conditions[0].unit, encours_figure_unit_of(figure));
    }
}

static int64_t number_of(const char *text, uint32_t exponent)
{
    check_ok(parse(text, exponent, &parsed));
    return parsed.values[0].number;
}

/* CND-003 */
static void numbers_are_in_the_unit_of_what_they_are_compared_with(void **state)
{
    (void)state;
    check_equal(number_of("overdue > 500", 2), 50000);
    check_equal(number_of("overdue > 500", 0), 500); /* yen */
    check_equal(number_of("overdue > 0.005", 3), 5); /* dinar */
    check_equal(number_of("limit-used > 80%", 0), 8000);
    check_equal(number_of("limit-used > 80.55%", 3), 8055);
    check_equal(number_of("oldest-days > 30", 3), 30);
    check_equal(number_of("days-late > 7.5", 0), 750);
    check_equal(number_of("behaviour < 62.25", 0), 6225);
    check_equal(number_of("score:agency < 4", 0), 400);
    check_equal(number_of("limit:insured < 12.3", 2), 1230);
    check_equal(number_of("overdue < 9999999999999999.99", 2), INT64_C(999999999999999999));
    check_equal(number_of("overdue > -9999999999999999.99", 2), -INT64_C(999999999999999999));
    check_equal(number_of("overdue > 000000000000000000000000000000001", 0), 1);
}

/* CND-003, CND-005 */
static void numbers_are_refused_with_their_column(void **state)
{
    (void)state;
    refused("overdue > 12.345", 11, "\"12.345\" has 3 decimals, here are at most 2");
    refused("oldest-days > 1.5", 15, "has 1 decimals, here are at most 0");
    refused("limit-used > 100", 14, "a share is in percent");
    refused("overdue > 100%", 11, "only shares are in percent");
    refused("overdue > 10000000000000000", 11, "not below 10^18");
    refused("overdue > 99999999999999999999999999999999999", 11, "not below 10^18");
    refused("overdue > 9999999999999999999.99", 11, "not below 10^18");
    refused("overdue > 1e5", 11, "\"1e5\" is no number");
    refused("overdue > .5", 11, "\".5\" is no number");
    refused("overdue > 5.", 11, "\"5.\" is no number");
    refused("overdue > 1.2.3", 11, "is no number");
    refused("overdue > --1", 11, "is no number");
    refused("overdue > -", 11, "is no number");
    refused("overdue > %", 11, "stands for nothing");
    refused("overdue > '5'", 11, "where a number is expected");
    refused("overdue > 1,000", 12, "\",\" where \"and\" or the end is expected");
}

/* CND-001, CND-004, CND-005 */
static void faults_are_told_with_their_column(void **state)
{
    (void)state;
    refused("", 1, "the text ends, expected a figure");
    refused("   ", 4, "the text ends, expected a figure");
    refused("overdu > 5", 1, "\"overdu\" is no figure");
    refused("Overdue > 5", 1, "\"Overdue\" is no figure");
    refused("overdue", 8, "expected an operator");
    refused("overdue >", 10, "expected a number");
    refused("overdue ! 5", 9, "stands for nothing");
    refused("overdue == 5", 10, "where a number is expected");
    refused("overdue > 5 or bills > 5", 13, "\"or\" where \"and\" or the end is expected");
    refused("overdue > 5 and", 16, "the text ends, expected a figure");
    refused("and overdue > 5", 1, "\"and\" is no figure");
    refused("not not overdue > 5", 5, "\"not\" is no figure");
    refused("overdue in 5", 12, "\"5\" where \"(\" is expected");
    refused("overdue in ()", 13, "\")\" where a number is expected");
    refused("overdue in (5", 14, "expected \",\" or \")\"");
    refused("overdue in (5,)", 15, "where a number is expected");
    refused("overdue in (5 6)", 15, "\"6\" where \",\" or \")\" is expected");
    refused("overdue is", 11, "expected \"missing\" or \"known\"");
    refused("overdue is not missing", 12, "\"not\" where \"missing\" or \"known\"");
    refused("status < B", 8, "texts have no order");
    refused("status = and", 10, "as a value it stands in quotes");
    refused("status = 80%", 10, "\"80%\" where a word or a text");
    refused("stage = cash", 9, "\"cash\" is no stage");
    refused("stage in (order, 'Order')", 18, "\"Order\" is no stage");
    refused("colour:red = 1", 1, "\"colour:\" is no figure");
    refused("dimension = FR", 1, "\"dimension\" is no figure");
    refused("dimension: = FR", 12, "\"=\" where a name is expected");
    refused("dimension:'' = FR", 11, "a name is empty");
    refused("status = 'open", 10, "does not end");
    refused("status = 'a\tb'", 12, "a control character");
    refused("status = \xC3\xA9t\xC3\xA9", 10, "stands for nothing outside quotes");
    /* Characters are counted, not bytes. */
    refused("status = '\xC3\xA9t\xC3\xA9' or", 16, "\"or\" where");
    refused("status = '\xC3\xA9\xC3' and", 12, "this is no UTF-8");
    refused("overdue \x01 5", 9, "stands for nothing");
}

/* CND-001 */
static void texts_are_bounded(void **state)
{
    (void)state;
    char text[2048] = "";
    for (int i = 0; i < ENC_CONDITIONS_MAX; i++)
        strcat(text, i == 0 ? "bills > 0" : " and bills > 0");
    check_ok(parse(text, CENTS, &parsed));
    check_equal(parsed.count, ENC_CONDITIONS_MAX);
    strcat(text, " and bills > 0");
    refused(text, 9 + 15 * 14 + 2, "more than 16 conditions");
    memset(text, ' ', 1024);
    memcpy(text, "bills > 0", 9);
    text[1024] = '\0';
    check_ok(parse(text, CENTS, &parsed));
    text[1024] = ' ';
    text[1025] = '\0';
    refused(text, 1025, "at most 1024 bytes");
    /* As many values as a text has room for. */
    memcpy(text, "bills in (", 10);
    for (int i = 10; i < 1024; i += 2)
        memcpy(text + i, i == 1022 ? "1)" : "1,", 2);
    text[1024] = '\0';
    check_ok(parse(text, CENTS, &parsed));
    check_equal(parsed.conditions[0].value_count, 507);
    /* Written with blanks it is longer than a text may be. */
    size_t size;
    check(!enc_conditions_print(&parsed, CENTS, text, &size));
}

/* --- random conditions: printing, and reading that, changes nothing */

static void append(char *text, const char *more)
{
    strcat(text, more);
}

static void append_blank(test_random *random, char *text, bool needed)
{
    static const char *const blanks[] = {"", " ", "  ", "\n"};
    append(text, blanks[needed ? 1 + random_below(random, 3) : random_below(random, 4)]);
}

static void append_number(test_random *random, char *text, bool share)
{
    char number[48];
    snprintf(number, sizeof number, "%s%" PRIu64 "%s%s", random_below(random, 4) == 0 ? "-" : "",
             random_below(random, 100000), random_below(random, 2) == 0 ? ".50" : "",
             share ? "%" : "");
    append(text, number);
}

static void append_text(test_random *random, char *text)
{
    static const char *const texts[] = {"A",      "'A'",     "'not'",      "'x y'", "''",
                                        "'a''b'", "x.y_z-1", "'\xC3\xA9'", "007"};
    append(text, texts[random_below(random, sizeof texts / sizeof texts[0])]);
}

static void append_condition(test_random *random, char *text)
{
    static const char *const operands[] = {"overdue", "limit-used", "status", "dimension:'a b'",
                                           "limit:internal"};
    static const char *const operators[] = {"=", "!=", "<", ">=", ">", "<="};
    size_t operand = random_below(random, 5), form = random_below(random, 8);
    bool is_text = operand == 2 || operand == 3;
    if (random_below(random, 3) == 0)
        append(text, "not ");
    append(text, operands[operand]);
    append_blank(random, text, true);
    if (form == 0) {
        append(text, random_below(random, 2) == 0 ? "is missing" : "is  known");
        return;
    }
    size_t count = form < 3 ? 1 + random_below(random, 4) : 1;
    append(text, form < 3 ? "in (" : operators[random_below(random, is_text ? 2 : 6)]);
    for (size_t i = 0; i < count; i++) {
        append_blank(random, text, false);
        if (is_text)
            append_text(random, text);
        else
            append_number(random, text, operand == 1);
        append(text, form < 3 ? (i + 1 < count ? " ," : ")") : "");
    }
}

static void check_same(const enc_parsed *a, const enc_parsed *b)
{
    check_equal(a->count, b->count);
    check_equal(a->value_count, b->value_count);
    for (size_t i = 0; i < a->count; i++) {
        const enc_parsed_condition *one = &a->conditions[i], *other = &b->conditions[i];
        check_equal(one->operand, other->operand);
        check_equal(one->op, other->op);
        check_equal(one->negated, other->negated);
        check_equal(one->figure, other->figure);
        check_equal(one->value_count, other->value_count);
        check(enc_text_equal(one->name, other->name));
    }
    for (size_t i = 0; i < a->value_count; i++) {
        check_equal(a->values[i].number, b->values[i].number);
        check(enc_text_equal(a->values[i].text, b->values[i].text));
    }
}

/* CND-006 */
static void the_one_form_says_the_same(void **state)
{
    (void)state;
    static enc_parsed again;
    char text[2048], once[ENC_CONDITION_BYTES_MAX + 1], twice[ENC_CONDITION_BYTES_MAX + 1];
    size_t size;
    FOR_RANDOM(random, 5000)
    {
        text[0] = '\0';
        size_t count = 1 + random_below(&random, 5);
        for (size_t i = 0; i < count; i++) {
            append_condition(&random, text);
            append(text, i + 1 < count ? " and " : "");
        }
        check_ok(parse(text, CENTS, &parsed));
        check_equal(parsed.count, count);
        check(enc_conditions_print(&parsed, CENTS, once, &size));
        check_ok(parse(once, CENTS, &again));
        check_same(&parsed, &again);
        check(enc_conditions_print(&again, CENTS, twice, &size));
        check_text(twice, once);
    }
}

CHECK_MAIN(the_one_form_has_single_blanks_and_no_needless_digits, every_operand_has_its_kind,
           numbers_are_in_the_unit_of_what_they_are_compared_with,
           numbers_are_refused_with_their_column, faults_are_told_with_their_column,
           texts_are_bounded, the_one_form_says_the_same)
