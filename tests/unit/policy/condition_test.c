/* SPDX-License-Identifier: MIT */
/* Conditions are held against an evaluator written from the words of policy_builder.h, which knows
 * neither the parser nor the compiled form: it keeps random conditions as they were drawn. */
#include "support/random.h"
#include "unit/policy/sample.h"

#include "policy/scorecard.h"

/* --- what may be asked for */

enum { NUMBER_ASKED = 5, ASKED = 9, TEXTS = 4, VALUES_MAX = 4, DRAWN_MAX = 4, RULES = 24 };

static const struct {
    const char *name;
    int decimals; /* -1: a text */
    const char *behind;
} asked[ASKED] = {
    {"overdue", 2, ""},        {"limit-used", 2, "%"},       {"oldest-days", 0, ""},
    {"score:agency", 2, ""},   {"limit:internal", 2, ""},    {"status", -1, ""},
    {"customer-code", -1, ""}, {"dimension:region", -1, ""}, {"dimension:'a b'", -1, ""},
};

static const char *const texts[TEXTS] = {"open", "it's", "", "75"};
static const char *const quoted[TEXTS] = {"open", "'it''s'", "''", "75"};

/* A customer: numbers in the smallest unit, texts by their place; not known is missing. */
typedef struct facts {
    bool known[ASKED];
    int64_t numbers[ASKED];
    size_t texts[ASKED];
} facts;

typedef enum drawn_form { COMPARED, LISTED, MISSING, KNOWN } drawn_form;

typedef struct drawn {
    size_t asked;
    bool negated;
    drawn_form form;
    const char *compared; /* "<" ... */
    size_t count;
    int64_t values[VALUES_MAX]; /* of texts: places */
} drawn;

static const char *const operators[] = {"=", "!=", "<", "<=", ">", ">="};

static drawn draw(test_random *random)
{
    drawn one = {.asked = random_below(random, ASKED)};
    bool is_text = asked[one.asked].decimals < 0;
    one.negated = random_below(random, 3) == 0;
    one.form = (drawn_form)random_below(random, 5) % 4;
    one.compared = operators[random_below(random, is_text ? 2 : 6)];
    one.count = one.form == LISTED ? 1 + random_below(random, VALUES_MAX) : one.form == COMPARED;
    for (size_t i = 0; i < one.count; i++)
        one.values[i] = is_text ? (int64_t)random_below(random, TEXTS)
                                : random_between(random, -3, 3) * 50;
    return one;
}

static void write_value(char *text, const drawn *one, int64_t value)
{
    char number[32];
    const char *sign = value < 0 ? "-" : "";
    int64_t size = value < 0 ? -value : value;
    if (asked[one->asked].decimals < 0)
        strcat(text, quoted[value]);
    else if (asked[one->asked].decimals == 0)
        snprintf(number, sizeof number, "%s%" PRId64, sign, size);
    else
        snprintf(number, sizeof number, "%s%" PRId64 ".%02" PRId64 "%s", sign, size / 100,
                 size % 100, asked[one->asked].behind);
    if (asked[one->asked].decimals >= 0)
        strcat(text, number);
}

static void write_condition(char *text, const drawn *one)
{
    static const char *const words[] = {"", " in (", " is missing", " is known"};
    strcat(text, one->negated ? "not " : "");
    strcat(text, asked[one->asked].name);
    strcat(text, one->form == COMPARED ? one->compared : words[one->form]);
    for (size_t i = 0; i < one->count; i++) {
        strcat(text, i > 0 ? "," : "");
        write_value(text, one, one->values[i]);
    }
    strcat(text, one->form == LISTED ? ")" : "");
}

/* --- the other evaluator */

static bool compare(const char *compared, int64_t left, int64_t right)
{
    if (strcmp(compared, "=") == 0)
        return left == right;
    if (strcmp(compared, "!=") == 0)
        return left != right;
    bool less = compared[0] == '<';
    if (compared[1] == '=' && left == right)
        return true;
    return less ? left < right : left > right;
}

static enc_truth expected_one(const drawn *one, const facts *customer)
{
    bool known = customer->known[one->asked], holds = false;
    int64_t measured = asked[one->asked].decimals < 0 ? (int64_t)customer->texts[one->asked]
                                                      : customer->numbers[one->asked];
    if (one->form == MISSING || one->form == KNOWN)
        holds = known == (one->form == KNOWN);
    else if (!known)
        return ENC_UNKNOWN;
    else if (one->form == COMPARED)
        holds = compare(one->compared, measured, one->values[0]);
    for (size_t i = 0; one->form == LISTED && i < one->count; i++)
        holds = holds || measured == one->values[i];
    return (holds != one->negated) ? ENC_TRUE : ENC_FALSE;
}

static enc_truth expected_all(const drawn *conditions, size_t count, const facts *customer)
{
    bool any_false = false, any_unknown = false;
    for (size_t i = 0; i < count; i++) {
        any_false = any_false || expected_one(&conditions[i], customer) == ENC_FALSE;
        any_unknown = any_unknown || expected_one(&conditions[i], customer) == ENC_UNKNOWN;
    }
    return any_false ? ENC_FALSE : any_unknown ? ENC_UNKNOWN : ENC_TRUE;
}

/* --- a customer as the library asks for it */

typedef struct asker {
    const encours_policy *policy;
    const facts *customer;
    const facts *block; /* of columns */
    size_t count;
    int64_t numbers[ASKED][ENC_BLOCK_ROWS];
    uint32_t places[ASKED][ENC_BLOCK_ROWS];
    const int64_t *figures[ENCOURS_FIGURES_MAX];
} asker;

static size_t place_of(const encours_policy *policy, unsigned kind, unsigned index)
{
    switch (kind) {
    case ENC_OPERAND_SCORE:
        check(enc_text_equal(policy->names[index], enc_text_of("agency")));
        return 3;
    case ENC_OPERAND_LIMIT:
        check_text(policy->limit_types[index].code, "internal");
        return 4;
    case ENC_OPERAND_STATUS:
        return 5;
    case ENC_OPERAND_CODE:
        return 6;
    default:
        check_equal(kind, ENC_OPERAND_DIMENSION);
        return enc_text_equal(policy->names[index], enc_text_of("region")) ? 7 : 8;
    }
}

static bool ask_text(const void *user, unsigned kind, unsigned index, enc_text *out)
{
    const asker *self = user;
    size_t place = place_of(self->policy, kind, index);
    *out = enc_text_of(texts[self->customer->texts[place]]);
    return self->customer->known[place];
}

static bool ask_number(const void *user, unsigned kind, unsigned index, int64_t *out)
{
    const asker *self = user;
    size_t place = place_of(self->policy, kind, index);
    *out = self->customer->numbers[place];
    return self->customer->known[place];
}

static enc_truth found_all(asker *self, enc_conditions conditions, const facts *customer)
{
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    static const int32_t figures[] = {ENCOURS_FIGURE_OVERDUE, ENCOURS_FIGURE_LIMIT_USED,
                                      ENCOURS_FIGURE_OLDEST_DAYS};
    enc_operands operands = {values, 0, ask_text, ask_number, self, NULL};
    self->customer = customer;
    for (size_t i = 0; i < 3; i++) {
        values[figures[i]] = customer->numbers[i];
        operands.known |= (uint64_t)customer->known[i] << figures[i];
    }
    return enc_conditions_hold(self->policy, conditions, &operands);
}

static const uint32_t *text_column(const void *user, unsigned kind, unsigned index)
{
    const asker *self = user;
    return self->places[place_of(self->policy, kind, index)];
}

static const int64_t *number_column(const void *user, unsigned kind, unsigned index)
{
    const asker *self = user;
    return self->numbers[place_of(self->policy, kind, index)];
}

static void fill_columns(asker *self)
{
    for (size_t a = 0; a < ASKED; a++)
        for (size_t i = 0; i < self->count; i++) {
            const facts *customer = &self->block[i];
            self->numbers[a][i] = customer->known[a] ? customer->numbers[a] : ENC_NUMBER_MISSING;
            self->places[a][i] = customer->known[a]
                                     ? enc_policy_find_text(self->policy,
                                                            enc_text_of(texts[customer->texts[a]]))
                                     : ENC_POLICY_TEXT_MISSING;
        }
    self->figures[ENCOURS_FIGURE_OVERDUE] = self->numbers[0];
    self->figures[ENCOURS_FIGURE_LIMIT_USED] = self->numbers[1];
    self->figures[ENCOURS_FIGURE_OLDEST_DAYS] = self->numbers[2];
}

/* --- random policies and customers */

typedef struct drawn_rule {
    size_t count;
    drawn conditions[DRAWN_MAX];
} drawn_rule;

static encours_policy *draw_policy(test_random *random, drawn_rule *rules)
{
    encours_policy_builder *builder = sample_builder();
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    type.code = "internal";
    check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
    for (size_t i = 0; i < RULES; i++) {
        char text[1024] = "";
        rules[i].count = 1 + random_below(random, DRAWN_MAX);
        for (size_t c = 0; c < rules[i].count; c++) {
            rules[i].conditions[c] = draw(random);
            strcat(text, c > 0 ? " and " : "");
            write_condition(text, &rules[i].conditions[c]);
        }
        check_ok(sample_assignment(builder, "t", "v", text));
    }
    return sample_finish(builder);
}

static facts draw_facts(test_random *random)
{
    facts customer = {0};
    for (size_t i = 0; i < ASKED; i++) {
        customer.known[i] = random_below(random, 4) != 0;
        customer.numbers[i] = random_between(random, -3, 3) * 50 + random_between(random, -1, 1);
        customer.texts[i] = random_below(random, TEXTS);
    }
    return customer;
}

static int32_t expected_assignment(const drawn_rule *rules, const facts *customer)
{
    for (int32_t i = 0; i < RULES; i++)
        if (expected_all(rules[i].conditions, rules[i].count, customer) == ENC_TRUE)
            return i;
    return -1;
}

static void check_customer(asker *self, const drawn_rule *rules, const facts *customer)
{
    for (size_t i = 0; i < RULES; i++)
        check_equal(found_all(self, self->policy->assignments[i].when, customer),
                    expected_all(rules[i].conditions, rules[i].count, customer));
}

/* CND-007 */
static void conditions_hold_as_their_words_say(void **state)
{
    (void)state;
    static asker self;
    static drawn_rule rules[RULES];
    FOR_RANDOM(random, 200)
    {
        encours_policy *policy = draw_policy(&random, rules);
        self.policy = policy;
        for (int i = 0; i < 50; i++) {
            facts customer = draw_facts(&random);
            check_customer(&self, rules, &customer);
        }
        encours_policy_free(policy);
    }
}

/* POL-006: Blocks of all sizes: what columns give is what one customer after the other gives. */
static void columns_are_assigned_as_single_customers(void **state)
{
    (void)state;
    static asker self;
    static drawn_rule rules[RULES];
    static facts block[ENC_BLOCK_ROWS];
    static int32_t found[ENC_BLOCK_ROWS];
    static const size_t sizes[] = {0, 1, 63, 64, 65, 1000, ENC_BLOCK_ROWS};
    FOR_RANDOM(random, 70)
    {
        encours_policy *policy = draw_policy(&random, rules);
        self.policy = policy;
        self.block = block;
        self.count = sizes[random.round % 7];
        for (size_t i = 0; i < self.count; i++)
            block[i] = draw_facts(&random);
        fill_columns(&self);
        enc_operand_columns columns = {self.count, self.figures, text_column, number_column, &self};
        enc_assign_columns(policy, 0, &columns, found);
        for (size_t i = 0; i < self.count; i++)
            check_equal(found[i], expected_assignment(rules, &block[i]));
        encours_policy_free(policy);
    }
}

/* --- amounts in another currency */

/* Of double, but what is odd there is none of. */
static bool doubled(const void *user, unsigned figure, int64_t value, int64_t *out)
{
    (void)user;
    check_equal(figure, ENCOURS_FIGURE_OVERDUE);
    *out = value * 2;
    return value % 2 == 0;
}

static enc_truth with_amounts(const char *test, int32_t figure, int64_t value)
{
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_rule(builder, "rule", test, NULL, ENCOURS_OUTCOME_HOLD));
    encours_policy *policy = sample_finish(builder);
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    values[figure] = value;
    enc_operands operands = {.values = values, .known = UINT64_C(1) << figure, .amount = doubled};
    enc_truth truth = enc_condition_holds(policy, &policy->conditions[policy->rules[0].test.first],
                                          &operands, 0);
    encours_policy_free(policy);
    return truth;
}

static void amounts_are_compared_as_the_figure_is_measured(void **state)
{
    (void)state;
    const int32_t overdue = ENCOURS_FIGURE_OVERDUE;
    check_equal(with_amounts("overdue > 1.00", overdue, 200), ENC_FALSE);
    check_equal(with_amounts("overdue > 1.00", overdue, 201), ENC_TRUE);
    check_equal(with_amounts("not overdue = 1.00", overdue, 100), ENC_TRUE);
    check_equal(with_amounts("overdue is known", overdue, 100), ENC_TRUE);
    /* Only amounts are in a currency. */
    check_equal(with_amounts("oldest-days > 3", ENCOURS_FIGURE_OLDEST_DAYS, 4), ENC_TRUE);
    /* What there is none of is unknown, also behind "not". */
    check_equal(with_amounts("overdue > 1.01", overdue, 999), ENC_UNKNOWN);
    check_equal(with_amounts("not overdue > 1.01", overdue, 999), ENC_UNKNOWN);
    /* One of several is enough to be true, and all are needed to be false. */
    check_equal(with_amounts("overdue in (1.01, 1.00)", overdue, 200), ENC_TRUE);
    check_equal(with_amounts("overdue in (1.00, 1.01)", overdue, 200), ENC_TRUE);
    check_equal(with_amounts("overdue in (1.00, 1.01)", overdue, 100), ENC_UNKNOWN);
    check_equal(with_amounts("not overdue in (1.00, 1.02)", overdue, 100), ENC_TRUE);
}

/* --- grace */

static enc_truth with_grace(const char *test, int32_t figure, int64_t value, int32_t grace)
{
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_rule(builder, "rule", test, NULL, ENCOURS_OUTCOME_HOLD));
    encours_policy *policy = sample_finish(builder);
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    values[figure] = value;
    enc_operands operands = {.values = values, .known = UINT64_C(1) << figure};
    enc_truth truth = enc_condition_holds(policy, &policy->conditions[policy->rules[0].test.first],
                                          &operands, grace);
    encours_policy_free(policy);
    return truth;
}

/* CND-008 */
static void grace_moves_thresholds_of_lateness(void **state)
{
    (void)state;
    check_equal(with_grace("oldest-days > 30", ENCOURS_FIGURE_OLDEST_DAYS, 35, 0), ENC_TRUE);
    check_equal(with_grace("oldest-days > 30", ENCOURS_FIGURE_OLDEST_DAYS, 35, 5), ENC_FALSE);
    check_equal(with_grace("oldest-days > 30", ENCOURS_FIGURE_OLDEST_DAYS, 36, 5), ENC_TRUE);
    check_equal(with_grace("oldest-days >= 30", ENCOURS_FIGURE_OLDEST_DAYS, 35, 5), ENC_TRUE);
    check_equal(with_grace("limit-expired-days > 0", ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS, 5, 5),
                ENC_FALSE);
    check_equal(with_grace("review-late-days > 0", ENCOURS_FIGURE_REVIEW_LATE_DAYS, 5, 5),
                ENC_FALSE);
    check_equal(with_grace("days-since-payment > 90", ENCOURS_FIGURE_DAYS_SINCE_PAYMENT, 95, 5),
                ENC_FALSE);
    /* No lateness, no grace. */
    check_equal(with_grace("oldest-days < 30", ENCOURS_FIGURE_OLDEST_DAYS, 32, 5), ENC_FALSE);
    check_equal(with_grace("oldest-days = 30", ENCOURS_FIGURE_OLDEST_DAYS, 30, 5), ENC_TRUE);
    check_equal(with_grace("customer-days > 365", ENCOURS_FIGURE_CUSTOMER_DAYS, 366, 5), ENC_TRUE);
    check_equal(with_grace("event-term-days > 60", ENCOURS_FIGURE_EVENT_TERM_DAYS, 61, 5),
                ENC_TRUE);
    check_equal(with_grace("overdue-items > 3", ENCOURS_FIGURE_OVERDUE_ITEMS, 4, 5), ENC_TRUE);
    check_equal(
        with_grace("limit-used > 100%", ENCOURS_FIGURE_LIMIT_USED, ENCOURS_FIGURE_INFINITE, 5),
        ENC_TRUE);
}

/* CND-007: Nobody to ask: everything that is no figure is missing. */
static void without_an_answer_all_is_missing(void **state)
{
    (void)state;
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_assignment(builder, "t", "a", "status = open"));
    check_ok(sample_assignment(builder, "t", "b", "score:agency > 3 and bills > 0"));
    check_ok(sample_assignment(builder, "t", "c", "status is missing"));
    encours_policy *policy = sample_finish(builder);
    enc_operands operands = {.values = NULL};
    check_equal(enc_conditions_hold(policy, policy->assignments[0].when, &operands), ENC_UNKNOWN);
    check_equal(enc_conditions_hold(policy, policy->assignments[1].when, &operands), ENC_UNKNOWN);
    check_equal(enc_conditions_hold(policy, policy->assignments[2].when, &operands), ENC_TRUE);
    encours_policy_free(policy);
}

CHECK_MAIN(conditions_hold_as_their_words_say, columns_are_assigned_as_single_customers,
           amounts_are_compared_as_the_figure_is_measured, grace_moves_thresholds_of_lateness,
           without_an_answer_all_is_missing)
