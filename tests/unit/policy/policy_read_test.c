/* SPDX-License-Identifier: MIT */
/* Lines and columns are counted by hand in the documents below. @req POL-009 POL-010 POL-011 */
#include "unit/policy/sample.h"

#include <stdlib.h>

#include "base/sha256.h"
#include "encours/policy_xml.h"

#define HEAD "<policy xmlns='urn:encours:policy:1' name='p' currency='EUR'"

static encours_status read_with(encours_context *context, const char *document,
                                encours_policy **out, encours_error *error)
{
    size_t size = strlen(document);
    char *exact = malloc(size + (size == 0));
    memcpy(exact, document, size);
    encours_status status = encours_policy_read(context, NULL, (const uint8_t *)exact, size, out,
                                                error);
    check((status == ENCOURS_OK) == (*out != NULL));
    free(exact);
    return status;
}

static encours_status read_policy(const char *document, encours_policy **out)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_status status = read_with(context, document, out, check_error());
    encours_context_free(context);
    return status;
}

static encours_policy *policy_of(const char *document)
{
    encours_policy *policy = NULL;
    check_ok(read_policy(document, &policy));
    return policy;
}

/* Of this canonical document every attribute and element is told by hand from policy_parts.h. */
static const char least[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<policy xmlns=\"urn:encours:policy:1\" name=\"p\" currency=\"EUR\">\n"
    "  <aging bounds=\"30 60 90\"/>\n"
    "  <exposure horizon-days=\"30\" undated-orders=\"yes\" tolerance-days=\"0\" "
    "window-days=\"180\" merged-customers=\"yes\" bill-classes=\"413\">\n"
    "    <count figure=\"open-debits\" percent=\"100\"/>\n"
    "    <count figure=\"bills\" percent=\"100\"/>\n"
    "    <count figure=\"unallocated\" percent=\"100\"/>\n"
    "    <count figure=\"credit-notes\" percent=\"100\"/>\n"
    "    <count figure=\"to-invoice\" percent=\"100\"/>\n"
    "    <count figure=\"orders\" percent=\"100\"/>\n"
    "    <count figure=\"drafts\" percent=\"0\"/>\n"
    "    <count figure=\"returned\" percent=\"0\"/>\n"
    "    <count figure=\"guarantees\" percent=\"100\"/>\n"
    "    <guarantee kind=\"*\" percent=\"100\" group=\"no\"/>\n"
    "  </exposure>\n"
    "  <limits combine=\"latest\">\n"
    "    <limit-type code=\"limit\" use=\"base\" insured=\"no\" percent=\"100\" "
    "review-days=\"0\"/>\n"
    "  </limits>\n"
    "  <agenda review-days=\"0\" expiry-days=\"0\" guarantee-days=\"0\" release-days=\"0\" "
    "weekdays=\"1 2 3 4 5 6 7\"/>\n"
    "</policy>\n";

static void what_is_left_out_has_its_default(void **state)
{
    (void)state;
    encours_policy *policy = policy_of(HEAD "/>");
    check_text(encours_policy_document(policy), least);
    encours_policy *again = policy_of(least);
    check_text(encours_policy_document(again), least);
    encours_policy_free(again);
    encours_policy_free(policy);
}

static void the_digest_is_that_of_the_document(void **state)
{
    (void)state;
    uint8_t digest[32], expected[ENC_SHA256_SIZE];
    encours_policy *policy = policy_of(HEAD "/>");
    encours_policy_digest(policy, digest);
    enc_sha256_of(least, sizeof least - 1, expected);
    check(memcmp(digest, expected, sizeof digest) == 0);
    encours_policy_free(policy);
}

static void a_document_and_a_builder_give_the_same_policy(void **state)
{
    (void)state;
    encours_policy *read = policy_of(
        HEAD " version='2'>"
             "<table code='t'><assign value='a' when='sales&gt;=500'/><assign value='b'/></table>"
             "<rules><rule code='r' outcome='hold' test=' headroom  &lt;0 '/></rules>"
             "<scorecard><criterion code='c' weight='3'><points points='-1.5'/></criterion>"
             "<class code='A' from='10'/><class code='B'/></scorecard></policy>");
    encours_context *context = NULL;
    encours_policy_builder *builder = NULL;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "p";
    options.version = "2";
    options.currency = EUR;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    encours_context_free(context);
    check_ok(sample_rule(builder, "r", "headroom < 0", NULL, ENCOURS_OUTCOME_HOLD));
    check_ok(sample_points(builder, "c", NULL, -150, 3));
    check_ok(sample_class(builder, "A", 1000));
    check_ok(sample_class(builder, "B", INT64_MIN));
    check_ok(sample_assignment(builder, "t", "a", "sales >= 500"));
    check_ok(sample_assignment(builder, "t", "b", NULL));
    encours_policy *built = sample_finish(builder);
    check_text(encours_policy_document(read), encours_policy_document(built));
    encours_policy_free(built);
    encours_policy_free(read);
}

static void sections_may_stand_in_any_order(void **state)
{
    (void)state;
    static const char *const sections[] = {"<agenda review-days='3'/>",
                                           "<limits combine='sum'><limit-type code='a'/></limits>",
                                           "<aging bounds='10'/>",
                                           "<description>x</description>",
                                           "<table code='t'><assign value='v'/></table>",
                                           "<stages><stage name='quote'/></stages>"};
    enum { COUNT = sizeof sections / sizeof sections[0] };
    char document[1024];
    encours_policy *first = NULL;
    for (size_t turn = 0; turn < COUNT; turn++) {
        strcpy(document, HEAD ">");
        for (size_t i = 0; i < COUNT; i++)
            strcat(document, sections[(turn + i) % COUNT]);
        strcat(document, "</policy>");
        encours_policy *policy = policy_of(document);
        if (first != NULL) {
            check_text(encours_policy_document(policy), encours_policy_document(first));
            encours_policy_free(policy);
        } else {
            first = policy;
        }
    }
    encours_policy_free(first);
}

static void one_count_says_that_all_are_said(void **state)
{
    (void)state;
    encours_policy *policy = policy_of(
        HEAD "><exposure bill-classes=''><count figure='orders' percent='12.5'/>"
             "</exposure></policy>");
    const char *document = encours_policy_document(policy);
    check(strstr(document, "figure=\"orders\" percent=\"12.5\"") != NULL);
    check(strstr(document, "figure=\"open-debits\" percent=\"0\"") != NULL);
    check(strstr(document, "figure=\"guarantees\" percent=\"0\"") != NULL);
    check(strstr(document, "bill-classes=\"\"") != NULL);
    encours_policy_free(policy);
}

static void breaks_of_lines_in_texts_are_one_blank(void **state)
{
    (void)state;
    encours_policy *policy = policy_of(HEAD
                                       "><description>\n   a  b\n  c\t\n</description></policy>");
    check(strstr(encours_policy_document(policy), "<description>a  b c</description>") != NULL);
    encours_policy_free(policy);
}

static void amounts_have_the_decimals_of_the_currency(void **state)
{
    (void)state;
    static const struct {
        const char *currency, *written;
    } cases[] = {{"currency='EUR'", "maximum=\"7.00\""},
                 {"currency='JPY'", "maximum=\"7\""},
                 {"currency='EUR' decimals='4'", "maximum=\"7.0000\""},
                 {"currency='60000' decimals='1'", "maximum=\"7.0\""}};
    char document[256];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        snprintf(document, sizeof document,
                 "<policy xmlns='urn:encours:policy:1' name='p' %s><exposure>"
                 "<guarantee kind='*' maximum='7'/></exposure></policy>",
                 cases[i].currency);
        encours_policy *policy = policy_of(document);
        check(strstr(encours_policy_document(policy), cases[i].written) != NULL);
        encours_policy *again = policy_of(encours_policy_document(policy));
        check_text(encours_policy_document(again), encours_policy_document(policy));
        encours_policy_free(again);
        encours_policy_free(policy);
    }
}

typedef struct refusal {
    const char *document;
    uint64_t line, column;
    encours_status status;
    const char *part;
} refusal;

static void check_refusals(const refusal *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        encours_policy *policy = NULL;
        check_fails(read_policy(cases[i].document, &policy),
                    cases[i].status != 0 ? cases[i].status : ENCOURS_E_INVALID, cases[i].part);
        const encours_error *error = check_last_error();
        if (error->line != cases[i].line || error->column != cases[i].column)
            printf("# %s\n# %s\n", cases[i].document, error->message);
        check_equal(error->line, cases[i].line);
        check_equal(error->column, cases[i].column);
        check_text(error->source, "policy");
    }
}
#define CHECK_REFUSALS(cases) check_refusals(cases, sizeof cases / sizeof cases[0])

/* HEAD has 60 characters: what follows ">" begins in column 62. */
static void what_does_not_belong_there_is_refused(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {"<order xmlns='urn:encours:policy:1'/>", 1, 1, 0, "no policy"},
        {"<policy name='p' currency='EUR'/>", 1, 1, 0, "namespace"},
        {"<policy xmlns='urn:encours:policy:2' name='p'/>", 1, 1, 0, "namespace"},
        {HEAD "><x xmlns='urn:x'/></policy>", 1, 62, 0, "namespace"},
        {HEAD " xml:lang='fr'/>", 1, 62, 0, "namespace"},
        {HEAD ">\n <colour/>\n</policy>", 2, 2, 0, "<colour> does not stand within <policy>"},
        {HEAD " colour='red'/>", 1, 62, 0, "no such attribute"},
        {HEAD ">text</policy>", 1, 1, 0, "text"},
        {HEAD "><aging bounds='1'/>text</policy>", 1, 81, 0, "text beside"},
        {HEAD ">\n<agenda/>\n<agenda/></policy>", 3, 1, ENCOURS_E_EXISTS, "second <agenda>"},
        {HEAD ">\n<agenda><x/></agenda></policy>", 2, 9, 0, "does not stand within <agenda>"},
        {HEAD ">\n<agenda>x</agenda></policy>", 2, 1, 0, "has text"},
        {HEAD ">\n<rules>\n<note/></rules></policy>", 3, 1, 0, "within <rules>"},
        {HEAD ">\n<rules><rule code='a' outcome='hold' test='overdue &gt; 1'><x/></rule></rules>"
              "</policy>",
         2, 60, 0, "within <rule>"},
        {HEAD ">\n<stages>x</stages></policy>", 2, 1, 0, "has text"},
        {HEAD ">\n<exposure>x</exposure></policy>", 2, 1, 0, "has text"},
        {HEAD ">\n<limits>x</limits></policy>", 2, 1, 0, "has text"},
        {HEAD ">\n<roles>x</roles></policy>", 2, 1, 0, "has text"},
        {HEAD ">\n<description><b/></description></policy>", 2, 14, 0, "within <description>"},
    };
    CHECK_REFUSALS(cases);
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {"<policy xmlns='urn:encours:policy:1' currency='EUR'/>", 1, 1, 0, "no name"},
        {"<policy xmlns='urn:encours:policy:1' name='p'/>", 1, 1, 0, "no currency"},
        {HEAD ">\n<aging/></policy>", 2, 1, 0, "no bounds"},
        {HEAD ">\n<rules><rule outcome='hold' test='a'/></rules></policy>", 2, 8, 0, "no code"},
        {HEAD ">\n<rules><rule code='a' test='a'/></rules></policy>", 2, 8, 0, "no outcome"},
        {HEAD ">\n<rules><rule code='a' outcome='hold'/></rules></policy>", 2, 8, 0, "no test"},
        {HEAD ">\n<exposure><count/></exposure></policy>", 2, 11, 0, "no figure"},
        {HEAD ">\n<exposure><guarantee/></exposure></policy>", 2, 11, 0, "no kind"},
        {HEAD ">\n<limits><limit-type/></limits></policy>", 2, 9, 0, "no code"},
        {HEAD ">\n<stages><stage/></stages></policy>", 2, 9, 0, "no name"},
        {HEAD ">\n<scorecard><criterion weight='1'/></scorecard></policy>", 2, 12, 0, "no code"},
        {HEAD ">\n<scorecard><criterion code='a' weight='1'/></scorecard></policy>", 2, 12, 0,
         "no <points>"},
        {HEAD ">\n<scorecard><criterion code='a'><points points='1'/></criterion></scorecard>"
              "</policy>",
         2, 12, 0, "no weight"},
        {HEAD ">\n<table><assign value='a'/></table></policy>", 2, 1, 0, "no code"},
        {HEAD ">\n<table code='a'/></policy>", 2, 1, 0, "no <assign>"},
        {HEAD ">\n<table code='a'><assign/></table></policy>", 2, 17, 0, "no value"},
        {HEAD ">\n<roles><role code='a'/></roles></policy>", 2, 8, 0, "no <may>"},
        {HEAD ">\n<roles><role code='a'><may/></role></roles></policy>", 2, 23, 0, "no action"},
        {HEAD ">\n<behaviour/></policy>", 2, 1, 0, "no <late>"},
        {HEAD ">\n<behaviour><late/></behaviour></policy>", 2, 12, 0, "no weight"},
        {HEAD ">\n<behaviour><late weight='1'/><late weight='1'/></behaviour></policy>", 2, 12, 0,
         "no up-to-days"},
    };
    CHECK_REFUSALS(cases);
}

static void values_are_refused_where_they_stand(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {"<policy xmlns='urn:encours:policy:1' name='a b' currency='EUR'/>", 1, 38, 0, "no code"},
        {"<policy xmlns='urn:encours:policy:1' name='p' currency='ZZZ'/>", 1, 47,
         ENCOURS_E_CURRENCY, "ZZZ"},
        {HEAD " decimals='19'/>", 1, 62, 0, "decimals"},
        {HEAD " version=''/>", 1, 62, 0, "empty"},
        {HEAD "><aging bounds='30 x'/></policy>", 1, 69, 0, "whole numbers"},
        {HEAD "><aging bounds='60 30'/></policy>", 1, 69, 0, "ascend"},
        {HEAD "><terms days-max='3651'/></policy>", 1, 69, 0, "3651"},
        {HEAD "><terms days-max='-1'/></policy>", 1, 69, 0, "whole number"},
        {HEAD "><exposure horizon-days='1.5'/></policy>", 1, 72, 0, "whole number"},
        {HEAD "><exposure undated-orders='true'/></policy>", 1, 72, 0, "yes or no"},
        {HEAD "><exposure window-days='0'/></policy>", 1, 72, 0, "out of 1 to 3650"},
        {HEAD "><exposure bill-classes='1000'/></policy>", 1, 72, 0, "1000"},
        {HEAD "><exposure bill-classes='5 5'/></policy>", 1, 72, 0, "twice"},
        {HEAD "><exposure><count figure='sales'/></exposure></policy>", 1, 79, 0, "sales"},
        {HEAD "><exposure><count figure='bills' percent='100.01'/></exposure></policy>", 1, 94, 0,
         "100.01"},
        {HEAD "><exposure><count figure='bills'/><count figure='bills'/></exposure></policy>", 1,
         102, 0, "twice"},
        {HEAD "><exposure><guarantee kind='a b'/></exposure></policy>", 1, 83, 0, "no code"},
        {HEAD "><exposure><guarantee kind='a' maximum='1.005'/></exposure></policy>", 1, 92, 0,
         "2 decimals"},
        {HEAD "><exposure><guarantee kind='a' maximum='-1'/></exposure></policy>", 1, 92, 0,
         "no number"},
        {HEAD "><limits combine='best'/></policy>", 1, 70, 0, "latest, sum"},
        {HEAD "><limits><limit-type code='a' use='top'/></limits></policy>", 1, 91, 0,
         "base, add, replace, cap, group or scoped"},
        {HEAD "><limits><limit-type code='a' from='03-01'/></limits></policy>", 1, 91, 0,
         "--MM-DD"},
        {HEAD "><limits><limit-type code='a' from='--02-30' to='--03-01'/></limits></policy>", 1,
         91, 0, "no day"},
        {HEAD "><stages><stage name='dream'/></stages></policy>", 1, 77, 0, "quote, order"},
        {HEAD "><scorecard><criterion code='a' weight='0'><points points='1'/></criterion>"
              "</scorecard></policy>",
         1, 93, 0, "1 to 10000"},
        {HEAD "><scorecard><criterion code='a' weight='1'><points points='1.005'/></criterion>"
              "</scorecard></policy>",
         1, 112, 0, "2 decimals"},
        {HEAD "><agenda weekdays='0'/></policy>", 1, 70, 0, "1, 2"},
        {HEAD "><agenda weekdays='1 1'/></policy>", 1, 70, 0, "once"},
        {HEAD "><behaviour><late up-to-days='3' weight='1'/></behaviour></policy>", 1, 79, 0,
         "no end"},
        {HEAD "><behaviour experiences-min='-1'><late weight='1'/></behaviour></policy>", 1, 73, 0,
         "no whole number from 0"},
        {HEAD "><behaviour>\n<late up-to-days='3' weight='1'/>\n<late up-to-days='3' weight='1'/>\n"
              "<late weight='1'/></behaviour></policy>",
         3, 7, 0, "3 behind 3"},
        {HEAD "><behaviour>\n<late up-to-days='3' weight='1'/>\n<late weight='1000001'/>"
              "</behaviour></policy>",
         3, 7, 0, "1000001"},
    };
    CHECK_REFUSALS(cases);
}

/* The column is that of the character of the condition that is wrong, references counted whole. */
static void conditions_are_refused_by_character(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {HEAD ">\n<rules>\n<rule code='a' outcome='hold' test='overdu &gt; 1'/></rules></policy>",
         3, 37, 0, "overdu"},
        {HEAD ">\n<rules>\n<rule code='a' outcome='hold' test='overdue &gt; 1'\n"
              "  when='sales &gt; 1 and sales &gt; x'/></rules></policy>",
         4, 37, 0, "x"},
        {HEAD ">\n<table code='t'><assign value='v' when='stage = order'/></table></policy>", 2, 41,
         0, "event"},
    };
    CHECK_REFUSALS(cases);
}

static void codes_that_are_taken_are_refused(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {HEAD ">\n<limits><limit-type code='a'/>\n<limit-type code='a'/></limits></policy>", 3, 13,
         ENCOURS_E_EXISTS, "\"a\""},
        {HEAD ">\n<table code='t'><assign value='v'/></table>\n<table code='t'>"
              "<assign value='v'/></table></policy>",
         3, 8, ENCOURS_E_EXISTS, "line 2"},
        {HEAD ">\n<stages><stage name='quote'/>\n<stage name='quote'/></stages></policy>", 3, 8,
         ENCOURS_E_EXISTS, "quote"},
        {HEAD
         ">\n<scorecard><criterion code='a' weight='1'><points points='1'/></criterion>\n"
         "<criterion code='a' weight='1'><points points='1'/></criterion></scorecard></policy>",
         3, 12, ENCOURS_E_EXISTS, "line 2"},
        {HEAD ">\n<rules><rule code='a' outcome='warn' test='sales &gt; 1'><english>a</english>\n"
              "<english>b</english></rule></rules></policy>",
         3, 1, ENCOURS_E_EXISTS, "second"},
    };
    CHECK_REFUSALS(cases);
}

static void references_to_nothing_are_refused(void **state)
{
    (void)state;
    static const refusal cases[] = {
        {HEAD
         ">\n<rules><rule code='a' outcome='accept' test='sales &gt; 1'/>\n"
         "<rule code='b' outcome='accept' test='sales &gt; 1' excuses='a c'/></rules></policy>",
         3, 53, 0, "\"c\""},
        {HEAD ">\n<rules><rule code='a' outcome='warn'\ntest='table:t = x'/></rules></policy>", 3,
         1, 0, "t"},
        {HEAD ">\n<scorecard><class code='A'\nfrom='1'/></scorecard></policy>", 3, 1, 0, "last"},
        {HEAD ">\n<table code='t'>\n<assign value='v'/>\n<assign value='w' when='table:u = v'/>"
              "</table><table code='u'><assign value='v'/></table></policy>",
         4, 19, 0, "u"},
    };
    CHECK_REFUSALS(cases);
}

static void what_is_too_much_is_refused(void **state)
{
    (void)state;
    static char document[1 << 16];
    strcpy(document, HEAD ">\n<stages/><limits>");
    for (int i = 0; i < 33; i++) {
        char row[64];
        snprintf(row, sizeof row, "\n<limit-type code='c%d'/>", i);
        strcat(document, row);
    }
    strcat(document, "</limits></policy>");
    static const refusal many[] = {{document, 35, 1, ENCOURS_E_LIMIT, "32"}};
    CHECK_REFUSALS(many);
    char *large = malloc((1 << 20) + 128);
    memset(large, ' ', 1 << 20);
    strcpy(large + (1 << 20), HEAD "/>");
    encours_policy *policy = NULL;
    check_fails(read_policy(large, &policy), ENCOURS_E_LIMIT, "1048576 bytes");
    free(large);
}

static void failing_allocations_are_told(void **state)
{
    (void)state;
    static const char document[] = HEAD
        " version='1'><description>text</description><aging bounds='1'/>"
        "<rules><rule code='a' outcome='accept' test='overdue &gt; 1' excuses='b'/>"
        "<rule code='b' outcome='hold' test='dimension:x = y'><french>b</french></rule></rules>"
        "<scorecard><criterion code='c' weight='1'><points points='1'/></criterion>"
        "<class code='A'/></scorecard><table code='t'><assign value='v'/></table>"
        "<approvals><level code='l' action='limit' role='r'/></approvals>"
        "<roles><role code='r'><may action='*'/></role></roles></policy>";
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    size_t blocks = memory.blocks;
    encours_policy *whole = NULL;
    check_ok(read_with(context, document, &whole, check_error()));
    encours_policy_free(whole);
    check_equal(memory.blocks, blocks);
    for (int on = 0; on <= 1; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            encours_policy *policy = NULL;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = read_with(context, document, &policy, check_error());
            failed = memory.failed > 0;
            check_equal(status, failed ? ENCOURS_E_NO_MEMORY : ENCOURS_OK);
            encours_policy_free(policy);
            check_equal(memory.blocks, blocks);
        }
    }
    counted_memory_fail(&memory, 0, false);
    encours_context_free(context);
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    encours_policy *policy = NULL;
    check_fails(encours_policy_read(NULL, NULL, NULL, 0, &policy, check_error()), ENCOURS_E_MISUSE,
                "context");
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_policy_read(context, NULL, NULL, 1, &policy, check_error()),
                ENCOURS_E_MISUSE, "bytes");
    check_fails(encours_policy_read(context, "x.xml", NULL, 0, &policy, check_error()),
                ENCOURS_E_INVALID, "no element");
    check_text(check_last_error()->source, "x.xml");
    check_equal(encours_policy_read(context, NULL, NULL, 0, &policy, NULL), ENCOURS_E_INVALID);
    encours_context_free(context);
}

CHECK_MAIN(what_is_left_out_has_its_default, the_digest_is_that_of_the_document,
           a_document_and_a_builder_give_the_same_policy, sections_may_stand_in_any_order,
           one_count_says_that_all_are_said, breaks_of_lines_in_texts_are_one_blank,
           amounts_have_the_decimals_of_the_currency, what_does_not_belong_there_is_refused,
           what_is_missing_is_named, values_are_refused_where_they_stand,
           conditions_are_refused_by_character, codes_that_are_taken_are_refused,
           references_to_nothing_are_refused, what_is_too_much_is_refused,
           failing_allocations_are_told, wrong_calls_are_told)
