/* SPDX-License-Identifier: MIT */
/* Reading a policy from its tree: what the sections have in common. */
#ifndef ENC_POLICY_POLICY_READ_H
#define ENC_POLICY_POLICY_READ_H

#include "encours/policy_builder.h"
#include "policy/policy_form.h"

typedef struct enc_policy_reader {
    encours_context *context;
    enc_policy_tree tree;
    encours_policy_builder *builder;
    unsigned exponent; /* decimals of the currency */
} enc_policy_reader;

/* Attributes of an element are those of its form, or of these; NULL ends them. */
encours_status enc_policy_read_known(const enc_policy_reader *reader,
                                     const enc_policy_element *element, const enc_form *form,
                                     const char *const *others, encours_error *error);

/* INVALID (or another status) at an element, with a hint or NULL. */
encours_status enc_policy_read_refuse(const enc_policy_reader *reader,
                                      const enc_policy_element *element, encours_status status,
                                      encours_error *error, const char *hint, const char *format,
                                      ...) ENC_PRINTF(6, 7);

/* An element that cannot stand where it does. */
encours_status enc_policy_read_unknown(const enc_policy_reader *reader,
                                       const enc_policy_element *element, encours_error *error);

/* It has no text, and no elements within. */
encours_status enc_policy_read_empty(const enc_policy_reader *reader,
                                     const enc_policy_element *element, encours_error *error);

/* Its text in one line: breaks of lines with the blanks around them are one blank. */
encours_status enc_policy_read_text(enc_policy_reader *reader, const enc_policy_element *element,
                                    const char **out, encours_error *error);

/* Put what the builder refuses to the place it came from: `error->field` names a member of the part
 * that was read from the element. `exact`: error->column counts in the text of that member. */
encours_status enc_policy_read_place(const enc_policy_reader *reader,
                                     const enc_policy_element *element, const enc_form *form,
                                     bool exact, encours_status status, encours_error *error);

/* Sections, each from its element into the builder. */
typedef encours_status (*enc_policy_section_fn)(enc_policy_reader *reader,
                                                const enc_policy_element *element,
                                                encours_error *error);
encours_status enc_policy_read_terms(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error);
encours_status enc_policy_read_exposure(enc_policy_reader *reader,
                                        const enc_policy_element *element, encours_error *error);
encours_status enc_policy_read_limits(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error);
encours_status enc_policy_read_stages(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error);
encours_status enc_policy_read_rules(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error);
encours_status enc_policy_read_behaviour(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error);
encours_status enc_policy_read_scorecard(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error);
encours_status enc_policy_read_table(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error);
encours_status enc_policy_read_approvals(enc_policy_reader *reader,
                                         const enc_policy_element *element, encours_error *error);
encours_status enc_policy_read_roles(enc_policy_reader *reader, const enc_policy_element *element,
                                     encours_error *error);
encours_status enc_policy_read_agenda(enc_policy_reader *reader, const enc_policy_element *element,
                                      encours_error *error);

/* Whole numbers with blanks between, 0 to `capacity` of them. */
encours_status enc_policy_read_list(const enc_policy_reader *reader,
                                    const enc_xml_attribute *attribute, int32_t *out,
                                    size_t capacity, size_t *count, encours_error *error);

/* The first child of that name, or NULL; the next one of the name of an element. */
const enc_policy_element *enc_policy_child(const enc_policy_element *element, const char *name);

#endif
