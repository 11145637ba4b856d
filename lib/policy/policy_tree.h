/* SPDX-License-Identifier: MIT */
/* The document of a policy as a tree: elements of its namespace, in memory of their own. */
#ifndef ENC_POLICY_POLICY_TREE_H
#define ENC_POLICY_POLICY_TREE_H

#include "policy/pool.h"
#include "text/xml.h"

#define ENC_POLICY_NAMESPACE "urn:encours:policy:1"

enum { ENC_POLICY_DOCUMENT_BYTES_MAX = 1 << 20 };

typedef struct enc_policy_element {
    const char *name;
    const enc_xml_attribute *attributes; /* none of them in a namespace */
    size_t count;
    const char *text; /* between its tags, behind the first and before any element; NULL: none but
                         white space */
    struct enc_policy_element *parent;
    struct enc_policy_element *child; /* first one */
    struct enc_policy_element *next;  /* of the same parent */
    uint64_t line;
    uint64_t column;
} enc_policy_element;

typedef struct enc_policy_tree {
    enc_pool *pool;
    enc_xml *xml; /* for places; kept open as long as the tree */
    enc_policy_element *root;
} enc_policy_tree;

/* A document; `own`: one that this library wrote, which no cap of the context binds. */
typedef struct enc_policy_source {
    const char *name;
    const uint8_t *bytes;
    size_t size;
    bool own;
} enc_policy_source;

/* INVALID, placed, for what is in another namespace, and for text beside elements. On failure there
 * is nothing to release. */
encours_status enc_policy_tree_read(encours_context *context, const enc_policy_source *source,
                                    enc_policy_tree *out, encours_error *error);
void enc_policy_tree_release(enc_policy_tree *tree);

/* The attribute of that name, or NULL. */
const enc_xml_attribute *enc_policy_element_find(const enc_policy_element *element,
                                                 const char *name);

#endif
