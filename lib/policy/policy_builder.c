/* SPDX-License-Identifier: MIT */
#include "policy/policy_builder.h"

#include <string.h>

#include "base/struct_size.h"
#include "pure/currency.h"

enum { VERSION_BYTES_MAX = 32, DESCRIPTION_BYTES_MAX = 1024, AGE_DAYS_MAX = 36500 };

typedef struct part_kind {
    size_t size;
    size_t count_max;
    const char *words;
} part_kind;

static const part_kind kinds[ENC_PART_COUNT] = {
    [ENC_PART_RULES] = {sizeof(enc_policy_rule), ENCOURS_POLICY_RULES_MAX, "rules"},
    [ENC_PART_LIMIT_TYPES] = {sizeof(enc_policy_limit_type), ENC_POLICY_LIMIT_TYPES_MAX,
                              "types of limits"},
    [ENC_PART_GUARANTEES] = {sizeof(enc_policy_guarantee), ENC_POLICY_GUARANTEES_MAX,
                             "kinds of guarantees"},
    [ENC_PART_POINTS] = {sizeof(enc_policy_points), ENC_POLICY_POINTS_MAX, "rows of the scorecard"},
    [ENC_PART_CLASSES] = {sizeof(enc_policy_class), ENC_POLICY_CLASSES_MAX, "risk classes"},
    [ENC_PART_TABLES] = {sizeof(enc_policy_table), ENC_POLICY_TABLES_MAX, "tables of assignment"},
    [ENC_PART_ASSIGNMENTS] = {sizeof(enc_policy_assignment), ENC_POLICY_ASSIGNMENTS_MAX,
                              "rules of assignment"},
    [ENC_PART_APPROVALS] = {sizeof(enc_policy_approval), ENC_POLICY_APPROVALS_MAX,
                            "levels of approval"},
    [ENC_PART_ROLES] = {sizeof(enc_policy_role), ENC_POLICY_ROLES_MAX, "rows of roles"},
};

size_t enc_part_size(enc_part part)
{
    return kinds[part].size;
}

encours_status enc_part_check_room(const encours_policy_builder *builder, enc_part part,
                                   encours_error *error)
{
    if (builder->lists[part].count < kinds[part].count_max)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_LIMIT, "a policy has at most %zu %s",
                         kinds[part].count_max, kinds[part].words);
}

encours_status enc_part_append(encours_policy_builder *builder, enc_part part, const void *row,
                               encours_error *error)
{
    enc_part_list *list = &builder->lists[part];
    if (!enc_grow(builder->context, &list->rows, &list->capacity, list->count + 1,
                  kinds[part].size))
        return enc_error_memory(error);
    memcpy((char *)list->rows + list->count * kinds[part].size, row, kinds[part].size);
    list->count++;
    return ENCOURS_OK;
}

encours_status enc_part_check_code(const encours_policy_builder *builder, enc_part part,
                                   enc_text code, encours_error *error)
{
    const enc_part_list *list = &builder->lists[part];
    for (size_t i = 0; i < list->count; i++) {
        const char *taken;
        memcpy(&taken, (const char *)list->rows + i * kinds[part].size, sizeof taken);
        if (!enc_text_equal(enc_text_of(taken), code))
            continue;
        enc_error_at(error, ENCOURS_E_EXISTS, i,
                     "code: \"%s\" is taken: number %zu of the %s has it", taken, i + 1,
                     kinds[part].words);
        enc_error_field(error, "code");
        return ENCOURS_E_EXISTS;
    }
    return ENCOURS_OK;
}

static const encours_policy_exposure usual_exposure = ENCOURS_POLICY_EXPOSURE_INIT;

static void fill_defaults(encours_policy *draft)
{
    draft->exposure = usual_exposure;
    draft->exposure.bill_class_count = 1;
    draft->bill_classes[0] = 413;
    draft->terms = (enc_policy_terms){NULL, -1, -1, -1};
    draft->agenda = (encours_policy_agenda){.struct_size = sizeof draft->agenda, .weekdays = 254};
}

static encours_status load_currency(const encours_policy_options *options, encours_policy *draft,
                                    encours_error *error)
{
    uint32_t exponent = 0;
    encours_currency iso;
    draft->currency = options->currency;
    if (encours_currency_by_numeric(NULL, options->currency, &iso, NULL) == ENCOURS_OK &&
        iso.exponent >= 0)
        draft->iso_exponent_after = (uint32_t)iso.exponent + 1;
    if (options->exponent_after == 0) {
        encours_status status = enc_currency_exponent(NULL, options->currency, &exponent, error);
        if (status != ENCOURS_OK)
            enc_error_field(error, "currency");
        draft->exponent = exponent;
        return status;
    }
    ENC_TRY(enc_check_range(options->currency, 1, UINT16_MAX, "currency", error));
    ENC_TRY(enc_check_range(options->exponent_after, 1, ENCOURS_CURRENCY_EXPONENT_MAX + 1,
                            "exponent_after", error));
    draft->exponent = options->exponent_after - 1;
    return ENCOURS_OK;
}

static encours_status load_bounds(const encours_policy_options *options, encours_policy *draft,
                                  encours_error *error)
{
    static const int32_t usual[] = {30, 60, 90};
    bool given = options->bounds != NULL;
    const int32_t *bounds = given ? options->bounds : usual;
    size_t count = given ? options->bound_count : sizeof usual / sizeof usual[0];
    ENC_REQUIRE(given || options->bound_count == 0);
    if (count > ENC_POLICY_BOUNDS_MAX)
        return enc_refuse_member(error, "bounds", "more than %d", ENC_POLICY_BOUNDS_MAX);
    for (size_t i = 0; i < count; i++) {
        ENC_TRY(enc_check_range(bounds[i], 1, AGE_DAYS_MAX, "bounds", error));
        if (i > 0 && bounds[i] <= bounds[i - 1])
            return enc_refuse_member(error, "bounds",
                                     "%" PRId32 " behind %" PRId32 ": they do not ascend",
                                     bounds[i], bounds[i - 1]);
        draft->bounds[i] = bounds[i];
    }
    draft->bound_count = count;
    return ENCOURS_OK;
}

static encours_status load_options(encours_policy_builder *builder,
                                   const encours_policy_options *options, encours_error *error)
{
    encours_policy *draft = &builder->draft;
    enc_text name, version, description;
    ENC_TRY(enc_check_code(options->name, "name", &name, error));
    ENC_TRY(
        enc_check_optional_text(options->version, "version", VERSION_BYTES_MAX, &version, error));
    ENC_TRY(enc_check_optional_words(options->description, "description", DESCRIPTION_BYTES_MAX,
                                     &description, error));
    ENC_TRY(load_currency(options, draft, error));
    ENC_TRY(
        enc_check_range(options->combination, 0, ENCOURS_LIMITS_FIRST_TYPE, "combination", error));
    draft->combination = options->combination != 0 ? options->combination : ENCOURS_LIMITS_LATEST;
    ENC_TRY(load_bounds(options, draft, error));
    if (options->reserved_0 != 0 || options->reserved_1 != 0)
        return enc_refuse_member(error, "reserved_0", "reserved members are zero");
    fill_defaults(draft);
    ENC_TRY(enc_keep_text(builder, name, &draft->name, error));
    ENC_TRY(enc_keep_text(builder, version, &draft->version, error));
    return enc_keep_text(builder, description, &draft->description, error);
}

encours_status encours_policy_builder_new(encours_context *context,
                                          const encours_policy_options *options,
                                          encours_policy_builder **out, encours_error *error)
{
    encours_policy_options own;
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && options != NULL);
    ENC_STRUCT_LOAD(own, options, encours_policy_options, sizeof own, error);
    encours_policy_builder *builder = enc_allocate_zeroed(context, sizeof *builder);
    if (builder == NULL)
        return enc_error_memory(error);
    builder->context = enc_context_retain(context);
    builder->pool = enc_pool_new(context);
    encours_status status = builder->pool != NULL ? load_options(builder, &own, error)
                                                  : enc_error_memory(error);
    if (status != ENCOURS_OK) {
        encours_policy_builder_free(builder);
        return status;
    }
    *out = builder;
    return ENCOURS_OK;
}

void encours_policy_builder_free(encours_policy_builder *builder)
{
    if (builder == NULL)
        return;
    encours_context *context = builder->context;
    for (size_t i = 0; i < ENC_PART_COUNT; i++)
        enc_release(context, builder->lists[i].rows, builder->lists[i].capacity * kinds[i].size);
    enc_pool_release(builder->pool);
    enc_release(context, builder, sizeof *builder);
    encours_context_free(context);
}
