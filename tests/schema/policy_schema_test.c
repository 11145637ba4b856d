/* SPDX-License-Identifier: MIT */
/* The published schema of policies and the reader agree: what the reader takes, libxml2's RELAX NG
 * takes by the schema, and what a schema can say is refused by both. @req POL-009 */
#include "support/check.h"
#include "support/random.h"

#include <dirent.h>
#include <stdlib.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "encours/policy_xml.h"

enum { DOCUMENT_MAX = 1 << 16 };

static xmlRelaxNGPtr schema;
static encours_context *context;

static void silent(void *user, const char *format, ...)
{
    (void)user, (void)format;
}

static void open_schema(void)
{
    const char *path = getenv("ENCOURS_POLICY_SCHEMA");
    check(path != NULL);
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path);
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    check(schema != NULL);
    check_ok(encours_context_new(NULL, &context, check_error()));
}

static void close_schema(void)
{
    encours_context_free(context);
    xmlRelaxNGFree(schema);
}

static bool schema_takes(const char *document)
{
    xmlDocPtr tree = xmlReadMemory(document, (int)strlen(document), "policy", NULL,
                                   XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET);
    if (tree == NULL)
        return false;
    xmlRelaxNGValidCtxtPtr validation = xmlRelaxNGNewValidCtxt(schema);
    xmlRelaxNGSetValidErrors(validation, silent, silent, NULL);
    bool taken = xmlRelaxNGValidateDoc(validation, tree) == 0;
    xmlRelaxNGFreeValidCtxt(validation);
    xmlFreeDoc(tree);
    return taken;
}

static bool reader_takes(const char *document)
{
    encours_policy *policy = NULL;
    encours_status status = encours_policy_read(context, NULL, (const uint8_t *)document,
                                                strlen(document), &policy, check_error());
    if (status == ENCOURS_OK) {
        check(schema_takes(encours_policy_document(policy)));
        encours_policy_free(policy);
    }
    return status == ENCOURS_OK;
}

static void load(const char *name, char *document)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", getenv("ENCOURS_POLICY_EXAMPLES"), name);
    FILE *file = fopen(path, "rb");
    check(file != NULL);
    document[fread(document, 1, DOCUMENT_MAX - 1, file)] = '\0';
    fclose(file);
}

static void load_example(char *document)
{
    load("policy-wholesaler.xml", document);
}

static void examples_and_canonical_documents_are_valid(void **state)
{
    (void)state;
    size_t found = 0;
    open_schema();
    DIR *folder = opendir(getenv("ENCOURS_POLICY_EXAMPLES"));
    check(folder != NULL);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        static char document[DOCUMENT_MAX];
        if (strncmp(entry->d_name, "policy-", 7) != 0)
            continue;
        load(entry->d_name, document);
        check(schema_takes(document));
        check(reader_takes(document));
        found++;
    }
    closedir(folder);
    check(found > 0);
    close_schema();
}

/* Each changes one place of a document that both take. */
typedef struct change {
    const char *from, *to;
} change;

static const change changes[] = {
    {"<policy ", "<order "},
    {"urn:encours:policy:1", "urn:encours:policy:2"},
    {" name=\"wholesale-fr\"", ""},
    {" currency=\"EUR\"", ""},
    {"currency=\"EUR\"", "currency=\"Euro\""},
    {"name=\"wholesale-fr\"", "name=\"wholesale fr\""},
    {"version=\"2026-1\"", "version=\"\""},
    {"<description>", "<description lang=\"en\">"},
    {"<aging bounds=\"30 60 90\"/>", "<aging/>"},
    {"30 60 90", "30 60 x"},
    {"30 60 90", "0 60 90"},
    {"<aging", "<ageing"},
    {"days-max=\"60\"", "days-max=\"3651\""},
    {"days-max=\"60\"", "days-max=\"-1\""},
    {"days-max=\"60\"", "days-max=\"+6\""},
    {"days-max=\"60\"", "days-most=\"60\""},
    {"horizon-days=\"30\"", "horizon-days=\"36501\""},
    {"window-days=\"180\"", "window-days=\"0\""},
    {"<count figure=\"bills\"/>", "<count/>"},
    {"figure=\"bills\"", "figure=\"sales\""},
    {"drafts\" percent=\"100\"", "drafts\" percent=\"100.001\""},
    {"drafts\" percent=\"100\"", "drafts\" percent=\"101\""},
    {"kind=\"bank\"", "kind=\"**\""},
    {"maximum=\"50000.00\"", "maximum=\"-1\""},
    {"maximum=\"50000.00\"", "maximum=\"5.\""},
    {"combine=\"latest\"", "combine=\"newest\""},
    {"use=\"base\"", "use=\"bass\""},
    {"insured=\"yes\"", "insured=\"true\""},
    {" to=\"--06-30\"", ""},
    {"--06-30", "06-30"},
    {"<stage name=\"quote\"", "<stage"},
    {"stage name=\"quote\"", "stage name=\"idea\""},
    {"outcome=\"refuse\"", "outcome=\"maybe\""},
    {" outcome=\"refuse\"", ""},
    {" test=\"limit-used &gt; 80%\"", ""},
    {"test=\"limit-used &gt; 80%\"", "test=\"\""},
    {"stages=\"order delivery\"", "stages=\"\""},
    {"stages=\"order delivery\"", "stages=\"order later\""},
    {"<english>", "<english><b/>"},
    {"</french>", "</french><german>x</german>"},
    {"</french>", "</french><french>x</french>"},
    {"weight=\"60\"", "weight=\"0\""},
    {" weight=\"60\"", ""},
    {"points=\"100\"", "points=\"1.005\""},
    {"<class code=\"A\"", "<class"},
    {"<table code=\"segment\">", "<table>"},
    {" value=\"standard\"", ""},
    {"value=\"standard\"", "value=\"\""},
    {"approvers=\"1\"", "approvers=\"9\""},
    {"<may action=\"fact\"/>", "<may/>"},
    {"<may action=\"fact\"/>", "<may action=\"fact\" effect=\"permit\"/>"},
    {"weekdays=\"1 2 3 4 5\"", "weekdays=\"0\""},
    {"<agenda ", "<x/><agenda "},
    {"<agenda ", "text<agenda "},
    {"<agenda ", "<agenda/><agenda "},
    {"<limit-type code=\"group\" use=\"group\"/>", "<limit-type code=\"group\">x</limit-type>"},
};

static void what_a_schema_can_say_both_refuse(void **state)
{
    (void)state;
    static char document[DOCUMENT_MAX], changed[2 * DOCUMENT_MAX];
    open_schema();
    load_example(document);
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        const char *at = strstr(document, changes[i].from);
        if (at == NULL)
            printf("# not there: %s\n", changes[i].from);
        check(at != NULL);
        snprintf(changed, sizeof changed, "%.*s%s%s", (int)(at - document), document, changes[i].to,
                 at + strlen(changes[i].from));
        if (strncmp(changes[i].from, "<policy ", 8) == 0)
            memcpy(strstr(changed, "</policy>"), "</order> ", 9);
        if (schema_takes(changed) || reader_takes(changed))
            printf("# taken: %s\n", changes[i].to);
        check(!schema_takes(changed));
        check(!reader_takes(changed));
    }
    close_schema();
}

/* The end of a tag, an attribute or an element that begins at `from`. */
static size_t piece_end(const char *document, size_t from, test_random *random)
{
    static const char *const ends[] = {">", "/>", "\"", "\n", " "};
    const char *end = strstr(document + from, ends[random_below(random, 5)]);
    return end != NULL ? (size_t)(end - document) + 1 : from;
}

/* Pieces of the document cut out, copied elsewhere, or replaced by words and numbers. */
static void mutate(test_random *random, char *document)
{
    static const char *const words[] = {"0",   "1",    "-1",   "100", "3650", "36501",  "1.5",
                                        "yes", "hold", "sum",  "",    "x",    "*",      " 5 ",
                                        "A B", "-0",   "0.00", "007", "+1",   "--02-28"};
    char piece[256];
    size_t size = strlen(document);
    size_t from = random_below(random, size), to = piece_end(document, from, random);
    size_t at = random_below(random, size);
    switch (random_below(random, 3)) {
    case 0: /* another value of an attribute */ {
        char *open = strstr(document + from, "=\"");
        char *close = open != NULL ? strchr(open + 2, '"') : NULL;
        if (close == NULL || size + 16 >= DOCUMENT_MAX)
            return;
        const char *word = words[random_below(random, sizeof words / sizeof words[0])];
        memmove(open + 2 + strlen(word), close, strlen(close) + 1);
        memcpy(open + 2, word, strlen(word));
        return;
    }
    case 1:
        memmove(document + from, document + to, size - to + 1);
        return;
    default:
        if (to - from >= sizeof piece || size + sizeof piece >= DOCUMENT_MAX)
            return;
        memcpy(piece, document + from, to - from);
        memmove(document + at + (to - from), document + at, size - at + 1);
        memcpy(document + at, piece, to - from);
    }
}

static void what_the_reader_takes_the_schema_takes(void **state)
{
    (void)state;
    static char example[DOCUMENT_MAX], document[DOCUMENT_MAX];
    size_t taken = 0, refused = 0;
    open_schema();
    load_example(example);
    FOR_RANDOM(random, 6000)
    {
        strcpy(document, example);
        for (uint64_t count = 1 + random_below(&random, 2); count > 0; count--)
            mutate(&random, document);
        if (!reader_takes(document)) {
            refused++;
            continue;
        }
        taken++;
        if (!schema_takes(document))
            printf("# %s\n", document);
        check(schema_takes(document));
    }
    check(taken > 300 && refused > 300);
    close_schema();
}

CHECK_MAIN(examples_and_canonical_documents_are_valid, what_a_schema_can_say_both_refuse,
           what_the_reader_takes_the_schema_takes)
