/* SPDX-License-Identifier: MIT */
/* Sections of a document with codes and conditions: rules, scorecard, tables, approvals, roles. */
#include <string.h>

#include "policy/policy_read.h"

/* It has no text of its own. */
static encours_status check_no_text(const enc_policy_reader *reader,
                                    const enc_policy_element *element, encours_error *error)
{
    if (element->text == NULL)
        return ENCOURS_OK;
    return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                  "What it says stands in its attributes and elements",
                                  "<%s> has text, it should have none", element->name);
}

static encours_status read_row(const enc_policy_reader *reader, const enc_policy_element *element,
                               const enc_form *form, void *out, encours_error *error)
{
    if (strcmp(element->name, form->element) != 0)
        return enc_policy_read_unknown(reader, element, error);
    ENC_TRY(enc_policy_read_known(reader, element, form, NULL, error));
    ENC_TRY(enc_policy_read_empty(reader, element, error));
    return enc_form_read(&reader->tree, element, form, reader->exponent, out, error);
}

static encours_status read_sentences(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_policy_rule *rule, encours_error *error)
{
    ENC_TRY(check_no_text(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        bool english = strcmp(child->name, "english") == 0;
        if (!english && strcmp(child->name, "french") != 0)
            return enc_policy_read_unknown(reader, child, error);
        if (child != enc_policy_child(element, child->name))
            return enc_policy_read_refuse(reader, child, ENCOURS_E_EXISTS, error,
                                          "A rule has one sentence of a language",
                                          "a second <%s> of this rule", child->name);
        ENC_TRY(
            enc_policy_read_text(reader, child, english ? &rule->english : &rule->french, error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_rules(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    ENC_TRY(check_no_text(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
        if (strcmp(child->name, enc_form_rule.element) != 0)
            return enc_policy_read_unknown(reader, child, error);
        ENC_TRY(enc_policy_read_known(reader, child, &enc_form_rule, NULL, error));
        ENC_TRY(
            enc_form_read(&reader->tree, child, &enc_form_rule, reader->exponent, &rule, error));
        ENC_TRY(read_sentences(reader, child, &rule, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_rule, true,
            encours_policy_builder_add_rule(reader->builder, &rule, error), error));
    }
    return ENCOURS_OK;
}

/* An element that is named by its code among those of its name, and holds rows. */
static encours_status check_named(const enc_policy_reader *reader,
                                  const enc_policy_element *element, const char *const *attributes,
                                  const char *row, encours_error *error)
{
    const enc_xml_attribute *code = enc_policy_element_find(element, "code");
    ENC_TRY(enc_policy_read_known(reader, element, NULL, attributes, error));
    ENC_TRY(check_no_text(reader, element, error));
    if (code == NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Give it one: it is named by it", "<%s> has no code",
                                      element->name);
    if (element->child == NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Take it away, or say what it does", "<%s> has no <%s>",
                                      element->name, row);
    return ENCOURS_OK;
}

/* No element of the name before it has its code. */
static encours_status check_new(const enc_policy_reader *reader, const enc_policy_element *element,
                                encours_error *error)
{
    const enc_xml_attribute *code = enc_policy_element_find(element, "code");
    const enc_policy_element *before = element->parent->child;
    for (; before != element; before = before->next) {
        const enc_xml_attribute *taken = enc_policy_element_find(before, "code");
        if (strcmp(before->name, element->name) != 0 || taken == NULL ||
            strcmp(taken->value, code->value) != 0)
            continue;
        enc_form_refuse(&reader->tree, code, error,
                        "\"%.48s\" is that of the <%s> of line %" PRIu64, code->value, before->name,
                        before->line);
        if (error != NULL)
            error->status = ENCOURS_E_EXISTS;
        return ENCOURS_E_EXISTS;
    }
    return ENCOURS_OK;
}

static encours_status read_weight(const enc_policy_reader *reader,
                                  const enc_policy_element *element, int32_t *out,
                                  encours_error *error)
{
    const enc_xml_attribute *weight = enc_policy_element_find(element, "weight");
    int64_t number = 0;
    if (weight == NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Say how much the criterion weighs among the others",
                                      "<%s> has no weight", element->name);
    if (!enc_form_parse_decimal(weight->value, 0, &number) || number < 1 || number > 10000)
        return enc_form_refuse(&reader->tree, weight, error,
                               "\"%.40s\" is no whole number from 1 to 10000", weight->value);
    *out = (int32_t)number;
    return ENCOURS_OK;
}

static encours_status read_criterion(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    static const char *const attributes[] = {"code", "weight", NULL};
    int32_t weight = 0;
    ENC_TRY(check_named(reader, element, attributes, enc_form_points.element, error));
    ENC_TRY(check_new(reader, element, error));
    ENC_TRY(read_weight(reader, element, &weight, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_points part = {.struct_size = sizeof part,
                                      .criterion = enc_policy_element_find(element, "code")->value,
                                      .weight = weight};
        ENC_TRY(read_row(reader, child, &enc_form_points, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_points, true,
            encours_policy_builder_add_points(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_scorecard(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    ENC_TRY(check_no_text(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_class part = {.struct_size = sizeof part, .points = INT64_MIN};
        if (strcmp(child->name, "criterion") == 0) {
            ENC_TRY(read_criterion(reader, child, error));
            continue;
        }
        ENC_TRY(read_row(reader, child, &enc_form_class, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_class, true,
            encours_policy_builder_add_class(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_table(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    static const char *const attributes[] = {"code", NULL};
    ENC_TRY(check_named(reader, element, attributes, enc_form_assignment.element, error));
    ENC_TRY(check_new(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_assignment part = {.struct_size = sizeof part,
                                          .table = enc_policy_element_find(element, "code")->value};
        ENC_TRY(read_row(reader, child, &enc_form_assignment, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_assignment, true,
            encours_policy_builder_add_assignment(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_approvals(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    ENC_TRY(check_no_text(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_approval part = ENCOURS_POLICY_APPROVAL_INIT;
        ENC_TRY(read_row(reader, child, &enc_form_approval, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_approval, true,
            encours_policy_builder_add_approval(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

static encours_status read_role(enc_policy_reader *reader, const enc_policy_element *element,
                                encours_error *error)
{
    static const char *const attributes[] = {"code", NULL};
    ENC_TRY(check_named(reader, element, attributes, enc_form_role.element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_role part = ENCOURS_POLICY_ROLE_INIT;
        part.role = enc_policy_element_find(element, "code")->value;
        ENC_TRY(read_row(reader, child, &enc_form_role, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_role, true,
            encours_policy_builder_add_role(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_roles(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    ENC_TRY(check_no_text(reader, element, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        if (strcmp(child->name, "role") != 0)
            return enc_policy_read_unknown(reader, child, error);
        ENC_TRY(read_role(reader, child, error));
    }
    return ENCOURS_OK;
}
