/* SPDX-License-Identifier: MIT */
#include "ledger/command_names.h"

#include "ledger/codec_values.h"
#include "ledger/transaction.h"

void enc_names_release(enc_names *names, encours_context *context)
{
    enc_release(context, names->names, names->capacity * sizeof *names->names);
    enc_index_release(&names->index, context);
    *names = (enc_names){0};
}

bool enc_names_reserve(enc_names *names, encours_context *context, size_t more)
{
    void *grown = names->names;
    bool done = enc_grow(context, &grown, &names->capacity, names->count + more,
                         sizeof *names->names);
    names->names = grown;
    return done && enc_index_reserve_more(&names->index, context, more);
}

static enc_text text_of(const enc_name *name, const uint8_t *bytes)
{
    return (enc_text){(const char *)bytes + name->at, name->size};
}

uint8_t *enc_names_put(enc_names *names, uint64_t seed, const uint8_t *bytes, uint8_t *to,
                       int32_t of, enc_text text, uint32_t *id)
{
    uint32_t hash = (uint32_t)(enc_hash(text.bytes, text.size, seed + (uint64_t)of) >> 32);
    enc_index_part *part = enc_index_part_of(&names->index, hash);
    size_t at = enc_index_home(&names->index, part, hash);
    while ((*id = enc_index_seek(part, hash, &at)) != ENC_ROW_NONE)
        if (names->names[*id].of == of && enc_text_equal(text_of(&names->names[*id], bytes), text))
            return enc_put_varint(to, *id);
    *id = (uint32_t)names->count++;
    enc_index_fill(&names->index, part, at, hash, *id);
    to = enc_write_text(enc_put_varint(to, *id), text);
    names->names[*id] = (enc_name){of, (uint32_t)(to - bytes - (ptrdiff_t)text.size),
                                   (uint32_t)text.size, hash, ENC_ROW_NONE};
    return to;
}

void enc_names_undo(enc_names *names, size_t count)
{
    while (names->count > count) {
        names->count--;
        enc_index_remove(&names->index, names->names[names->count].hash, (uint32_t)names->count);
    }
}

void enc_names_begin(enc_names *names)
{
    for (size_t i = 0; i < names->count; i++)
        names->names[i].row = ENC_ROW_NONE;
}

encours_status enc_names_resolve(enc_names *names, const uint8_t *bytes, enc_session *session,
                                 uint32_t id, encours_error *error)
{
    enc_name *name = &names->names[id];
    enc_text text = text_of(name, bytes);
    uint32_t row = name->row;
    if (row != ENC_ROW_NONE)
        return ENCOURS_OK;
    if (name->of == ENC_NAME_TERMS) {
        ENC_TRY(enc_intern_terms(session, text, &row, error));
    } else if (name->of == ENC_NAME_DIMENSION) {
        ENC_TRY(enc_find_dimension(session, text, &row, error));
    } else {
        uint32_t dimension = (uint32_t)name->of;
        ENC_TRY(enc_names_resolve(names, bytes, session, dimension, error));
        ENC_TRY(enc_intern_value(session, names->names[dimension].row, text, &row, error));
    }
    name->row = row;
    return ENCOURS_OK;
}
