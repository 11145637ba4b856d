/* SPDX-License-Identifier: MIT */
/* One walk over the documents of a customer: what is open on T, and what has come in and gone back.
 * Of a ledger that was compacted the walk is of what is not settled; the rest is read back when
 * what has been reaches that far. */
#include "credit/profile.h"
#include "encours/command.h"
#include "ledger/totals.h"

#define OF_OPEN                                                                                    \
    (enc_figure_bit(ENCOURS_FIGURE_BILLS) | enc_figure_bit(ENCOURS_FIGURE_UNALLOCATED) |           \
     enc_figure_bit(ENCOURS_FIGURE_CREDIT_NOTES) | enc_figure_bit(ENCOURS_FIGURE_NOT_DUE) |        \
     enc_figure_bit(ENCOURS_FIGURE_TOLERATED) | enc_figure_bit(ENCOURS_FIGURE_OVERDUE) |           \
     enc_figure_bit(ENCOURS_FIGURE_DISPUTED) | enc_figure_bit(ENCOURS_FIGURE_OLDEST_DAYS) |        \
     enc_figure_bit(ENCOURS_FIGURE_OVERDUE_ITEMS) | enc_figure_bit(ENCOURS_FIGURE_OPEN_ITEMS) |    \
     enc_figure_bit(ENCOURS_FIGURE_DUNNING_LEVEL) | enc_figure_bit(ENCOURS_FIGURE_GUARANTEES))

#define OF_PAYMENTS                                                                                \
    (enc_figure_bit(ENCOURS_FIGURE_LAST_PAYMENT) |                                                 \
     enc_figure_bit(ENCOURS_FIGURE_DAYS_SINCE_PAYMENT))

#define OF_WINDOW                                                                                  \
    (enc_figure_bit(ENCOURS_FIGURE_RETURNED) | enc_figure_bit(ENCOURS_FIGURE_RETURNED_ITEMS) |     \
     enc_figure_bit(ENCOURS_FIGURE_BROKEN_PROMISES) | enc_figure_bit(ENCOURS_FIGURE_PROMISED))

#define OF_HISTORY (OF_PAYMENTS | OF_WINDOW)

typedef struct walker {
    enc_survey *survey;
    bool open;    /* look at what is open */
    bool history; /* look at what has been */
} walker;

static int64_t open_of(const void *user, uint32_t line)
{
    const enc_survey *survey = user;
    return ENC_AT(&survey->state->line_amount, int64_t, line) -
           enc_line_allocated(survey->state, survey->counts, line, survey->day,
                              ENC_ALLOCATION_MATCHING);
}

static void add_debit(enc_survey *survey, uint32_t line, enc_attributes is, int64_t open)
{
    int32_t due = ENC_AT(&survey->state->line_due, int32_t, line);
    int32_t late = due != ENCOURS_DATE_NONE ? survey->day - due : 0;
    enc_part part = ENC_PART_NOT_DUE;
    survey->open_items++;
    if (late > 0) {
        bool tolerated = late <= survey->credit->policy->exposure.tolerance_days;
        part = tolerated ? ENC_PART_TOLERATED : ENC_PART_OVERDUE;
        survey->overdue_items += !tolerated;
        if (survey->oldest == ENCOURS_DATE_NONE || due < survey->oldest)
            survey->oldest = due;
    } else if (due != ENCOURS_DATE_NONE &&
               enc_policy_is_bill(survey->credit->policy, is.account_class)) {
        part = ENC_PART_BILLS;
    }
    enc_survey_add(survey, part, ENC_SOURCE_LINE, line, is.currency, open);
}

static void take_level(enc_survey *survey, unsigned kind, uint32_t row)
{
    if (!enc_credit_has(survey->credit, kind, ENCOURS_FACT_LEVEL))
        return;
    uint32_t fact = enc_facts_standing(survey->state, survey->counts, kind, row, ENCOURS_FACT_LEVEL,
                                       survey->day);
    if (fact == ENC_ROW_NONE)
        return;
    int64_t level = ENC_AT(&survey->state->facts, enc_fact, fact).amount;
    survey->level = level > survey->level ? level : survey->level;
}

static void take_guarantees(enc_survey *survey, uint32_t document, enc_open open)
{
    uint32_t subject = enc_facts_subject(survey->state, survey->counts, ENCOURS_SUBJECT_DOCUMENT,
                                         document);
    for (uint32_t i = enc_facts_newest(survey->state, survey->counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(survey->state, survey->counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&survey->state->facts, enc_fact, i);
        if (fact->kind == ENCOURS_FACT_GUARANTEE && fact->subject == subject)
            enc_guarantee_take(survey, i, &open, false);
    }
}

/* What facts say of a document that is open. */
static void add_facts(enc_survey *survey, uint32_t document, enc_attributes is, int64_t open)
{
    const encours_credit *credit = survey->credit;
    bool disputed = enc_credit_has(credit, ENCOURS_SUBJECT_DOCUMENT, ENCOURS_FACT_DISPUTE) ||
                    enc_credit_has(credit, ENCOURS_SUBJECT_LINE, ENCOURS_FACT_DISPUTE);
    if (disputed)
        enc_survey_add(
            survey, ENC_PART_DISPUTED, ENC_SOURCE_DOCUMENT, document, is.currency,
            enc_disputed(survey->state, survey->counts, document, survey->day, open_of, survey));
    take_level(survey, ENCOURS_SUBJECT_DOCUMENT, document);
    uint32_t end, line = enc_document_lines(survey->state, survey->counts, document, &end);
    for (; line < end && enc_credit_has(credit, ENCOURS_SUBJECT_LINE, ENCOURS_FACT_LEVEL); line++)
        take_level(survey, ENCOURS_SUBJECT_LINE, line);
    if (enc_credit_has(credit, ENCOURS_SUBJECT_DOCUMENT, ENCOURS_FACT_GUARANTEE))
        take_guarantees(survey, document,
                        (enc_open){enc_type_is_debit(is.type) ? open : 0, is.currency});
}

static void add_open(enc_survey *survey, uint32_t document, enc_attributes is)
{
    int64_t whole = 0;
    bool cash = is.type == ENCOURS_DOCUMENT_PAYMENT || is.type == ENCOURS_DOCUMENT_ADVANCE;
    uint32_t end, line = enc_document_lines(survey->state, survey->counts, document, &end);
    for (; line < end; line++) {
        int64_t open = open_of(survey, line);
        whole += open;
        if (open == 0)
            continue;
        if (enc_type_is_debit(is.type))
            add_debit(survey, line, is, open);
        else
            enc_survey_add(survey, cash ? ENC_PART_UNALLOCATED : ENC_PART_CREDIT_NOTES,
                           ENC_SOURCE_LINE, line, is.currency, open);
    }
    if (whole != 0 && survey->counts->facts != 0)
        add_facts(survey, document, is, whole);
}

/* A payment that came back, or a bill that was not paid. */
static void add_returned(enc_survey *survey, uint32_t document, enc_attributes is)
{
    uint32_t after = enc_link_get(&survey->state->document_cancel, document);
    if (after == 0 || after > survey->counts->cancellations)
        return;
    const enc_cancellation *end = &ENC_AT(&survey->state->cancellations, enc_cancellation,
                                          after - 1);
    int32_t window = survey->credit->policy->exposure.window_days;
    if (end->reason != ENCOURS_CANCEL_RETURNED || end->at > survey->day ||
        end->at <= survey->day - window)
        return;
    survey->returned_items++;
    enc_survey_add(survey, ENC_PART_RETURNED, ENC_SOURCE_DOCUMENT, document, is.currency,
                   enc_document_gross(survey->state, survey->counts, document));
}

static void add_payment(enc_survey *survey, uint32_t document, enc_attributes is, bool counts)
{
    int32_t day = ENC_AT(&survey->state->document_effective, int32_t, document);
    bool last = counts && day >= survey->last_payment; /* none is before all days */
    if (!last && survey->promises.count == 0)
        return;
    int64_t gross = enc_document_gross(survey->state, survey->counts, document);
    enc_survey_payment(survey, document, is.currency, gross);
    if (!last)
        return;
    if (day > survey->last_payment)
        enc_survey_forget(survey, ENC_PART_LAST_PAYMENT);
    survey->last_payment = day;
    enc_survey_add(survey, ENC_PART_LAST_PAYMENT, ENC_SOURCE_DOCUMENT, document, is.currency,
                   gross);
}

static void add_promises(enc_survey *survey, uint32_t document)
{
    const encours_credit *credit = survey->credit;
    if (enc_credit_has(credit, ENCOURS_SUBJECT_DOCUMENT, ENCOURS_FACT_PROMISE))
        enc_survey_promises_of(survey, document, ENC_ROW_NONE);
    if (!enc_credit_has(credit, ENCOURS_SUBJECT_LINE, ENCOURS_FACT_PROMISE))
        return;
    uint32_t end, line = enc_document_lines(survey->state, survey->counts, document, &end);
    for (; line < end; line++)
        enc_survey_promises_of(survey, document, line);
}

static void add_history(enc_survey *survey, uint32_t document, enc_attributes is, bool counts)
{
    bool debit = enc_type_is_debit(is.type);
    if (is.type == ENCOURS_DOCUMENT_PAYMENT || is.type == ENCOURS_DOCUMENT_ADVANCE) {
        add_payment(survey, document, is, counts);
        add_returned(survey, document, is);
    } else if (debit && enc_policy_is_bill(survey->credit->policy, is.account_class)) {
        add_returned(survey, document, is);
    }
    if (debit)
        add_promises(survey, document);
}

/* Whether the document has the value that is looked at: its own, else that of its customer. */
static bool is_wanted(const enc_survey *survey, uint32_t document)
{
    if (survey->only_dimension == ENC_ROW_NONE)
        return true;
    uint32_t value = enc_document_own_value(survey->state, document, survey->only_dimension);
    if (value == 0)
        value = enc_customer_value(survey->state, survey->counts,
                                   ENC_AT(&survey->state->document_customer, uint32_t, document),
                                   survey->only_dimension, survey->day);
    return value == survey->only_value;
}

static void take(const walker *w, uint32_t document)
{
    enc_survey *survey = w->survey;
    if (!is_wanted(survey, document))
        return;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&survey->state->document_attributes, uint32_t, document));
    bool counts = enc_document_counts(survey->state, survey->counts, document, survey->day);
    if (w->open && counts)
        add_open(survey, document, is);
    if (w->history)
        add_history(survey, document, is, counts);
}

bool enc_facts_of_items(const encours_credit *credit, uint64_t needed)
{
    const struct {
        int figure;
        unsigned fact;
    } rules[] = {
        {ENCOURS_FIGURE_DISPUTED, ENCOURS_FACT_DISPUTE},
        {ENCOURS_FIGURE_DUNNING_LEVEL, ENCOURS_FACT_LEVEL},
        {ENCOURS_FIGURE_GUARANTEES, ENCOURS_FACT_GUARANTEE},
    };
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if ((needed & enc_figure_bit(rules[i].figure)) != 0 &&
            (enc_credit_has(credit, ENCOURS_SUBJECT_DOCUMENT, rules[i].fact) ||
             enc_credit_has(credit, ENCOURS_SUBJECT_LINE, rules[i].fact)))
            return true;
    return false;
}

/* What is open of a customer, from sums that are at hand. */
static bool add_near(enc_survey *survey, uint32_t customer)
{
    const enc_near *near = survey->credit->near;
    if (near == NULL || near->sums == NULL || near->customer != customer ||
        !enc_survey_is_whole(survey) || enc_facts_of_items(survey->credit, survey->needed))
        return false;
    const enc_near_sums *sums = near->sums;
    enc_survey_add_sums(survey, sums, ENC_PART_NOT_DUE, ENC_PART_CREDIT_NOTES);
    survey->open_items += sums->open_items;
    survey->overdue_items += sums->overdue_items;
    if (sums->oldest != ENCOURS_DATE_NONE &&
        (survey->oldest == ENCOURS_DATE_NONE || sums->oldest < survey->oldest))
        survey->oldest = sums->oldest;
    return true;
}

static void walk(const walker *all, const enc_span *span, const enc_members *members)
{
    enc_survey *survey = all->survey;
    const enc_near *near = survey->credit->near;
    for (size_t i = 0; i < members->count; i++) {
        enc_chain chain;
        uint32_t document;
        walker w = *all;
        w.open = w.open && !add_near(survey, members->rows[i]);
        if (!w.open && !w.history)
            continue;
        if (!w.history && near != NULL && near->sums == NULL &&
            near->customer == members->rows[i]) {
            for (size_t k = 0; k < near->document_count && survey->status == ENCOURS_OK; k++)
                take(&w, near->documents[k]);
            continue;
        }
        enc_chain_begin(&chain, span, members->rows[i]);
        while (survey->status == ENCOURS_OK && enc_chain_next(&chain, &document))
            take(&w, document);
    }
}

/* Whether what has been is known from the documents that are not settled: those that were given up
 * are of the day of compaction or before. */
static bool is_enough(const enc_survey *survey, const enc_present *present)
{
    int32_t window = survey->credit->policy->exposure.window_days;
    if (enc_survey_needs(survey, OF_PAYMENTS) && survey->last_payment <= present->day)
        return false;
    return !enc_survey_needs(survey, OF_WINDOW) ||
           (survey->day - window >= present->day &&
            !enc_survey_promises_before(survey, present->day));
}

static void forget_history(enc_survey *survey)
{
    static const enc_part parts[] = {ENC_PART_RETURNED, ENC_PART_PROMISED, ENC_PART_LAST_PAYMENT};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        enc_survey_forget(survey, parts[i]);
    survey->returned_items = survey->broken_promises = 0;
    if (survey->broken != NULL)
        survey->broken->count = 0;
    survey->last_payment = ENCOURS_DATE_NONE;
    survey->payments.count = 0;
    for (size_t i = 0; i < survey->promises.count; i++) {
        enc_promised *promise = (enc_promised *)survey->promises.items + i;
        promise->received = 0;
        promise->payments = 0;
    }
}

void enc_survey_documents(enc_survey *survey, const enc_members *members)
{
    enc_span span;
    walker w = {survey, enc_survey_needs(survey, OF_OPEN), enc_survey_needs(survey, OF_HISTORY)};
    if (!w.open && !w.history)
        return;
    enc_span_begin(&span, survey->state, survey->counts, survey->day);
    bool told_apart = span.present != NULL && survey->tell != NULL;
    bool history = w.history;
    w.history = history && !told_apart;
    walk(&w, &span, members);
    if (!history || span.present == NULL || (!told_apart && is_enough(survey, span.present)))
        return;
    forget_history(survey);
    enc_span_all(&span, survey->state, survey->counts);
    w = (walker){survey, false, true};
    walk(&w, &span, members);
}
