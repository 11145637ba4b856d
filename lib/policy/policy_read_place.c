/* SPDX-License-Identifier: MIT */
/* What is wrong with a document, and where. */
#include <stdio.h>
#include <string.h>

#include "policy/policy_read.h"

encours_status enc_policy_read_refuse(const enc_policy_reader *reader,
                                      const enc_policy_element *element, encours_status status,
                                      encours_error *error, const char *hint, const char *format,
                                      ...)
{
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    enc_error_set(error, status, "%s", message);
    if (hint != NULL)
        enc_error_hint(error, "%s", hint);
    enc_xml_place(reader->tree.xml, element->line, element->column, error);
    return status;
}

encours_status enc_policy_read_unknown(const enc_policy_reader *reader,
                                       const enc_policy_element *element, encours_error *error)
{
    return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                  "The schema policy.rng says what may stand where",
                                  "<%.60s> does not stand within <%.60s>", element->name,
                                  element->parent->name);
}

encours_status enc_policy_read_empty(const enc_policy_reader *reader,
                                     const enc_policy_element *element, encours_error *error)
{
    if (element->child != NULL)
        return enc_policy_read_unknown(reader, element->child, error);
    if (element->text != NULL)
        return enc_policy_read_refuse(reader, element, ENCOURS_E_INVALID, error,
                                      "What it says stands in its attributes",
                                      "<%s> has text, it should have none", element->name);
    return ENCOURS_OK;
}

static bool is_of_form(const enc_form *form, const char *name)
{
    for (size_t i = 0; form != NULL && i < form->count; i++)
        if (strcmp(form->fields[i].attribute, name) == 0)
            return true;
    return false;
}

encours_status enc_policy_read_known(const enc_policy_reader *reader,
                                     const enc_policy_element *element, const enc_form *form,
                                     const char *const *others, encours_error *error)
{
    for (size_t i = 0; i < element->count; i++) {
        const enc_xml_attribute *attribute = &element->attributes[i];
        const char *const *other = others;
        while (other != NULL && *other != NULL && strcmp(*other, attribute->local) != 0)
            other++;
        if (is_of_form(form, attribute->local) || (other != NULL && *other != NULL))
            continue;
        enc_form_refuse(&reader->tree, attribute, error, "<%s> has no such attribute",
                        element->name);
        enc_error_hint(error, "The schema policy.rng says which it has");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

static bool is_break(char letter)
{
    return letter == '\n' || letter == '\t' || letter == '\r';
}

encours_status enc_policy_read_text(enc_policy_reader *reader, const enc_policy_element *element,
                                    const char **out, encours_error *error)
{
    const char *from = element->text != NULL ? element->text : "";
    ENC_TRY(enc_policy_read_known(reader, element, NULL, NULL, error));
    if (element->child != NULL)
        return enc_policy_read_unknown(reader, element->child, error);
    char *text = enc_pool_take(reader->tree.pool, strlen(from) + 1);
    if (text == NULL)
        return enc_error_memory(error);
    size_t size = 0;
    while (*from != '\0') {
        size_t blanks = strspn(from, ENC_FORM_BLANKS);
        bool broken = false;
        for (size_t i = 0; i < blanks; i++)
            broken = broken || is_break(from[i]);
        if (broken && size > 0 && from[blanks] != '\0')
            text[size++] = ' ';
        for (size_t i = 0; i < blanks && !broken; i++)
            text[size++] = ' ';
        from += blanks;
        size_t word = strcspn(from, ENC_FORM_BLANKS);
        memcpy(text + size, from, word);
        size += word;
        from += word;
    }
    text[size] = '\0';
    *out = size > 0 ? text : NULL;
    return ENCOURS_OK;
}

const enc_policy_element *enc_policy_child(const enc_policy_element *element, const char *name)
{
    const enc_policy_element *child = element->child;
    while (child != NULL && strcmp(child->name, name) != 0)
        child = child->next;
    return child;
}

encours_status enc_policy_read_list(const enc_policy_reader *reader,
                                    const enc_xml_attribute *attribute, int32_t *out,
                                    size_t capacity, size_t *count, encours_error *error)
{
    *count = 0;
    for (const char *at = attribute->value; *at != '\0';) {
        size_t length = strcspn(at, ENC_FORM_BLANKS);
        char word[ENC_FORM_NUMBER_BYTES] = "";
        int64_t number = 0;
        if (length > 0 && *count == capacity)
            return enc_form_refuse(&reader->tree, attribute, error, "more than %zu numbers",
                                   capacity);
        if (length > 0 && length < sizeof word)
            memcpy(word, at, length);
        if (length > 0 &&
            (!enc_form_parse_decimal(word, 0, &number) || number < INT32_MIN || number > INT32_MAX))
            return enc_form_refuse(&reader->tree, attribute, error,
                                   "\"%.40s\" is no list of whole numbers with blanks between",
                                   attribute->value);
        if (length > 0)
            out[(*count)++] = (int32_t)number;
        at += length + (at[length] != '\0');
    }
    return ENCOURS_OK;
}

/* --- what the builder says */

/* Members that no form has: where they are written. */
typedef enum relation { OF_ITSELF, OF_PARENT, OF_CHILD } relation;

typedef struct other_member {
    const char *member;
    relation relation;
    const char *child;     /* OF_CHILD: its name */
    const char *attribute; /* NULL: the text of the child */
} other_member;

static const other_member other_members[] = {
    {"name", OF_ITSELF, NULL, "name"},
    {"version", OF_ITSELF, NULL, "version"},
    {"currency", OF_ITSELF, NULL, "currency"},
    {"exponent_after", OF_ITSELF, NULL, "decimals"},
    {"description", OF_CHILD, "description", NULL},
    {"bounds", OF_CHILD, "aging", "bounds"},
    {"bill_classes", OF_ITSELF, NULL, "bill-classes"},
    {"english", OF_CHILD, "english", NULL},
    {"french", OF_CHILD, "french", NULL},
    {"criterion", OF_PARENT, NULL, "code"},
    {"weight", OF_PARENT, NULL, "weight"},
    {"table", OF_PARENT, NULL, "code"},
    {"role", OF_PARENT, NULL, "code"},
    {"experiences_min", OF_ITSELF, NULL, "experiences-min"},
    {"upper_days", OF_ITSELF, NULL, "up-to-days"},
    {"weights", OF_ITSELF, NULL, "weight"},
};

typedef struct found_place {
    const enc_policy_element *element;
    const enc_xml_attribute *attribute; /* NULL: the element itself */
} found_place;

static const enc_policy_element *count_of(const enc_policy_element *element, const char *figure)
{
    const enc_policy_element *child = element->child;
    for (; child != NULL; child = child->next) {
        const enc_xml_attribute *named = enc_policy_element_find(child, "figure");
        if (strcmp(child->name, "count") == 0 && named != NULL && strcmp(named->value, figure) == 0)
            return child;
    }
    return NULL;
}

static found_place find_member(const enc_policy_element *element, const enc_form *form,
                               const char *member)
{
    for (size_t i = 0; form != NULL && i < form->count; i++)
        if (strcmp(form->fields[i].member, member) == 0)
            return (found_place){element,
                                 enc_policy_element_find(element, form->fields[i].attribute)};
    for (size_t i = 0; form == &enc_form_exposure && i < ENC_FORM_COUNTS; i++) {
        const enc_policy_element *child = count_of(element, enc_form_counts[i].figure);
        if (strcmp(enc_form_counts[i].member, member) == 0 && child != NULL)
            return (found_place){child, enc_policy_element_find(child, "percent")};
    }
    for (size_t i = 0; i < sizeof other_members / sizeof other_members[0]; i++) {
        const other_member *other = &other_members[i];
        if (strcmp(other->member, member) != 0)
            continue;
        const enc_policy_element *of = other->relation == OF_PARENT ? element->parent
                                       : other->relation == OF_CHILD
                                           ? enc_policy_child(element, other->child)
                                           : element;
        if (of == NULL)
            break;
        return (found_place){
            of, other->attribute != NULL ? enc_policy_element_find(of, other->attribute) : NULL};
    }
    return (found_place){element, NULL};
}

/* What a message says behind the name of the member, and behind the column of its text: both are
 * said by the place. */
static const char *without_place(const char *message, const char *member)
{
    size_t length = strlen(member);
    if (length == 0 || strncmp(message, member, length) != 0)
        return message;
    const char *behind = strstr(message + length, ": ");
    if (behind == NULL)
        return message;
    behind += 2;
    size_t digits = strncmp(behind, "column ", 7) == 0 ? strspn(behind + 7, "0123456789") : 0;
    return digits > 0 && strncmp(behind + 7 + digits, ": ", 2) == 0 ? behind + 7 + digits + 2
                                                                    : behind;
}

encours_status enc_policy_read_place(const enc_policy_reader *reader,
                                     const enc_policy_element *element, const enc_form *form,
                                     bool exact, encours_status status, encours_error *error)
{
    if (status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY || error == NULL)
        return status;
    encours_error told = *error;
    const char *point = strrchr(told.field, '.');
    const char *member = point != NULL ? point + 1 : told.field;
    found_place found = find_member(element, form, member);
    uint64_t line = found.element->line, column = found.element->column;
    const char *name = found.attribute != NULL ? found.attribute->local : found.element->name;
    if (found.attribute != NULL && exact && told.column > 0) {
        enc_xml_value_place(reader->tree.xml, found.attribute, (size_t)(told.column - 1), &line,
                            &column);
    } else if (found.attribute != NULL) {
        line = found.attribute->line;
        column = found.attribute->column;
    }
    enc_error_set(error, status, "%s: %s", name, without_place(told.message, told.field));
    enc_error_field(error, name);
    enc_error_hint(error, "%s", told.hint);
    enc_error_cause(error, told.cause);
    enc_xml_place(reader->tree.xml, line, column, error);
    return status;
}
