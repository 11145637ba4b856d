/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/checked.h"
#include "encours/figure.h"
#include "policy/condition_parse.h"

/* A text of limited size in the making; `full` once something did not fit. */
typedef struct printer {
    char *out;
    size_t size;
    bool full;
} printer;

static void put(printer *p, const char *bytes, size_t size)
{
    if (p->full || size > ENC_CONDITION_BYTES_MAX - p->size) {
        p->full = true;
        return;
    }
    memcpy(p->out + p->size, bytes, size);
    p->size += size;
}

static void put_text(printer *p, const char *text)
{
    put(p, text, strlen(text));
}

static void put_quotable(printer *p, enc_text text)
{
    if (enc_text_is_word(text)) {
        put(p, text.bytes, text.size);
        return;
    }
    put(p, "'", 1);
    for (size_t i = 0; i < text.size; i++) {
        put(p, &text.bytes[i], 1);
        if (text.bytes[i] == '\'')
            put(p, "'", 1);
    }
    put(p, "'", 1);
}

/* No decimals where they are all zero, else all that the unit has. */
static void put_number(printer *p, int64_t value, unsigned unit, uint32_t exponent)
{
    char text[48];
    uint32_t decimals = enc_unit_decimals(unit, exponent);
    uint64_t magnitude = enc_magnitude(value), whole = 1;
    for (uint32_t i = 0; i < decimals; i++)
        whole *= 10;
    int length = snprintf(text, sizeof text, "%s%" PRIu64, value < 0 ? "-" : "", magnitude / whole);
    if (magnitude % whole != 0)
        length += snprintf(text + length, sizeof text - (size_t)length, ".%0*" PRIu64,
                           (int)decimals, magnitude % whole);
    put(p, text, (size_t)length);
    if (unit == ENCOURS_FIGURE_UNIT_SHARE)
        put(p, "%", 1);
}

static void put_operand(printer *p, const enc_parsed_condition *condition)
{
    static const char *const names[] = {
        [ENC_OPERAND_STATUS] = "status",        [ENC_OPERAND_RISK_CLASS] = "risk-class",
        [ENC_OPERAND_STAGE] = "stage",          [ENC_OPERAND_CODE] = "customer-code",
        [ENC_OPERAND_DIMENSION] = "dimension:", [ENC_OPERAND_TABLE] = "table:",
        [ENC_OPERAND_SCORE] = "score:",         [ENC_OPERAND_LIMIT] = "limit:",
        [ENC_OPERAND_GUARANTEE] = "guarantee:",
    };
    if (condition->operand == ENC_OPERAND_FIGURE) {
        put_text(p, encours_figure_name(condition->figure));
        return;
    }
    put_text(p, names[condition->operand]);
    if (condition->operand >= ENC_OPERAND_DIMENSION)
        put_quotable(p, condition->name);
}

static void put_value(printer *p, const enc_parsed *parsed, const enc_parsed_condition *condition,
                      size_t place, uint32_t exponent)
{
    const enc_parsed_value *value = &parsed->values[condition->value_first + place];
    if (enc_operand_is_text(condition->operand))
        put_quotable(p, value->text);
    else
        put_number(p, value->number, condition->unit, exponent);
}

static void put_condition(printer *p, const enc_parsed *parsed,
                          const enc_parsed_condition *condition, uint32_t exponent)
{
    static const char *const operators[] = {
        [ENC_LESS] = " < ",       [ENC_LESS_EQUAL] = " <= ",        [ENC_EQUAL] = " = ",
        [ENC_NOT_EQUAL] = " != ", [ENC_GREATER_EQUAL] = " >= ",     [ENC_GREATER] = " > ",
        [ENC_IN] = " in (",       [ENC_IS_MISSING] = " is missing", [ENC_IS_KNOWN] = " is known",
    };
    if (condition->negated)
        put_text(p, "not ");
    put_operand(p, condition);
    put_text(p, operators[condition->op]);
    for (size_t i = 0; i < condition->value_count; i++) {
        if (i > 0)
            put_text(p, ", ");
        put_value(p, parsed, condition, i, exponent);
    }
    if (condition->op == ENC_IN)
        put(p, ")", 1);
}

bool enc_conditions_print(const enc_parsed *parsed, uint32_t exponent, char *out, size_t *size)
{
    printer p = {.out = out};
    for (size_t i = 0; i < parsed->count; i++) {
        if (i > 0)
            put_text(&p, " and ");
        put_condition(&p, parsed, &parsed->conditions[i], exponent);
    }
    if (p.full)
        return false;
    out[p.size] = '\0';
    *size = p.size;
    return true;
}
