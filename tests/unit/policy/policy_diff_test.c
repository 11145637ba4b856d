/* SPDX-License-Identifier: MIT */
/* @req POL-012 */
#include "unit/policy/sample.h"

#include "encours/policy_xml.h"
#include "support/random.h"

#define HEAD "<policy xmlns='urn:encours:policy:1' name='p' currency='EUR'"

static encours_policy *read_in(encours_context *context, const char *inside)
{
    char document[8192];
    encours_policy *policy = NULL;
    snprintf(document, sizeof document, "%s%s</policy>", HEAD, inside);
    check_ok(encours_policy_read(context, NULL, (const uint8_t *)document, strlen(document),
                                 &policy, check_error()));
    return policy;
}

static char told[4096];

/* One line a row: + added, - removed, = another value, ~ another order. */
static void tell(const encours_policy_diff *diff)
{
    size_t used = 0;
    told[0] = '\0';
    for (size_t i = 0; i < encours_policy_diff_count(diff); i++) {
        const char *before = encours_policy_diff_before(diff, i);
        const char *after = encours_policy_diff_after(diff, i);
        int32_t change = encours_policy_diff_change(diff, i);
        check((before == NULL) == (change == ENCOURS_POLICY_CHANGE_ADDED));
        check((after == NULL) == (change == ENCOURS_POLICY_CHANGE_REMOVED));
        used += (size_t)snprintf(told + used, sizeof told - used, "%c %s%s%s%s%s\n",
                                 " +-=~"[change], encours_policy_diff_path(diff, i),
                                 before != NULL ? " " : "", before != NULL ? before : "",
                                 after != NULL ? " > " : "", after != NULL ? after : "");
        check(used < sizeof told);
    }
}

static void differs(const char *before, const char *after, const char *expected)
{
    encours_context *context = NULL;
    encours_policy_diff *diff = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_policy *first = read_in(context, before), *second = read_in(context, after);
    check_ok(encours_policy_diff_compute(first, second, &diff, check_error()));
    encours_policy_free(first);
    encours_policy_free(second);
    tell(diff);
    check_text(told, expected);
    encours_policy_diff_free(diff);
    encours_context_free(context);
}

static void equal_policies_do_not_differ(void **state)
{
    (void)state;
    differs(">", ">", "");
    differs("><aging bounds='10'/><agenda/>", "><agenda review-days='0'/><aging bounds='10'/>", "");
}

static void values_are_told_by_their_path(void **state)
{
    (void)state;
    differs(" version='1'><aging bounds='30'/>", " version='2'><aging bounds='30 60'/>",
            "= .version 1 > 2\n= aging.bounds 30 > 30 60\n");
    differs("><terms days-max='30'/>", "><terms days-default='20'/>",
            "- terms.days-max 30\n+ terms.days-default > 20\n");
    differs("><description>a</description>", "><description>b &lt;</description>",
            "= description a > b <\n");
    differs("><description>a</description>", ">", "- description <description>a</description>\n");
    differs("><rules><rule code='a' outcome='hold' test='sales &gt; 1'/></rules>",
            "><rules><rule code='a' outcome='warn' test='sales &gt; 2'><french>x</french></rule>"
            "</rules>",
            "= rules/rule[a].outcome hold > warn\n= rules/rule[a].test sales > 1 > sales > 2\n"
            "+ rules/rule[a]/french > <french>x</french>\n");
    differs("><exposure><count figure='orders'/></exposure>",
            "><exposure><count figure='orders' percent='50'/><guarantee kind='x'/></exposure>",
            "= exposure/count[orders].percent 100 > 50\n"
            "- exposure/guarantee[*] <guarantee kind=\"*\" percent=\"100\" group=\"no\"/>\n"
            "+ exposure/guarantee[x] > <guarantee kind=\"x\" percent=\"100\" group=\"no\"/>\n");
}

static void elements_with_a_code_are_found_wherever_they_stand(void **state)
{
    (void)state;
    differs("><limits><limit-type code='a'/><limit-type code='b'/><limit-type code='c'/></limits>",
            "><limits><limit-type code='c'/><limit-type code='a' use='cap'/></limits>",
            "~ limits/limit-type a c > c a\n= limits/limit-type[a].use base > cap\n"
            "- limits/limit-type[b] <limit-type code=\"b\" use=\"base\" insured=\"no\" "
            "percent=\"100\" review-days=\"0\"/>\n");
}

#define TABLE(rows) "><table code='t'>" rows "</table>"

static void rows_are_compared_between_their_equal_ends(void **state)
{
    (void)state;
    differs(TABLE("<assign value='a'/><assign value='b'/><assign value='c'/>"),
            TABLE("<assign value='a'/><assign value='x'/><assign value='c'/>"),
            "= table[t]/assign[2].value b > x\n");
    differs(TABLE("<assign value='a'/><assign value='c'/>"),
            TABLE("<assign value='a'/><assign value='b'/><assign value='c'/>"),
            "+ table[t]/assign[2] > <assign value=\"b\"/>\n");
    differs(TABLE("<assign value='a'/><assign value='a'/><assign value='a'/>"),
            TABLE("<assign value='a'/>"),
            "- table[t]/assign[2] <assign value=\"a\"/>\n"
            "- table[t]/assign[3] <assign value=\"a\"/>\n");
    differs(TABLE("<assign value='a'/><assign value='b'/>"), TABLE("<assign value='c'/>"),
            "- table[t]/assign[1] <assign value=\"a\"/>\n"
            "- table[t]/assign[2] <assign value=\"b\"/>\n"
            "+ table[t]/assign[1] > <assign value=\"c\"/>\n");
    differs(">", TABLE("<assign value='a'/>"),
            "+ table[t] > <table code=\"t\">\n  <assign value=\"a\"/>\n</table>\n");
}

static void a_role_may_have_more_than_one_element(void **state)
{
    (void)state;
#define ROLES(last)                                                                                \
    "><roles><role code='r'><may action='limit'/></role><role code='s'><may "                      \
    "action='limit'/></role>"                                                                      \
    "<role code='r'><may action='query'" last "/></role></roles>"
    differs(ROLES(""), ROLES(" effect='deny'"), "= roles/role[r]#2/may[1].effect allow > deny\n");
}

/* No row if and only if the digests are equal; and what is added one way is removed the other. */
static void rows_and_digests_agree(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "<limit-type code='a'/>", "<limit-type code='b'/>", "<limit-type code='c' use='cap'/>",
        "<limit-type code='d' percent='50'/>", "<limit-type code='e' insured='yes'/>"};
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_RANDOM(random, 500)
    {
        encours_policy *policies[2];
        uint8_t digests[2][32];
        for (int side = 0; side < 2; side++) {
            char inside[1024] = "><limits><limit-type code='first'/>";
            size_t at = random_below(&random, 5);
            for (uint64_t count = random_below(&random, 3); count > 0; count--)
                strcat(inside, pieces[at++ % 5]);
            strcat(inside, "</limits>");
            policies[side] = read_in(context, inside);
            encours_policy_digest(policies[side], digests[side]);
        }
        encours_policy_diff *there = NULL, *back = NULL;
        check_ok(encours_policy_diff_compute(policies[0], policies[1], &there, check_error()));
        check_ok(encours_policy_diff_compute(policies[1], policies[0], &back, check_error()));
        check_equal(encours_policy_diff_count(there) == 0,
                    memcmp(digests[0], digests[1], sizeof digests[0]) == 0);
        check_equal(encours_policy_diff_count(there), encours_policy_diff_count(back));
        encours_policy_diff_free(back);
        encours_policy_diff_free(there);
        encours_policy_free(policies[1]);
        encours_policy_free(policies[0]);
    }
    encours_context_free(context);
}

static void failing_allocations_are_told(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_policy *first = read_in(context, " version='1'>");
    encours_policy *second = read_in(context, TABLE("<assign value='a'/>"));
    size_t blocks = memory.blocks;
    for (int on = 0; on <= 1; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            encours_policy_diff *diff = NULL;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_policy_diff_compute(first, second, &diff,
                                                                check_error());
            failed = memory.failed > 0;
            check_equal(status, failed ? ENCOURS_E_NO_MEMORY : ENCOURS_OK);
            check((diff == NULL) == failed);
            encours_policy_diff_free(diff);
            check_equal(memory.blocks, blocks);
        }
    }
    counted_memory_fail(&memory, 0, false);
    encours_policy_free(second);
    encours_policy_free(first);
    encours_context_free(context);
}

static void beyond_the_last_row_is_nothing(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_policy_diff *diff = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_policy *policy = read_in(context, ">");
    check_ok(encours_policy_diff_compute(policy, policy, &diff, check_error()));
    check_equal(encours_policy_diff_change(diff, 0), 0);
    check(encours_policy_diff_path(diff, 0) == NULL);
    check(encours_policy_diff_before(diff, 0) == NULL);
    check(encours_policy_diff_after(diff, 0) == NULL);
    encours_policy_diff_free(diff);
    encours_policy_diff_free(NULL);
    check_fails(encours_policy_diff_compute(NULL, policy, &diff, check_error()), ENCOURS_E_MISUSE,
                "before");
    encours_policy_free(policy);
    encours_context_free(context);
}

CHECK_MAIN(equal_policies_do_not_differ, values_are_told_by_their_path,
           elements_with_a_code_are_found_wherever_they_stand,
           rows_are_compared_between_their_equal_ends, a_role_may_have_more_than_one_element,
           rows_and_digests_agree, failing_allocations_are_told, beyond_the_last_row_is_nothing)
