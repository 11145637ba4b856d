/* SPDX-License-Identifier: MIT */
#include "policy/policy_tree.h"

#include <string.h>

/* Where the next element goes. */
typedef struct tree_state {
    enc_policy_tree *tree;
    enc_policy_element *open; /* innermost; NULL: the document */
    enc_policy_element *last; /* child of it; NULL: it has none yet */
} tree_state;

static encours_status fail_at(const enc_xml *xml, uint64_t line, uint64_t column,
                              encours_error *error)
{
    enc_xml_place(xml, line, column, error);
    return ENCOURS_E_INVALID;
}

static encours_status check_namespaces(const enc_xml *xml, const enc_xml_node *node,
                                       encours_error *error)
{
    if (strcmp(node->space, ENC_POLICY_NAMESPACE) != 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "<%s> is in the namespace \"%.100s\"", node->local,
                      node->space);
        enc_error_hint(error, "The document of a policy is in " ENC_POLICY_NAMESPACE
                              ": write it as xmlns of the first element");
        return fail_at(xml, node->line, node->column, error);
    }
    for (size_t i = 0; i < node->count; i++) {
        const enc_xml_attribute *attribute = &node->attributes[i];
        if (attribute->space[0] == '\0')
            continue;
        enc_error_set(error, ENCOURS_E_INVALID, "%s: an attribute of the namespace \"%.100s\"",
                      attribute->local, attribute->space);
        enc_error_hint(error, "Take it away: attributes of a policy are in no namespace");
        return fail_at(xml, attribute->line, attribute->column, error);
    }
    return ENCOURS_OK;
}

static const enc_xml_attribute *copy_attributes(enc_pool *pool, const enc_xml_node *node)
{
    enc_xml_attribute *copy = enc_pool_take(pool, (node->count + 1) * sizeof *copy);
    for (size_t i = 0; copy != NULL && i < node->count; i++) {
        copy[i] = node->attributes[i];
        copy[i].space = "";
        copy[i].local = enc_pool_copy(pool, enc_text_of(node->attributes[i].local));
        copy[i].value = enc_pool_copy(
            pool, (enc_text){node->attributes[i].value, node->attributes[i].size});
        if (copy[i].local == NULL || copy[i].value == NULL)
            return NULL;
    }
    return copy;
}

static encours_status add_element(tree_state *state, const enc_xml_node *node, encours_error *error)
{
    enc_policy_tree *tree = state->tree;
    ENC_TRY(check_namespaces(tree->xml, node, error));
    if (state->open != NULL && state->open->text != NULL) {
        enc_error_set(error, ENCOURS_E_INVALID, "<%s> stands within the text of <%s>", node->local,
                      state->open->name);
        enc_error_hint(error, "An element has text or elements, not both");
        return fail_at(tree->xml, node->line, node->column, error);
    }
    enc_policy_element *element = enc_pool_take(tree->pool, sizeof *element);
    if (element == NULL)
        return enc_error_memory(error);
    *element = (enc_policy_element){.name = enc_pool_copy(tree->pool, enc_text_of(node->local)),
                                    .attributes = copy_attributes(tree->pool, node),
                                    .count = node->count,
                                    .parent = state->open,
                                    .line = node->line,
                                    .column = node->column};
    if (element->name == NULL || element->attributes == NULL)
        return enc_error_memory(error);
    if (state->open == NULL)
        tree->root = element;
    else if (state->last == NULL)
        state->open->child = element;
    else
        state->last->next = element;
    state->open = element;
    state->last = NULL;
    return ENCOURS_OK;
}

static encours_status add_text(tree_state *state, const enc_xml_node *node, encours_error *error)
{
    enc_policy_tree *tree = state->tree;
    if (node->blank)
        return ENCOURS_OK;
    if (state->last != NULL) {
        enc_error_set(error, ENCOURS_E_INVALID, "text beside the elements of <%s>",
                      state->open->name);
        enc_error_hint(error, "An element has text or elements, not both");
        return fail_at(tree->xml, node->line, node->column, error);
    }
    state->open->text = enc_pool_copy(tree->pool, (enc_text){node->text, node->size});
    return state->open->text != NULL ? ENCOURS_OK : enc_error_memory(error);
}

static encours_status read_nodes(enc_policy_tree *tree, encours_error *error)
{
    tree_state state = {.tree = tree};
    enc_xml_node node;
    for (;;) {
        ENC_TRY(enc_xml_next(tree->xml, &node, error));
        switch (node.kind) {
        case ENC_XML_ELEMENT:
            ENC_TRY(add_element(&state, &node, error));
            break;
        case ENC_XML_TEXT:
            ENC_TRY(add_text(&state, &node, error));
            break;
        case ENC_XML_END:
            state.last = state.open;
            state.open = state.open->parent;
            break;
        default:
            return ENCOURS_OK;
        }
    }
}

encours_status enc_policy_tree_read(encours_context *context, const enc_policy_source *source,
                                    enc_policy_tree *out, encours_error *error)
{
    enc_xml_options options = {.name = source->name,
                               .own = source->own,
                               .bytes_max = ENC_POLICY_DOCUMENT_BYTES_MAX,
                               .elements_max = 1 << 16,
                               .depth_max = 8,
                               .attributes_max = 32,
                               .text_bytes_max = 1 << 15};
    *out = (enc_policy_tree){.pool = enc_pool_new(context)};
    if (out->pool == NULL)
        return enc_error_memory(error);
    encours_status status = enc_xml_open(context, source->bytes, source->size, &options, &out->xml,
                                         error);
    if (status == ENCOURS_OK)
        status = read_nodes(out, error);
    if (status != ENCOURS_OK)
        enc_policy_tree_release(out);
    return status;
}

void enc_policy_tree_release(enc_policy_tree *tree)
{
    enc_xml_free(tree->xml);
    enc_pool_release(tree->pool);
    *tree = (enc_policy_tree){0};
}

const enc_xml_attribute *enc_policy_element_find(const enc_policy_element *element,
                                                 const char *name)
{
    for (size_t i = 0; i < element->count; i++)
        if (strcmp(element->attributes[i].local, name) == 0)
            return &element->attributes[i];
    return NULL;
}
