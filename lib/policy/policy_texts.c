/* SPDX-License-Identifier: MIT */
/* Texts of a policy in one order, so that they can be found and compared as numbers. */
#include <string.h>

#include "policy/policy_compile.h"

static int compare_texts(enc_text a, enc_text b)
{
    size_t size = a.size < b.size ? a.size : b.size;
    int order = size > 0 ? memcmp(a.bytes, b.bytes, size) : 0;
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

/* The heap below `at`, of which only the top may be out of place. */
static void sift(enc_text *texts, size_t at, size_t count)
{
    enc_text moved = texts[at];
    for (size_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && compare_texts(texts[child], texts[child + 1]) < 0)
            child++;
        if (compare_texts(moved, texts[child]) >= 0)
            break;
        texts[at] = texts[child];
        at = child;
    }
    texts[at] = moved;
}

static void sort_texts(enc_text *texts, size_t count)
{
    for (size_t i = count / 2; i > 0; i--)
        sift(texts, i - 1, count);
    for (size_t end = count; end > 1; end--) {
        enc_text top = texts[0];
        texts[0] = texts[end - 1];
        texts[end - 1] = top;
        sift(texts, 0, end - 1);
    }
}

uint32_t enc_policy_find_text(const encours_policy *policy, enc_text text)
{
    size_t low = 0, high = policy->text_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_texts(policy->texts[middle], text);
        if (order == 0)
            return (uint32_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ENC_POLICY_TEXT_OTHER;
}

static void gather(const enc_compiler *compiler, enc_text *texts)
{
    const encours_policy *policy = compiler->policy;
    size_t count = 0;
    for (size_t i = 0; i < compiler->use_count; i++)
        texts[count++] = compiler->uses[i].text;
    for (size_t i = 0; i < policy->assignment_count; i++)
        texts[count++] = enc_text_of(policy->assignments[i].value);
    for (size_t i = 0; i < policy->class_count; i++)
        texts[count++] = enc_text_of(policy->classes[i].code);
}

encours_status enc_compile_texts(enc_compiler *compiler, encours_error *error)
{
    encours_policy *policy = compiler->policy;
    size_t count = compiler->use_count + policy->assignment_count + policy->class_count;
    if (count == 0)
        return ENCOURS_OK;
    policy->texts = enc_allocate(policy->context, count * sizeof *policy->texts);
    if (policy->texts == NULL)
        return enc_error_memory(error);
    policy->text_capacity = count;
    gather(compiler, policy->texts);
    sort_texts(policy->texts, count);
    for (size_t i = 0; i < count; i++)
        if (policy->text_count == 0 ||
            !enc_text_equal(policy->texts[policy->text_count - 1], policy->texts[i]))
            policy->texts[policy->text_count++] = policy->texts[i];
    for (size_t i = 0; i < compiler->use_count; i++)
        policy->numbers[compiler->uses[i].number] = enc_policy_find_text(policy,
                                                                         compiler->uses[i].text);
    for (size_t i = 0; i < policy->assignment_count; i++)
        policy->assignments[i].text = enc_policy_find_text(
            policy, enc_text_of(policy->assignments[i].value));
    for (size_t i = 0; i < policy->class_count; i++)
        policy->classes[i].text = enc_policy_find_text(policy,
                                                       enc_text_of(policy->classes[i].code));
    return ENCOURS_OK;
}
