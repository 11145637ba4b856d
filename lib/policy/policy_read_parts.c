/* SPDX-License-Identifier: MIT */
/* Sections of a document that are numbers: terms, exposure, limits, stages, behaviour, agenda. */
#include <string.h>

#include "policy/policy.h"
#include "policy/policy_read.h"

enum { BEHAVIOUR_CLASSES_MAX = 64 };

/* An element whose attributes are a part, and nothing else. */
static encours_status read_part(const enc_policy_reader *reader, const enc_policy_element *element,
                                const enc_form *form, void *out, encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, form, NULL, error));
    ENC_TRY(enc_policy_read_empty(reader, element, error));
    return enc_form_read(&reader->tree, element, form, reader->exponent, out, error);
}

encours_status enc_policy_read_terms(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    encours_policy_terms part = ENCOURS_POLICY_TERMS_INIT;
    ENC_TRY(read_part(reader, element, &enc_form_terms, &part, error));
    return enc_policy_read_place(reader, element, &enc_form_terms, true,
                                 encours_policy_builder_set_terms(reader->builder, &part, error),
                                 error);
}

static encours_status read_count(const enc_policy_reader *reader, const enc_policy_element *element,
                                 encours_policy_exposure *exposure, uint32_t *counted,
                                 encours_error *error)
{
    static const char *const attributes[] = {"figure", "percent", NULL};
    const enc_xml_attribute *figure = enc_policy_element_find(element, "figure");
    const enc_xml_attribute *percent = enc_policy_element_find(element, "percent");
    int64_t value = 10000;
    size_t i = 0;
    ENC_TRY(enc_policy_read_known(reader, element, NULL, attributes, error));
    ENC_TRY(enc_policy_read_empty(reader, element, error));
    if (figure == NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Say what is counted: figure=\"orders\"",
                                      "<count> has no figure");
    while (i < ENC_FORM_COUNTS && strcmp(enc_form_counts[i].figure, figure->value) != 0)
        i++;
    if (i == ENC_FORM_COUNTS)
        return enc_form_refuse(&reader->tree, figure, error,
                               "\"%.40s\" is no component of exposure", figure->value);
    if ((*counted >> i & 1) != 0)
        return enc_form_refuse(&reader->tree, figure, error, "\"%s\" is counted twice",
                               figure->value);
    if (percent != NULL &&
        (!enc_form_parse_decimal(percent->value, 2, &value) || value < 0 || value > 10000))
        return enc_form_refuse(&reader->tree, percent, error,
                               "\"%.40s\" is no percentage from 0 to 100 with at most 2 decimals",
                               percent->value);
    *counted |= UINT32_C(1) << i;
    int32_t narrow = (int32_t)value;
    memcpy((char *)exposure + enc_form_counts[i].offset, &narrow, sizeof narrow);
    return ENCOURS_OK;
}

static encours_status read_guarantee(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error)
{
    encours_policy_guarantee part = ENCOURS_POLICY_GUARANTEE_INIT;
    ENC_TRY(read_part(reader, element, &enc_form_guarantee, &part, error));
    return enc_policy_read_place(
        reader, element, &enc_form_guarantee, true,
        encours_policy_builder_add_guarantee(reader->builder, &part, error), error);
}

static encours_status read_bill_classes(const enc_policy_reader *reader,
                                        const enc_policy_element *element,
                                        encours_policy_exposure *exposure, uint16_t *room,
                                        encours_error *error)
{
    const enc_xml_attribute *attribute = enc_policy_element_find(element, "bill-classes");
    int32_t classes[ENC_POLICY_BILL_CLASSES_MAX];
    size_t count = 0;
    if (attribute == NULL)
        return ENCOURS_OK;
    ENC_TRY(enc_policy_read_list(reader, attribute, classes, ENC_POLICY_BILL_CLASSES_MAX, &count,
                                 error));
    for (size_t i = 0; i < count; i++) {
        if (classes[i] < 1 || classes[i] > 999)
            return enc_form_refuse(&reader->tree, attribute, error,
                                   "%" PRId32 " is no class of accounts from 1 to 999", classes[i]);
        room[i] = (uint16_t)classes[i];
    }
    exposure->bill_classes = room;
    exposure->bill_class_count = count;
    return ENCOURS_OK;
}

/* Where anything is counted, what is not said to be is not. */
static void count_nothing(encours_policy_exposure *exposure)
{
    int32_t none = 0;
    for (size_t i = 0; i < ENC_FORM_COUNTS; i++)
        memcpy((char *)exposure + enc_form_counts[i].offset, &none, sizeof none);
}

encours_status enc_policy_read_exposure(enc_policy_reader *reader,
                                        const enc_policy_element *element, encours_error *error)
{
    static const char *const others[] = {"bill-classes", NULL};
    encours_policy_exposure part = ENCOURS_POLICY_EXPOSURE_INIT;
    uint16_t classes[ENC_POLICY_BILL_CLASSES_MAX];
    uint32_t counted = 0;
    ENC_TRY(enc_policy_read_known(reader, element, &enc_form_exposure, others, error));
    ENC_TRY(enc_form_read(&reader->tree, element, &enc_form_exposure, 0, &part, error));
    ENC_TRY(read_bill_classes(reader, element, &part, classes, error));
    if (element->text != NULL)
        return enc_policy_read_empty(reader, element, error);
    if (enc_policy_child(element, "count") != NULL)
        count_nothing(&part);
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        if (strcmp(child->name, "count") == 0)
            ENC_TRY(read_count(reader, child, &part, &counted, error));
        else if (strcmp(child->name, enc_form_guarantee.element) == 0)
            ENC_TRY(read_guarantee(reader, child, error));
        else
            return enc_policy_read_unknown(reader, child, error);
    }
    return enc_policy_read_place(reader, element, &enc_form_exposure, true,
                                 encours_policy_builder_set_exposure(reader->builder, &part, error),
                                 error);
}

encours_status enc_policy_read_limits(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error)
{
    static const char *const others[] = {"combine", NULL}; /* read with the options */
    ENC_TRY(enc_policy_read_known(reader, element, NULL, others, error));
    if (element->text != NULL)
        return enc_policy_read_empty(reader, element, error);
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_limit_type part = ENCOURS_POLICY_LIMIT_TYPE_INIT;
        if (strcmp(child->name, enc_form_limit_type.element) != 0)
            return enc_policy_read_unknown(reader, child, error);
        ENC_TRY(read_part(reader, child, &enc_form_limit_type, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_limit_type, true,
            encours_policy_builder_add_limit_type(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

encours_status enc_policy_read_stages(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error)
{
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    if (element->text != NULL)
        return enc_policy_read_empty(reader, element, error);
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        encours_policy_stage part = ENCOURS_POLICY_STAGE_INIT;
        if (strcmp(child->name, enc_form_stage.element) != 0)
            return enc_policy_read_unknown(reader, child, error);
        ENC_TRY(read_part(reader, child, &enc_form_stage, &part, error));
        ENC_TRY(enc_policy_read_place(
            reader, child, &enc_form_stage, true,
            encours_policy_builder_set_stage(reader->builder, &part, error), error));
    }
    return ENCOURS_OK;
}

/* How many settlements there must be at least; 0 where it is not said. */
static encours_status read_experiences(const enc_policy_reader *reader,
                                       const enc_policy_element *element, uint32_t *out,
                                       encours_error *error)
{
    const enc_xml_attribute *attribute = enc_policy_element_find(element, "experiences-min");
    int64_t number = 0;
    if (attribute != NULL && (!enc_form_parse_decimal(attribute->value, 0, &number) || number < 0 ||
                              number > UINT32_MAX))
        return enc_form_refuse(&reader->tree, attribute, error,
                               "\"%.40s\" is no whole number from 0 to %" PRIu32, attribute->value,
                               UINT32_MAX);
    *out = (uint32_t)number;
    return ENCOURS_OK;
}

/* A number that must be there, or, where it is the bound of the last class, must not. */
static encours_status read_whole(const enc_policy_reader *reader, const enc_policy_element *element,
                                 const char *name, int32_t *out, encours_error *error)
{
    const enc_xml_attribute *attribute = enc_policy_element_find(element, name);
    int64_t number = 0;
    if (attribute == NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Only the last <late> has no up-to-days: it has no end",
                                      "<%s> has no %s", element->name, name);
    if (!enc_form_parse_decimal(attribute->value, 0, &number) || number < INT32_MIN ||
        number > INT32_MAX)
        return enc_form_refuse(&reader->tree, attribute, error,
                               "\"%.40s\" is no whole number that fits", attribute->value);
    *out = (int32_t)number;
    return ENCOURS_OK;
}

static encours_status read_late(const enc_policy_reader *reader, const enc_policy_element *element,
                                int32_t *days, int32_t *weight, encours_error *error)
{
    static const char *const attributes[] = {"up-to-days", "weight", NULL};
    const enc_xml_attribute *bound = enc_policy_element_find(element, "up-to-days");
    if (strcmp(element->name, "late") != 0)
        return enc_policy_read_unknown(reader, element, error);
    ENC_TRY(enc_policy_read_known(reader, element, NULL, attributes, error));
    ENC_TRY(enc_policy_read_empty(reader, element, error));
    ENC_TRY(read_whole(reader, element, "weight", weight, error));
    if (element->next != NULL)
        return read_whole(reader, element, "up-to-days", days, error);
    if (bound != NULL)
        return enc_form_refuse(&reader->tree, bound, error,
                               "the last <late> has none: it has no end");
    return ENCOURS_OK;
}

encours_status enc_policy_read_behaviour(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error)
{
    static const char *const others[] = {"experiences-min", NULL};
    int32_t days[BEHAVIOUR_CLASSES_MAX] = {0}, weights[BEHAVIOUR_CLASSES_MAX];
    encours_policy_behaviour part = {
        .struct_size = sizeof part, .upper_days = days, .weights = weights};
    ENC_TRY(enc_policy_read_known(reader, element, NULL, others, error));
    if (element->text != NULL)
        return enc_policy_read_empty(reader, element, error);
    ENC_TRY(read_experiences(reader, element, &part.experiences_min, error));
    for (const enc_policy_element *child = element->child; child != NULL; child = child->next) {
        if (part.class_count == BEHAVIOUR_CLASSES_MAX)
            return enc_policy_read_refuse(reader, child, ENCOURS_E_LIMIT, error, NULL,
                                          "more than %d <late>", BEHAVIOUR_CLASSES_MAX);
        ENC_TRY(
            read_late(reader, child, &days[part.class_count], &weights[part.class_count], error));
        part.class_count++;
    }
    if (part.class_count == 0)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "Give the weight of each class of days: <late weight=\"1\"/>",
                                      "<behaviour> has no <late>");
    encours_status status = encours_policy_builder_set_behaviour(reader->builder, &part, error);
    const enc_policy_element *fault = element;
    if (status != ENCOURS_OK && error->index >= 0) {
        fault = element->child;
        for (int64_t i = 0; i < error->index; i++)
            fault = fault->next;
    }
    return enc_policy_read_place(reader, fault, NULL, true, status, error);
}

encours_status enc_policy_read_agenda(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error)
{
    encours_policy_agenda part = {.struct_size = sizeof part};
    ENC_TRY(read_part(reader, element, &enc_form_agenda, &part, error));
    return enc_policy_read_place(reader, element, &enc_form_agenda, true,
                                 encours_policy_builder_set_agenda(reader->builder, &part, error),
                                 error);
}
