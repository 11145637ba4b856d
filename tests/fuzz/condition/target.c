/* SPDX-License-Identifier: MIT */
/* Read any bytes as conditions of a policy. The first byte chooses the decimals of amounts, the
 * rest is the text. Whatever it says: a fault has a column within it; what is read has one form,
 * which says the same when it is read again; a policy with it can be asked. */
#include "fuzz/property.h"

#include <string.h>

#include "encours/policy_builder.h"
#include "policy/condition_parse.h"
#include "policy/policy.h"

static bool lend_text(const void *user, unsigned kind, unsigned index, enc_text *out)
{
    (void)kind;
    *out = *(const enc_text *)user;
    return index % 2 == 0;
}

static bool lend_number(const void *user, unsigned kind, unsigned index, int64_t *out)
{
    (void)user;
    *out = (int64_t)kind * 100;
    return index % 2 == 0;
}

static void ask(const encours_policy *policy, enc_text text)
{
    int64_t values[ENCOURS_FIGURES_MAX];
    for (int64_t i = 0; i < ENCOURS_FIGURES_MAX; i++)
        values[i] = i * 1000 - 20000;
    enc_operands operands = {values, UINT64_C(0x5555555555555555), lend_text, lend_number, &text,
                             NULL};
    const enc_policy_rule *rule = &policy->rules[0];
    enc_truth whole = enc_conditions_hold(policy, rule->when, &operands), worst = ENC_TRUE;
    for (uint32_t i = 0; i < rule->when.count; i++) {
        const enc_condition *condition = &policy->conditions[rule->when.first + i];
        enc_truth one = enc_condition_holds(policy, condition, &operands, 0);
        worst = one == ENC_FALSE || worst == ENC_FALSE ? ENC_FALSE
                : one == ENC_UNKNOWN                   ? ENC_UNKNOWN
                                                       : worst;
    }
    HOLDS(whole == worst);
}

/* What the parser took is taken by a builder, whose policy keeps the one form. */
static void build(const char *text, const char *form)
{
    encours_context *context = NULL;
    encours_policy_builder *builder = NULL;
    encours_policy *policy = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    options.name = "fuzz";
    options.currency = 978;
    rule.code = "rule";
    rule.test = "overdue > 0";
    rule.when = text;
    rule.outcome = ENCOURS_OUTCOME_HOLD;
    HOLDS(encours_context_new(NULL, &context, NULL) == ENCOURS_OK);
    HOLDS(encours_policy_builder_new(context, &options, &builder, NULL) == ENCOURS_OK);
    HOLDS(encours_policy_builder_add_rule(builder, &rule, &error) == ENCOURS_OK);
    encours_status status = encours_policy_builder_finish(builder, &policy, &error);
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error); /* it names what is not there */
        HOLDS(status == ENCOURS_E_INVALID && policy == NULL);
    } else {
        HOLDS(strcmp(policy->rules[0].when_text, form) == 0);
        ask(policy, enc_text_of(form));
    }
    encours_policy_free(policy);
    encours_policy_builder_free(builder);
    encours_context_free(context);
}

static void check_parsed(const enc_parsed *parsed, uint32_t exponent, const char *text)
{
    static enc_parsed again;
    char once[ENC_CONDITION_BYTES_MAX + 1], twice[ENC_CONDITION_BYTES_MAX + 1];
    size_t size = 0, size_again = 0;
    HOLDS(parsed->count >= 1 && parsed->count <= ENC_CONDITIONS_MAX);
    if (!enc_conditions_print(parsed, exponent, once, &size))
        return;
    enc_condition_source source = {{once, size}, "when", exponent, false};
    HOLDS(enc_conditions_parse(&source, &again, NULL) == ENCOURS_OK);
    HOLDS(again.count == parsed->count && again.value_count == parsed->value_count);
    for (size_t i = 0; i < parsed->value_count; i++)
        HOLDS(parsed->values[i].number == again.values[i].number &&
              enc_text_equal(parsed->values[i].text, again.values[i].text));
    HOLDS(enc_conditions_print(&again, exponent, twice, &size_again));
    HOLDS(size == size_again && memcmp(once, twice, size) == 0);
    if (exponent == 2)
        build(text, once);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static enc_parsed parsed;
    if (size < 1 || size > 4096)
        return 0;
    uint32_t exponent = data[0] % 19;
    size_t length = size - 1;
    encours_error error = ENCOURS_ERROR_INIT;
    char *text = malloc(length + 1), *exact = malloc(length > 0 ? length : 1);
    HOLDS(text != NULL && exact != NULL);
    memcpy(text, data + 1, length);
    memcpy(exact, data + 1, length);
    text[length] = '\0';
    enc_condition_source source = {{exact, length}, "when", exponent, false};
    encours_status status = enc_conditions_parse(&source, &parsed, &error);
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(status == ENCOURS_E_INVALID && strcmp(error.field, "when") == 0);
        HOLDS(error.column >= 1 && error.column <= length + 1);
    } else {
        check_parsed(&parsed, exponent, text);
    }
    free(exact);
    free(text);
    return 0;
}
