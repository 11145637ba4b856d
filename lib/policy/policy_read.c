/* SPDX-License-Identifier: MIT */
/* A document into a builder: first what a policy is, then its sections in whatever order they
 * stand. */
#include "policy/policy_read.h"

#include <string.h>

#include "encours/currency.h"
#include "encours/policy_xml.h"
#include "policy/policy.h"
#include "policy/policy_builder.h"

typedef struct section {
    const char *name;
    enc_policy_section_fn read; /* NULL: read with the options */
    bool many;
} section;

static const section sections[] = {
    {"description", NULL, false},
    {"aging", NULL, false},
    {"terms", enc_policy_read_terms, false},
    {"exposure", enc_policy_read_exposure, false},
    {"limits", enc_policy_read_limits, false},
    {"stages", enc_policy_read_stages, false},
    {"rules", enc_policy_read_rules, false},
    {"behaviour", enc_policy_read_behaviour, false},
    {"scorecard", enc_policy_read_scorecard, false},
    {"table", enc_policy_read_table, true},
    {"approvals", enc_policy_read_approvals, false},
    {"roles", enc_policy_read_roles, false},
    {"agenda", enc_policy_read_agenda, false},
};

static const section *find_section(const char *name)
{
    for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++)
        if (strcmp(sections[i].name, name) == 0)
            return &sections[i];
    return NULL;
}

/* The root is a policy, and each of its sections known and, but for tables, there once. */
static encours_status check_root(const enc_policy_reader *reader, encours_error *error)
{
    static const char *const attributes[] = {"name", "version", "currency", "decimals", NULL};
    const enc_policy_element *root = reader->tree.root;
    if (strcmp(root->name, "policy") != 0)
        return enc_policy_read_refuse(reader, root, ENCOURS_E_INVALID, error,
                                      "A document of a policy begins with <policy>",
                                      "<%.60s> is no policy", root->name);
    ENC_TRY(enc_policy_read_known(reader, root, NULL, attributes, error));
    if (root->text != NULL)
        return enc_policy_read_refuse(reader, root, ENCOURS_E_INVALID, error,
                                      "A description stands in <description>",
                                      "<policy> has text beside its sections");
    for (const enc_policy_element *child = root->child; child != NULL; child = child->next) {
        const section *found = find_section(child->name);
        if (found == NULL)
            return enc_policy_read_unknown(reader, child, error);
        if (!found->many && child != enc_policy_child(root, child->name))
            return enc_policy_read_refuse(reader, child, ENCOURS_E_EXISTS, error,
                                          "Join it with the first one", "a second <%s>",
                                          child->name);
    }
    return ENCOURS_OK;
}

/* EUR, or three digits of one that ISO 4217 does not have. */
static encours_status read_currency(const enc_policy_reader *reader,
                                    encours_policy_options *options, encours_error *error)
{
    const enc_policy_element *root = reader->tree.root;
    const enc_xml_attribute *attribute = enc_policy_element_find(root, "currency");
    const enc_xml_attribute *decimals = enc_policy_element_find(root, "decimals");
    int64_t number = 0;
    if (attribute == NULL)
        return enc_policy_read_refuse(reader, root, ENCOURS_E_INVALID, error,
                                      "Give the currency of its amounts: currency=\"EUR\"",
                                      "<policy> has no currency");
    encours_currency currency;
    if (attribute->size <= 5 && enc_form_parse_decimal(attribute->value, 0, &number) &&
        number > 0 && number <= UINT16_MAX) {
        options->currency = (uint16_t)number;
    } else {
        encours_status status = encours_currency_by_code(NULL, attribute->value, &currency, error);
        if (status != ENCOURS_OK) {
            enc_error_field(error, "currency");
            return enc_policy_read_place(reader, root, NULL, true, status, error);
        }
        options->currency = currency.numeric;
    }
    if (decimals == NULL)
        return ENCOURS_OK;
    if (!enc_form_parse_decimal(decimals->value, 0, &number) || number < 0 ||
        number > ENCOURS_CURRENCY_EXPONENT_MAX)
        return enc_form_refuse(&reader->tree, decimals, error,
                               "\"%.40s\" is no number of decimals from 0 to %d", decimals->value,
                               ENCOURS_CURRENCY_EXPONENT_MAX);
    options->exponent_after = (uint32_t)number + 1;
    return ENCOURS_OK;
}

static encours_status read_combination(const enc_policy_reader *reader,
                                       encours_policy_options *options, encours_error *error)
{
    const enc_policy_element *limits = enc_policy_child(reader->tree.root, "limits");
    const enc_xml_attribute *attribute = limits != NULL ? enc_policy_element_find(limits, "combine")
                                                        : NULL;
    const enc_form_word *word = enc_form_combinations;
    if (attribute == NULL)
        return ENCOURS_OK;
    while (word->word != NULL && strcmp(word->word, attribute->value) != 0)
        word++;
    options->combination = word->value;
    if (word->word != NULL)
        return ENCOURS_OK;
    return enc_form_refuse(&reader->tree, attribute, error,
                           "\"%.40s\" is none of latest, sum, largest, smallest or first-type",
                           attribute->value);
}

static encours_status read_bounds(const enc_policy_reader *reader, encours_policy_options *options,
                                  int32_t *bounds, encours_error *error)
{
    static const char *const attributes[] = {"bounds", NULL};
    const enc_policy_element *aging = enc_policy_child(reader->tree.root, "aging");
    if (aging == NULL)
        return ENCOURS_OK;
    ENC_TRY(enc_policy_read_known(reader, aging, NULL, attributes, error));
    ENC_TRY(enc_policy_read_empty(reader, aging, error));
    const enc_xml_attribute *attribute = enc_policy_element_find(aging, "bounds");
    if (attribute == NULL)
        return enc_policy_read_refuse(reader, aging, ENCOURS_E_INVALID, error,
                                      "Give the last day of each bucket: bounds=\"30 60 90\"",
                                      "<aging> has no bounds");
    options->bounds = bounds;
    return enc_policy_read_list(reader, attribute, bounds, ENC_POLICY_BOUNDS_MAX,
                                &options->bound_count, error);
}

static encours_status begin_builder(enc_policy_reader *reader, encours_error *error)
{
    const enc_policy_element *root = reader->tree.root;
    const enc_policy_element *description = enc_policy_child(root, "description");
    const enc_xml_attribute *name = enc_policy_element_find(root, "name");
    const enc_xml_attribute *version = enc_policy_element_find(root, "version");
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    int32_t bounds[ENC_POLICY_BOUNDS_MAX];
    if (name == NULL)
        return enc_policy_read_refuse(reader, root, ENCOURS_E_INVALID, error,
                                      "Give the code that all its versions have",
                                      "<policy> has no name");
    if (version != NULL && version->size == 0)
        return enc_form_refuse(&reader->tree, version, error, "it is empty: leave it out for none");
    options.name = name->value;
    options.version = version != NULL ? version->value : NULL;
    if (description != NULL)
        ENC_TRY(enc_policy_read_text(reader, description, &options.description, error));
    ENC_TRY(read_currency(reader, &options, error));
    ENC_TRY(read_combination(reader, &options, error));
    ENC_TRY(read_bounds(reader, &options, bounds, error));
    encours_status status = encours_policy_builder_new(reader->context, &options, &reader->builder,
                                                       error);
    if (status != ENCOURS_OK)
        return enc_policy_read_place(reader, root, NULL, true, status, error);
    reader->exponent = reader->builder->draft.exponent;
    return ENCOURS_OK;
}

/* --- what only the whole policy shows */

/* The elements whose rows a list of the policy has; `inner` NULL: no level between. */
typedef struct list_path {
    const char *list;
    const char *section;
    const char *inner;
    const enc_form *form;
} list_path;

static const list_path list_paths[] = {
    {"rules", "rules", NULL, &enc_form_rule},
    {"points", "scorecard", "criterion", &enc_form_points},
    {"classes", "scorecard", NULL, &enc_form_class},
    {"assignments", "table", NULL, &enc_form_assignment},
    {"approvals", "approvals", NULL, &enc_form_approval},
};

/* Row `*index` among the children of that name; counts down past those that are not it. */
static const enc_policy_element *count_down(const enc_policy_element *element, const char *name,
                                            int64_t *index)
{
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next)
        if (strcmp(child->name, name) == 0 && (*index)-- == 0)
            return child;
    return NULL;
}

static const enc_policy_element *find_row(const enc_policy_element *root, const list_path *path,
                                          int64_t index)
{
    const enc_policy_element *found = NULL;
    for (const enc_policy_element *at = root->child; at != NULL && found == NULL; at = at->next) {
        if (strcmp(at->name, path->section) != 0)
            continue;
        if (path->inner == NULL) {
            found = count_down(at, path->form->element, &index);
            continue;
        }
        const enc_policy_element *inner = at->child;
        for (; inner != NULL && found == NULL; inner = inner->next)
            if (strcmp(inner->name, path->inner) == 0)
                found = count_down(inner, path->form->element, &index);
    }
    return found;
}

static encours_status finish(const enc_policy_reader *reader, encours_policy **out,
                             encours_error *error)
{
    encours_status status = encours_policy_builder_finish(reader->builder, out, error);
    const enc_policy_element *root = reader->tree.root;
    if (status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY || error == NULL)
        return status;
    for (size_t i = 0; i < sizeof list_paths / sizeof list_paths[0]; i++) {
        size_t length = strlen(list_paths[i].list);
        if (error->index < 0 || strncmp(error->field, list_paths[i].list, length) != 0 ||
            error->field[length] != '.')
            continue;
        const enc_policy_element *row = find_row(root, &list_paths[i], error->index);
        if (row != NULL)
            return enc_policy_read_place(reader, row, list_paths[i].form, false, status, error);
    }
    enc_xml_place(reader->tree.xml, root->line, root->column, error);
    return status;
}

static encours_status read_sections(enc_policy_reader *reader, encours_error *error)
{
    const enc_policy_element *child = reader->tree.root->child;
    for (; child != NULL; child = child->next) {
        enc_policy_section_fn read = find_section(child->name)->read;
        if (read != NULL)
            ENC_TRY(read(reader, child, error));
    }
    return ENCOURS_OK;
}

static encours_status read_policy(enc_policy_reader *reader, encours_policy **out,
                                  encours_error *error)
{
    ENC_TRY(check_root(reader, error));
    ENC_TRY(begin_builder(reader, error));
    ENC_TRY(read_sections(reader, error));
    return finish(reader, out, error);
}

static encours_status read_source(encours_context *context, const enc_policy_source *source,
                                  encours_policy **out, encours_error *error)
{
    /* Where something is wrong is worked out from what the builder says, wanted or not. */
    encours_error own = ENCOURS_ERROR_INIT;
    enc_policy_reader reader = {.context = context};
    encours_status status = enc_policy_tree_read(context, source, &reader.tree, &own);
    if (status == ENCOURS_OK) {
        status = read_policy(&reader, out, &own);
        encours_policy_builder_free(reader.builder);
        enc_policy_tree_release(&reader.tree);
    }
    if (status != ENCOURS_OK && error != NULL)
        enc_error_copy(error, &own);
    return status;
}

encours_status encours_policy_read(encours_context *context, const char *name, const uint8_t *bytes,
                                   size_t size, encours_policy **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && (bytes != NULL || size == 0));
    const enc_policy_source source = {name != NULL ? name : "policy", bytes, size, false};
    return read_source(context, &source, out, error);
}

encours_status enc_policy_read_own(encours_context *context, const uint8_t *bytes, size_t size,
                                   encours_policy **out, encours_error *error)
{
    const enc_policy_source source = {"policy", bytes, size, true};
    *out = NULL;
    return read_source(context, &source, out, error);
}
