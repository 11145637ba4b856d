/* SPDX-License-Identifier: MIT */
/* What differs between two canonical documents, element by element. */
#include <stdio.h>
#include <string.h>

#include "encours/policy_xml.h"
#include "policy/policy.h"
#include "policy/policy_tree.h"
#include "text/xml_write.h"

enum { PATH_BYTES_MAX = 512, CHILDREN_MAX = 64 };

typedef struct diff_row {
    int32_t change;
    const char *path;
    const char *before;
    const char *after;
} diff_row;

struct encours_policy_diff {
    encours_context *context;
    enc_pool *pool;
    diff_row *rows;
    size_t count;
    size_t capacity;
};

typedef const enc_policy_element element;

/* --- elements */

/* What names an element among its sisters; NULL: nothing. */
static const char *key_of(element *of)
{
    static const char *const names[] = {"code", "kind", "figure"};
    const enc_xml_attribute *found = NULL;
    for (size_t i = 0; i < sizeof names / sizeof names[0] && found == NULL; i++)
        found = enc_policy_element_find(of, names[i]);
    if (found == NULL && strcmp(of->name, "stage") == 0)
        found = enc_policy_element_find(of, "name");
    return found != NULL ? found->value : NULL;
}

/* Rows without a name, of which there may be many. */
static bool is_row(element *of)
{
    static const char *const names[] = {"assign", "points", "may", "late"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(of->name, names[i]) == 0)
            return true;
    return false;
}

static bool same_name(element *a, element *b)
{
    const char *first = key_of(a), *second = key_of(b);
    return strcmp(a->name, b->name) == 0 &&
           strcmp(first != NULL ? first : "", second != NULL ? second : "") == 0;
}

/* How many of the same name stand before it: a role may have more than one element. */
static unsigned turn_of(element *of)
{
    unsigned turn = 0;
    for (element *before = of->parent->child; before != of; before = before->next)
        turn += same_name(before, of);
    return turn;
}

static element *partner_of(element *of, element *parent)
{
    unsigned turn = turn_of(of);
    for (element *other = parent->child; other != NULL; other = other->next)
        if (same_name(other, of) && turn-- == 0)
            return other;
    return NULL;
}

static bool equal(element *a, element *b)
{
    if (strcmp(a->name, b->name) != 0 || a->count != b->count ||
        strcmp(a->text != NULL ? a->text : "", b->text != NULL ? b->text : "") != 0)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->attributes[i].local, b->attributes[i].local) != 0 ||
            strcmp(a->attributes[i].value, b->attributes[i].value) != 0)
            return false;
    element *x = a->child, *y = b->child;
    while (x != NULL && y != NULL && equal(x, y)) {
        x = x->next;
        y = y->next;
    }
    return x == NULL && y == NULL;
}

/* --- rows */

static encours_status keep(encours_policy_diff *diff, const char *text, const char **out,
                           encours_error *error)
{
    *out = text != NULL ? enc_pool_copy(diff->pool, enc_text_of(text)) : NULL;
    return text != NULL && *out == NULL ? enc_error_memory(error) : ENCOURS_OK;
}

static encours_status add_row(encours_policy_diff *diff, int32_t change, const char *path,
                              const char *before, const char *after, encours_error *error)
{
    diff_row row = {.change = change};
    void *rows = diff->rows;
    ENC_TRY(keep(diff, path, &row.path, error));
    ENC_TRY(keep(diff, before, &row.before, error));
    ENC_TRY(keep(diff, after, &row.after, error));
    if (!enc_grow(diff->context, &rows, &diff->capacity, diff->count + 1, sizeof row))
        return enc_error_memory(error);
    diff->rows = rows;
    diff->rows[diff->count++] = row;
    return ENCOURS_OK;
}

static void write_element(enc_xml_writer *writer, element *of)
{
    enc_xml_write_begin(writer, of->name);
    for (size_t i = 0; i < of->count; i++)
        enc_xml_write_attribute(writer, of->attributes[i].local, of->attributes[i].value);
    if (of->text != NULL)
        enc_xml_write_text(writer, of->text);
    for (element *child = of->child; child != NULL; child = child->next)
        write_element(writer, child);
    enc_xml_write_end(writer, of->name);
}

/* A whole element as the text of one side. */
static encours_status add_element(encours_policy_diff *diff, int32_t change, const char *path,
                                  element *of, encours_error *error)
{
    enc_buffer buffer;
    enc_buffer_init(&buffer, diff->context, SIZE_MAX);
    enc_xml_writer writer = {.buffer = &buffer};
    write_element(&writer, of);
    encours_status status = writer.status == ENCOURS_OK ? ENCOURS_OK : enc_error_memory(error);
    if (status == ENCOURS_OK) {
        buffer.bytes[buffer.size - 1] = '\0'; /* the last line end; the first byte is one too */
        const char *text = (const char *)buffer.bytes + 1;
        bool added = change == ENCOURS_POLICY_CHANGE_ADDED;
        status = add_row(diff, change, path, added ? NULL : text, added ? text : NULL, error);
    }
    enc_buffer_release(&buffer);
    return status;
}

/* The path of a child: "rules/rule[limit]", of a row by its number from 1. */
static void child_path(const char *path, element *child, size_t number, char *out)
{
    const char *key = key_of(child);
    unsigned turn = turn_of(child);
    int used = snprintf(out, PATH_BYTES_MAX, "%s%s%s", path, path[0] != '\0' ? "/" : "",
                        child->name);
    if (is_row(child))
        snprintf(out + used, PATH_BYTES_MAX - (size_t)used, "[%zu]", number);
    else if (key != NULL && turn > 0)
        snprintf(out + used, PATH_BYTES_MAX - (size_t)used, "[%s]#%u", key, turn + 1);
    else if (key != NULL)
        snprintf(out + used, PATH_BYTES_MAX - (size_t)used, "[%s]", key);
}

/* --- comparing */

static encours_status compare(encours_policy_diff *diff, const char *path, element *before,
                              element *after, encours_error *error);

static encours_status compare_attributes(encours_policy_diff *diff, const char *path,
                                         element *before, element *after, encours_error *error)
{
    char where[PATH_BYTES_MAX + 64];
    for (size_t i = 0; i < before->count; i++) {
        const enc_xml_attribute *was = &before->attributes[i];
        const enc_xml_attribute *is = enc_policy_element_find(after, was->local);
        snprintf(where, sizeof where, "%s.%s", path, was->local);
        if (is == NULL)
            ENC_TRY(add_row(diff, ENCOURS_POLICY_CHANGE_REMOVED, where, was->value, NULL, error));
        else if (strcmp(was->value, is->value) != 0)
            ENC_TRY(
                add_row(diff, ENCOURS_POLICY_CHANGE_VALUE, where, was->value, is->value, error));
    }
    for (size_t i = 0; i < after->count; i++) {
        const enc_xml_attribute *is = &after->attributes[i];
        snprintf(where, sizeof where, "%s.%s", path, is->local);
        if (enc_policy_element_find(before, is->local) == NULL)
            ENC_TRY(add_row(diff, ENCOURS_POLICY_CHANGE_ADDED, where, NULL, is->value, error));
    }
    return ENCOURS_OK;
}

/* Rows without names: those at both ends that are equal are the same; between, as many as before
 * are the same one by one, and others are removed and added. */
static encours_status compare_rows(encours_policy_diff *diff, const char *path, element *before,
                                   element *after, encours_error *error)
{
    char where[PATH_BYTES_MAX];
    size_t number = 1, left = 0, right = 0, ends = 0;
    element *a = before->child, *b = after->child;
    for (; a != NULL && b != NULL && equal(a, b); number++) {
        a = a->next;
        b = b->next;
    }
    for (element *at = a; at != NULL; at = at->next)
        left++;
    for (element *at = b; at != NULL; at = at->next)
        right++;
    size_t shorter = left < right ? left : right;
    element *x = a, *y = b;
    for (size_t i = 0; i + shorter < left; i++)
        x = x->next;
    for (size_t i = 0; i + shorter < right; i++)
        y = y->next;
    for (; x != NULL; x = x->next, y = y->next)
        ends = equal(x, y) ? ends + 1 : 0;
    bool paired = left == right;
    element *partner = b;
    for (size_t i = 0; i + ends < left; i++, a = a->next) {
        child_path(path, a, number + i, where);
        if (!paired)
            ENC_TRY(add_element(diff, ENCOURS_POLICY_CHANGE_REMOVED, where, a, error));
        else
            ENC_TRY(compare(diff, where, a, partner, error));
        partner = paired ? partner->next : partner;
    }
    for (size_t i = 0; !paired && i + ends < right; i++, b = b->next) {
        child_path(path, b, number + i, where);
        ENC_TRY(add_element(diff, ENCOURS_POLICY_CHANGE_ADDED, where, b, error));
    }
    return ENCOURS_OK;
}

/* The keys of those children of one name that both have, in the order of one of them; false when
 * they do not fit. */
static bool list_common(element *of, element *other, const char *name, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (element *child = of->child; child != NULL; child = child->next) {
        const char *key = key_of(child);
        if (strcmp(child->name, name) != 0 || key == NULL || partner_of(child, other) == NULL)
            continue;
        int more = snprintf(out + used, size - used, "%s%s", used > 0 ? " " : "", key);
        if (more < 0 || (size_t)more >= size - used)
            return false;
        used += (size_t)more;
    }
    return true;
}

static encours_status compare_order(encours_policy_diff *diff, const char *path, element *before,
                                    element *after, encours_error *error)
{
    char was[CHILDREN_MAX * (ENCOURS_POLICY_CODE_BYTES_MAX + 1)], is[sizeof was];
    char where[PATH_BYTES_MAX + 64];
    for (element *child = before->child; child != NULL; child = child->next) {
        element *earlier = before->child;
        while (earlier != child && strcmp(earlier->name, child->name) != 0)
            earlier = earlier->next;
        if (earlier != child || !list_common(before, after, child->name, was, sizeof was) ||
            !list_common(after, before, child->name, is, sizeof is) || strcmp(was, is) == 0)
            continue;
        snprintf(where, sizeof where, "%s%s%s", path, path[0] != '\0' ? "/" : "", child->name);
        ENC_TRY(add_row(diff, ENCOURS_POLICY_CHANGE_ORDER, where, was, is, error));
    }
    return ENCOURS_OK;
}

static encours_status compare_children(encours_policy_diff *diff, const char *path, element *before,
                                       element *after, encours_error *error)
{
    char where[PATH_BYTES_MAX];
    ENC_TRY(compare_order(diff, path, before, after, error));
    for (element *child = before->child; child != NULL; child = child->next) {
        element *partner = partner_of(child, after);
        child_path(path, child, 0, where);
        if (partner == NULL)
            ENC_TRY(add_element(diff, ENCOURS_POLICY_CHANGE_REMOVED, where, child, error));
        else
            ENC_TRY(compare(diff, where, child, partner, error));
    }
    for (element *child = after->child; child != NULL; child = child->next) {
        child_path(path, child, 0, where);
        if (partner_of(child, before) == NULL)
            ENC_TRY(add_element(diff, ENCOURS_POLICY_CHANGE_ADDED, where, child, error));
    }
    return ENCOURS_OK;
}

static encours_status compare(encours_policy_diff *diff, const char *path, element *before,
                              element *after, encours_error *error)
{
    const char *was = before->text != NULL ? before->text : "";
    const char *is = after->text != NULL ? after->text : "";
    ENC_TRY(compare_attributes(diff, path, before, after, error));
    if (strcmp(was, is) != 0)
        ENC_TRY(add_row(diff, ENCOURS_POLICY_CHANGE_VALUE, path, was, is, error));
    element *first = before->child != NULL ? before->child : after->child;
    if (first == NULL)
        return ENCOURS_OK;
    return is_row(first) ? compare_rows(diff, path, before, after, error)
                         : compare_children(diff, path, before, after, error);
}

/* --- what hosts see */

static encours_status compare_documents(encours_policy_diff *diff, const encours_policy *before,
                                        const encours_policy *after, encours_error *error)
{
    enc_policy_tree first, second;
    const enc_policy_source one = {"before", before->bytes, before->size, true};
    const enc_policy_source other = {"after", after->bytes, after->size, true};
    ENC_TRY(enc_policy_tree_read(diff->context, &one, &first, error));
    encours_status status = enc_policy_tree_read(diff->context, &other, &second, error);
    if (status == ENCOURS_OK) {
        status = compare(diff, "", first.root, second.root, error);
        enc_policy_tree_release(&second);
    }
    enc_policy_tree_release(&first);
    return status;
}

encours_status encours_policy_diff_compute(const encours_policy *before,
                                           const encours_policy *after, encours_policy_diff **out,
                                           encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(before != NULL && after != NULL);
    encours_policy_diff *diff = enc_allocate_zeroed(before->context, sizeof *diff);
    if (diff == NULL)
        return enc_error_memory(error);
    diff->context = enc_context_retain(before->context);
    diff->pool = enc_pool_new(diff->context);
    encours_status status = diff->pool != NULL ? compare_documents(diff, before, after, error)
                                               : enc_error_memory(error);
    if (status != ENCOURS_OK) {
        encours_policy_diff_free(diff);
        return status;
    }
    *out = diff;
    return ENCOURS_OK;
}

void encours_policy_diff_free(encours_policy_diff *diff)
{
    if (diff == NULL)
        return;
    encours_context *context = diff->context;
    enc_release(context, diff->rows, diff->capacity * sizeof *diff->rows);
    enc_pool_release(diff->pool);
    enc_release(context, diff, sizeof *diff);
    encours_context_free(context);
}

size_t encours_policy_diff_count(const encours_policy_diff *diff)
{
    return diff->count;
}

int32_t encours_policy_diff_change(const encours_policy_diff *diff, size_t index)
{
    return index < diff->count ? diff->rows[index].change : 0;
}

const char *encours_policy_diff_path(const encours_policy_diff *diff, size_t index)
{
    return index < diff->count ? diff->rows[index].path : NULL;
}

const char *encours_policy_diff_before(const encours_policy_diff *diff, size_t index)
{
    return index < diff->count ? diff->rows[index].before : NULL;
}

const char *encours_policy_diff_after(const encours_policy_diff *diff, size_t index)
{
    return index < diff->count ? diff->rows[index].after : NULL;
}
