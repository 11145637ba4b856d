/* SPDX-License-Identifier: MIT */
#include "policy/condition_parse.h"

#include <string.h>

#include "policy/figure.h"
#include "policy/policy.h"
#include "policy/token.h"

/* An operand that is no figure. */
typedef struct operand_row {
    const char *name; /* with ":" when another name follows */
    uint8_t kind;
    uint8_t unit; /* 0: texts */
} operand_row;

static const operand_row operands[] = {
    {"status", ENC_OPERAND_STATUS, 0},
    {"risk-class", ENC_OPERAND_RISK_CLASS, 0},
    {"stage", ENC_OPERAND_STAGE, 0},
    {"customer-code", ENC_OPERAND_CODE, 0},
    {"dimension:", ENC_OPERAND_DIMENSION, 0},
    {"table:", ENC_OPERAND_TABLE, 0},
    {"score:", ENC_OPERAND_SCORE, ENCOURS_FIGURE_UNIT_POINTS},
    {"limit:", ENC_OPERAND_LIMIT, ENCOURS_FIGURE_UNIT_AMOUNT},
    {"guarantee:", ENC_OPERAND_GUARANTEE, ENCOURS_FIGURE_UNIT_AMOUNT},
};

/* The reader: a token ahead, and what came of those before it. */
typedef struct reader {
    const enc_condition_source *source;
    enc_parsed *out;
    encours_error *error;
    enc_tokens tokens;
    enc_token token;
} reader;

static encours_status advance(reader *r)
{
    return enc_token_next(&r->tokens, &r->token, r->error);
}

/* The token at hand, for an error: "end" or its text. */
static encours_status refuse(const reader *r, const char *wanted)
{
    const enc_token *token = &r->token;
    if (token->kind == ENC_TOKEN_END)
        return enc_token_refuse(&r->tokens, token->at, r->error, "the text ends, expected %s",
                                wanted);
    return enc_token_refuse(&r->tokens, token->at, r->error, "\"%.*s\" where %s is expected",
                            enc_token_shown(token), token->text.bytes, wanted);
}

static bool is_word(const reader *r, const char *word)
{
    return r->token.kind == ENC_TOKEN_WORD && enc_text_equal(r->token.text, enc_text_of(word));
}

/* Keep the text of a token, quotes resolved. The texts never outgrow what they come from. */
static enc_text keep(enc_parsed *out, const enc_token *token)
{
    enc_text kept = {out->texts + out->text_size, 0};
    char *to = out->texts + out->text_size;
    for (size_t i = 0; i < token->text.size; i++) {
        to[kept.size++] = token->text.bytes[i];
        if (token->kind == ENC_TOKEN_QUOTED && token->text.bytes[i] == '\'')
            i++; /* it is doubled */
    }
    out->text_size += kept.size;
    return kept;
}

/* The name behind the colon. */
static encours_status read_name(reader *r, enc_parsed_condition *condition)
{
    ENC_TRY(advance(r));
    if (r->token.kind != ENC_TOKEN_WORD && r->token.kind != ENC_TOKEN_QUOTED)
        return refuse(r, "a name");
    size_t at = r->token.at;
    condition->name = keep(r->out, &r->token);
    if (condition->name.size == 0)
        return enc_token_refuse(&r->tokens, at, r->error, "a name is empty");
    return ENCOURS_OK;
}

static encours_status no_operand(const reader *r)
{
    enc_token_refuse(&r->tokens, r->token.at, r->error,
                     "\"%.*s\" is no figure and nothing else that can be asked for",
                     enc_token_shown(&r->token), r->token.text.bytes);
    enc_error_hint(r->error,
                   "Figures are named in figure.h, such as limit-used or overdue; the rest "
                   "is status, risk-class, stage, customer-code, dimension:NAME, "
                   "table:NAME, score:SOURCE, limit:TYPE, guarantee:KIND");
    return ENCOURS_E_INVALID;
}

static encours_status read_operand(reader *r, enc_parsed_condition *condition)
{
    if (r->token.kind != ENC_TOKEN_WORD && r->token.kind != ENC_TOKEN_PREFIX)
        return refuse(r, "a figure or another operand");
    condition->column = (uint16_t)enc_token_column(&r->tokens, r->token.at);
    int32_t figure = r->token.kind == ENC_TOKEN_WORD ? enc_figure_find(r->token.text) : 0;
    if (figure != 0) {
        condition->operand = ENC_OPERAND_FIGURE;
        condition->figure = (uint16_t)figure;
        condition->unit = (uint8_t)encours_figure_unit_of(figure);
        return advance(r);
    }
    for (size_t i = 0; i < sizeof operands / sizeof operands[0]; i++) {
        if (!enc_text_equal(r->token.text, enc_text_of(operands[i].name)))
            continue;
        condition->operand = operands[i].kind;
        condition->unit = operands[i].unit;
        if (r->token.kind == ENC_TOKEN_PREFIX)
            ENC_TRY(read_name(r, condition));
        return advance(r);
    }
    return no_operand(r);
}

static encours_status read_text_value(reader *r, const enc_parsed_condition *condition,
                                      enc_parsed_value *value)
{
    const enc_token *token = &r->token;
    if (token->kind != ENC_TOKEN_WORD && token->kind != ENC_TOKEN_QUOTED)
        return refuse(r, "a word or a text in quotes");
    if (token->kind == ENC_TOKEN_WORD && !enc_text_is_word(token->text))
        return enc_token_refuse(&r->tokens, token->at, r->error,
                                "\"%.*s\" is a word of the grammar: as a value it stands in quotes",
                                enc_token_shown(token), token->text.bytes);
    size_t at = token->at;
    value->text = keep(r->out, token);
    bool is_stage = condition->operand != ENC_OPERAND_STAGE;
    for (int32_t i = ENCOURS_STAGE_QUOTE; i <= ENCOURS_STAGE_INVOICE && !is_stage; i++)
        is_stage = enc_text_equal(value->text, enc_text_of(enc_policy_stage_name(i)));
    if (!is_stage)
        return enc_token_refuse(&r->tokens, at, r->error,
                                "\"%.*s\" is no stage: quote, order, picking, delivery or invoice",
                                enc_token_shown(&r->token), r->token.text.bytes);
    return ENCOURS_OK;
}

static encours_status read_value(reader *r, enc_parsed_condition *condition)
{
    enc_parsed *out = r->out;
    enc_parsed_value value = {0};
    if (enc_operand_is_text(condition->operand))
        ENC_TRY(read_text_value(r, condition, &value));
    else if (r->token.kind != ENC_TOKEN_WORD && r->token.kind != ENC_TOKEN_PERCENT)
        return refuse(r, "a number");
    else
        ENC_TRY(enc_token_number(&r->tokens, &r->token, condition->unit, r->source->exponent,
                                 &value.number, r->error));
    out->values[out->value_count++] = value;
    condition->value_count++;
    return advance(r);
}

static encours_status read_list(reader *r, enc_parsed_condition *condition)
{
    ENC_TRY(advance(r));
    if (r->token.kind != ENC_TOKEN_OPEN)
        return refuse(r, "\"(\"");
    do {
        ENC_TRY(advance(r));
        ENC_TRY(read_value(r, condition));
    } while (r->token.kind == ENC_TOKEN_COMMA);
    if (r->token.kind != ENC_TOKEN_CLOSE)
        return refuse(r, "\",\" or \")\"");
    return advance(r);
}

static encours_status read_comparison(reader *r, enc_parsed_condition *condition)
{
    condition->op = r->token.op;
    if (enc_operand_is_text(condition->operand) && condition->op != ENC_EQUAL &&
        condition->op != ENC_NOT_EQUAL)
        return refuse(r, "\"=\", \"!=\" or \"in\", for texts have no order,");
    ENC_TRY(advance(r));
    return read_value(r, condition);
}

static encours_status read_is(reader *r, enc_parsed_condition *condition)
{
    ENC_TRY(advance(r));
    if (!is_word(r, "missing") && !is_word(r, "known"))
        return refuse(r, "\"missing\" or \"known\"");
    condition->op = is_word(r, "missing") ? ENC_IS_MISSING : ENC_IS_KNOWN;
    return advance(r);
}

static encours_status read_condition(reader *r)
{
    enc_parsed_condition condition = {.value_first = (uint16_t)r->out->value_count};
    condition.negated = is_word(r, "not");
    if (condition.negated)
        ENC_TRY(advance(r));
    ENC_TRY(read_operand(r, &condition));
    if (r->token.kind == ENC_TOKEN_OPERATOR) {
        ENC_TRY(read_comparison(r, &condition));
    } else if (is_word(r, "in")) {
        condition.op = ENC_IN;
        ENC_TRY(read_list(r, &condition));
    } else if (is_word(r, "is")) {
        ENC_TRY(read_is(r, &condition));
    } else {
        return refuse(r, "an operator, \"in\" or \"is\"");
    }
    r->out->conditions[r->out->count++] = condition;
    return ENCOURS_OK;
}

static encours_status read_all(reader *r)
{
    ENC_TRY(advance(r));
    ENC_TRY(read_condition(r));
    while (is_word(r, "and") && !r->source->single) {
        if (r->out->count == ENC_CONDITIONS_MAX)
            return enc_token_refuse(&r->tokens, r->token.at, r->error,
                                    "more than %d conditions in one text", ENC_CONDITIONS_MAX);
        ENC_TRY(advance(r));
        ENC_TRY(read_condition(r));
    }
    if (r->token.kind == ENC_TOKEN_END)
        return ENCOURS_OK;
    return refuse(r,
                  r->source->single ? "the end, for this is one condition," : "\"and\" or the end");
}

encours_status enc_conditions_parse(const enc_condition_source *source, enc_parsed *out,
                                    encours_error *error)
{
    reader r = {.source = source, .out = out, .error = error};
    out->count = out->value_count = out->text_size = 0;
    ENC_TRY(enc_tokens_begin(&r.tokens, source->text, source->field, error));
    return read_all(&r);
}
