/* SPDX-License-Identifier: MIT */
/* Values of attributes: read strictly in one notation, written in it. */
#include <stdio.h>
#include <string.h>

#include "policy/policy_form.h"

enum { NUMBER_TEXT_MAX = 40 };

/* One digit more; false when it does not fit. */
static bool append_digit(int64_t *number, int digit)
{
    return !__builtin_mul_overflow(*number, INT64_C(10), number) &&
           !__builtin_add_overflow(*number, (int64_t)digit, number);
}

bool enc_form_parse_decimal(const char *text, unsigned decimals, int64_t *out)
{
    bool minus = text[0] == '-';
    const char *at = text + minus;
    size_t digits = strspn(at, "0123456789");
    bool point = at[digits] == '.';
    size_t behind = point ? strspn(at + digits + 1, "0123456789") : 0;
    const char *end = at + digits + point + behind;
    int64_t number = 0;
    if (digits == 0 || (point && behind == 0) || behind > decimals || *end != '\0' ||
        end - text > NUMBER_TEXT_MAX)
        return false;
    for (; at < end; at++)
        if (*at != '.' && !append_digit(&number, *at - '0'))
            return false;
    for (; behind < decimals; behind++)
        if (!append_digit(&number, 0))
            return false;
    if (minus && number == 0)
        return false;
    *out = minus ? -number : number;
    return true;
}

void enc_form_print_decimal(int64_t number, unsigned decimals, bool all, char *out)
{
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    char digits[ENC_FORM_NUMBER_BYTES];
    char *at = digits + sizeof digits;
    *--at = '\0';
    bool written = all;
    for (unsigned i = 0; i < decimals; i++, left /= 10) {
        written = written || left % 10 != 0;
        if (written)
            *--at = (char)('0' + left % 10);
    }
    if (written && decimals > 0)
        *--at = '.';
    do {
        *--at = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        *--at = '-';
    memcpy(out, at, strlen(at) + 1);
}

encours_status enc_form_refuse(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                               encours_error *error, const char *format, ...)
{
    char message[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    enc_error_set(error, ENCOURS_E_INVALID, "%s: %s", attribute->local, message);
    enc_error_field(error, attribute->local);
    enc_xml_place(tree->xml, attribute->line, attribute->column, error);
    return ENCOURS_E_INVALID;
}

/* The words there are, for a message. */
static void list_words(const enc_form_word *words, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (; words->word != NULL; words++) {
        const char *joint = used == 0 ? "" : words[1].word == NULL ? " or " : ", ";
        int more = snprintf(out + used, size - used, "%s%s", joint, words->word);
        used += more > 0 && (size_t)more < size - used ? (size_t)more : 0;
    }
}

static int32_t find_word(const enc_form_word *words, const char *text, size_t length)
{
    for (; words->word != NULL; words++)
        if (strlen(words->word) == length && memcmp(words->word, text, length) == 0)
            return words->value;
    return 0;
}

static const enc_form_word flags[] = {{"yes", 2}, {"no", 1}, {NULL, 0}};
static const enc_form_word weekdays[] = {{"1", 1}, {"2", 2}, {"3", 3}, {"4", 4},
                                         {"5", 5}, {"6", 6}, {"7", 7}, {NULL, 0}};

/* Words with blanks between as a sum of 1 << value. False: another word, one twice, or none. */
static bool parse_set(const enc_form_word *words, const char *text, uint32_t *out)
{
    uint32_t set = 0;
    for (const char *at = text; *at != '\0';) {
        size_t length = strcspn(at, ENC_FORM_BLANKS);
        if (length > 0) {
            int32_t value = find_word(words, at, length);
            if (value == 0 || (set >> value & 1) != 0)
                return false;
            set |= UINT32_C(1) << value;
        }
        at += length + (at[length] != '\0');
    }
    *out = set;
    return set != 0;
}

/* --MM-DD */
static bool parse_day(const char *text, int32_t *out)
{
    if (strlen(text) != 7 || memcmp(text, "--", 2) != 0 || text[4] != '-')
        return false;
    for (unsigned i = 2; i < 7; i++)
        if (i != 4 && (text[i] < '0' || text[i] > '9'))
            return false;
    *out = ((text[2] - '0') * 10 + text[3] - '0') * 100 + (text[5] - '0') * 10 + text[6] - '0';
    return *out != 0;
}

static encours_status read_number(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                                  unsigned decimals, int64_t low, int64_t high, int64_t *out,
                                  encours_error *error)
{
    if (enc_form_parse_decimal(attribute->value, decimals, out) && *out >= low && *out <= high)
        return ENCOURS_OK;
    if (decimals == 0)
        return enc_form_refuse(tree, attribute, error, "\"%.40s\" is no whole number that fits",
                               attribute->value);
    return enc_form_refuse(tree, attribute, error,
                           "\"%.40s\" is no number with at most %u decimals that fits",
                           attribute->value, decimals);
}

static encours_status read_word(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                                const enc_form_word *words, int32_t *out, encours_error *error)
{
    char known[160];
    *out = find_word(words, attribute->value, attribute->size);
    if (*out != 0)
        return ENCOURS_OK;
    list_words(words, known, sizeof known);
    return enc_form_refuse(tree, attribute, error, "\"%.40s\" is none of %s", attribute->value,
                           known);
}

static encours_status read_set(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                               const enc_form_word *words, uint32_t *out, encours_error *error)
{
    char known[160];
    if (parse_set(words, attribute->value, out))
        return ENCOURS_OK;
    list_words(words, known, sizeof known);
    return enc_form_refuse(tree, attribute, error, "\"%.60s\" is no list of %s, each once",
                           attribute->value, known);
}

/* Room for a member of any kind. */
typedef union form_value {
    const char *text;
    int64_t number64;
    int32_t number;
    uint32_t set;
} form_value;

static size_t value_size(unsigned kind)
{
    switch (kind) {
    case ENC_FORM_TEXT:
        return sizeof(const char *);
    case ENC_FORM_AMOUNT:
    case ENC_FORM_POINTS64:
        return sizeof(int64_t);
    default:
        return sizeof(int32_t);
    }
}

static encours_status read_value(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                                 const enc_form_field *field, unsigned exponent, form_value *out,
                                 encours_error *error)
{
    bool narrow = value_size(field->kind) == sizeof(int32_t);
    int64_t low = field->kind == ENC_FORM_AMOUNT || field->negative_none ? 0
                  : narrow                                               ? INT32_MIN
                                                                         : INT64_MIN;
    int64_t high = narrow ? INT32_MAX : INT64_MAX, number = 0;
    switch (field->kind) {
    case ENC_FORM_TEXT:
        out->text = attribute->value;
        if (attribute->size == 0)
            return enc_form_refuse(tree, attribute, error, "it is empty: leave it out for none");
        return ENCOURS_OK;
    case ENC_FORM_WORD:
        return read_word(tree, attribute, field->words, &out->number, error);
    case ENC_FORM_FLAG:
        ENC_TRY(read_word(tree, attribute, flags, &out->number, error));
        out->number--;
        return ENCOURS_OK;
    case ENC_FORM_STAGES:
        return read_set(tree, attribute, field->words, &out->set, error);
    case ENC_FORM_WEEKDAYS:
        return read_set(tree, attribute, weekdays, &out->set, error);
    case ENC_FORM_DAY:
        if (parse_day(attribute->value, &out->number))
            return ENCOURS_OK;
        return enc_form_refuse(tree, attribute, error,
                               "\"%.40s\" is no day of a year as --MM-DD, such as --03-01",
                               attribute->value);
    default:
        break;
    }
    unsigned decimals = field->kind == ENC_FORM_NUMBER   ? 0
                        : field->kind == ENC_FORM_AMOUNT ? exponent
                                                         : 2;
    ENC_TRY(read_number(tree, attribute, decimals, low, high, &number, error));
    if (narrow)
        out->number = (int32_t)number;
    else
        out->number64 = number;
    return ENCOURS_OK;
}

encours_status enc_form_read(const enc_policy_tree *tree, const enc_policy_element *element,
                             const enc_form *form, unsigned exponent, void *out,
                             encours_error *error)
{
    for (size_t i = 0; i < form->count; i++) {
        const enc_form_field *field = &form->fields[i];
        const enc_xml_attribute *attribute = enc_policy_element_find(element, field->attribute);
        if (attribute == NULL && !field->required)
            continue;
        if (attribute == NULL) {
            enc_error_set(error, ENCOURS_E_INVALID, "<%s> has no %s", element->name,
                          field->attribute);
            enc_error_field(error, field->attribute);
            enc_error_hint(error, "Every <%s> needs that attribute", element->name);
            enc_xml_place(tree->xml, element->line, element->column, error);
            return ENCOURS_E_INVALID;
        }
        form_value value;
        ENC_TRY(read_value(tree, attribute, field, exponent, &value, error));
        memcpy((char *)out + field->offset, &value, value_size(field->kind));
    }
    return ENCOURS_OK;
}

/* --- writing */

static void print_set(const enc_form_word *words, uint32_t set, char *out, size_t size)
{
    size_t used = 0;
    for (; words->word != NULL; words++)
        if ((set >> words->value & 1) != 0)
            used += (size_t)snprintf(out + used, size - used, "%s%s", used > 0 ? " " : "",
                                     words->word);
}

static const char *word_of(const enc_form_word *words, int32_t value)
{
    while (words->word != NULL && words->value != value)
        words++;
    return words->word;
}

/* The value as text, in `room` where it is no text already; NULL: there is none. */
static const char *print_value(const enc_form_field *field, unsigned exponent,
                               const form_value *value, char *room, size_t size)
{
    switch (field->kind) {
    case ENC_FORM_TEXT:
        return value->text;
    case ENC_FORM_WORD:
        return word_of(field->words, value->number);
    case ENC_FORM_FLAG:
        return value->number != 0 ? "yes" : "no";
    case ENC_FORM_STAGES:
        print_set(field->words, value->set, room, size);
        break;
    case ENC_FORM_WEEKDAYS:
        print_set(weekdays, value->set, room, size);
        break;
    case ENC_FORM_DAY:
        if (value->number == 0)
            return NULL;
        snprintf(room, size, "--%02" PRId32 "-%02" PRId32, value->number / 100,
                 value->number % 100);
        break;
    case ENC_FORM_AMOUNT:
        if (value->number64 < 0)
            return NULL;
        enc_form_print_decimal(value->number64, exponent, true, room);
        break;
    case ENC_FORM_POINTS64:
        if (value->number64 == INT64_MIN)
            return NULL;
        enc_form_print_decimal(value->number64, 2, false, room);
        break;
    case ENC_FORM_NUMBER:
        if (field->negative_none && value->number < 0)
            return NULL;
        enc_form_print_decimal(value->number, 0, false, room);
        break;
    default:
        enc_form_print_decimal(value->number, 2, false, room);
        break;
    }
    return room[0] != '\0' ? room : NULL;
}

void enc_form_write(enc_xml_writer *writer, const enc_form *form, unsigned exponent,
                    const void *from)
{
    for (size_t i = 0; i < form->count; i++) {
        const enc_form_field *field = &form->fields[i];
        char room[80] = "";
        form_value value;
        memcpy(&value, (const char *)from + field->offset, value_size(field->kind));
        const char *text = print_value(field, exponent, &value, room, sizeof room);
        if (text != NULL)
            enc_xml_write_attribute(writer, field->attribute, text);
    }
}
