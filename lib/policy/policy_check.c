/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "policy/condition_parse.h"
#include "policy/figure.h"
#include "policy/policy_builder.h"

enum { MESSAGE_MAX = 256, SHOWN_MAX = 48 };

encours_status enc_refuse_member(encours_error *error, const char *field, const char *format, ...)
{
    char message[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    enc_error_set(error, ENCOURS_E_INVALID, "%s: %s", field, message);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

/* How much of a text an error shows. */
static int shown(enc_text text)
{
    return (int)enc_utf8_valid_length(text.bytes, text.size < SHOWN_MAX ? text.size : SHOWN_MAX);
}

bool enc_policy_is_code(enc_text text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.bytes[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '-' || c == '_' || c == '.'))
            return false;
    }
    return text.size >= 1 && text.size <= ENCOURS_POLICY_CODE_BYTES_MAX;
}

encours_status enc_check_code(const char *code, const char *field, enc_text *out,
                              encours_error *error)
{
    if (code == NULL)
        return enc_refuse_member(error, field, "there is none, it needs a code");
    enc_text text = {code, enc_text_length(code, ENCOURS_POLICY_CODE_BYTES_MAX)};
    if (!enc_policy_is_code(text))
        return enc_refuse_member(error, field,
                                 "\"%.*s\" is no code: 1 to %d bytes of ASCII letters, digits, "
                                 "\"-\", \"_\" and \".\"",
                                 shown(text), code, ENCOURS_POLICY_CODE_BYTES_MAX);
    *out = text;
    return ENCOURS_OK;
}

encours_status enc_check_optional_code(const char *code, const char *field, enc_text *out,
                                       encours_error *error)
{
    *out = (enc_text){NULL, 0};
    return code == NULL || code[0] == '\0' ? ENCOURS_OK : enc_check_code(code, field, out, error);
}

encours_status enc_check_optional_text(const char *text, const char *field, size_t bytes_max,
                                       enc_text *out, encours_error *error)
{
    *out = (enc_text){NULL, 0};
    if (text == NULL || text[0] == '\0')
        return ENCOURS_OK;
    enc_text found = {text, enc_text_length(text, bytes_max)};
    if (found.size > bytes_max)
        return enc_refuse_member(error, field, "longer than %zu bytes", bytes_max);
    if (!enc_utf8_is_valid(text, found.size) || !enc_text_is_printable(text, found.size))
        return enc_refuse_member(error, field, "no UTF-8, or a control character in it");
    *out = found;
    return ENCOURS_OK;
}

encours_status enc_check_optional_words(const char *text, const char *field, size_t bytes_max,
                                        enc_text *out, encours_error *error)
{
    ENC_TRY(enc_check_optional_text(text, field, bytes_max, out, error));
    size_t blanks = 0;
    while (blanks < out->size && out->bytes[blanks] == ' ')
        blanks++;
    if (blanks == out->size)
        *out = (enc_text){NULL, 0};
    return ENCOURS_OK;
}

encours_status enc_check_range(int64_t value, int64_t low, int64_t high, const char *field,
                               encours_error *error)
{
    if (value >= low && value <= high)
        return ENCOURS_OK;
    return enc_refuse_member(error, field, "%" PRId64 " is out of %" PRId64 " to %" PRId64, value,
                             low, high);
}

encours_status enc_keep_text(encours_policy_builder *builder, enc_text text, const char **out,
                             encours_error *error)
{
    *out = text.bytes != NULL ? enc_pool_copy(builder->pool, text) : NULL;
    return text.bytes != NULL && *out == NULL ? enc_error_memory(error) : ENCOURS_OK;
}

/* What a member may not ask for, or NULL. */
static const char *find_objection(const enc_condition_member *member,
                                  const enc_parsed_condition *condition)
{
    bool of_event = condition->operand == ENC_OPERAND_STAGE ||
                    (condition->operand == ENC_OPERAND_FIGURE &&
                     enc_figure_is_of_event(condition->figure));
    bool of_score = condition->operand == ENC_OPERAND_RISK_CLASS ||
                    condition->operand == ENC_OPERAND_TABLE ||
                    (condition->operand == ENC_OPERAND_FIGURE &&
                     condition->figure == ENCOURS_FIGURE_SCORE);
    if (of_event && member->of_customers)
        return "is of an event, and these conditions are asked of customers";
    if (of_score && member->of_scorecard)
        return "follows from the scorecard, which cannot ask for it";
    return NULL;
}

encours_status enc_keep_conditions(encours_policy_builder *builder,
                                   const enc_condition_member *member, const char **out,
                                   encours_error *error)
{
    enc_parsed parsed;
    char text[ENC_CONDITION_BYTES_MAX + 1];
    size_t size = 0;
    *out = NULL;
    if (!member->single && (member->text == NULL || member->text[0] == '\0'))
        return ENCOURS_OK;
    if (member->text == NULL)
        return enc_refuse_member(error, member->field, "there is none, it needs a condition");
    enc_condition_source source = {
        .text = {member->text, enc_text_length(member->text, ENC_CONDITION_BYTES_MAX)},
        .field = member->field,
        .exponent = builder->draft.exponent,
        .single = member->single,
    };
    ENC_TRY(enc_conditions_parse(&source, &parsed, error));
    for (size_t i = 0; i < parsed.count; i++) {
        const char *objection = find_objection(member, &parsed.conditions[i]);
        if (objection == NULL)
            continue;
        enc_refuse_member(error, member->field, "column %u: this %s",
                          (unsigned)parsed.conditions[i].column, objection);
        enc_error_place(error, NULL, 0, parsed.conditions[i].column);
        return ENCOURS_E_INVALID;
    }
    if (!enc_conditions_print(&parsed, builder->draft.exponent, text, &size))
        return enc_refuse_member(error, member->field,
                                 "longer than %d bytes once it is written with single blanks",
                                 ENC_CONDITION_BYTES_MAX);
    return enc_keep_text(builder, (enc_text){text, size}, out, error);
}
