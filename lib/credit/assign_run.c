/* SPDX-License-Identifier: MIT */
/* Rules of assignment over all customers, a block of them at a time: the figures and texts that the
 * rules ask for become columns, and each condition is a loop over one of them. Of customers whose
 * amounts are in another currency than the policy's, each is held against amounts of its own. */
#include "credit/assign.h"
#include "credit/book.h"
#include "policy/scorecard.h"

/* What rules can ask for besides figures: names of dimensions and of sources, limit types, kinds of
 * guarantees, tables, and few more. */
enum {
    COLUMNS_MAX = 2 * ENC_POLICY_NAMES_MAX + ENC_POLICY_LIMIT_TYPES_MAX +
                  ENC_POLICY_GUARANTEES_MAX + ENC_POLICY_TABLES_MAX + 8
};

typedef struct column_key {
    uint8_t kind; /* enc_operand_kind */
    bool filled;  /* of the block that is looked at */
    uint16_t index;
} column_key;

typedef union column {
    uint32_t texts[ENC_BLOCK_ROWS];
    int64_t numbers[ENC_BLOCK_ROWS];
} column;

struct enc_assign_run {
    const encours_credit *credit;
    uint32_t table;
    uint64_t asked;                                /* figures that conditions compare */
    uint64_t needed;                               /* with those these are made of */
    const int64_t *by_figure[ENCOURS_FIGURES_MAX]; /* NULL: nobody needs it */
    int64_t *figures;                              /* ENC_BLOCK_ROWS of each that is needed */
    size_t figure_count;
    enc_profile *profiles; /* of the block; NULL: figures do */
    column_key keys[COLUMNS_MAX];
    column *columns;
    size_t column_count;
    uint32_t *by_hand[ENC_POLICY_TABLES_MAX]; /* facts by customer, of tables that are asked for */
    uint32_t first;
    size_t count;
    bool asks_amounts;  /* conditions compare amounts */
    size_t alone_count; /* customers of the block that were asked alone */
    uint16_t alone[ENC_BLOCK_ROWS];
    int32_t alone_rules[ENC_BLOCK_ROWS];
};

static void list_table(enc_assign_run *run, uint32_t table);

static void list_operand(enc_assign_run *run, const enc_condition *condition)
{
    if (condition->operand == ENC_OPERAND_FIGURE) {
        run->asked |= enc_figure_bit(condition->index);
        if (encours_figure_unit_of(condition->index) == ENCOURS_FIGURE_UNIT_AMOUNT)
            run->asks_amounts = true;
        return;
    }
    for (size_t i = 0; i < run->column_count; i++)
        if (run->keys[i].kind == condition->operand && run->keys[i].index == condition->index)
            return;
    run->keys[run->column_count++] = (column_key){condition->operand, false, condition->index};
    if (condition->operand == ENC_OPERAND_TABLE)
        list_table(run, condition->index);
    if (condition->operand == ENC_OPERAND_RISK_CLASS)
        run->asked |= enc_figure_bit(ENCOURS_FIGURE_SCORE);
}

/* What a table asks for, and the tables that it asks for. */
static void list_table(enc_assign_run *run, uint32_t table)
{
    const encours_policy *policy = run->credit->policy;
    const enc_policy_table *rules = &policy->tables[table];
    run->needed |= rules->figures;
    for (uint32_t i = rules->first; i < rules->first + rules->count; i++) {
        enc_conditions when = policy->assignments[i].when;
        for (uint32_t k = when.first; k < when.first + when.count; k++)
            list_operand(run, &policy->conditions[k]);
    }
}

typedef struct by_table {
    const encours_credit *credit;
    enc_text code;
} by_table;

static bool is_of_table(const void *user, const enc_fact *fact)
{
    const by_table *of = user;
    enc_text value;
    return enc_assigned_value(of->credit, fact, of->code, &value);
}

/* What was assigned by hand of the tables that are asked for. */
static encours_status find_by_hand(enc_assign_run *run, encours_error *error)
{
    const encours_credit *credit = run->credit;
    for (size_t i = 0; i < run->column_count; i++) {
        uint32_t table = run->keys[i].index;
        if (run->keys[i].kind != ENC_OPERAND_TABLE)
            continue;
        by_table of = {credit, enc_text_of(credit->policy->tables[table].code)};
        ENC_TRY(enc_credit_facts_by_customer(credit, ENCOURS_FACT_ASSIGNED, is_of_table, &of,
                                             &run->by_hand[table], error));
    }
    return ENCOURS_OK;
}

static encours_status make_room(enc_assign_run *run, encours_error *error)
{
    encours_context *context = run->credit->context;
    bool asks_texts = false;
    size_t at = 0;
    run->figure_count = (size_t)__builtin_popcountll(run->asked);
    for (size_t i = 0; i < run->column_count; i++)
        asks_texts = asks_texts || run->keys[i].kind != ENC_OPERAND_TABLE;
    run->figures = enc_allocate(context, run->figure_count * ENC_BLOCK_ROWS * sizeof(int64_t) + 1);
    run->columns = enc_allocate(context, run->column_count * sizeof *run->columns + 1);
    if (asks_texts)
        run->profiles = enc_allocate(context, ENC_BLOCK_ROWS * sizeof *run->profiles);
    if (run->figures == NULL || run->columns == NULL || (asks_texts && run->profiles == NULL))
        return enc_error_memory(error);
    for (int figure = 0; figure < ENCOURS_FIGURES_MAX; figure++)
        if ((run->asked >> figure & 1) != 0)
            run->by_figure[figure] = run->figures + at++ * ENC_BLOCK_ROWS;
    return ENCOURS_OK;
}

encours_status enc_assign_run_new(const encours_credit *credit, uint32_t table,
                                  enc_assign_run **out, encours_error *error)
{
    enc_assign_run *run = enc_allocate_zeroed(credit->context, sizeof *run);
    if (run == NULL)
        return enc_error_memory(error);
    run->credit = credit;
    run->table = table;
    list_table(run, table);
    encours_status status = make_room(run, error);
    if (status == ENCOURS_OK)
        status = find_by_hand(run, error);
    if (status != ENCOURS_OK) {
        enc_assign_run_free(run);
        return status;
    }
    *out = run;
    return ENCOURS_OK;
}

void enc_assign_run_free(enc_assign_run *run)
{
    if (run == NULL)
        return;
    encours_context *context = run->credit->context;
    size_t customers = run->credit->view->counts.customers;
    for (size_t i = 0; i < ENC_POLICY_TABLES_MAX; i++)
        enc_release(context, run->by_hand[i], customers * sizeof(uint32_t));
    enc_release(context, run->figures, run->figure_count * ENC_BLOCK_ROWS * sizeof(int64_t) + 1);
    enc_release(context, run->columns, run->column_count * sizeof *run->columns + 1);
    enc_release(context, run->profiles, ENC_BLOCK_ROWS * sizeof *run->profiles);
    enc_release(context, run, sizeof *run);
}

static encours_status find_profile(const enc_assign_run *run, uint32_t customer, enc_profile *out,
                                   encours_error *error)
{
    const encours_credit *credit = run->credit;
    return enc_book_has(credit->book, run->asked)
               ? enc_book_profile(credit, customer, run->asked, out, error)
               : enc_profile_all(credit, customer, run->needed | run->asked, out, error);
}

static encours_status assign_alone(enc_assign_run *run, size_t at, const enc_profile *profile,
                                   encours_error *error)
{
    encours_status failure = ENCOURS_OK;
    enc_asked asked = {.credit = run->credit,
                       .profile = profile,
                       .dimension = ENC_ROW_NONE,
                       .failure = &failure,
                       .error = error};
    enc_operands operands;
    enc_profile_operands(&asked, &operands);
    run->alone[run->alone_count] = (uint16_t)at;
    run->alone_rules[run->alone_count++] = enc_assign(run->credit->policy, run->table, &operands,
                                                      NULL, 0, NULL);
    return failure;
}

static encours_status fill_figures(enc_assign_run *run, encours_error *error)
{
    enc_profile own;
    for (size_t i = 0; i < run->count; i++) {
        enc_profile *profile = run->profiles != NULL ? &run->profiles[i] : &own;
        size_t at = 0;
        ENC_TRY(find_profile(run, run->first + (uint32_t)i, profile, error));
        if (run->asks_amounts && !enc_profile_is_plain(run->credit, profile))
            ENC_TRY(assign_alone(run, i, profile, error));
        for (uint64_t left = run->asked; left != 0; left &= left - 1) {
            int figure = __builtin_ctzll(left);
            run->figures[at++ * ENC_BLOCK_ROWS + i] = enc_profile_knows(profile, figure)
                                                          ? profile->values[figure]
                                                          : ENC_NUMBER_MISSING;
        }
    }
    return ENCOURS_OK;
}

/* The callbacks of columns are given what they may not change; the run is behind it. */
typedef struct asking {
    enc_assign_run *run;
    const enc_operand_columns *columns;
} asking;

/* By hand goes before the rules; a customer that another stands for has what that one has. */
static void fill_table(const asking *a, uint32_t table, uint32_t *texts)
{
    enc_assign_run *run = a->run;
    const encours_credit *credit = run->credit;
    const encours_policy *policy = credit->policy;
    enc_text code = enc_text_of(policy->tables[table].code), value;
    int32_t rules[ENC_BLOCK_ROWS];
    enc_assign_columns(policy, table, a->columns, rules);
    for (size_t i = 0; i < run->count; i++) {
        uint32_t customer = run->first + (uint32_t)i, fact = 0;
        if (run->by_hand[table] != NULL)
            fact = run->by_hand[table][enc_assign_customer(credit, customer)];
        texts[i] = rules[i] >= 0 ? policy->assignments[rules[i]].text : ENC_POLICY_TEXT_MISSING;
        if (fact != 0 &&
            enc_assigned_value(credit, &ENC_AT(&credit->view->state->facts, enc_fact, fact - 1),
                               code, &value))
            texts[i] = enc_policy_find_text(policy, value);
    }
}

static void fill_column(const asking *a, column_key key, column *to)
{
    const enc_assign_run *run = a->run;
    for (size_t i = 0; i < run->count; i++) {
        enc_asked asked = {
            .credit = run->credit, .profile = &run->profiles[i], .dimension = ENC_ROW_NONE};
        enc_operands operands;
        enc_text text;
        int64_t number;
        enc_profile_operands(&asked, &operands);
        if (!enc_operand_is_text(key.kind))
            to->numbers[i] = operands.number(operands.user, key.kind, key.index, &number)
                                 ? number
                                 : ENC_NUMBER_MISSING;
        else
            to->texts[i] = operands.text(operands.user, key.kind, key.index, &text)
                               ? enc_policy_find_text(run->credit->policy, text)
                               : ENC_POLICY_TEXT_MISSING;
    }
}

static const column *find_column(const void *user, unsigned kind, unsigned index)
{
    const asking *a = user;
    enc_assign_run *run = a->run;
    size_t at = 0;
    while (run->keys[at].kind != kind || run->keys[at].index != index)
        at++; /* they are all listed */
    if (!run->keys[at].filled) {
        run->keys[at].filled = true;
        if (kind == ENC_OPERAND_TABLE)
            fill_table(a, index, run->columns[at].texts);
        else
            fill_column(a, run->keys[at], &run->columns[at]);
    }
    return &run->columns[at];
}

static const uint32_t *texts_of(const void *user, unsigned kind, unsigned index)
{
    return find_column(user, kind, index)->texts;
}

static const int64_t *numbers_of(const void *user, unsigned kind, unsigned index)
{
    return find_column(user, kind, index)->numbers;
}

encours_status enc_assign_run_block(enc_assign_run *run, uint32_t first, size_t count,
                                    int32_t *rules, encours_error *error)
{
    asking a = {.run = run};
    enc_operand_columns columns = {.count = count,
                                   .figures = run->by_figure,
                                   .texts = texts_of,
                                   .numbers = numbers_of,
                                   .user = &a};
    a.columns = &columns;
    run->first = first;
    run->count = count;
    for (size_t i = 0; i < run->column_count; i++)
        run->keys[i].filled = false;
    run->alone_count = 0;
    ENC_TRY(fill_figures(run, error));
    enc_assign_columns(run->credit->policy, run->table, &columns, rules);
    for (size_t i = 0; i < run->alone_count; i++)
        rules[run->alone[i]] = run->alone_rules[i];
    return ENCOURS_OK;
}
