/* SPDX-License-Identifier: MIT */
/* The canonical document: all parts in one order, each by its form. */
#include <stdio.h>
#include <string.h>

#include "encours/currency.h"
#include "encours/policy_xml.h"
#include "policy/policy.h"
#include "policy/policy_form.h"

enum { LIST_BYTES_MAX = 512 };

static void write_empty(enc_xml_writer *writer, const enc_form *form, unsigned exponent,
                        const void *from)
{
    enc_xml_write_begin(writer, form->element);
    enc_form_write(writer, form, exponent, from);
    enc_xml_write_end(writer, form->element);
}

static void write_text_element(enc_xml_writer *writer, const char *name, const char *text)
{
    if (text == NULL)
        return;
    enc_xml_write_begin(writer, name);
    enc_xml_write_text(writer, text);
    enc_xml_write_end(writer, name);
}

static void write_decimal(enc_xml_writer *writer, const char *name, int64_t number,
                          unsigned decimals)
{
    char text[ENC_FORM_NUMBER_BYTES];
    enc_form_print_decimal(number, decimals, false, text);
    enc_xml_write_attribute(writer, name, text);
}

/* ISO 4217's code, or its number where ISO has none. A code that ISO gives after 1.0 to a number
 * which could be written before is not to be written: documents on record have the number. */
static void write_currency(enc_xml_writer *writer, const encours_policy *policy)
{
    encours_currency currency;
    char number[8];
    if (encours_currency_by_numeric(NULL, policy->currency, &currency, NULL) == ENCOURS_OK &&
        currency.code[0] != '\0') {
        enc_xml_write_attribute(writer, "currency", currency.code);
    } else {
        snprintf(number, sizeof number, "%03u", (unsigned)policy->currency);
        enc_xml_write_attribute(writer, "currency", number);
    }
    if (policy->exponent + 1 != policy->iso_exponent_after)
        write_decimal(writer, "decimals", policy->exponent, 0);
}

static void write_bounds(enc_xml_writer *writer, const encours_policy *policy)
{
    char text[LIST_BYTES_MAX] = "";
    size_t used = 0;
    for (size_t i = 0; i < policy->bound_count; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%" PRId32, i > 0 ? " " : "",
                                 policy->bounds[i]);
    enc_xml_write_begin(writer, "aging");
    enc_xml_write_attribute(writer, "bounds", text);
    enc_xml_write_end(writer, "aging");
}

static void write_terms(enc_xml_writer *writer, const encours_policy *policy)
{
    const enc_policy_terms *terms = &policy->terms;
    encours_policy_terms part = {.rule = terms->rule,
                                 .days_max = terms->days_max,
                                 .days_default = terms->days_default,
                                 .legal_days = terms->legal_days};
    if (terms->rule != NULL || terms->days_max >= 0 || terms->days_default >= 0 ||
        terms->legal_days >= 0)
        write_empty(writer, &enc_form_terms, 0, &part);
}

static void write_exposure(enc_xml_writer *writer, const encours_policy *policy)
{
    const encours_policy_exposure *exposure = &policy->exposure;
    char classes[LIST_BYTES_MAX] = "";
    size_t used = 0;
    for (size_t i = 0; i < exposure->bill_class_count; i++)
        used += (size_t)snprintf(classes + used, sizeof classes - used, "%s%u", i > 0 ? " " : "",
                                 (unsigned)policy->bill_classes[i]);
    enc_xml_write_begin(writer, enc_form_exposure.element);
    enc_form_write(writer, &enc_form_exposure, 0, exposure);
    enc_xml_write_attribute(writer, "bill-classes", classes);
    for (size_t i = 0; i < ENC_FORM_COUNTS; i++) {
        int32_t percent;
        memcpy(&percent, (const char *)exposure + enc_form_counts[i].offset, sizeof percent);
        enc_xml_write_begin(writer, "count");
        enc_xml_write_attribute(writer, "figure", enc_form_counts[i].figure);
        write_decimal(writer, "percent", percent, 2);
        enc_xml_write_end(writer, "count");
    }
    for (size_t i = 0; i < policy->guarantee_count; i++) {
        const enc_policy_guarantee *row = &policy->guarantees[i];
        encours_policy_guarantee part = {.code = row->code,
                                         .percent = row->percent,
                                         .group = row->group,
                                         .maximum = row->maximum};
        write_empty(writer, &enc_form_guarantee, policy->exponent, &part);
    }
    enc_xml_write_end(writer, enc_form_exposure.element);
}

static void write_limits(enc_xml_writer *writer, const encours_policy *policy)
{
    const enc_form_word *word = enc_form_combinations;
    while (word->word != NULL && word->value != policy->combination)
        word++;
    enc_xml_write_begin(writer, "limits");
    enc_xml_write_attribute(writer, "combine", word->word != NULL ? word->word : "latest");
    for (size_t i = 0; i < policy->limit_type_count; i++) {
        const enc_policy_limit_type *row = &policy->limit_types[i];
        encours_policy_limit_type part = {.code = row->code,
                                          .use = row->use,
                                          .insured = row->insured,
                                          .percent = row->percent,
                                          .season_from = row->season_from,
                                          .season_to = row->season_to,
                                          .review_days = row->review_days};
        write_empty(writer, &enc_form_limit_type, 0, &part);
    }
    enc_xml_write_end(writer, "limits");
}

/* Stages as they are without being named are not. */
static void write_stages(enc_xml_writer *writer, const encours_policy *policy)
{
    bool any = false;
    for (int32_t stage = ENCOURS_STAGE_QUOTE; stage < ENC_POLICY_STAGES; stage++) {
        const enc_policy_stage *row = &policy->stages[stage];
        if (row->grace_days == 0 && row->block == 0)
            continue;
        if (!any)
            enc_xml_write_begin(writer, "stages");
        any = true;
        encours_policy_stage part = {
            .stage = stage, .grace_days = row->grace_days, .block = row->block};
        write_empty(writer, &enc_form_stage, 0, &part);
    }
    if (any)
        enc_xml_write_end(writer, "stages");
}

static void write_rules(enc_xml_writer *writer, const encours_policy *policy)
{
    if (policy->rule_count == 0)
        return;
    enc_xml_write_begin(writer, "rules");
    for (size_t i = 0; i < policy->rule_count; i++) {
        const enc_policy_rule *row = &policy->rules[i];
        encours_policy_rule part = {.code = row->code,
                                    .test = row->test_text,
                                    .when = row->when_text,
                                    .excuses = row->excuses_text,
                                    .role = row->role,
                                    .outcome = row->outcome,
                                    .missing = row->missing,
                                    .stages = row->stages};
        if (part.stages == ENC_POLICY_ALL_STAGES)
            part.stages = 0;
        enc_xml_write_begin(writer, enc_form_rule.element);
        enc_form_write(writer, &enc_form_rule, policy->exponent, &part);
        write_text_element(writer, "english", row->english);
        write_text_element(writer, "french", row->french);
        enc_xml_write_end(writer, enc_form_rule.element);
    }
    enc_xml_write_end(writer, "rules");
}

static void write_behaviour(enc_xml_writer *writer, const encours_policy *policy)
{
    const enc_policy_behaviour *behaviour = &policy->behaviour;
    if (behaviour->class_count == 0)
        return;
    enc_xml_write_begin(writer, "behaviour");
    write_decimal(writer, "experiences-min", behaviour->experiences_min, 0);
    for (size_t i = 0; i < behaviour->class_count; i++) {
        enc_xml_write_begin(writer, "late");
        if (i + 1 < behaviour->class_count)
            write_decimal(writer, "up-to-days", behaviour->upper_days[i], 0);
        write_decimal(writer, "weight", behaviour->weights[i], 0);
        enc_xml_write_end(writer, "late");
    }
    enc_xml_write_end(writer, "behaviour");
}

static void write_scorecard(enc_xml_writer *writer, const encours_policy *policy)
{
    if (policy->points_count == 0 && policy->class_count == 0)
        return;
    enc_xml_write_begin(writer, "scorecard");
    for (size_t i = 0; i < policy->points_count; i++) {
        const enc_policy_points *row = &policy->points[i];
        encours_policy_points part = {.when = row->when_text, .points = row->points};
        if (i == 0 || row->place != row[-1].place) {
            enc_xml_write_begin(writer, "criterion");
            enc_xml_write_attribute(writer, "code", row->criterion);
            write_decimal(writer, "weight", row->weight, 0);
        }
        write_empty(writer, &enc_form_points, 0, &part);
        if (i + 1 == policy->points_count || row[1].place != row->place)
            enc_xml_write_end(writer, "criterion");
    }
    for (size_t i = 0; i < policy->class_count; i++) {
        encours_policy_class part = {.code = policy->classes[i].code,
                                     .points = policy->classes[i].points};
        write_empty(writer, &enc_form_class, 0, &part);
    }
    enc_xml_write_end(writer, "scorecard");
}

static void write_tables(enc_xml_writer *writer, const encours_policy *policy)
{
    for (size_t i = 0; i < policy->table_count; i++) {
        const enc_policy_table *table = &policy->tables[i];
        enc_xml_write_begin(writer, "table");
        enc_xml_write_attribute(writer, "code", table->code);
        for (uint32_t j = 0; j < table->count; j++) {
            const enc_policy_assignment *row = &policy->assignments[table->first + j];
            encours_policy_assignment part = {.value = row->value, .when = row->when_text};
            write_empty(writer, &enc_form_assignment, 0, &part);
        }
        enc_xml_write_end(writer, "table");
    }
}

static void write_approvals(enc_xml_writer *writer, const encours_policy *policy)
{
    if (policy->approval_count == 0)
        return;
    enc_xml_write_begin(writer, "approvals");
    for (size_t i = 0; i < policy->approval_count; i++) {
        const enc_policy_approval *row = &policy->approvals[i];
        encours_policy_approval part = {.code = row->code,
                                        .action = row->action,
                                        .role = row->role,
                                        .when = row->when_text,
                                        .amount_max = row->amount_max,
                                        .approvers = row->approvers,
                                        .expiry_days = row->expiry_days};
        write_empty(writer, &enc_form_approval, policy->exponent, &part);
    }
    enc_xml_write_end(writer, "approvals");
}

/* Rows of one role that follow each other stand in one element. */
static void write_roles(enc_xml_writer *writer, const encours_policy *policy)
{
    if (policy->role_count == 0)
        return;
    enc_xml_write_begin(writer, "roles");
    for (size_t i = 0; i < policy->role_count; i++) {
        const enc_policy_role *row = &policy->roles[i];
        encours_policy_role part = {
            .action = row->action, .effect = row->effect, .amount_max = row->amount_max};
        if (i == 0 || strcmp(row->role, row[-1].role) != 0) {
            enc_xml_write_begin(writer, "role");
            enc_xml_write_attribute(writer, "code", row->role);
        }
        write_empty(writer, &enc_form_role, policy->exponent, &part);
        if (i + 1 == policy->role_count || strcmp(row->role, row[1].role) != 0)
            enc_xml_write_end(writer, "role");
    }
    enc_xml_write_end(writer, "roles");
}

encours_status enc_policy_write(const encours_policy *policy, enc_buffer *buffer,
                                encours_error *error)
{
    enc_xml_writer writer = {.buffer = buffer};
    enc_xml_write_declaration(&writer);
    enc_xml_write_begin(&writer, "policy");
    enc_xml_write_attribute(&writer, "xmlns", ENC_POLICY_NAMESPACE);
    enc_xml_write_attribute(&writer, "name", policy->name);
    if (policy->version != NULL)
        enc_xml_write_attribute(&writer, "version", policy->version);
    write_currency(&writer, policy);
    write_text_element(&writer, "description", policy->description);
    write_bounds(&writer, policy);
    write_terms(&writer, policy);
    write_exposure(&writer, policy);
    write_limits(&writer, policy);
    write_stages(&writer, policy);
    write_rules(&writer, policy);
    write_behaviour(&writer, policy);
    write_scorecard(&writer, policy);
    write_tables(&writer, policy);
    write_approvals(&writer, policy);
    write_roles(&writer, policy);
    write_empty(&writer, &enc_form_agenda, 0, &policy->agenda);
    enc_xml_write_end(&writer, "policy");
    switch (writer.status) {
    case ENCOURS_OK:
        return ENCOURS_OK;
    case ENCOURS_E_LIMIT:
        return enc_error_set(error, ENCOURS_E_LIMIT, "the document has more than %zu bytes",
                             buffer->size_max);
    case ENCOURS_E_INVALID:
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a text of the policy has a character that XML does not allow");
    default:
        return enc_error_memory(error);
    }
}

const char *encours_policy_document(const encours_policy *policy)
{
    return (const char *)policy->bytes;
}
